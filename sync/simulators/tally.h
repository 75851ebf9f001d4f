// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

namespace frontdesk::simulators {

/// What really happened, whatever was answered: how often each payment was taken, each refund paid out, each SMS
/// carried and each document reported. The judge of tests that lose answers on the way. Net thread only.
class Tally {
public:
    struct Payment {
        int asked = 0;      ///< requests to charge under this reference, refused ones too
        int charged = 0;    ///< how often the guest paid
        qint64 amount = 0;  ///< minor units, of all of them together
        int refunds = 0;    ///< how often money went back
        qint64 refunded = 0;
    };
    struct Document {
        int asked = 0;    ///< how often the tax authority was sent it
        int cleared = 0;  ///< and took it
    };
    struct Sms {
        QByteArray provider;
        QString to;  ///< as the provider was given it
        QString text;
        int count = 0;
    };

    Payment& payment(const QByteArray& provider, const QByteArray& reference) {
        return m_payments[{provider, reference}];
    }
    Document& document(const QString& number) { return m_documents[number]; }
    void carried(const QByteArray& provider, const QString& to, const QString& text);
    /// {"payments":[{"provider","reference","asked","charged","amount","refunds","refunded"}],
    ///  "sms":[{"provider","to","text","count"}],
    ///  "documents":[{"number","asked","cleared"}]}
    [[nodiscard]] QJsonObject toJson() const;

private:
    std::map<std::pair<QByteArray, QByteArray>, Payment> m_payments;
    std::map<QString, Document> m_documents;
    std::vector<Sms> m_sms;
    std::map<std::pair<QString, QString>, size_t> m_smsIndex;  ///< by number and text
};

}  // namespace frontdesk::simulators
