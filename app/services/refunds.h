// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/refund_plan.h"
#include "app/services/invoicing.h"
#include "app/services/open_shift.h"

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

/// Money given back at the counter, along the payments that were taken there. Service thread only.
class Refunds {
public:
    struct Parts {
        OrderStore& orders;
        InvoiceStore& invoices;
        ShiftStore& shifts;
        AuditLog& audit;
        Invoicing& invoicing;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit Refunds(Parts parts);

    /// One ledger row for each payment it goes back along, cash out of the drawer's shift, the credit note where the
    /// order has an invoice: all in the caller's transaction. The order's status stays; one that was cancelled or
    /// rejected can be refunded too.
    /// @return NotFound, Forbidden, Conflict, ValidationFailed (more than was paid and not refunded, no reason)
    [[nodiscard]] Result<Refunded> refund(const OrderId& id, const RefundRequest& request, const Caller& caller);

private:
    [[nodiscard]] Result<Refunded> madeBefore(Order order, const Payment& payment);
    [[nodiscard]] Status giveBack(Order& order, const RefundPart& part, const PaymentId& id, Instant now,
                                  const Caller& caller);
    [[nodiscard]] Status note(Order& order, const RefundRequest& request, Instant now, const Caller& caller);
    Parts m_parts;
    OpenShift m_shift;
};

}  // namespace frontdesk
