// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoicing.h"
#include "app/services/order_history.h"

// What is prepared before a number is given, and what is sent again afterwards.

namespace frontdesk {

/// The order whose draft @p caller may change.
Result<Order> Invoicing::draftable(const OrderId& id, const Caller& caller) {
    if (!isAllowed(caller, Permission::IssueInvoices))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not issue invoices."));
    return find(id);
}

Result<InvoiceDraft> Invoicing::saveDraft(const OrderId& id, const InvoiceRequest& request, int version,
                                          const Caller& caller) {
    const auto order = draftable(id, caller);
    if (!order) return tl::make_unexpected(order.error());
    const auto issued = invoiceOf(id);
    if (!issued) return tl::make_unexpected(issued.error());
    if (*issued)
        return tl::make_unexpected(
            refusal(ErrorCode::IllegalTransition, QStringLiteral("The order has its invoice already."), *order));
    const auto before = m_parts.invoices.draftOf(id);
    if (!before) return tl::make_unexpected(before.error());
    if ((*before ? (*before)->version : 0) != version)
        return tl::make_unexpected(
            refusal(ErrorCode::Conflict, QStringLiteral("The draft has been changed by somebody else."), *order));
    auto checked = checkedRequest(request, today());
    if (!checked) return tl::make_unexpected(checked.error());
    InvoiceDraft draft{id, version + 1, std::move(*checked), m_parts.clock.now()};
    if (auto saved = m_parts.invoices.saveDraft(draft); !saved) return tl::make_unexpected(saved.error());
    return draft;
}

Status Invoicing::dropDraft(const OrderId& id, const Caller& caller) {
    const auto order = draftable(id, caller);
    if (!order) return tl::make_unexpected(order.error());
    return m_parts.invoices.dropDraft(id);
}

Result<std::optional<InvoiceDraft>> Invoicing::draftOf(const OrderId& order) {
    return m_parts.invoices.draftOf(order);
}

Result<std::vector<InvoiceDraft>> Invoicing::drafts() {
    return m_parts.invoices.drafts();
}

// The address is nobody's business but the message's: the audit names the document alone.
Status Invoicing::send(const InvoiceId& id, const QString& email, const Caller& caller) {
    if (!isAllowed(caller, Permission::IssueInvoices))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not send invoices."));
    const auto document = m_parts.invoices.find(id);
    if (!document) return tl::make_unexpected(document.error());
    if (!*document) return failure(ErrorCode::NotFound, QStringLiteral("There is no such document."));
    const auto address = canonicalEmail(email);
    if (!address) return invalidField(QStringLiteral("email"), "invalid", QStringLiteral("Must be an e-mail address."));
    if (auto sent = m_parts.messages.sendDocument(**document, *address); !sent) return sent;
    return m_parts.audit.append({m_parts.clock.now(), caller.actor(), wireName((*document)->kind) + ".emailed",
                                 "order:" + (*document)->orderId.text(), (*document)->invoiceNumber});
}

}  // namespace frontdesk
