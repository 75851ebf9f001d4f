// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_changes.h"

#include "app/domain/text.h"
#include "app/services/order_change_work.h"
#include "app/services/order_history.h"
#include "app/services/payment_book.h"

#include <algorithm>

namespace frontdesk {
namespace {

bool canBeChanged(OrderStatus status) {
    return status == OrderStatus::Placed || status == OrderStatus::Accepted || status == OrderStatus::Scheduled ||
           status == OrderStatus::Preparing;
}

bool isWithKitchen(const OrderLine& line) {
    return line.status != LineStatus::New && line.status != LineStatus::Voided;
}

}  // namespace

Status OrderChanges::checkState(const Order& order) {
    const auto refused = [&order](const QString& why) {
        return tl::make_unexpected(refusal(ErrorCode::IllegalTransition, why, order));
    };
    if (order.status == OrderStatus::AwaitingPayment) return refused(QStringLiteral("The guest is paying for it."));
    if (!isOpen(order.status)) return refused(QStringLiteral("The order has ended."));
    if (!canBeChanged(order.status)) return refused(QStringLiteral("The order is ready: take a new one."));
    if (std::any_of(order.payments.begin(), order.payments.end(), isLive))
        return refused(QStringLiteral("Money of this order is on its way: wait until it has arrived."));
    const auto documents = m_parts.invoices.ofOrder(order.id);
    if (!documents) return tl::make_unexpected(documents.error());
    if (!documents->empty()) return refused(QStringLiteral("The order has an invoice: take a new order."));
    return {};
}

Result<Order> OrderChanges::find(const OrderId& id, const OrderChange& change, const Caller& caller) {
    if (!isAllowed(caller, Permission::PlaceOrders))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not change orders."));
    auto order = m_parts.orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    if (change.version && *change.version != (*order)->version)
        return tl::make_unexpected(
            refusal(ErrorCode::Conflict, QStringLiteral("The order has been changed by somebody else."), **order));
    if (auto may = checkState(**order); !may) return tl::make_unexpected(may.error());
    return std::move(**order);
}

Result<Order> OrderChanges::preview(const OrderId& id, const OrderChange& change, const Caller& caller) {
    const auto order = find(id, change, caller);
    if (!order) return order;
    auto changed =
        workOut(*order, change, *m_parts.menu.current(), *m_parts.restaurant, m_parts.clock.now(), caller, m_parts.ids);
    if (!changed) return tl::make_unexpected(changed.error());
    return std::move(changed->order);
}

Result<Order> OrderChanges::change(const OrderId& id, const OrderChange& change, const Caller& caller) {
    const auto before = find(id, change, caller);
    if (!before) return before;
    auto changed = workOut(*before, change, *m_parts.menu.current(), *m_parts.restaurant, m_parts.clock.now(), caller,
                           m_parts.ids);
    if (!changed) return tl::make_unexpected(changed.error());
    if (changed->steps.empty()) return before;
    Order order = std::move(changed->order);
    const Instant now = m_parts.clock.now();
    const QString reason = cleanLine(change.reason);
    for (const ChangedOrder::Step& step : changed->steps) {
        order.timeline.push_back(nextEvent(order, "line", step.before, step.after, reason, caller, now));
        if (auto noted = m_parts.orders.appendEvent(id, order.timeline.back()); !noted)
            return tl::make_unexpected(noted.error());
    }
    order.updatedAt = now;
    ++order.version;
    ++order.changes;
    if (std::any_of(before->lines.begin(), before->lines.end(), isWithKitchen))
        if (auto told = m_parts.printing.change(order, changed->kitchen,
                                                before->scheduledFor ? before->scheduledFor : before->estimatedReadyAt);
            !told)
            return tl::make_unexpected(told.error());
    if (auto stored = store(*before, order, caller); !stored) return tl::make_unexpected(stored.error());
    m_parts.announcements.add(OrderChanged{std::make_shared<const Order>(order), order.status});
    return order;
}

Status OrderChanges::store(const Order& before, const Order& order, const Caller& caller) {
    if (auto updated = m_parts.orders.update(order); !updated) return updated;
    if (auto added = m_parts.orders.addLines(order, before.lines.size()); !added) return added;
    if (auto lines = m_parts.orders.updateLines(order); !lines) return lines;
    if (auto groups = m_parts.orders.replaceGroups(order); !groups) return groups;
    return m_parts.audit.append(
        {order.updatedAt, caller.actor(), "order.changed", "order:" + order.id.text(),
         QStringLiteral("%1 %2 -> %3")
             .arg(QString::fromLatin1(order.currency.code()), plainAmount(before.total), plainAmount(order.total))});
}

}  // namespace frontdesk
