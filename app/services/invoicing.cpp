// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoicing.h"

#include "app/domain/refund_plan.h"
#include "app/services/invoice_content.h"
#include "app/services/order_history.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr char kCreditNoteFormat[] = "CN-{year}-{number:04d}";
constexpr int kMostWrongCodes = 5;
constexpr qint64 kLockMinutes = 15;

/// A file's name from the number alone, with nothing in it that a file system or a header minds.
QString fileName(const QString& number) {
    QString name;
    for (const QChar c : number) {
        const char16_t unit = c.unicode();
        const bool plain = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ||
                           (unit >= u'0' && unit <= u'9') || unit == u'-' || unit == u'_';
        name += plain ? c : QLatin1Char('-');
    }
    return name + QStringLiteral(".pdf");
}

QByteArray codeKey(const OrderId& order) {
    return "invoice_code:" + order.text();
}

}  // namespace

Invoicing::Invoicing(Parts parts) : m_parts(std::move(parts)) {}

Result<Order> Invoicing::find(const OrderId& id) {
    auto order = m_parts.orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    return std::move(**order);
}

Result<std::optional<Invoice>> Invoicing::invoiceOf(const OrderId& order) {
    auto documents = m_parts.invoices.ofOrder(order);
    if (!documents) return tl::make_unexpected(documents.error());
    for (Invoice& document : *documents)
        if (document.kind == InvoiceKind::Invoice) return std::optional(std::move(document));
    return std::optional<Invoice>();
}

Result<IssuedInvoice> Invoicing::forCustomer(const OrderId& id, const Caller& caller) {
    auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (caller.kind != Caller::Kind::Customer || order->customerId != caller.customerId)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    const auto customer = m_parts.customers.find(caller.customerId);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer) return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    if (!(*customer)->emailVerified) return failure(ErrorCode::EmailNotVerified);
    if (auto owned = m_parts.invoices.setCustomer(id, caller.customerId); !owned)
        return tl::make_unexpected(owned.error());
    InvoiceRequest request;
    request.buyer = buyerOf(**customer);
    request.language = (*customer)->language;
    return issue(*order, request, caller);
}

Status Invoicing::checkCode(const Order& order, const QByteArray& code) {
    const QByteArray key = codeKey(order.id);
    auto count = m_parts.failures.find(key);
    if (!count) return tl::make_unexpected(count.error());
    const Instant now = m_parts.clock.now();
    if (now < count->lockedUntil) {
        Error locked{ErrorCode::TooManyAttempts, QStringLiteral("Too many wrong codes.")};
        locked.retryAfterSeconds = static_cast<int>((count->lockedUntil.ms - now.ms) / 1000) + 1;
        return tl::make_unexpected(std::move(locked));
    }
    if (code == order.verificationCode) return count->inARow > 0 ? m_parts.failures.clear(key) : Status();
    count->inARow = count->inARow % kMostWrongCodes + 1;
    count->changedAt = now;
    if (count->inARow == kMostWrongCodes) count->lockedUntil = now.plusMinutes(kLockMinutes);
    if (auto counted = m_parts.failures.save(key, *count); !counted) return counted;
    Error wrong{ErrorCode::InvalidCode, QStringLiteral("The verification code is wrong.")};
    wrong.stands = true;
    return tl::make_unexpected(std::move(wrong));
}

Result<IssuedInvoice> Invoicing::forGuest(const OrderId& id, const QByteArray& code, const InvoiceParty& buyer,
                                          const Caller& caller) {
    const auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (caller.kind != Caller::Kind::Guest || caller.guestOrder != id)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such order."));
    if (auto checked = checkCode(*order, code); !checked) return tl::make_unexpected(checked.error());
    InvoiceRequest request;
    request.buyer = buyer;
    return issue(*order, request, caller);
}

Result<IssuedInvoice> Invoicing::forStaff(const OrderId& id, const Caller& caller) {
    if (!isAllowed(caller, Permission::IssueInvoices))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not issue invoices."));
    const auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    const auto draft = m_parts.invoices.draftOf(id);
    if (!draft) return tl::make_unexpected(draft.error());
    if (*draft) return issue(*order, (*draft)->request, caller);
    InvoiceRequest request;
    request.buyer = buyerOf(*order);
    return issue(*order, request, caller);
}

Result<IssuedInvoice> Invoicing::forStaff(const OrderId& id, const InvoiceRequest& request, const Caller& caller) {
    if (!isAllowed(caller, Permission::IssueInvoices))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not issue invoices."));
    const auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    const auto checked = checkedRequest(request, today());
    if (!checked) return tl::make_unexpected(checked.error());
    return issue(*order, *checked, caller);
}

Result<IssuedInvoice> Invoicing::issue(const Order& order, const InvoiceRequest& request, const Caller& caller) {
    auto before = invoiceOf(order.id);
    if (!before) return tl::make_unexpected(before.error());
    if (*before) return IssuedInvoice{std::move(**before), false};
    const bool paid = isPaidForInvoice(order);
    if (!paid && !(caller.isStaff() && isOnCredit(order)))
        return tl::make_unexpected(
            refusal(ErrorCode::OrderNotPaid, QStringLiteral("Only an order that is paid in full is invoiced."), order));
    Invoice invoice = invoiceFor(order, request, *m_parts.restaurant, m_parts.messages.linkTo(order));
    invoice.status = paid ? DocumentState::Paid : DocumentState::Sent;
    if (auto numbered = giveNumber(invoice, wireName(invoice.kind), m_parts.restaurant->invoiceNumberFormat); !numbered)
        return tl::make_unexpected(numbered.error());
    if (request.dueDate) invoice.dueDate = std::max(*request.dueDate, invoice.issueDate);
    if (auto kept = keep(invoice, caller); !kept) return tl::make_unexpected(kept.error());
    if (auto dropped = m_parts.invoices.dropDraft(order.id); !dropped) return tl::make_unexpected(dropped.error());
    if (auto credited = creditEarlierRefunds(order, invoice, caller); !credited)
        return tl::make_unexpected(credited.error());
    return IssuedInvoice{std::move(invoice), true};
}

Status Invoicing::creditEarlierRefunds(const Order& order, Invoice& invoice, const Caller& caller) {
    std::vector<TaxGroup> remaining = order.groups;
    for (const Payment& refund : refundsOf(order)) {
        const RefundCells cells = cellsOfRefund(remaining, refund);
        if (!(cells.net + cells.tax).isPositive()) continue;
        if (auto note = creditNote(invoice, {refund}, cells, {}, caller); !note)
            return tl::make_unexpected(note.error());
    }
    return {};
}

Result<std::optional<Invoice>> Invoicing::credit(const OrderId& order, const PaymentId& refund,
                                                 const RefundCells& cells, const QString& reason,
                                                 const Caller& caller) {
    if (!(cells.net + cells.tax).isPositive()) return std::optional<Invoice>();
    auto original = invoiceOf(order);
    if (!original) return tl::make_unexpected(original.error());
    if (!*original) return std::optional<Invoice>();
    const auto ordered = find(order);
    if (!ordered) return tl::make_unexpected(ordered.error());
    auto note = creditNote(**original, rowsOfRefund(*ordered, refund), cells, reason, caller);
    if (!note) return tl::make_unexpected(note.error());
    return std::optional(std::move(*note));
}

Result<Money> Invoicing::creditedOf(const Invoice& original) {
    const auto documents = m_parts.invoices.ofOrder(original.orderId);
    if (!documents) return tl::make_unexpected(documents.error());
    Money credited(0, original.currency);
    for (const Invoice& document : *documents)
        if (document.credits == original.id) credited += document.total;
    return credited;
}

Result<Invoice> Invoicing::creditNote(Invoice& original, const std::vector<Payment>& refunds, const RefundCells& cells,
                                      const QString& reason, const Caller& caller) {
    const auto credited = creditedOf(original);
    if (!credited) return tl::make_unexpected(credited.error());
    Invoice note = creditNoteFor(original, cells, refunds, *credited);
    if (!refunds.empty()) note.paymentId = refunds.front().id;
    note.notes = reason;
    note.status = DocumentState::Paid;
    if (auto numbered = giveNumber(note, wireName(note.kind), QLatin1String(kCreditNoteFormat)); !numbered)
        return tl::make_unexpected(numbered.error());
    if (auto kept = keep(note, caller); !kept) return tl::make_unexpected(kept.error());
    if (auto done = cancelOnceCredited(original, note.creditsLeft); !done) return tl::make_unexpected(done.error());
    return note;
}

Status Invoicing::cancelOnceCredited(Invoice& original, Money left) {
    if (!left.isZero()) return {};
    const auto cancelled =
        m_parts.invoices.setStatus(original.id, original.status, DocumentState::Cancelled, m_parts.clock.now());
    if (cancelled) original.status = DocumentState::Cancelled;
    return cancelled;
}

Status Invoicing::moneyCame(const Order& order) {
    if (order.money().due.isPositive()) return {};
    const auto invoice = invoiceOf(order.id);
    if (!invoice) return tl::make_unexpected(invoice.error());
    if (!*invoice || (*invoice)->status != DocumentState::Sent) return {};
    return m_parts.invoices.setStatus((*invoice)->id, DocumentState::Sent, DocumentState::Paid, m_parts.clock.now());
}

QDate Invoicing::today() const {
    return m_parts.restaurant->calendar.businessDay(m_parts.clock.now());
}

// A clock that was set back must not date a document before its predecessor; the later day then names the year too.
// Numbers begin anew each year where they show the year, and run on where they do not.
Status Invoicing::giveNumber(Invoice& document, const QByteArray& series, const QString& format) {
    const auto last = m_parts.invoices.lastIssueDate(series);
    if (!last) return tl::make_unexpected(last.error());
    const Instant now = m_parts.clock.now();
    document.id = m_parts.ids.make<InvoiceId>();
    document.series = series;
    document.issueDate = today();
    if (*last) document.issueDate = std::max(document.issueDate, **last);
    document.year = format.contains(QLatin1String("{year}")) ? document.issueDate.year() : 0;
    document.dueDate = document.issueDate;
    if (document.kind == InvoiceKind::Invoice)
        document.dueDate = document.issueDate.addDays(m_parts.restaurant->invoiceDueDays);
    document.createdAt = now;
    const auto number = m_parts.series.next(series + '-' + QByteArray::number(document.year));
    if (!number) return tl::make_unexpected(number.error());
    document.number = *number;
    document.invoiceNumber = formatInvoiceNumber(format, document.year, *number);
    document.pdfFilename = fileName(document.invoiceNumber);
    return {};
}

Status Invoicing::keep(const Invoice& document, const Caller& caller) {
    if (auto stored = m_parts.invoices.insert(document); !stored) return stored;
    const auto audited = m_parts.audit.append({document.createdAt, caller.actor(), wireName(document.kind) + ".issued",
                                               "order:" + document.orderId.text(), document.invoiceNumber});
    if (!audited) return audited;
    if (auto told = m_parts.messages.documentIssued(document); !told) return told;
    if (auto queued = m_parts.fiscal.issued(document); !queued) return tl::make_unexpected(queued.error());
    m_parts.announcements.add(InvoiceIssued{std::make_shared<const Invoice>(document)});
    return {};
}

}  // namespace frontdesk
