// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice_request.h"
#include "app/domain/result.h"
#include "app/ports/order_store.h"

namespace frontdesk {

struct InvoiceListQuery {
    CustomerId customer;  ///< null: everybody's
    std::optional<InvoiceKind> kind;
    QString search;  ///< part of a document's number or of its buyer's name, or its order's number; empty: all
    std::optional<DocumentState> status;
    std::optional<QDate> from;  ///< issue date, inclusive
    std::optional<QDate> to;    ///< inclusive
    int limit = 50;             ///< 1..100
    QByteArray cursor;
};

/// Issued documents. One instance per connection, used on that connection's thread.
class InvoiceStore {
public:
    virtual ~InvoiceStore() = default;
    [[nodiscard]] virtual Status insert(const Invoice& invoice) = 0;
    /// Along documentTransitions(). @return Conflict if @p from is not its state
    [[nodiscard]] virtual Status setStatus(const InvoiceId& id, DocumentState from, DocumentState to, Instant at) = 0;
    /// Gives the documents of an order that nobody's account has to @p customer, who owns the order.
    [[nodiscard]] virtual Status setCustomer(const OrderId& order, const CustomerId& customer) = 0;
    [[nodiscard]] virtual Result<std::optional<Invoice>> find(const InvoiceId& id) = 0;
    /// The documents of an order, oldest first: its invoice, cancelled or not, and its credit notes.
    [[nodiscard]] virtual Result<std::vector<Invoice>> ofOrder(const OrderId& order) = 0;
    [[nodiscard]] virtual Result<Page<Invoice>> list(const InvoiceListQuery& query) = 0;  ///< newest first
    /// The latest issue date of a series; nothing may be dated before it.
    [[nodiscard]] virtual Result<std::optional<QDate>> lastIssueDate(const QByteArray& series) = 0;
    /// Keeps the drawn file, once: a second call changes nothing.
    [[nodiscard]] virtual Status keepFile(const InvoiceId& id, const QByteArray& pdf, const QByteArray& sha256Hex,
                                          Instant at) = 0;
    [[nodiscard]] virtual Result<std::optional<QByteArray>> file(const InvoiceId& id) = 0;
    /// Issued but not drawn yet, oldest first; at most 100.
    [[nodiscard]] virtual Result<std::vector<Invoice>> undrawn() = 0;

    /// Keeps a draft in the place of the order's last one.
    [[nodiscard]] virtual Status saveDraft(const InvoiceDraft& draft) = 0;
    [[nodiscard]] virtual Status dropDraft(const OrderId& order) = 0;  ///< well where there is none
    [[nodiscard]] virtual Result<std::optional<InvoiceDraft>> draftOf(const OrderId& order) = 0;
    [[nodiscard]] virtual Result<std::vector<InvoiceDraft>> drafts() = 0;  ///< newest first; at most 100
};

}  // namespace frontdesk
