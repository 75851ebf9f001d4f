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

    const Instant now = m_parts.clock.now();
    const size_t earlier = order.payments.size();
    for (const RefundPart& part : plan->parts) {
        const bool isFirst = order.payments.size() == earlier;
        const PaymentId row = isFirst ? request.id : m_parts.ids.make<PaymentId>();
        if (auto given = giveBack(order, part, row, now, caller); !given) return tl::make_unexpected(given.error());
    }
    if (auto noted = note(order, request, now, caller); !noted) return tl::make_unexpected(noted.error());
    auto creditNote = m_parts.invoicing.credit(id, request.id, plan->cells, *reason, caller);
    if (!creditNote) return tl::make_unexpected(creditNote.error());
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(order), order.status});
    const Payment payment = order.payments[earlier];
    return Refunded{std::move(order), payment, std::move(*creditNote)};
}

Result<Refunded> Refunds::madeBefore(Order order, const Payment& payment) {
    Refunded refunded{std::move(order), payment, {}};
    auto documents = m_parts.invoices.ofOrder(refunded.order.id);
    if (!documents) return tl::make_unexpected(documents.error());
    for (Invoice& document : *documents)
        if (document.paymentId == payment.id) refunded.creditNote = std::move(document);
    return refunded;
}

Status Refunds::giveBack(Order& order, const RefundPart& part, const PaymentId& id, Instant now, const Caller& caller) {
    Payment row;
    row.id = id;
    row.orderId = order.id;
    row.method = part.method;
    row.state = PaymentState::Succeeded;
    row.amount = Money(-part.amount.minor(), order.currency);
    row.tip = Money(-part.tip.minor(), order.currency);
    row.rounding = Money(-part.rounding.minor(), order.currency);
    row.reference = newPaymentReference(m_parts.ids);
    row.refundOf = part.refundOf;
    row.staffId = caller.staffId;
    row.createdAt = now;
    if (row.method == PaymentMethod::Cash) {
        const auto shift = m_shift.of(caller);
        if (!shift) return tl::make_unexpected(shift.error());
        row.shiftId = *shift;
        if (auto moved = m_parts.shifts.move(*shift, "refund", row.amount, order.id, now); !moved) return moved;
    }
    order.payments.push_back(row);
    return m_parts.orders.insertPayment(row);
}

Status Refunds::note(Order& order, const RefundRequest& request, Instant now, const Caller& caller) {
    const QByteArray before = QByteArray::number((order.money().refunded - request.amount).minor());
    const QByteArray after = QByteArray::number(order.money().refunded.minor());
    order.timeline.push_back(nextEvent(order, "refund", before, after, cleanLine(request.reason), caller, now));
    order.updatedAt = now;
    ++order.version;
    if (auto noted = m_parts.orders.appendEvent(order.id, order.timeline.back()); !noted) return noted;
    if (auto updated = m_parts.orders.update(order); !updated) return updated;
    return m_parts.audit.append(
        {now, caller.actor(), "refund.given", "order:" + order.id.text(),
         QStringLiteral("%1 %2").arg(QString::fromLatin1(order.currency.code()), plainAmount(request.amount))});
}

}  // namespace frontdesk
