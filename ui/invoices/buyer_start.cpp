// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/buyer_start.h"

namespace frontdesk {

namespace {

void put(QString& field, const QString& value) {
    if (field.isEmpty()) field = value;
}

Status addAccount(Desk& desk, const Order& order, InvoiceParty& buyer) {
    if (desk.accounts == nullptr || order.customerId.isNull()) return {};
    const auto account = desk.accounts->find(order.customerId);
    if (!account) return tl::make_unexpected(account.error());
    if (!*account || (*account)->erasedAt) return {};
    const Customer& customer = **account;
    if (!customer.businessName.isEmpty()) {
        // A business buys; the person who ordered is whom to ask for.
        buyer.contactName = customer.fullName;
        buyer.name = customer.businessName;
        buyer.address = customer.address;
    }
    put(buyer.name, customer.fullName);
    put(buyer.address, customer.address);
    put(buyer.taxId, customer.taxId);
    put(buyer.email, customer.email);
    return {};
}

Status addProfile(Desk& desk, const Order& order, const Caller& caller, InvoiceParty& buyer) {
    if (order.customerPhone.isEmpty() || !buyer.name.isEmpty()) return {};
    const auto profile = desk.customers.byPhone(order.customerPhone, caller);
    if (!profile) {
        const ErrorCode code = profile.error().code;
        const bool unknown = code == ErrorCode::Forbidden || code == ErrorCode::ValidationFailed;
        return unknown ? Status() : tl::make_unexpected(profile.error());
    }
    if (*profile) put(buyer.name, (*profile)->name);
    return {};
}

}  // namespace

Result<InvoiceStart> readInvoiceStart(Desk& desk, const Order& order, const Caller& caller) {
    InvoiceStart start;
    auto documents = desk.invoices.ofOrder(order.id);
    if (!documents) return tl::make_unexpected(documents.error());
    start.documents = std::move(*documents);
    auto draft = desk.invoicing.draftOf(order.id);
    if (!draft) return tl::make_unexpected(draft.error());
    start.draft = std::move(*draft);
    start.buyer.name = order.customerName;
    start.buyer.email = order.customerEmail;
    start.buyer.phone = order.customerPhone;
    if (order.address) start.buyer.address = order.address->text;
    if (const auto added = addAccount(desk, order, start.buyer); !added) return tl::make_unexpected(added.error());
    if (const auto added = addProfile(desk, order, caller, start.buyer); !added)
        return tl::make_unexpected(added.error());
    return start;
}

}  // namespace frontdesk
