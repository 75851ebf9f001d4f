// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/checkout.h"

#include "app/domain/text.h"
#include "app/services/order_history.h"
#include "app/services/order_taking.h"
#include "app/services/payment_book.h"
#include "app/services/payment_reference.h"
#include "app/services/receipt_number.h"
#include "app/services/repricing.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestReference = 100;
constexpr qsizetype kLongestReason = 500;

bool isManualTender(PaymentMethod method) {
    return method == PaymentMethod::Cash || method == PaymentMethod::CardTerminal ||
           method == PaymentMethod::MobileMoneyManual;
}

bool isDead(OrderStatus status) {
    return status == OrderStatus::Rejected || status == OrderStatus::Cancelled || status == OrderStatus::Expired;
}

/// What a tender takes: the amount stored, and the cash rounding in it.
struct Take {
    Money amount;
    Money rounding;
};

/// Cash that settles all that is left is rounded to the smallest coin; anything else is taken as it is.
Result<Take> takeOf(const TenderRequest& request, Money due, qint64 cashStep) {
    const Money rounding =
        request.method == PaymentMethod::Cash ? cashRounding(due, cashStep) : Money(0, due.currency());
    const Money settled = due + rounding;
    if (request.amount == due || request.amount == settled) return Take{settled, rounding};
    if (request.amount > due)
        return failure(ErrorCode::Overpaid, QStringLiteral("More than what is due cannot be taken."));
    return Take{request.amount, Money(0, due.currency())};
}

Status checkTender(const TenderRequest& request) {
    std::vector<FieldError> errors;
    if (!isManualTender(request.method))
        errors.push_back(
            {QStringLiteral("method"), "not_available", QStringLiteral("This way to pay is not taken here.")});
    if (!request.amount.isPositive())
        errors.push_back(
            {QStringLiteral("amount_cents"), "out_of_range", QStringLiteral("The amount must be positive.")});
    if (request.tip.isNegative() || request.tip > request.amount)
        errors.push_back(
            {QStringLiteral("tip_cents"), "out_of_range", QStringLiteral("The tip is part of the amount.")});
    if (request.tendered && request.method != PaymentMethod::Cash)
        errors.push_back(
            {QStringLiteral("tendered_cents"), "not_applicable", QStringLiteral("Only cash is handed over.")});
    if (request.externalReference.size() > kLongestReference)
        errors.push_back(
            {QStringLiteral("reference"), "too_long", QStringLiteral("A reference has at most 100 characters.")});
    if (errors.empty()) return {};
    return tl::make_unexpected(Error{
        ErrorCode::ValidationFailed, QStringLiteral("The payment has invalid fields."), std::move(errors), {}, {}, 0});
}

/// The field of a request that named the discount.
QString fieldOf(const Discount& discount) {
    return std::holds_alternative<Money>(discount) ? QStringLiteral("cents") : QStringLiteral("percent");
}

}  // namespace

Checkout::Checkout(Parts parts)
    : m_parts(std::move(parts)),
      m_shift(m_parts.shifts, m_parts.audit, m_parts.clock, m_parts.ids, m_parts.restaurant) {}

Result<Order> Checkout::find(const OrderId& id) {
    auto order = m_parts.orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    return std::move(**order);
}

Result<Tendered> Checkout::take(const OrderId& id, const TenderRequest& request, const Caller& caller) {
    if (!isAllowed(caller, Permission::TakePayments))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not take payments."));
    auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    const auto before = std::find_if(order->payments.begin(), order->payments.end(),
                                     [&](const Payment& payment) { return payment.id == request.id; });
    if (before != order->payments.end()) {
        const Payment payment = *before;
        return Tendered{payment, std::move(*order), payment.change, payment.rounding};
    }
    if (auto checked = checkTender(request); !checked) return tl::make_unexpected(checked.error());
    if (isDead(order->status))
        return tl::make_unexpected(
            refusal(ErrorCode::IllegalTransition, QStringLiteral("The order has ended unserved."), *order));
    const Money due = order->money().due + request.tip;
    const auto taken = takeOf(request, due, m_parts.restaurant->cashStep);
    if (!taken) return tl::make_unexpected(refusal(taken.error().code, taken.error().detail, *order));
    const bool cash = request.method == PaymentMethod::Cash;
    const Money tendered = cash ? request.tendered.value_or(taken->amount) : Money(0, order->currency);
    if (cash && tendered < taken->amount)
        return invalidField(QStringLiteral("tendered_cents"), "too_little",
                            QStringLiteral("Less was handed over than is to be taken."));

    const Instant now = m_parts.clock.now();
    Payment payment;
    payment.id = request.id;
    payment.orderId = id;
    payment.method = request.method;
    payment.state = PaymentState::Succeeded;
    payment.amount = Money(taken->amount.minor(), order->currency);
    payment.tip = Money(request.tip.minor(), order->currency);
    payment.rounding = taken->rounding;
    payment.tendered = tendered;
    payment.change = cash ? tendered - taken->amount : Money(0, order->currency);
    payment.reference = newPaymentReference(m_parts.ids);
    payment.externalReference = cleanLine(request.externalReference);
    payment.staffId = caller.staffId;
    payment.createdAt = now;
    if (cash) {
        const auto shift = m_shift.of(caller);
        if (!shift) return tl::make_unexpected(shift.error());
        payment.shiftId = *shift;
        if (auto moved = m_parts.shifts.move(*shift, "sale", payment.amount, id, now); !moved)
            return tl::make_unexpected(moved.error());
    }
    if (auto numbered = giveReceiptNumber(*order, m_parts.series, *m_parts.restaurant, now); !numbered)
        return tl::make_unexpected(numbered.error());
    order->payments.push_back(payment);
    order->timeline.push_back(nextEvent(*order, "payment", {}, wireName(payment.method), {}, caller, now));
    order->updatedAt = now;
    ++order->version;
    if (auto stored = m_parts.orders.insertPayment(payment); !stored) return tl::make_unexpected(stored.error());
    if (auto noted = m_parts.orders.appendEvent(id, order->timeline.back()); !noted)
        return tl::make_unexpected(noted.error());
    if (auto settled = m_parts.invoicing.moneyCame(*order); !settled) return tl::make_unexpected(settled.error());
    const OrderStatus from = order->status;
    const bool isAdmitted = from == OrderStatus::AwaitingPayment && !order->money().due.isPositive();
    if (isAdmitted)
        if (auto admitted = m_parts.admission.admit(*order, caller); !admitted)
            return tl::make_unexpected(admitted.error());
    if (auto updated = m_parts.orders.update(*order); !updated) return tl::make_unexpected(updated.error());
    if (isAdmitted)
        if (auto told = m_parts.messages.orderMoved(*order, from); !told) return tl::make_unexpected(told.error());
    if (request.printReceipt && !order->money().due.isPositive())
        if (auto printed = m_parts.printing.receipt(*order, caller.name, cash); !printed)
            return tl::make_unexpected(printed.error());
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(*order), from});
    return Tendered{payment, std::move(*order), payment.change, payment.rounding};
}

Result<Order> Checkout::discount(const OrderId& id, const DiscountRequest& request, const Caller& caller) {
    if (!isAllowed(caller, Permission::DiscountSmall))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not give discounts."));
    const QString reason = cleanLine(request.reason);
    if (reason.isEmpty())
        return invalidField(QStringLiteral("reason"), "required", QStringLiteral("Say why the discount is given."));
    if (reason.size() > kLongestReason)
        return invalidField(QStringLiteral("reason"), "too_long",
                            QStringLiteral("A reason has at most 500 characters."));
    auto order = find(id);
    if (!order) return order;
    if (request.version && *request.version != order->version)
        return tl::make_unexpected(
            refusal(ErrorCode::Conflict, QStringLiteral("The order has been changed by somebody else."), *order));
    if (!isOpen(order->status) || order->money().paid.isPositive() || livePayment(*order))
        return tl::make_unexpected(
            refusal(ErrorCode::IllegalTransition,
                    QStringLiteral(
                        "Only an open order that nothing was paid of, and that nobody is paying, can be discounted."),
                    *order));
    Money of = order->subtotal;
    if (request.lineId.isNull()) {
        order->orderDiscount = request.discount;
        order->discountReason = reason;
    } else {
        const auto line = std::find_if(order->lines.begin(), order->lines.end(), [&](const OrderLine& each) {
            return each.id == request.lineId && each.status != LineStatus::Voided;
        });
        if (line == order->lines.end())
            return invalidField(QStringLiteral("line_id"), "unknown", QStringLiteral("The order has no such line."));
        line->ownDiscount = request.discount;
        of = line->total;
    }
    if (auto may = mayDiscount(request.discount, of, *m_parts.restaurant, caller); !may)
        return tl::make_unexpected(may.error());
    auto calculation = worthOf(*order);
    if (!calculation)
        return invalidField(fieldOf(request.discount), "out_of_range",
                            QStringLiteral("The discount is more than what it is taken from."));
    if (auto may = mayDiscountInAll(order->lines, order->orderDiscount, *calculation, *m_parts.restaurant, caller);
        !may)
        return tl::make_unexpected(may.error());
    const QByteArray before = QByteArray::number(order->total.minor());
    applyWorth(*order, std::move(*calculation));

    const Instant now = m_parts.clock.now();
    order->timeline.push_back(
        nextEvent(*order, "discount", before, QByteArray::number(order->total.minor()), reason, caller, now));
    order->updatedAt = now;
    ++order->version;
    if (auto noted = m_parts.orders.appendEvent(id, order->timeline.back()); !noted)
        return tl::make_unexpected(noted.error());
    if (auto updated = m_parts.orders.update(*order); !updated) return tl::make_unexpected(updated.error());
    if (auto lines = m_parts.orders.updateLines(*order); !lines) return tl::make_unexpected(lines.error());
    if (auto groups = m_parts.orders.replaceGroups(*order); !groups) return tl::make_unexpected(groups.error());
    const auto audited = m_parts.audit.append(
        {now, caller.actor(), "discount.given", "order:" + id.text(),
         QStringLiteral("%1 %2").arg(QString::fromLatin1(order->currency.code()), plainAmount(order->discount))});
    if (!audited) return tl::make_unexpected(audited.error());
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(*order), order->status});
    return order;
}

Result<PrintRequests::Queued> Checkout::print(const OrderId& id, PrintWhat what, const Caller& caller) {
    if (!isAllowed(caller, Permission::Print))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not print."));
    auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    const auto queued = queue(*order, what, caller);
    if (!queued) return queued;
    const auto audited =
        m_parts.audit.append({m_parts.clock.now(), caller.actor(), "print.again", "order:" + id.text(), {}});
    if (!audited) return tl::make_unexpected(audited.error());
    return queued;
}

Result<PrintRequests::Queued> Checkout::queue(const Order& order, PrintWhat what, const Caller& caller) {
    switch (what) {
        case PrintWhat::Receipt:
            return m_parts.printing.receipt(order, caller.name, false);
        case PrintWhat::Kitchen:
            return m_parts.printing.resend(order, caller.name);
        case PrintWhat::Label:
            return m_parts.printing.label(order);
        case PrintWhat::Invoice:
            break;
    }
    const auto issued = m_parts.invoicing.forStaff(order.id, caller);
    if (!issued) return tl::make_unexpected(issued.error());
    return m_parts.printing.invoice(issued->invoice);
}

}  // namespace frontdesk
