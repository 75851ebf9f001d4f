// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_book.h"

#include "app/services/order_history.h"
#include "app/services/receipt_number.h"

#include <algorithm>

namespace frontdesk {
namespace {

/// What people are shown of a state: they do not tell apart how far an open payment has come.
PaymentState shownState(const Payment& payment) {
    return isLive(payment) ? PaymentState::Pending : payment.state;
}

bool looksTheSame(const Payment& a, const Payment& b) {
    return shownState(a) == shownState(b) && a.needsAction == b.needsAction &&
           a.authorizationUrl == b.authorizationUrl && a.displayText == b.displayText &&
           a.failureCode == b.failureCode && a.expiresAt == b.expiresAt;
}

}  // namespace

bool isLive(const Payment& payment) {
    return payment.state == PaymentState::Created || payment.state == PaymentState::Sent ||
           payment.state == PaymentState::Pending || payment.state == PaymentState::Unknown;
}

bool isRefund(const Payment& payment) {
    return !payment.refundOf.isNull();
}

bool hasEndedUnserved(const Order& order) {
    return order.status == OrderStatus::Rejected || order.status == OrderStatus::Cancelled ||
           order.status == OrderStatus::Expired;
}

Payment* paymentOf(Order& order, const PaymentId& id) {
    const auto found = std::find_if(order.payments.begin(), order.payments.end(),
                                    [&id](const Payment& payment) { return payment.id == id; });
    return found == order.payments.end() ? nullptr : &*found;
}

Payment* livePayment(Order& order) {
    const auto found = std::find_if(order.payments.begin(), order.payments.end(),
                                    [](const Payment& payment) { return isLive(payment) && !isRefund(payment); });
    return found == order.payments.end() ? nullptr : &*found;
}

QString amountText(Money amount) {
    return QStringLiteral("%1 %2").arg(QString::fromLatin1(amount.currency().code()), plainAmount(amount));
}

Result<Order> PaymentBook::find(const OrderId& id) {
    auto order = m_parts.orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    return std::move(**order);
}

Status PaymentBook::begin(Order& order, const Payment& payment, const ProviderPayment& call, const Caller& caller) {
    if (auto stored = m_parts.orders.insertPayment(payment); !stored) return stored;
    if (auto stored = m_parts.calls.insert(call); !stored) return stored;
    order.payments.push_back(payment);
    m_parts.announcements.add(PaymentCallsDue{});
    if (auto noted = note(order, {}, storedName(payment.state), caller); !noted) return noted;
    return publish(order, order.status);
}

Status PaymentBook::put(Order& order, const Payment& payment, const Caller& caller) {
    Payment* row = paymentOf(order, payment.id);
    if (!row) return failure(ErrorCode::NotFound, QStringLiteral("There is no such payment."));
    const Payment before = *row;
    if (before.state == payment.state && looksTheSame(before, payment)) return {};
    if (auto stored = m_parts.orders.updatePayment(payment); !stored) return stored;
    *row = payment;
    if (looksTheSame(before, payment)) return {};
    if (auto noted = note(order, storedName(before.state), storedName(payment.state), caller); !noted) return noted;
    return publish(order, order.status);
}

Status PaymentBook::takeMoney(Order& order, Payment payment, bool prints) {
    payment.state = PaymentState::Succeeded;
    payment.needsAction = false;
    payment.failureCode.clear();
    if (auto stored = m_parts.orders.updatePayment(payment); !stored) return stored;
    if (Payment* row = paymentOf(order, payment.id)) *row = payment;
    const Caller system = Caller::system();
    if (auto numbered = giveReceiptNumber(order, m_parts.series, *m_parts.restaurant, m_parts.clock.now()); !numbered)
        return numbered;
    if (auto noted = note(order, {}, wireName(payment.method), system); !noted) return noted;
    const OrderStatus from = order.status;
    const Money due = order.money().due;
    const bool ended = hasEndedUnserved(order);
    if (from == OrderStatus::AwaitingPayment && !due.isPositive())
        if (auto admitted = m_parts.admission.admit(order, system); !admitted) return admitted;
    if (auto settled = m_parts.invoicing.moneyCame(order); !settled) return settled;
    if (ended || due.isNegative()) {
        if (auto told = tellUnmatched(order, payment, ended); !told) return told;
    } else if (!due.isPositive() && prints) {
        if (auto printed = m_parts.printing.receipt(order, {}, false); !printed)
            return tl::make_unexpected(printed.error());
    }
    return publish(order, from);
}

Status PaymentBook::tellUnmatched(const Order& order, const Payment& payment, bool ended) {
    const QString why = ended ? QStringLiteral("after the order had ended") : QStringLiteral("but it was paid already");
    return m_parts.alerts.raise(
        AlertKind::UnmatchedMoney,
        QStringLiteral("%1 came for order %2, %3.").arg(amountText(payment.amount)).arg(order.number).arg(why),
        {order.id, payment.id});
}

Status PaymentBook::bookStray(Order& order, const Payment& original, const PaymentId& id, const QByteArray& reference,
                              const Caller& caller) {
    auto call = m_parts.calls.find(original.id);
    if (!call) return tl::make_unexpected(call.error());
    if (!*call || !(*call)->taken)
        return tl::make_unexpected(refusal(ErrorCode::IllegalTransition,
                                           QStringLiteral("Nobody knows what was taken: see to it at the provider, "
                                                          "and dismiss this."),
                                           order));
    const Instant now = m_parts.clock.now();
    Payment stray = original;
    stray.id = id;
    stray.state = PaymentState::Succeeded;
    stray.amount = stray.tip = *(*call)->taken;
    stray.reference = reference;
    stray.externalReference = QString::fromLatin1(original.reference);
    stray.failureCode.clear();
    stray.staffId = caller.staffId;
    stray.createdAt = now;
    ProviderPayment row = **call;
    (*call)->taken.reset();
    if (auto stored = m_parts.calls.update(**call); !stored) return stored;
    row.paymentId = id;
    row.taken.reset();
    row.nextAt.reset();
    row.sentAt.reset();
    row.createdAt = now;
    if (auto numbered = giveReceiptNumber(order, m_parts.series, *m_parts.restaurant, now); !numbered) return numbered;
    if (auto stored = m_parts.orders.insertPayment(stray); !stored) return stored;
    if (auto stored = m_parts.calls.insert(row); !stored) return stored;
    order.payments.push_back(stray);
    if (auto noted = note(order, {}, wireName(stray.method), caller); !noted) return noted;
    return publish(order, order.status);
}

Status PaymentBook::giveUp(Order& order, Payment payment, PaymentState state, const QByteArray& failureCode,
                           Patience patience, const Caller& caller) {
    auto call = m_parts.calls.find(payment.id);
    if (!call) return tl::make_unexpected(call.error());
    const Instant now = m_parts.clock.now();
    const bool neverSent = !*call || (!(*call)->sentAt && !(*call)->leaseUntil);
    payment.state = neverSent ? PaymentState::Voided : state;
    payment.failureCode = neverSent ? QByteArray() : failureCode;
    payment.needsAction = false;
    if (*call) {
        ProviderPayment& row = **call;
        if (neverSent)
            row.nextAt.reset();
        else if (!row.leaseUntil && row.nextAt)
            row.nextAt = nextAsk(row, patience, std::nullopt, now);
        row.code.clear();
        if (!row.leaseUntil) row.next = ProviderStep::AskCharge;  // what was sent is asked about, never sent again
        if (auto stored = m_parts.calls.update(row); !stored) return stored;
    }
    return put(order, payment, caller);
}

Status PaymentBook::expire(Order& order) {
    const Caller system = Caller::system();
    while (Payment* open = livePayment(order))
        if (auto given = giveUp(order, *open, PaymentState::Expired, "not_approved", Patience::Ended, system); !given)
            return given;
    const OrderStatus from = order.status;
    order.timeline.push_back(
        nextEvent(order, "status", wireName(from), wireName(OrderStatus::Expired), {}, system, m_parts.clock.now()));
    order.status = OrderStatus::Expired;
    if (auto noted = m_parts.orders.appendEvent(order.id, order.timeline.back()); !noted) return noted;
    return publish(order, from);
}

Status PaymentBook::note(Order& order, const QByteArray& from, const QByteArray& to, const Caller& caller) {
    order.timeline.push_back(nextEvent(order, "payment", from, to, {}, caller, m_parts.clock.now()));
    return m_parts.orders.appendEvent(order.id, order.timeline.back());
}

Status PaymentBook::publish(Order& order, OrderStatus from) {
    order.updatedAt = m_parts.clock.now();
    ++order.version;
    if (auto updated = m_parts.orders.update(order); !updated) return updated;
    if (order.status != from)
        if (auto told = m_parts.messages.orderMoved(order, from); !told) return told;
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(order), from});
    return {};
}

}  // namespace frontdesk
