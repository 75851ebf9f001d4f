// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace frontdesk::simulators {

/// One transaction with the simulated Paystack. Its status is Paystack's own word: abandoned, pay_offline,
/// send_otp, success, failed, reversed.
struct PaystackCharge {
    qint64 id = 0;
    QByteArray reference;
    qint64 amount = 0;  ///< minor units
    QByteArray currency;
    QString email;
    QString phone;       ///< of mobile money, "0551234987"; empty: the hosted page
    QByteArray network;  ///< "mtn", "vod", "atl", "tgo"
    QByteArray accessCode;
    QString callbackUrl;
    QString status;
    QString words;  ///< of the gateway: "Approved", "Declined"
    Instant createdAt;
    std::optional<Instant> paidAt;
    int wrongCodes = 0;
    qint64 refunding = 0;  ///< refunds asked for and not failed
    qint64 refunded = 0;
};

struct PaystackRefund {
    qint64 id = 0;
    QByteArray reference;  ///< of the charge
    qint64 charge = 0;     ///< its id
    qint64 amount = 0;
    QByteArray currency;
    QString status;  ///< pending, processed, failed
    Instant createdAt;
};

/// What the simulated Paystack remembers, in the order it came. Net thread only.
class PaystackLedger {
public:
    /// Gives it its id. @return null if its reference is taken
    PaystackCharge* add(PaystackCharge charge);
    [[nodiscard]] PaystackCharge* find(const QByteArray& referenceOrId);
    [[nodiscard]] PaystackCharge* findByAccessCode(const QByteArray& code);
    PaystackRefund& addRefund(PaystackRefund refund);
    [[nodiscard]] PaystackRefund* findRefund(qint64 id);
    [[nodiscard]] const std::map<qint64, PaystackCharge>& charges() const { return m_charges; }
    [[nodiscard]] const std::map<qint64, PaystackRefund>& refunds() const { return m_refunds; }

private:
    qint64 m_lastId = 4'099'260'000;  // as in Paystack's own examples: more than 32 bits hold
    std::map<qint64, PaystackCharge> m_charges;
    std::map<QByteArray, qint64> m_byReference;
    std::map<qint64, PaystackRefund> m_refunds;
};

}  // namespace frontdesk::simulators
