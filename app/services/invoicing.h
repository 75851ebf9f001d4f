// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/invoice_request.h"
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

struct IssuedInvoice {
    Invoice invoice;
    bool isNew = true;  ///< false: the order had it before
};

/// Issues tax invoices on request, once for each order, and credit notes. Number, snapshot and row are written in the
/// caller's transaction, so that no number is lost or given twice; a document is never dated before the one issued
/// before it. What is issued is announced and drawn afterwards. An order that is paid has an invoice that is paid; one
/// that was handed over on credit has one that is sent, and paid once the money came. An order of which something was
/// refunded before gets its credit notes with its invoice. Service thread only; repeating a call finds what it made
/// before.
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

    /// At the counter, for an order that is paid or was completed on credit; its draft says what to put on it, else the
    /// buyer is the name on the order. @return NotFound, Forbidden, OrderNotPaid
    [[nodiscard]] Result<IssuedInvoice> forStaff(const OrderId& order, const Caller& caller);
    /// The same as @p request wants it; the draft goes. @return besides: ValidationFailed by the fields of
    /// checkedRequest()
    [[nodiscard]] Result<IssuedInvoice> forStaff(const OrderId& order, const InvoiceRequest& request,
                                                 const Caller& caller);

    /// Keeps what is prepared, or throws it away. An order has one draft at most, and none once it is invoiced.
    /// @param version of the draft this one follows; 0: the first. @return NotFound, Forbidden, Conflict,
    /// IllegalTransition once it is invoiced, ValidationFailed
    [[nodiscard]] Result<InvoiceDraft> saveDraft(const OrderId& order, const InvoiceRequest& request, int version,
                                                 const Caller& caller);
    [[nodiscard]] Status dropDraft(const OrderId& order, const Caller& caller);
    [[nodiscard]] Result<std::optional<InvoiceDraft>> draftOf(const OrderId& order);
    [[nodiscard]] Result<std::vector<InvoiceDraft>> drafts();  ///< newest first

    /// Sends the PDF of a document to @p email, once it is drawn. Repeating it sends again, once a minute at most: a
    /// second wish within the minute is one with the first. @return NotFound, Forbidden, ValidationFailed ("email")
    [[nodiscard]] Status send(const InvoiceId& document, const QString& email, const Caller& caller);

    /// The credit note for a refund of an invoiced order: the cells taken back, at the old rates, naming the invoice,
    /// which is cancelled once all of it is credited.
    /// @param refund the refund's row in the ledger. @return nullopt for an order without an invoice, and where only
    ///        tip or rounding went back
    [[nodiscard]] Result<std::optional<Invoice>> credit(const OrderId& order, const PaymentId& refund,
                                                        const RefundCells& cells, const QString& reason,
                                                        const Caller& caller);

    /// To be called when money has come for @p order: an invoice that waited for it is paid once nothing is due.
    [[nodiscard]] Status moneyCame(const Order& order);

private:
    [[nodiscard]] Result<Order> find(const OrderId& id);
    [[nodiscard]] Status checkCode(const Order& order, const QByteArray& code);
    [[nodiscard]] Result<std::optional<Invoice>> invoiceOf(const OrderId& order);
    [[nodiscard]] Result<IssuedInvoice> issue(const Order& order, const InvoiceRequest& request, const Caller& caller);
    [[nodiscard]] Result<Order> draftable(const OrderId& id, const Caller& caller);
    [[nodiscard]] Status creditEarlierRefunds(const Order& order, Invoice& invoice, const Caller& caller);
    [[nodiscard]] Result<Invoice> creditNote(Invoice& original, const std::vector<Payment>& refunds,
                                             const RefundCells& cells, const QString& reason, const Caller& caller);
    [[nodiscard]] Result<Money> creditedOf(const Invoice& original);  ///< by all its credit notes; not positive
    [[nodiscard]] Status cancelOnceCredited(Invoice& original, Money left);
    [[nodiscard]] QDate today() const;  ///< on which documents are issued
    [[nodiscard]] Status giveNumber(Invoice& document, const QByteArray& series, const QString& format);
    [[nodiscard]] Status keep(const Invoice& document, const Caller& caller);
    Parts m_parts;
};

}  // namespace frontdesk
