// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoice_reading.h"

#include "app/services/fiscal_desk.h"

namespace frontdesk {

namespace {

Result<std::vector<DraftEntry>> readDrafts(Desk& desk, const InvoiceFilter& filter) {
    auto drafts = desk.invoicing.drafts();
    if (!drafts) return tl::make_unexpected(drafts.error());
    std::vector<DraftEntry> entries;
    for (InvoiceDraft& draft : *drafts) {
        const auto order = desk.orders.find(draft.orderId);
        if (!order) return tl::make_unexpected(order.error());
        if (*order && filter.finds(draft, (*order)->number))
            entries.push_back({std::move(draft), (*order)->number, (*order)->total});
    }
    return entries;
}

Result<std::vector<FiscalRecord>> fiscalOf(Desk& desk, const std::vector<Invoice>& documents) {
    if (desk.fiscal == nullptr) return std::vector<FiscalRecord>();
    std::vector<InvoiceId> ids;
    for (const Invoice& document : documents) ids.push_back(document.id);
    return desk.fiscal->recordsOf(ids);
}

}  // namespace

Result<InvoiceListing> readInvoices(Desk& desk, const InvoiceFilter& filter, QDate today, const QByteArray& cursor) {
    InvoiceListing listing;
    if (filter.wantsDrafts() && cursor.isEmpty()) {
        auto drafts = readDrafts(desk, filter);
        if (!drafts) return tl::make_unexpected(drafts.error());
        listing.drafts = std::move(*drafts);
    }
    if (!filter.wantsDocuments()) return listing;
    InvoiceListQuery query = filter.query(today);
    query.cursor = cursor;
    auto page = desk.invoices.list(query);
    if (!page) return tl::make_unexpected(page.error());
    listing.page = std::move(*page);
    auto fiscal = fiscalOf(desk, listing.page.rows);
    if (!fiscal) return tl::make_unexpected(fiscal.error());
    listing.fiscal = std::move(*fiscal);
    return listing;
}

Result<OpenedInvoice> readInvoice(Desk& desk, const InvoiceId& id) {
    auto document = desk.invoices.find(id);
    if (!document) return tl::make_unexpected(document.error());
    if (!*document) return failure(ErrorCode::NotFound, QStringLiteral("There is no such document."));
    auto related = desk.invoices.ofOrder((*document)->orderId);
    if (!related) return tl::make_unexpected(related.error());
    std::erase_if(*related, [&id](const Invoice& other) { return other.id == id; });
    OpenedInvoice opened{std::move(**document), std::move(*related), std::nullopt};
    if (desk.fiscal == nullptr) return opened;
    auto fiscal = desk.fiscal->recordOf(id);
    if (!fiscal) return tl::make_unexpected(fiscal.error());
    opened.fiscal = std::move(*fiscal);
    return opened;
}

}  // namespace frontdesk
