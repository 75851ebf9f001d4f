// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_queue.h"

#include "app/domain/text.h"
#include "app/services/order_history.h"
#include "app/services/order_party.h"
#include "app/services/order_taking.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kStepBackMs = 10 * 60'000;
constexpr int kLongestEta = 600;
constexpr qsizetype kLongestReason = 500;

Error noSuchOrder() {
    return {ErrorCode::NotFound, QStringLiteral("There is no such order."), {}, {}, {}, 0};
}

/// What an order's lines become with its status; voided lines stay.
std::optional<LineStatus> lineStatusFor(OrderStatus status) {
    switch (status) {
        case OrderStatus::Preparing:
            return LineStatus::Cooking;
        case OrderStatus::Ready:
            return LineStatus::Ready;
        case OrderStatus::Completed:
            return LineStatus::Served;
        case OrderStatus::Accepted:
            return LineStatus::Sent;
        default:
            return std::nullopt;
    }
}

void moveLines(Order& order, OrderStatus to) {
    const auto status = lineStatusFor(to);
    if (!status) return;
    for (OrderLine& line : order.lines)
        if (line.status != LineStatus::Voided && line.status != LineStatus::New) line.status = *status;
}

bool wentToKitchen(const Order& order) {
    return std::any_of(order.lines.begin(), order.lines.end(), [](const OrderLine& line) {
        return line.status != LineStatus::New && line.status != LineStatus::Voided;
    });
}

bool endsUnserved(OrderStatus status) {
    return status == OrderStatus::Rejected || status == OrderStatus::Cancelled;
}

Status checkRequest(const TransitionRequest& request) {
    std::vector<FieldError> errors;
    if (request.to == OrderStatus::Rejected && cleanLine(request.reason).isEmpty())
        errors.push_back({QStringLiteral("reason"), "required", QStringLiteral("Say why the order is rejected.")});
    if (request.reason.size() > kLongestReason)
        errors.push_back(
            {QStringLiteral("reason"), "too_long", QStringLiteral("A reason has at most 500 characters.")});
    if (request.etaMinutes && (*request.etaMinutes < 1 || *request.etaMinutes > kLongestEta))
        errors.push_back(
            {QStringLiteral("eta_minutes"), "out_of_range", QStringLiteral("The promise is 1 to 600 minutes.")});
    if (errors.empty()) return {};
    return tl::make_unexpected(Error{
        ErrorCode::ValidationFailed, QStringLiteral("The request has invalid fields."), std::move(errors), {}, {}, 0});
}

}  // namespace

CancelRight cancelRight(const Order& order, const Restaurant& restaurant, Instant now) {
    if (order.status == OrderStatus::Placed || order.status == OrderStatus::AwaitingPayment)
        return {true, std::nullopt};
    if (order.status != OrderStatus::Accepted && order.status != OrderStatus::Scheduled) return {};
    const Instant until = order.acceptedAt.value_or(order.createdAt).plusMinutes(restaurant.cancelMinutes);
    if (now >= until) return {};
    return {true, until};
}

OrderQueue::OrderQueue(OrderStore& orders, AuditLog& audit, PrintRequests& printing, OrderMessages& messages,
                       Payments& payments, Announcements& announcements, const Clock& clock,
                       std::shared_ptr<const Restaurant> restaurant)
    : m_orders(orders),
      m_audit(audit),
      m_printing(printing),
      m_messages(messages),
      m_payments(payments),
      m_announcements(announcements),
      m_clock(clock),
      m_restaurant(std::move(restaurant)) {}

Result<Order> OrderQueue::find(const OrderId& id) {
    auto order = m_orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return tl::make_unexpected(noSuchOrder());
    return std::move(**order);
}

Result<std::vector<Order>> OrderQueue::open() {
    return m_orders.open();
}

Status OrderQueue::checkGuard(const Order& order, const OrderTransition& step, const Caller& caller) const {
    const Instant now = m_clock.now();
    switch (step.guard) {
        case Guard::None:
            return {};
        case Guard::Paid:
            if (!order.money().due.isPositive() || isAllowed(caller, Permission::CompleteOnCredit)) return {};
            return tl::make_unexpected(
                refusal(ErrorCode::OrderNotPaid, QStringLiteral("The order is not paid."), order));
        case Guard::Delivery:
            if (order.fulfilment == Fulfilment::Delivery) return {};
            return tl::make_unexpected(
                refusal(ErrorCode::IllegalTransition, QStringLiteral("Only deliveries go out."), order));
        case Guard::NotDelivery:
            if (order.fulfilment != Fulfilment::Delivery) return {};
            return tl::make_unexpected(
                refusal(ErrorCode::IllegalTransition, QStringLiteral("A delivery goes out first."), order));
        case Guard::RecentStep:
            if (now.ms - lastStatusChange(order).ms < kStepBackMs) return {};
            return tl::make_unexpected(refusal(ErrorCode::IllegalTransition,
                                               QStringLiteral("A step back is possible for ten minutes."), order));
        case Guard::Due:
            if (caller.isStaff() || !startsLater(order, *m_restaurant, now)) return {};
            return tl::make_unexpected(
                refusal(ErrorCode::IllegalTransition, QStringLiteral("The order is not due yet."), order));
        case Guard::InCancelWindow:
            if (caller.isStaff() || caller.kind == Caller::Kind::System ||
                cancelRight(order, *m_restaurant, now).canCancel)
                return {};
            return tl::make_unexpected(
                refusal(ErrorCode::CancelWindowClosed, QStringLiteral("The order can no longer be cancelled."), order));
    }
    return {};
}

Status OrderQueue::afterStep(Order& order, OrderStatus from) {
    const bool becameAccepted = from == OrderStatus::Placed && order.status == OrderStatus::Accepted;
    if (becameAccepted && startsLater(order, *m_restaurant, m_clock.now())) {
        appendStatus(order, OrderStatus::Scheduled, {}, Caller::system());
        return m_orders.appendEvent(order.id, order.timeline.back());
    }
    // What has been sent is not sent again: firing at accept and at preparing prints only what is new.
    if (becameAccepted || order.status == OrderStatus::Preparing)
        if (auto fired = m_printing.fire(order); !fired) return fired;
    if (endsUnserved(order.status) && wentToKitchen(order))
        if (auto told = m_printing.cancel(order); !told) return told;
    moveLines(order, order.status);
    return {};
}

void OrderQueue::appendStatus(Order& order, OrderStatus to, const QString& reason, const Caller& caller) {
    const Instant now = m_clock.now();
    order.timeline.push_back(nextEvent(order, "status", wireName(order.status), wireName(to), reason, caller, now));
    order.status = to;
    order.updatedAt = now;
}

Result<Order> OrderQueue::step(Order order, const TransitionRequest& request, const Caller& caller) {
    const OrderStatus from = order.status;
    const Instant now = m_clock.now();
    appendStatus(order, request.to, cleanLine(request.reason), caller);
    if (auto stored = m_orders.appendEvent(order.id, order.timeline.back()); !stored)
        return tl::make_unexpected(stored.error());
    if (from == OrderStatus::Placed && request.to == OrderStatus::Accepted) order.acceptedAt = now;
    if (request.etaMinutes) order.estimatedReadyAt = now.plusMinutes(*request.etaMinutes);
    if (auto done = afterStep(order, from); !done) return tl::make_unexpected(done.error());
    ++order.version;
    if (auto updated = m_orders.update(order); !updated) return tl::make_unexpected(updated.error());
    if (auto lines = m_orders.updateLines(order); !lines) return tl::make_unexpected(lines.error());
    if (endsUnserved(request.to)) {
        const auto audited =
            m_audit.append({now, caller.actor(), "order." + wireName(request.to), "order:" + order.id.text(), {}});
        if (!audited) return tl::make_unexpected(audited.error());
    }
    if (auto told = m_messages.orderMoved(order, from); !told) return tl::make_unexpected(told.error());
    m_announcements.add(OrderChanged{std::make_shared<const Order>(order), from});
    if (endsUnserved(request.to))
        if (auto ended = m_payments.orderEnded(order, caller); !ended) return tl::make_unexpected(ended.error());
    return order;
}

Result<Order> OrderQueue::transition(const OrderId& id, const TransitionRequest& request, const Caller& caller) {
    if (!isAllowed(caller, Permission::ReadOrders))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not do this."));
    if (auto checked = checkRequest(request); !checked) return tl::make_unexpected(checked.error());
    auto order = find(id);
    if (!order) return order;
    if (request.version && *request.version != order->version)
        return tl::make_unexpected(
            refusal(ErrorCode::Conflict, QStringLiteral("The order has been changed by somebody else."), *order));
    const OrderTransition* step = findTransition(order->status, request.to);
    if (!step)
        return tl::make_unexpected(
            refusal(ErrorCode::IllegalTransition,
                    QStringLiteral("An order cannot go from %1 to %2.")
                        .arg(QString::fromLatin1(wireName(order->status)), QString::fromLatin1(wireName(request.to))),
                    *order));
    if (!isAllowed(caller, step->permission))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not do this."));
    if (auto allowed = checkGuard(*order, *step, caller); !allowed) return tl::make_unexpected(allowed.error());
    return this->step(std::move(*order), request, caller);
}

Result<Order> OrderQueue::cancelOwn(const OrderId& id, const QString& reason, std::optional<int> version,
                                    const Caller& caller) {
    auto order = find(id);
    if (!order) return order;
    if (!isPartyOf(caller, *order)) return tl::make_unexpected(noSuchOrder());
    if (order->status == OrderStatus::Cancelled) return order;
    if (version && *version != order->version)
        return tl::make_unexpected(
            refusal(ErrorCode::Conflict, QStringLiteral("The order has been changed by somebody else."), *order));
    if (!cancelRight(*order, *m_restaurant, m_clock.now()).canCancel)
        return tl::make_unexpected(
            refusal(ErrorCode::CancelWindowClosed, QStringLiteral("The order can no longer be cancelled."), *order));
    if (reason.size() > kLongestReason)
        return invalidField(QStringLiteral("reason"), "too_long",
                            QStringLiteral("A reason has at most 500 characters."));
    return step(std::move(*order), {OrderStatus::Cancelled, reason, {}, {}}, caller);
}

Status OrderQueue::tick() {
    if (auto fired = fireDue(); !fired) return fired;
    return m_restaurant->acceptTimeoutMinutes > 0 ? rejectUnanswered() : Status();
}

Status OrderQueue::fireDue() {
    const Instant now = m_clock.now();
    auto due = m_orders.scheduledUntil(now.plusMinutes(m_restaurant->estimatedMinutes));
    if (!due) return tl::make_unexpected(due.error());
    for (Order& order : *due) {
        if (startsLater(order, *m_restaurant, now)) continue;
        if (auto moved = step(std::move(order), {OrderStatus::Preparing, {}, {}, {}}, Caller::system()); !moved)
            return tl::make_unexpected(moved.error());
    }
    return {};
}

Status OrderQueue::rejectUnanswered() {
    auto waiting = m_orders.unansweredSince(m_clock.now().plusMinutes(-m_restaurant->acceptTimeoutMinutes));
    if (!waiting) return tl::make_unexpected(waiting.error());
    for (Order& order : *waiting)
        if (auto moved =
                step(std::move(order), {OrderStatus::Rejected, QStringLiteral("Nobody could answer in time."), {}, {}},
                     Caller::system());
            !moved)
            return tl::make_unexpected(moved.error());
    return {};
}

}  // namespace frontdesk
