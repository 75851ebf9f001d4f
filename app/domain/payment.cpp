// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/payment.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<PaymentMethod>, 7> kMethods{{
    {PaymentMethod::Cash, "cash"},
    {PaymentMethod::Paystack, "paystack"},
    {PaymentMethod::MtnMomo, "mtn_momo"},
    {PaymentMethod::TelecelCash, "telecel_cash"},
    {PaymentMethod::AtMoney, "at_money"},
    {PaymentMethod::CardTerminal, "card_terminal"},
    {PaymentMethod::MobileMoneyManual, "mobile_money_manual"},
}};

constexpr std::array<Named<PaymentState>, 8> kStates{{
    {PaymentState::Created, "created"},
    {PaymentState::Sent, "sent"},
    {PaymentState::Pending, "pending"},
    {PaymentState::Unknown, "unknown"},
    {PaymentState::Succeeded, "succeeded"},
    {PaymentState::Failed, "failed"},
    {PaymentState::Expired, "expired"},
    {PaymentState::Voided, "voided"},
}};

constexpr std::array<Named<PaymentStatus>, 8> kStatuses{{
    {PaymentStatus::Unpaid, "unpaid"},
    {PaymentStatus::Pending, "pending"},
    {PaymentStatus::Authorised, "authorised"},
    {PaymentStatus::PartiallyPaid, "partially_paid"},
    {PaymentStatus::Paid, "paid"},
    {PaymentStatus::PartiallyRefunded, "partially_refunded"},
    {PaymentStatus::Refunded, "refunded"},
    {PaymentStatus::Failed, "failed"},
}};

bool isRefund(const Payment& payment) {
    return payment.amount.isNegative();
}

/// A payment whose outcome is still open.
bool isLive(const Payment& payment) {
    return payment.state == PaymentState::Created || payment.state == PaymentState::Sent ||
           payment.state == PaymentState::Pending || payment.state == PaymentState::Unknown;
}

/// What an order without money shows: the latest try that was not taken back decides.
PaymentStatus statusWithoutMoney(const std::vector<Payment>& ledger) {
    const auto isLivePayment = [](const Payment& payment) { return isLive(payment) && !isRefund(payment); };
    if (std::any_of(ledger.begin(), ledger.end(), isLivePayment)) return PaymentStatus::Pending;
    for (auto payment = ledger.rbegin(); payment != ledger.rend(); ++payment) {
        if (payment->state == PaymentState::Failed || payment->state == PaymentState::Expired)
            return PaymentStatus::Failed;
    }
    return PaymentStatus::Unpaid;
}

PaymentStatus statusOf(const PaymentSummary& summary, const std::vector<Payment>& ledger) {
    if (summary.refunded.isPositive())
        return summary.refunded >= summary.paid ? PaymentStatus::Refunded : PaymentStatus::PartiallyRefunded;
    if (!summary.due.isPositive()) return PaymentStatus::Paid;
    if (summary.paid.isPositive()) return PaymentStatus::PartiallyPaid;
    return statusWithoutMoney(ledger);
}

}  // namespace

QByteArray wireName(PaymentMethod method) {
    return nameIn(kMethods, method);
}
std::optional<PaymentMethod> paymentMethodFromWire(QByteArrayView name) {
    return valueIn(kMethods, name);
}

bool isPrepaid(PaymentMethod method) {
    return method == PaymentMethod::Paystack || method == PaymentMethod::MtnMomo ||
           method == PaymentMethod::TelecelCash || method == PaymentMethod::AtMoney;
}

QByteArray storedName(PaymentState state) {
    return nameIn(kStates, state);
}
std::optional<PaymentState> paymentStateFromStored(QByteArrayView name) {
    return valueIn(kStates, name);
}

QByteArray wireName(PaymentStatus status) {
    return nameIn(kStatuses, status);
}
std::optional<PaymentStatus> paymentStatusFromWire(QByteArrayView name) {
    return valueIn(kStatuses, name);
}

PaymentSummary summarise(Money orderTotal, const std::vector<Payment>& ledger) {
    const Money zero(0, orderTotal.currency());
    PaymentSummary summary{PaymentStatus::Unpaid, zero, zero, zero, zero, zero};
    for (const Payment& payment : ledger) {
        if (payment.state != PaymentState::Succeeded) continue;
        if (isRefund(payment)) {
            summary.refunded -= payment.amount;
        } else {
            summary.paid += payment.amount;
            summary.tip += payment.tip;
            summary.rounding += payment.rounding;
        }
    }
    summary.due = orderTotal + summary.tip + summary.rounding - summary.paid;
    // What was paid too much is settled by what went back; an order that was refunded owes nothing again.
    if (summary.due.isNegative()) summary.due = std::min(zero, summary.due + summary.refunded);
    summary.status = statusOf(summary, ledger);
    return summary;
}

}  // namespace frontdesk
