// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoicing.h"

#include "app/domain/invoice_lines.h"
#include "app/domain/refund_plan.h"
#include "app/services/order_history.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr char kCreditNoteFormat[] = "CN-{year}-{number:04d}";
constexpr int kMostWrongCodes = 5;
constexpr qint64 kLockMinutes = 15;

InvoiceParty sellerOf(const Restaurant& restaurant) {
    InvoiceParty seller;
    seller.name = restaurant.name;
    seller.address = restaurant.address;
    seller.taxId = restaurant.taxId;
    seller.phone = restaurant.phone;
    seller.country = restaurant.country;
    return seller;
}

InvoiceParty buyerOf(const Customer& customer) {
    InvoiceParty buyer;
    const bool business = !customer.businessName.isEmpty();
    buyer.name = business ? customer.businessName : customer.fullName;
    if (business) buyer.contactName = customer.fullName;
    buyer.address = customer.address;
    buyer.taxId = customer.taxId;
    buyer.email = customer.email;
    buyer.phone = customer.phone;
    return buyer;
}

InvoiceParty buyerOf(const Order& order) {
    InvoiceParty buyer;
    buyer.name = order.customerName;
    if (order.address) buyer.address = order.address->text;
    buyer.email = order.customerEmail;
    buyer.phone = order.customerPhone;
    return buyer;
}

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

/// Paid in full, and not given back in full.
bool mayBeInvoiced(const Order& order) {
    const PaymentSummary money = order.money();
    if (money.due.isPositive() || money.status == PaymentStatus::Refunded) return false;
    const auto remaining = remainingCells(order);
    return order.total.isZero() || std::any_of(remaining.begin(), remaining.end(), [](const TaxGroup& group) {
               return group.net.isPositive() ||
                      std::any_of(group.cells.begin(), group.cells.end(),
                                  [](const TaxGroup::Cell& cell) { return cell.tax.isPositive(); });
           });
}

Invoice invoiceFor(const Order& order, const InvoiceParty& buyer, const Restaurant& restaurant) {
    Invoice invoice;
    invoice.orderId = order.id;
    invoice.customerId = order.customerId;
    invoice.supplyDate = order.taxDate;
    invoice.currency = order.currency;
    invoice.subtotal = order.net;
    invoice.tax = order.tax;
    invoice.total = order.total;
    invoice.seller = sellerOf(restaurant);
    invoice.buyer = buyer;
    invoice.lines = invoiceLines(order);
    invoice.taxes = order.taxes();
    invoice.pricesIncludeTax = order.pricesIncludeTax;
    invoice.orderNumber = order.number;
    invoice.receiptNumber = order.receiptNumber;
    return invoice;
}

Invoice creditNoteFor(const Invoice& original, const RefundCells& cells) {
    Invoice note = original;
    note.kind = InvoiceKind::CreditNote;
    note.credits = original.id;
    note.creditsNumber = original.invoiceNumber;
    note.subtotal = -cells.net;
    note.tax = -cells.tax;
    note.total = note.subtotal + note.tax;
    note.lines = creditLines(cells, original.pricesIncludeTax);
    note.taxes = cells.taxes;
    for (TaxRow& row : note.taxes) {
        row.base = -row.base;
        row.tax = -row.tax;
    }
    note.version = 1;
    note.sha256.clear();
    return note;
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
    return issue(*order, buyerOf(**customer), caller);
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
    return issue(*order, buyer, caller);
}

Result<IssuedInvoice> Invoicing::forStaff(const OrderId& id, const Caller& caller) {
    if (!isAllowed(caller, Permission::IssueInvoices))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not issue invoices."));
    const auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    return issue(*order, buyerOf(*order), caller);
}

Result<IssuedInvoice> Invoicing::forStaff(const OrderId& id, const InvoiceRequest& request, const Caller& caller) {
    if (!isAllowed(caller, Permission::IssueInvoices))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not issue invoices."));
    const auto order = find(id);
    if (!order) return tl::make_unexpected(order.error());
    return issue(*order, request.buyer, caller);
}

Result<IssuedInvoice> Invoicing::issue(const Order& order, const InvoiceParty& buyer, const Caller& caller) {
    auto before = invoiceOf(order.id);
    if (!before) return tl::make_unexpected(before.error());
    if (*before) return IssuedInvoice{std::move(**before), false};
    if (!mayBeInvoiced(order))
        return tl::make_unexpected(
            refusal(ErrorCode::OrderNotPaid, QStringLiteral("Only an order that is paid in full is invoiced."), order));
    Invoice invoice = invoiceFor(order, buyer, *m_parts.restaurant);
    if (auto numbered = giveNumber(invoice, wireName(invoice.kind), m_parts.restaurant->invoiceNumberFormat); !numbered)
        return tl::make_unexpected(numbered.error());
    if (auto kept = keep(invoice, caller); !kept) return tl::make_unexpected(kept.error());
    if (auto credited = creditEarlierRefunds(order, invoice, caller); !credited)
        return tl::make_unexpected(credited.error());
    return IssuedInvoice{std::move(invoice), true};
}

Status Invoicing::creditEarlierRefunds(const Order& order, Invoice& invoice, const Caller& caller) {
    std::vector<TaxGroup> remaining = order.groups;
    for (const Payment& refund : refundsOf(order)) {
        const RefundCells cells = cellsOfRefund(remaining, refund);
        if (!(cells.net + cells.tax).isPositive()) continue;
        if (auto note = creditNote(invoice, refund.id, cells, {}, caller); !note)
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
    auto note = creditNote(**original, refund, cells, reason, caller);
    if (!note) return tl::make_unexpected(note.error());
    return std::optional(std::move(*note));
}

Result<Invoice> Invoicing::creditNote(Invoice& original, const PaymentId& refund, const RefundCells& cells,
                                      const QString& reason, const Caller& caller) {
    Invoice note = creditNoteFor(original, cells);
    note.paymentId = refund;
    note.notes = reason;
    if (auto numbered = giveNumber(note, wireName(note.kind), QLatin1String(kCreditNoteFormat)); !numbered)
        return tl::make_unexpected(numbered.error());
    if (auto kept = keep(note, caller); !kept) return tl::make_unexpected(kept.error());
    if (auto done = cancelOnceCredited(original); !done) return tl::make_unexpected(done.error());
    return note;
}

Status Invoicing::cancelOnceCredited(Invoice& original) {
    const auto documents = m_parts.invoices.ofOrder(original.orderId);
    if (!documents) return tl::make_unexpected(documents.error());
    Money left = original.total;
    for (const Invoice& document : *documents)
        if (document.credits == original.id) left += document.total;
    if (!left.isZero()) return {};
    const auto cancelled =
        m_parts.invoices.setStatus(original.id, original.status, DocumentState::Cancelled, m_parts.clock.now());
    if (cancelled) original.status = DocumentState::Cancelled;
    return cancelled;
}

// A clock that was set back must not date a document before its predecessor; the later day then names the year too.
// Numbers begin anew each year where they show the year, and run on where they do not.
Status Invoicing::giveNumber(Invoice& document, const QByteArray& series, const QString& format) {
    const auto last = m_parts.invoices.lastIssueDate(series);
    if (!last) return tl::make_unexpected(last.error());
    const Instant now = m_parts.clock.now();
    document.id = m_parts.ids.make<InvoiceId>();
    document.series = series;
    document.issueDate = m_parts.restaurant->calendar.businessDay(now);
    if (*last) document.issueDate = std::max(document.issueDate, **last);
    document.year = format.contains(QLatin1String("{year}")) ? document.issueDate.year() : 0;
    document.dueDate = document.issueDate;
    if (document.kind == InvoiceKind::Invoice)
        document.dueDate = document.issueDate.addDays(m_parts.restaurant->invoiceDueDays);
    document.status = DocumentState::Paid;
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
