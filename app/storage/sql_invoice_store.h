// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/invoice_store.h"
#include "app/ports/secrets.h"
#include "app/storage/database.h"

namespace frontdesk {

/// Documents in the tables invoice and invoice_file, drafts in invoice_draft. What a document or a draft says is sealed
/// in its row; the columns beside it are what lists, sums and constraints need.
class SqlInvoiceStore final : public InvoiceStore {
public:
    SqlInvoiceStore(Database& database, const Secrets& secrets) : m_database(database), m_secrets(secrets) {}

    [[nodiscard]] Status insert(const Invoice& invoice) override;
    [[nodiscard]] Status setStatus(const InvoiceId& id, DocumentState from, DocumentState to, Instant at) override;
    [[nodiscard]] Status setCustomer(const OrderId& order, const CustomerId& customer) override;
    [[nodiscard]] Result<std::optional<Invoice>> find(const InvoiceId& id) override;
    [[nodiscard]] Result<std::vector<Invoice>> ofOrder(const OrderId& order) override;
    [[nodiscard]] Result<Page<Invoice>> list(const InvoiceListQuery& query) override;
    [[nodiscard]] Result<std::optional<QDate>> lastIssueDate(const QByteArray& series) override;
    [[nodiscard]] Status keepFile(const InvoiceId& id, const QByteArray& pdf, const QByteArray& sha256Hex,
                                  Instant at) override;
    [[nodiscard]] Result<std::optional<QByteArray>> file(const InvoiceId& id) override;
    [[nodiscard]] Result<std::vector<Invoice>> undrawn() override;
    [[nodiscard]] Status saveDraft(const InvoiceDraft& draft) override;
    [[nodiscard]] Status dropDraft(const OrderId& order) override;
    [[nodiscard]] Result<std::optional<InvoiceDraft>> draftOf(const OrderId& order) override;
    [[nodiscard]] Result<std::vector<InvoiceDraft>> drafts() override;

private:
    /// Corrupt rows are told once all were read.
    struct Reading {
        std::vector<Invoice> invoices;
        bool corrupt = false;
    };
    void read(const Row& row, Reading& reading) const;
    [[nodiscard]] std::optional<InvoiceDraft> draftIn(const Row& row) const;
    [[nodiscard]] static Result<std::vector<Invoice>> finished(const Status& read, Reading reading);

    Database& m_database;
    const Secrets& m_secrets;
};

}  // namespace frontdesk
