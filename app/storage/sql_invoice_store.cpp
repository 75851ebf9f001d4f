// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_invoice_store.h"

#include "app/ports/invoice_record.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kMostRows = 100;
constexpr char kAboveEveryId[] = "~";
constexpr char kAboveEveryDay[] = "9999-12-31";

QByteArray snapshotContext(const InvoiceId& id) {
    return "invoice|snapshot|" + id.text();
}

QByteArray draftContext(const OrderId& id) {
    return "invoice|draft|" + id.text();
}

/// A part of a text as LIKE takes it, with ! before what it would read as a sign of its own.
QString likePart(const QString& text) {
    QString pattern;
    for (const QChar c : text.trimmed().toCaseFolded()) {
        if (c == u'%' || c == u'_' || c == u'!') pattern += u'!';
        pattern += c;
    }
    return u'%' + pattern + u'%';
}

/// The number of an order that somebody looks for; -1 for any other text.
int numberIn(const QString& text) {
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber ? number : -1;
}

QString isoDay(QDate day) {
    return day.toString(Qt::ISODate);
}

QByteArray dayOr(const std::optional<QDate>& day, const char* otherwise) {
    return day ? isoDay(*day).toLatin1() : QByteArray(otherwise);
}

}  // namespace

Status SqlInvoiceStore::insert(const Invoice& invoice) {
    const auto inserted = m_database.run(
        "INSERT INTO invoice (id, kind, series, year, number, invoice_number, order_id, customer_id, credits,"
        " payment_id, issue_date, due_date, supply_date, currency, subtotal_cents, tax_cents, total_cents, status,"
        " status_at, version, notes, pdf_filename, snapshot, buyer_name, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        invoice.id, wireName(invoice.kind), invoice.series, invoice.year, invoice.number, invoice.invoiceNumber,
        invoice.orderId, invoice.customerId, invoice.credits, invoice.paymentId, isoDay(invoice.issueDate),
        isoDay(invoice.dueDate), isoDay(invoice.supplyDate), invoice.currency.code(), invoice.subtotal, invoice.tax,
        invoice.total, wireName(invoice.status), invoice.createdAt, invoice.version, invoice.notes, invoice.pdfFilename,
        Value::blob(m_secrets.seal(encodeInvoice(invoice), snapshotContext(invoice.id))),
        invoice.buyer.name.toCaseFolded(), invoice.createdAt);
    if (!inserted) return inserted;
    return m_database.run("INSERT INTO invoice_to_draw (invoice_id) VALUES (?)", invoice.id);
}

Status SqlInvoiceStore::setStatus(const InvoiceId& id, DocumentState from, DocumentState to, Instant at) {
    if (!mayBecome(from, to))
        return failure(ErrorCode::IllegalTransition, QStringLiteral("A document does not go that way."));
    const auto moved = m_database.run(
        "UPDATE invoice SET status = ?, status_at = ?, version = version + 1 WHERE id = ? AND status = ?", wireName(to),
        at, id, wireName(from));
    if (moved && m_database.changes() == 0)
        return failure(ErrorCode::Conflict, QStringLiteral("The document is in another state."));
    return moved;
}

Status SqlInvoiceStore::setCustomer(const OrderId& order, const CustomerId& customer) {
    return m_database.run("UPDATE invoice SET customer_id = ? WHERE order_id = ? AND customer_id IS NULL", customer,
                          order);
}

// Columns: 0 id, 1 snapshot, 2 status, 3 version, 4 customer_id, 5 sha256.
void SqlInvoiceStore::read(const Row& row, Reading& reading) const {
    const auto id = row.id<InvoiceId>(0);
    const auto plain = m_secrets.open(row.bytes(1), snapshotContext(id));
    auto invoice = plain ? decodeInvoice(*plain) : std::nullopt;
    const auto status = documentStateFromWire(row.view(2));
    if (!invoice || !status) {
        reading.corrupt = true;
        return;
    }
    invoice->status = *status;
    invoice->version = row.integer(3);
    invoice->customerId = row.id<CustomerId>(4);
    invoice->sha256 = row.bytes(5);
    reading.invoices.push_back(std::move(*invoice));
}

Result<std::vector<Invoice>> SqlInvoiceStore::finished(const Status& read, Reading reading) {
    if (!read) return tl::make_unexpected(read.error());
    if (reading.corrupt) return failure(ErrorCode::Corrupt, QStringLiteral("A stored document cannot be read."));
    return std::move(reading.invoices);
}

Result<std::optional<Invoice>> SqlInvoiceStore::find(const InvoiceId& id) {
    Reading reading;
    const auto done = m_database.query(
        "SELECT i.id, i.snapshot, i.status, i.version, i.customer_id, f.sha256 FROM invoice i"
        " LEFT JOIN invoice_file f ON f.invoice_id = i.id WHERE i.id = ?",
        [&](const Row& row) { read(row, reading); }, id);
    auto found = finished(done, std::move(reading));
    if (!found) return tl::make_unexpected(found.error());
    return found->empty() ? std::optional<Invoice>() : std::optional(std::move(found->front()));
}

Result<std::vector<Invoice>> SqlInvoiceStore::ofOrder(const OrderId& order) {
    Reading reading;
    const auto done = m_database.query(
        "SELECT i.id, i.snapshot, i.status, i.version, i.customer_id, f.sha256 FROM invoice i"
        " LEFT JOIN invoice_file f ON f.invoice_id = i.id WHERE i.order_id = ?"
        " ORDER BY i.created_at, i.series DESC, i.number",
        [&](const Row& row) { read(row, reading); }, order);
    return finished(done, std::move(reading));
}

Result<Page<Invoice>> SqlInvoiceStore::list(const InvoiceListQuery& query) {
    Reading reading;
    const int limit = std::clamp(query.limit, 1, kMostRows);
    const QByteArray status = query.status ? wireName(*query.status) : QByteArray();
    const QByteArray kind = query.kind ? wireName(*query.kind) : QByteArray();
    const QByteArray customer = query.customer.isNull() ? QByteArray() : query.customer.text();
    const QString search = query.search.trimmed();
    const auto done = m_database.query(
        "SELECT i.id, i.snapshot, i.status, i.version, i.customer_id, f.sha256 FROM invoice i"
        " LEFT JOIN invoice_file f ON f.invoice_id = i.id WHERE (? = '' OR i.customer_id = ?) AND i.id < ?"
        " AND (? = '' OR i.status = ?) AND (? = '' OR i.kind = ?) AND i.issue_date >= ? AND i.issue_date <= ?"
        " AND (? = '' OR lower(i.invoice_number) LIKE ? ESCAPE '!' OR i.buyer_name LIKE ? ESCAPE '!'"
        " OR EXISTS (SELECT 1 FROM orders o WHERE o.id = i.order_id AND o.number = ?)) ORDER BY i.id DESC LIMIT ?",
        [&](const Row& row) { read(row, reading); }, customer, customer,
        query.cursor.isEmpty() ? QByteArray(kAboveEveryId) : query.cursor, status, status, kind, kind,
        dayOr(query.from, ""), dayOr(query.to, kAboveEveryDay), search, likePart(search), likePart(search),
        numberIn(search), limit + 1);
    auto found = finished(done, std::move(reading));
    if (!found) return tl::make_unexpected(found.error());
    Page<Invoice> page{std::move(*found), {}};
    if (page.rows.size() > static_cast<size_t>(limit)) {
        page.rows.pop_back();
        page.nextCursor = page.rows.back().id.text();
    }
    return page;
}

Result<std::optional<QDate>> SqlInvoiceStore::lastIssueDate(const QByteArray& series) {
    std::optional<QDate> last;
    const auto done = m_database.query(
        "SELECT issue_date FROM invoice WHERE series = ? ORDER BY year DESC, number DESC LIMIT 1",
        [&](const Row& row) { last = QDate::fromString(row.text(0), Qt::ISODate); }, series);
    if (!done) return tl::make_unexpected(done.error());
    return last;
}

Status SqlInvoiceStore::keepFile(const InvoiceId& id, const QByteArray& pdf, const QByteArray& sha256Hex, Instant at) {
    const auto kept = m_database.run(
        "INSERT INTO invoice_file (invoice_id, sha256, content, drawn_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (invoice_id) DO NOTHING",
        id, sha256Hex, Value::blob(pdf), at);
    if (!kept) return kept;
    return m_database.run("DELETE FROM invoice_to_draw WHERE invoice_id = ?", id);
}

Result<std::optional<QByteArray>> SqlInvoiceStore::file(const InvoiceId& id) {
    std::optional<QByteArray> content;
    const auto done = m_database.query(
        "SELECT content FROM invoice_file WHERE invoice_id = ?", [&](const Row& row) { content = row.bytes(0); }, id);
    if (!done) return tl::make_unexpected(done.error());
    return content;
}

Result<std::vector<Invoice>> SqlInvoiceStore::undrawn() {
    Reading reading;
    const auto done = m_database.query(
        "SELECT i.id, i.snapshot, i.status, i.version, i.customer_id, NULL FROM invoice_to_draw d"
        " JOIN invoice i ON i.id = d.invoice_id ORDER BY d.invoice_id LIMIT ?",
        [&](const Row& row) { read(row, reading); }, kMostRows);
    return finished(done, std::move(reading));
}

Status SqlInvoiceStore::saveDraft(const InvoiceDraft& draft) {
    return m_database.run(
        "INSERT INTO invoice_draft (order_id, version, content, updated_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (order_id) DO UPDATE SET version = excluded.version, content = excluded.content,"
        " updated_at = excluded.updated_at",
        draft.orderId, draft.version,
        Value::blob(m_secrets.seal(encodeInvoiceRequest(draft.request), draftContext(draft.orderId))), draft.updatedAt);
}

Status SqlInvoiceStore::dropDraft(const OrderId& order) {
    return m_database.run("DELETE FROM invoice_draft WHERE order_id = ?", order);
}

// Columns: 0 order_id, 1 version, 2 content, 3 updated_at.
std::optional<InvoiceDraft> SqlInvoiceStore::draftIn(const Row& row) const {
    const auto order = row.id<OrderId>(0);
    const auto plain = m_secrets.open(row.bytes(2), draftContext(order));
    auto request = plain ? decodeInvoiceRequest(*plain) : std::nullopt;
    if (!request) return std::nullopt;
    return InvoiceDraft{order, row.integer(1), std::move(*request), row.instant(3).value_or(Instant())};
}

Result<std::optional<InvoiceDraft>> SqlInvoiceStore::draftOf(const OrderId& order) {
    std::optional<InvoiceDraft> draft;
    bool found = false;
    const auto done = m_database.query(
        "SELECT order_id, version, content, updated_at FROM invoice_draft WHERE order_id = ?",
        [&](const Row& row) {
            found = true;
            draft = draftIn(row);
        },
        order);
    if (!done) return tl::make_unexpected(done.error());
    if (found && !draft) return failure(ErrorCode::Corrupt, QStringLiteral("A stored draft cannot be read."));
    return draft;
}

Result<std::vector<InvoiceDraft>> SqlInvoiceStore::drafts() {
    std::vector<InvoiceDraft> drafts;
    bool corrupt = false;
    const auto done = m_database.query(
        "SELECT order_id, version, content, updated_at FROM invoice_draft ORDER BY updated_at DESC, order_id LIMIT ?",
        [&](const Row& row) {
            if (auto draft = draftIn(row))
                drafts.push_back(std::move(*draft));
            else
                corrupt = true;
        },
        kMostRows);
    if (!done) return tl::make_unexpected(done.error());
    if (corrupt) return failure(ErrorCode::Corrupt, QStringLiteral("A stored draft cannot be read."));
    return drafts;
}

}  // namespace frontdesk
