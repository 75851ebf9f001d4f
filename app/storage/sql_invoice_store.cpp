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
        " status_at, version, notes, pdf_filename, snapshot, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        invoice.id, wireName(invoice.kind), invoice.series, invoice.year, invoice.number, invoice.invoiceNumber,
        invoice.orderId, invoice.customerId, invoice.credits, invoice.paymentId, isoDay(invoice.issueDate),
        isoDay(invoice.dueDate), isoDay(invoice.supplyDate), invoice.currency.code(), invoice.subtotal, invoice.tax,
        invoice.total, wireName(invoice.status), invoice.createdAt, invoice.version, invoice.notes, invoice.pdfFilename,
        Value::blob(m_secrets.seal(encodeInvoice(invoice), snapshotContext(invoice.id))), invoice.createdAt);
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
    const auto done = m_database.query(
        "SELECT i.id, i.snapshot, i.status, i.version, i.customer_id, f.sha256 FROM invoice i"
        " LEFT JOIN invoice_file f ON f.invoice_id = i.id WHERE i.customer_id = ? AND i.id < ?"
        " AND (? = '' OR i.status = ?) AND i.issue_date >= ? AND i.issue_date <= ? ORDER BY i.id DESC LIMIT ?",
        [&](const Row& row) { read(row, reading); }, query.customer,
        query.cursor.isEmpty() ? QByteArray(kAboveEveryId) : query.cursor, status, status, dayOr(query.from, ""),
        dayOr(query.to, kAboveEveryDay), limit + 1);
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

}  // namespace frontdesk
