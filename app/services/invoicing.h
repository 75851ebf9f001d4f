// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/invoice.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/id_source.h"
#include "app/ports/invoice_store.h"
#include "app/ports/order_store.h"
#include "app/ports/records.h"
#include "app/services/events.h"
#include "app/services/fiscal_desk.h"
#include "app/services/order_messages.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// What the counter asks a document to say.
struct InvoiceRequest {
    InvoiceParty buyer;  ///< an empty name: a simplified invoice (Directive 2006/112/EC, Art. 226b), which names nobody
    QString buyerReference;        ///< the buyer's order number or cost centre; at most 60 characters
    QString notes;                 ///< at most 500 characters, several lines
    QString language;              ///< BCP 47, of the document's words; empty: the restaurant's first
    std::optional<QDate> dueDate;  ///< not before the issue date; nullopt: as the settings say
};

/// An invoice that is prepared and has no number yet.
struct InvoiceDraft {
    OrderId orderId;
    int version = 1;
    InvoiceRequest request;
    Instant updatedAt;
};

struct IssuedInvoice {
    Invoice invoice;
    bool isNew = true;  ///< false: the order had it before
};

/// Issues tax invoices on request, once for each order, and credit notes. Number, snapshot and row are written in the
/// caller's transaction, so that no number is lost or given twice; a document is never dated before the one issued
/// before it. What is issued is announced and drawn afterwards. An order of which something was refunded before gets
/// its credit notes with its invoice. Service thread only; repeating a call finds what it made before.
class Invoicing {
public:
    struct Parts {
        OrderStore& orders;
        InvoiceStore& invoices;
        CustomerStore& customers;
        FailureStore& failures;
        SeriesStore& series;
        AuditLog& audit;
        OrderMessages& messages;
        FiscalDesk& fiscal;  ///< in whose books every document is, where it is reported
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit Invoicing(Parts parts);

    /// For the account that owns the order; the account is the buyer.
    /// @return NotFound for anybody else's order, EmailNotVerified, OrderNotPaid
    [[nodiscard]] Result<IssuedInvoice> forCustomer(const OrderId& order, const Caller& caller);

    /// For the guest of an order, who shows the code on its receipt. A wrong one is counted, which stands with the
    /// refusal: the fifth in a row locks the order's code for fifteen minutes.
    /// @param buyer as the document shall name it
    /// @return NotFound, InvalidCode, TooManyAttempts, OrderNotPaid
    [[nodiscard]] Result<IssuedInvoice> forGuest(const OrderId& order, const QByteArray& code,
                                                 const InvoiceParty& buyer, const Caller& caller);

    /// At the counter; the buyer is the name on the order. @return NotFound, Forbidden, OrderNotPaid
    [[nodiscard]] Result<IssuedInvoice> forStaff(const OrderId& order, const Caller& caller);
    /// The same as @p request wants it; its draft goes with it. @return besides: ValidationFailed by field
    /// ("buyer.name", "buyer.tax_id", "buyer.country", "buyer_reference", "notes", "language", "due_date")
    [[nodiscard]] Result<IssuedInvoice> forStaff(const OrderId& order, const InvoiceRequest& request,
                                                 const Caller& caller);

    /// Keeps what is prepared, or throws it away. An order has one draft at most, and none once it is invoiced.
    /// @param version of the draft this one follows; 0: the first. @return NotFound, Forbidden, Conflict,
    /// IllegalTransition
    [[nodiscard]] Result<InvoiceDraft> saveDraft(const OrderId& order, const InvoiceRequest& request, int version,
                                                 const Caller& caller);
    [[nodiscard]] Status dropDraft(const OrderId& order, const Caller& caller);
    [[nodiscard]] Result<std::optional<InvoiceDraft>> draftOf(const OrderId& order);
    [[nodiscard]] Result<std::vector<InvoiceDraft>> drafts();  ///< newest first

    /// Sends the PDF of a document to @p email, once it is drawn. Repeating it sends again, once a minute at most.
    /// @return NotFound, Forbidden, ValidationFailed ("email")
    [[nodiscard]] Status send(const InvoiceId& document, const QString& email, const Caller& caller);

    /// The credit note for a refund of an invoiced order: the cells taken back, at the old rates, naming the invoice,
    /// which is cancelled once all of it is credited.
    /// @param refund the refund's row in the ledger. @return nullopt for an order without an invoice, and where only
    ///        tip or rounding went back
    [[nodiscard]] Result<std::optional<Invoice>> credit(const OrderId& order, const PaymentId& refund,
                                                        const RefundCells& cells, const QString& reason,
                                                        const Caller& caller);

private:
    [[nodiscard]] Result<Order> find(const OrderId& id);
    [[nodiscard]] Status checkCode(const Order& order, const QByteArray& code);
    [[nodiscard]] Result<std::optional<Invoice>> invoiceOf(const OrderId& order);
    [[nodiscard]] Result<IssuedInvoice> issue(const Order& order, const InvoiceParty& buyer, const Caller& caller);
    [[nodiscard]] Status creditEarlierRefunds(const Order& order, Invoice& invoice, const Caller& caller);
    [[nodiscard]] Result<Invoice> creditNote(Invoice& original, const PaymentId& refund, const RefundCells& cells,
                                             const QString& reason, const Caller& caller);
    [[nodiscard]] Status cancelOnceCredited(Invoice& original);
    [[nodiscard]] Status giveNumber(Invoice& document, const QByteArray& series, const QString& format);
    [[nodiscard]] Status keep(const Invoice& document, const Caller& caller);
    Parts m_parts;
};

}  // namespace frontdesk
