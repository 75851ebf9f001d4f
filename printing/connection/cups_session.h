// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/cups_library.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace frontdesk {

/// A queue as CUPS lists it.
struct CupsQueue {
    QString name;
    QString makerAndModel;  ///< "Local Raw Printer", "EPSON TM-T20"
};
/// What CUPS knows of a queue or of a job in it.
struct CupsAnswer {
    int state = 0;                    ///< of a printer (RFC 8011, 5.4.11) or of a job (5.3.7)
    std::vector<QByteArray> reasons;  ///< "media-empty-error", "connecting-to-device"; never "none"
    bool accepting = true;            ///< of a printer: takes jobs
};

/// One connection to the CUPS of this machine. Used by one thread; every call ends within some seconds.
class CupsSession {
public:
    /// @return null if there is no CUPS, or none that answers within @p connectMs
    [[nodiscard]] static std::unique_ptr<CupsSession> open(int connectMs);
    ~CupsSession();
    CupsSession(const CupsSession&) = delete;
    CupsSession& operator=(const CupsSession&) = delete;

    [[nodiscard]] std::vector<CupsQueue> queues();
    /// @return nullopt if there is no such queue, or no answer
    [[nodiscard]] std::optional<CupsAnswer> printer(const QString& queue);
    [[nodiscard]] std::optional<CupsAnswer> job(const QString& queue, int job);
    /// Queues @p document as it is, past all filters. @return the job; 0 if it was not taken
    [[nodiscard]] int print(const QString& queue, const QByteArray& title, const QByteArray& document);
    /// @return whether it was still there to be cancelled
    [[nodiscard]] bool cancel(const QString& queue, int job);

private:
    CupsSession(const CupsLibrary& library, http_t* connection) : m_cups(library), m_connection(connection) {}
    [[nodiscard]] std::optional<CupsAnswer> ask(ipp_op_t operation, const QString& queue, int job);

    const CupsLibrary& m_cups;
    http_t* m_connection;
};

}  // namespace frontdesk
