// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/invoice_store.h"
#include "app/ports/order_store.h"
#include "app/ports/records.h"
#include "app/services/events.h"
#include "app/services/menu_board.h"
#include "app/services/print_requests.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// A line of an order as it shall be from now on.
struct ChangedLine {
    LineId id;         ///< of a line that is there; null: a new one, described by `added`
    int quantity = 1;  ///< of a line that is there; 0 takes it off
    QString note;      ///< of a line that is there
    DraftLine added;
};
struct OrderChange {
    std::vector<ChangedLine> lines;  ///< lines that are there and not named stay as they are
    QString reason;                  ///< required to take off what the kitchen already has
    std::optional<int> version;      ///< refuse if the order has moved on
};

/// Changes what was ordered after it was taken: more, less, other notes, something new. A line is never rewritten: what
/// becomes another amount is voided and stands again as a new line that names the one it replaces (DI-11). Lines that
/// stay keep their price; new ones have the menu's of now; all of it is worked out again under the order's stored tax
/// rules. Stations that have a ticket of the order get a CHANGE ticket with what is different, old beside new, and
/// nothing where nothing is. Service thread only.
class OrderChanges {
public:
    struct Parts {
        OrderStore& orders;
        InvoiceStore& invoices;
        AuditLog& audit;
        MenuBoard& menu;
        PrintRequests& printing;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit OrderChanges(Parts parts) : m_parts(std::move(parts)) {}

    /// What the order would come to. Changes nothing. The same refusals as change(); a change of nothing asks whether
    /// the order can be changed at all.
    [[nodiscard]] Result<Order> preview(const OrderId& id, const OrderChange& change, const Caller& caller);
    /// Staff who take orders may; taking off what is being cooked needs a manager. What makes no difference changes
    /// nothing. @return NotFound, Forbidden, Conflict, IllegalTransition (ready, ended, invoiced, or paid for more than
    /// it would
    ///         come to: refund first), ItemUnavailable, ValidationFailed by field ("lines[0].quantity", "reason",
    ///         "lines" where nothing would be left: cancel then)
    [[nodiscard]] Result<Order> change(const OrderId& id, const OrderChange& change, const Caller& caller);

private:
    [[nodiscard]] Result<Order> find(const OrderId& id, const OrderChange& change, const Caller& caller);
    [[nodiscard]] Status checkState(const Order& order);
    [[nodiscard]] Status store(const Order& before, const Order& order, const Caller& caller);
    const Parts m_parts;
};

}  // namespace frontdesk
