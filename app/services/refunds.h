// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/refund_plan.h"
#include "app/ports/provider_payment_store.h"
#include "app/services/alerts.h"
#include "app/services/invoicing.h"
#include "app/services/open_shift.h"
#include "app/services/payment_routing.h"

namespace frontdesk {

struct RefundRequest {
    PaymentId id;    ///< chosen by the caller: repeating the call finds the refund made before
    Money amount;    ///< positive
    Money tip;       ///< part of the amount that gives tips back
    QString reason;  ///< required
    std::optional<int> version;
};
struct Refunded {
    Order order;
    Payment payment;  ///< the first row of the refund
    std::optional<Invoice> creditNote;
};

/// Money given back along the payments it came by: at the counter at once, through a provider as soon as it confirms.
/// What no provider can give back waits for a person to do it, which an alert asks for. Service thread only.
class Refunds {
public:
    struct Parts {
        OrderStore& orders;
        ProviderPaymentStore& calls;
        InvoiceStore& invoices;
        ShiftStore& shifts;
        AuditLog& audit;
        Invoicing& invoicing;
        const PaymentRouting& routing;
        Alerts& alerts;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit Refunds(Parts parts);

    /// One ledger row for each payment it goes back along, cash out of the drawer's shift, what a provider has to be
    /// told, the credit note where the order has an invoice: all in the caller's transaction. The order's status stays;
    /// one that was cancelled or rejected can be refunded too.
    /// @return NotFound, Forbidden, Conflict, ValidationFailed (more than was paid and not refunded, no reason)
    [[nodiscard]] Result<Refunded> refund(const OrderId& id, const RefundRequest& request, const Caller& caller);
    /// Gives back all that is left of one payment. @return NotFound, Forbidden, ValidationFailed (nothing is left)
    [[nodiscard]] Result<Order> giveBack(const OrderId& id, const PaymentId& payment, const QString& reason,
                                         const Caller& caller);
    /// Gives back what came through providers, in the name of the system. Changes @p order, which is stored already.
    [[nodiscard]] Status giveBackPrepaid(Order& order, const QString& reason);
    /// A person has sent back what a provider could not: the refund counts. Does nothing where a provider is still to
    /// answer, or has answered.
    [[nodiscard]] Status sentByHand(const OrderId& id, const PaymentId& refund, const Caller& caller);

private:
    [[nodiscard]] Result<Refunded> madeBefore(Order order, const Payment& payment);
    [[nodiscard]] Result<std::optional<Invoice>> carryOut(Order& order, const RefundPlan& plan, const PaymentId& first,
                                                          const QString& reason, const Caller& caller);
    [[nodiscard]] Status giveBackPart(Order& order, const RefundPart& part, const PaymentId& id, const Caller& caller);
    [[nodiscard]] Status throughProvider(const Order& order, Payment& row);
    [[nodiscard]] Status askForHand(const Order& order, const Payment& row);
    [[nodiscard]] Status note(Order& order, Money amount, const QString& reason, const Caller& caller);
    Parts m_parts;
    OpenShift m_shift;
};

}  // namespace frontdesk
