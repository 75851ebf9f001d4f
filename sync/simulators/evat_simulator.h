// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/stage.h"
#include "sync/simulators/wire.h"

#include <map>
#include <vector>

namespace frontdesk::simulators {

/// A tax authority that clears documents, in the format of our own adapter (sync/fiscal/evat_wire.h): the Ghana Revenue
/// Authority's is not public, and what this one says proves nothing to it. It takes a document once; the same one again
/// is answered the same, another one under its number is refused, and so is one without a proper TIN, one whose figures
/// do not add up, and a credit note of what it does not have. How it answers is said by Conduct. Net thread only.
class EvatSimulator {
public:
    /// Whether it was there before the first document. If it was not, as in a demo that is started again, it takes a
    /// credit note of what it does not know.
    enum class Since { TheFirstDocument, ThisStart };
    /// @param stage outlives this
    EvatSimulator(const Stage& stage, Since since) : m_stage(stage), m_since(since) {}
    [[nodiscard]] std::vector<http::Route> routes();

private:
    struct Document {
        QByteArray content;
        QJsonObject answer;  ///< cleared
        bool decided = false;
        qint64 total = 0;
        qint64 credited = 0;  ///< of an invoice
    };
    using Key = std::pair<QString, QString>;  ///< the seller's TIN and the number

    /// Answers in the time and the way that the conduct says.
    [[nodiscard]] http::Route conducted(http::Method method, const char* pattern, Answer answer) const;
    [[nodiscard]] http::Response take(const http::Request& request);
    [[nodiscard]] http::Response show(const http::Request& request) const;
    /// Why a document is refused; empty: it is not.
    [[nodiscard]] QByteArray faultIn(const QJsonObject& document) const;
    [[nodiscard]] http::Response answerOf(const Document& document) const;

    const Stage& m_stage;
    const Since m_since;
    std::map<Key, Document> m_documents;
    int m_cleared = 0;
};

}  // namespace frontdesk::simulators
