// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/refunds.h"

#include "app/domain/text.h"
#include "app/services/order_history.h"
#include "app/services/payment_reference.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestReason = 500;

Result<QString> reasonOf(const RefundRequest& request) {
    QString reason = cleanLine(request.reason);
    if (reason.isEmpty())
        return invalidField(QStringLiteral("reason"), "required", QStringLiteral("Say why money is given back."));
    if (reason.size() > kLongestReason)
        return invalidField(QStringLiteral("reason"), "too_long",
                            QStringLiteral("A reason has at most 500 characters."));
    return reason;
}

}  // namespace

Refunds::Refunds(Parts parts)
    : m_parts(std::move(parts)),
      m_shift(m_parts.shifts, m_parts.audit, m_parts.clock, m_parts.ids, m_parts.restaurant) {}

Result<Refunded> Refunds::refund(const OrderId& id, const RefundRequest& request, const Caller& caller) {
    if (!isAllowed(caller, Permission::Refund))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not give money back."));
    auto found = m_parts.orders.find(id);
    if (!found) return tl::make_unexpected(found.error());
    if (!*found) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    Order& order = **found;
    const auto before = std::find_if(order.payments.begin(), order.payments.end(),
                                     [&](const Payment& payment) { return payment.id == request.id; });
    if (before != order.payments.end()) return madeBefore(order, *before);
    const auto reason = reasonOf(request);
    if (!reason) return tl::make_unexpected(reason.error());
    if (request.version && *request.version != order.version)
        return tl::make_unexpected(
            refusal(ErrorCode::Conflict, QStringLiteral("The order has been changed by somebody else."), order));
    const auto plan = planRefund(order, request.amount, request.tip);
    if (!plan) return tl::make_unexpected(plan.error());
    const size_t earlier = order.payments.size();
    auto creditNote = carryOut(order, *plan, request.id, *reason, caller);
    if (!creditNote) return tl::make_unexpected(creditNote.error());
    const Payment payment = order.payments[earlier];
    return Refunded{std::move(order), payment, std::move(*creditNote)};
}

Result<Order> Refunds::giveBack(const OrderId& id, const PaymentId& payment, const QString& reason,
                                const Caller& caller) {
    if (!isAllowed(caller, Permission::Refund))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not give money back."));
    auto found = m_parts.orders.find(id);
    if (!found) return tl::make_unexpected(found.error());
    if (!*found) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    Order& order = **found;
    const auto plan = planReturn(order, {payment});
    if (!plan) return tl::make_unexpected(plan.error());
    const auto given = carryOut(order, *plan, m_parts.ids.make<PaymentId>(), reason, caller);
    if (!given) return tl::make_unexpected(given.error());
    return std::move(order);
}

Status Refunds::giveBackPrepaid(Order& order, const QString& reason) {
    std::vector<PaymentId> prepaid;
    for (const Payment& payment : order.payments)
        if (isPrepaid(payment.method) && payment.state == PaymentState::Succeeded && payment.amount.isPositive())
            prepaid.push_back(payment.id);
    const auto plan = planReturn(order, prepaid);
    if (!plan && plan.error().code == ErrorCode::ValidationFailed) return {};  // nothing is left of them
    if (!plan) return tl::make_unexpected(plan.error());
    const auto given = carryOut(order, *plan, m_parts.ids.make<PaymentId>(), reason, Caller::system());
    return given ? Status() : tl::make_unexpected(given.error());
}

Result<std::optional<Invoice>> Refunds::carryOut(Order& order, const RefundPlan& plan, const PaymentId& first,
                                                 const QString& reason, const Caller& caller) {
    const size_t earlier = order.payments.size();
    Money amount(0, order.currency);
    for (const RefundPart& part : plan.parts) {
        const bool isFirst = order.payments.size() == earlier;
        const PaymentId row = isFirst ? first : m_parts.ids.make<PaymentId>();
        if (auto given = giveBackPart(order, part, row, caller); !given) return tl::make_unexpected(given.error());
        amount += part.amount;
    }
    if (auto noted = note(order, amount, reason, caller); !noted) return tl::make_unexpected(noted.error());
    auto creditNote = m_parts.invoicing.credit(order.id, first, plan.cells, reason, caller);
    if (!creditNote) return creditNote;
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(order), order.status});
    return creditNote;
}

Result<Refunded> Refunds::madeBefore(Order order, const Payment& payment) {
    Refunded refunded{std::move(order), payment, {}};
    auto documents = m_parts.invoices.ofOrder(refunded.order.id);
    if (!documents) return tl::make_unexpected(documents.error());
    for (Invoice& document : *documents)
        if (document.paymentId == payment.id) refunded.creditNote = std::move(document);
    return refunded;
}

Status Refunds::giveBackPart(Order& order, const RefundPart& part, const PaymentId& id, const Caller& caller) {
    Payment row;
    row.id = id;
    row.orderId = order.id;
    row.method = part.method;
    row.state = isPrepaid(part.method) ? PaymentState::Created : PaymentState::Succeeded;
    row.amount = Money(-part.amount.minor(), order.currency);
    row.tip = Money(-part.tip.minor(), order.currency);
    row.rounding = Money(-part.rounding.minor(), order.currency);
    row.reference = newPaymentReference(m_parts.ids);
    row.refundOf = part.refundOf;
    row.staffId = caller.staffId;
    row.createdAt = m_parts.clock.now();
    if (row.method == PaymentMethod::Cash) {
        const auto shift = m_shift.of(caller);
        if (!shift) return tl::make_unexpected(shift.error());
        row.shiftId = *shift;
        const auto moved = m_parts.shifts.move(*shift, "refund", row.amount, order.id, row.createdAt);
        if (!moved) return moved;
    }
    const Status stored = isPrepaid(row.method) ? throughProvider(order, row) : m_parts.orders.insertPayment(row);
    if (stored) order.payments.push_back(row);
    return stored;
}

Status Refunds::throughProvider(const Order& order, Payment& row) {
    const auto charged = m_parts.calls.find(row.refundOf);
    if (!charged) return tl::make_unexpected(charged.error());
    if (!*charged || !m_parts.routing.routes()->refunds((*charged)->provider)) {
        row.state = PaymentState::Pending;
        if (auto stored = m_parts.orders.insertPayment(row); !stored) return stored;
        return askForHand(order, row);
    }
    if (auto stored = m_parts.orders.insertPayment(row); !stored) return stored;
    ProviderPayment call;
    call.paymentId = row.id;
    call.orderId = order.id;
    call.provider = (*charged)->provider;
    call.hosted = (*charged)->hosted;
    call.network = (*charged)->network;
    call.phone = (*charged)->phone;
    call.next = ProviderStep::Refund;
    call.nextAt = call.createdAt = row.createdAt;
    m_parts.announcements.add(PaymentCallsDue{});
    return m_parts.calls.insert(call);
}

Status Refunds::askForHand(const Order& order, const Payment& row) {
    return m_parts.alerts.raise(AlertKind::ProviderFault,
                                QStringLiteral("A refund of %1 %2 for order %3 has to be sent back by hand: its "
                                               "provider cannot. Dismiss this once it has gone out.")
                                    .arg(QString::fromLatin1(order.currency.code()), plainAmount(-row.amount))
                                    .arg(order.number),
                                {order.id, row.id});
}

Status Refunds::sentByHand(const OrderId& id, const PaymentId& refund, const Caller& caller) {
    auto order = m_parts.orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return {};
    const auto row =
        std::find_if((*order)->payments.begin(), (*order)->payments.end(), [&refund](const Payment& payment) {
            return payment.id == refund && payment.amount.isNegative() &&
                   (payment.state == PaymentState::Pending || payment.state == PaymentState::Unknown);
        });
    if (row == (*order)->payments.end()) return {};
    const auto call = m_parts.calls.find(refund);
    if (!call) return tl::make_unexpected(call.error());
    if (*call && (*call)->nextAt) return {};
    const QByteArray before = storedName(row->state);
    row->state = PaymentState::Succeeded;
    const Instant now = m_parts.clock.now();
    Order& changed = **order;
    changed.timeline.push_back(nextEvent(changed, "payment", before, storedName(row->state), {}, caller, now));
    changed.updatedAt = now;
    ++changed.version;
    if (auto stored = m_parts.orders.updatePayment(*row); !stored) return stored;
    if (auto noted = m_parts.orders.appendEvent(id, changed.timeline.back()); !noted) return noted;
    if (auto updated = m_parts.orders.update(changed); !updated) return updated;
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(changed), changed.status});
    return {};
}

Status Refunds::note(Order& order, Money amount, const QString& reason, const Caller& caller) {
    const Instant now = m_parts.clock.now();
    Money after(0, order.currency);
    for (const Payment& payment : refundsOf(order))
        if (payment.state != PaymentState::Failed) after -= payment.amount;
    order.timeline.push_back(nextEvent(order, "refund", QByteArray::number((after - amount).minor()),
                                       QByteArray::number(after.minor()), reason, caller, now));
    order.updatedAt = now;
    ++order.version;
    if (auto noted = m_parts.orders.appendEvent(order.id, order.timeline.back()); !noted) return noted;
    if (auto updated = m_parts.orders.update(order); !updated) return updated;
    return m_parts.audit.append(
        {now, caller.actor(), "refund.given", "order:" + order.id.text(),
         QStringLiteral("%1 %2").arg(QString::fromLatin1(order.currency.code()), plainAmount(amount))});
}

}  // namespace frontdesk
