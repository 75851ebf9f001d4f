// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/money.h"
#include "app/domain/time.h"

namespace frontdesk {

enum class PaymentMethod { Cash, Paystack, MtnMomo, TelecelCash, AtMoney, CardTerminal, MobileMoneyManual };
[[nodiscard]] QByteArray wireName(PaymentMethod method);
[[nodiscard]] std::optional<PaymentMethod> paymentMethodFromWire(QByteArrayView name);
[[nodiscard]] bool isPrepaid(PaymentMethod method);  ///< verified by a provider before the order counts

/// The ledger's states. `Unknown`: the provider did not answer; never treated as failed.
enum class PaymentState { Created, Sent, Pending, Unknown, Succeeded, Failed, Expired, Voided };
[[nodiscard]] QByteArray storedName(PaymentState state);
[[nodiscard]] std::optional<PaymentState> paymentStateFromStored(QByteArrayView name);

/// One row of the ledger. A refund is a row of its own with a negative amount that points at what it refunds.
struct Payment {
    PaymentId id;
    OrderId orderId;
    PaymentMethod method = PaymentMethod::Cash;
    PaymentState state = PaymentState::Created;
    bool needsAction = false;  ///< the guest must open a page or type a code
    Money amount;              ///< what it pays of the order and the tip, after cash rounding; negative for a refund
    Money tip;                 ///< part of @p amount that is tip
    Money rounding;            ///< cash rounding that this payment settled (amount = due + tip + rounding in full)
    Money tendered;            ///< cash handed over; zero for other methods
    Money change;
    QByteArray reference;       ///< ours: UUIDv4 in 32 hex digits
    QString externalReference;  ///< typed from a terminal's slip
    QString authorizationUrl;
    QString displayText;
    std::optional<Instant> expiresAt;
    QByteArray failureCode;
    PaymentId refundOf;
    ShiftId shiftId;  ///< of the drawer it went into
    StaffId staffId;
    Instant createdAt;
};

enum class PaymentStatus { Unpaid, Pending, Authorised, PartiallyPaid, Paid, PartiallyRefunded, Refunded, Failed };
[[nodiscard]] QByteArray wireName(PaymentStatus status);
[[nodiscard]] std::optional<PaymentStatus> paymentStatusFromWire(QByteArrayView name);

/// The ledger in one view: due = total + tip + rounding - paid, negative if overpaid. A refund gives money back and
/// asks for none again, so it leaves due alone. An order with nothing to pay is paid.
struct PaymentSummary {
    PaymentStatus status = PaymentStatus::Unpaid;
    Money tip;
    Money rounding;
    Money paid;      ///< succeeded payments, tip included
    Money refunded;  ///< positive
    Money due;
};
[[nodiscard]] PaymentSummary summarise(Money orderTotal, const std::vector<Payment>& ledger);

}  // namespace frontdesk
