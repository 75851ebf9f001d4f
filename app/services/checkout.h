// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/order_store.h"
#include "app/ports/records.h"
#include "app/services/events.h"
#include "app/services/invoicing.h"
#include "app/services/menu_board.h"
#include "app/services/open_shift.h"
#include "app/services/order_admission.h"
#include "app/services/order_messages.h"
#include "app/services/print_requests.h"
#include "app/services/restaurant.h"

namespace frontdesk {

struct TenderRequest {
    PaymentId id;  ///< chosen by the caller: repeating the call finds the payment made before
    PaymentMethod method = PaymentMethod::Cash;  ///< Cash, CardTerminal or MobileMoneyManual
    Money amount;                   ///< what is taken of what is due, tip included and change left out; positive
    std::optional<Money> tendered;  ///< cash handed over, at least the amount after rounding; not given: exact
    Money tip;                      ///< part of the amount, raises what is due
    QString externalReference;
    bool printReceipt = true;
};
struct Tendered {
    Payment payment;
    Order order;
    Money change;
    Money rounding;
};
struct DiscountRequest {
    Discount discount;
    LineId lineId;   ///< null: the whole order
    QString reason;  ///< required
    std::optional<int> version;
};

/// Money at the counter. Service thread only.
class Checkout {
public:
    struct Parts {
        OrderStore& orders;
        SeriesStore& series;
        ShiftStore& shifts;
        AuditLog& audit;
        MenuBoard& menu;
        PrintRequests& printing;
        Invoicing& invoicing;
        OrderAdmission& admission;
        OrderMessages& messages;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit Checkout(Parts parts);

    /// Takes a payment into the drawer's shift (the first cash opens one with float 0), gives the receipt number at the
    /// first payment, prints the receipt once nothing is due, and opens the drawer for cash. An order that waited for
    /// its payment comes onto the board once nothing is due.
    /// @return NotFound, Forbidden, Overpaid, Conflict (tendered less than the amount), IllegalTransition (order dead)
    [[nodiscard]] Result<Tendered> take(const OrderId& id, const TenderRequest& request, const Caller& caller);
    /// Prices the order anew with the stored tax set. @return Forbidden above the role's limit, Conflict, NotFound,
    /// ValidationFailed, IllegalTransition once something is paid
    [[nodiscard]] Result<Order> discount(const OrderId& id, const DiscountRequest& request, const Caller& caller);
    /// An invoice is issued first if the order has none; OrderNotPaid where it cannot be.
    /// @return the job; `copy` 0 is the original
    [[nodiscard]] Result<PrintRequests::Queued> print(const OrderId& id, PrintWhat what, const Caller& caller);

private:
    [[nodiscard]] Result<Order> find(const OrderId& id);
    [[nodiscard]] Result<PrintRequests::Queued> queue(const Order& order, PrintWhat what, const Caller& caller);
    Parts m_parts;
    OpenShift m_shift;
};

}  // namespace frontdesk
