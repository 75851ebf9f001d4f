// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/money_alerts.h"

#include "app/services/order_history.h"
#include "app/services/payment_reference.h"

namespace frontdesk {
namespace {

tl::unexpected<Error> notNow(const Order& order) {
    return tl::make_unexpected(
        refusal(ErrorCode::IllegalTransition, QStringLiteral("The order is not in a state for this."), order));
}

}  // namespace

Status MoneyAlerts::act(const Alert& alert, AlertAction action, const Caller& caller) {
    const bool aboutMoney = !alert.orderId.isNull() && !alert.paymentId.isNull();
    if (action == AlertAction::Dismiss)
        return aboutMoney ? m_parts.refunds.sentByHand(alert.orderId, alert.paymentId, caller) : Status();
    if (!aboutMoney)
        return failure(ErrorCode::IllegalTransition, QStringLiteral("The alert is about no payment of an order."));
    auto order = m_parts.book.find(alert.orderId);
    if (!order) return tl::make_unexpected(order.error());
    return action == AlertAction::Reopen ? reopen(std::move(*order), alert, caller)
                                         : giveBack(std::move(*order), alert, caller);
}

Status MoneyAlerts::reopen(Order order, const Alert& alert, const Caller& caller) {
    const OrderStatus from = order.status;
    const bool ended = from == OrderStatus::Cancelled || from == OrderStatus::Expired;
    const Payment* payment = paymentOf(order, alert.paymentId);
    const bool paid = payment && payment->state == PaymentState::Succeeded && !order.money().due.isPositive();
    if (!ended || !paid || !refundsOf(order).empty()) return notNow(order);
    const auto readmitted = m_parts.admission.readmit(order, QStringLiteral("Its payment came after all."), caller);
    if (!readmitted) return readmitted;
    if (auto printed = m_parts.printing.receipt(order, caller.name, false); !printed)
        return tl::make_unexpected(printed.error());
    return m_parts.book.publish(order, from);
}

Status MoneyAlerts::giveBack(Order order, const Alert& alert, const Caller& caller) {
    PaymentId along = alert.paymentId;
    const Payment* payment = paymentOf(order, along);
    if (!payment) return notNow(order);
    if (alert.kind == AlertKind::AmountMismatch && payment->state != PaymentState::Succeeded) {
        along = m_parts.ids.make<PaymentId>();
        const auto booked =
            m_parts.book.bookStray(order, Payment(*payment), along, newPaymentReference(m_parts.ids), caller);
        if (!booked) return booked;
    }
    const auto given = m_parts.refunds.giveBack(order.id, along, QStringLiteral("Money that was not due."), caller);
    if (given) return {};
    return given.error().code == ErrorCode::ValidationFailed ? Status(notNow(order))
                                                             : tl::make_unexpected(given.error());
}

}  // namespace frontdesk
