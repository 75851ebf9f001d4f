// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_fiscal_store.h"

#include "app/storage/queries.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

QByteArray stampText(const FiscalStamp& stamp) {
    const QJsonObject json{{QStringLiteral("device"), stamp.device},
                           {QStringLiteral("number"), stamp.number},
                           {QStringLiteral("mark"), stamp.mark},
                           {QStringLiteral("qr"), stamp.qr},
                           {QStringLiteral("cleared_at"), stamp.clearedAt.ms}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Value stampOrNull(const FiscalRecord& record) {
    return record.stamp ? Value(stampText(*record.stamp)) : Value(nullptr);
}

std::optional<FiscalStamp> stampOf(const QByteArray& text) {
    if (text.isEmpty()) return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    FiscalStamp stamp;
    stamp.device = json.value(u"device").toString();
    stamp.number = json.value(u"number").toString();
    stamp.mark = json.value(u"mark").toString();
    stamp.qr = json.value(u"qr").toString();
    stamp.clearedAt = {json.value(u"cleared_at").toInteger()};
    return stamp;
}

// Columns: 0 invoice_id, 1 status, 2 stamp, 3 attempts, 4 problem, 5 next_at, 6 changed_at, 7 in_doubt.
FiscalRecord recordOf(const Row& row) {
    FiscalRecord record;
    record.document = row.id<InvoiceId>(0);
    record.state = fiscalStateFromStored(row.view(1)).value_or(FiscalState::Rejected);
    record.stamp = stampOf(row.bytes(2));
    record.attempts = row.integer(3);
    record.problem = row.text(4);
    record.nextAt = row.instant(5);
    record.changedAt = Instant{row.int64(6)};
    return record;
}

}  // namespace

Status SqlFiscalStore::insert(const FiscalRecord& record) {
    return m_database.run(
        "INSERT INTO fiscal_record (invoice_id, status, stamp, attempts, problem, in_doubt, next_at, changed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        record.document, storedName(record.state), stampOrNull(record), record.attempts, record.problem, false,
        record.nextAt, record.changedAt);
}

Result<std::optional<FiscalRecord>> SqlFiscalStore::find(const InvoiceId& document) {
    return firstOf<FiscalRecord>(m_database,
                                 "SELECT invoice_id, status, stamp, attempts, problem, next_at, changed_at, in_doubt"
                                 " FROM fiscal_record WHERE invoice_id = ?",
                                 recordOf, document);
}

Result<std::vector<FiscalRecord>> SqlFiscalStore::ofDocuments(const std::vector<InvoiceId>& documents) {
    std::vector<FiscalRecord> records;
    for (const InvoiceId& document : documents) {
        auto record = find(document);
        if (!record) return tl::make_unexpected(record.error());
        if (*record) records.push_back(std::move(**record));
    }
    return records;
}

Status SqlFiscalStore::update(const FiscalRecord& record, bool inDoubt) {
    return m_database.run(
        "UPDATE fiscal_record SET status = ?, stamp = ?, attempts = ?, problem = ?, in_doubt = ?, next_at = ?,"
        " changed_at = ? WHERE invoice_id = ?",
        storedName(record.state), stampOrNull(record), record.attempts, record.problem, inDoubt, record.nextAt,
        record.changedAt, record.document);
}

Status SqlFiscalStore::setState(const InvoiceId& document, FiscalState state, Instant at) {
    return m_database.run("UPDATE fiscal_record SET status = ?, changed_at = ? WHERE invoice_id = ?", storedName(state),
                          at, document);
}

Result<std::optional<LeasedFiscal>> SqlFiscalStore::lease(Instant now, Instant until) {
    auto leased = firstOf<LeasedFiscal>(
        m_database,
        "SELECT f.invoice_id, f.status, f.stamp, f.attempts, f.problem, f.next_at, f.changed_at, f.in_doubt"
        " FROM fiscal_record f JOIN invoice i ON i.id = f.invoice_id"
        " WHERE f.next_at IS NOT NULL AND f.next_at <= ? AND"
        "  NOT EXISTS (SELECT 1 FROM invoice e JOIN fiscal_record g ON g.invoice_id = e.id"
        "   WHERE e.order_id = i.order_id AND g.status <> 'cleared'"
        "   AND (e.id = i.credits OR (e.kind = i.kind AND (e.created_at, e.id) < (i.created_at, i.id))))"
        " ORDER BY f.next_at, i.created_at, i.id LIMIT 1",
        [](const Row& row) {
            return LeasedFiscal{recordOf(row), row.boolean(7)};
        },
        now);
    if (!leased || !*leased) return leased;
    FiscalRecord& record = (*leased)->record;
    ++record.attempts;
    record.nextAt = until;
    if (auto stored = update(record, true); !stored) return tl::make_unexpected(stored.error());
    return leased;
}

Result<std::optional<Instant>> SqlFiscalStore::nextDue() {
    const auto due = firstOf<std::optional<Instant>>(
        m_database,
        "SELECT min(f.next_at) FROM fiscal_record f JOIN invoice i ON i.id = f.invoice_id"
        " WHERE f.next_at IS NOT NULL AND"
        "  NOT EXISTS (SELECT 1 FROM invoice e JOIN fiscal_record g ON g.invoice_id = e.id"
        "   WHERE e.order_id = i.order_id AND g.status <> 'cleared'"
        "   AND (e.id = i.credits OR (e.kind = i.kind AND (e.created_at, e.id) < (i.created_at, i.id))))",
        [](const Row& row) { return row.instant(0); });
    if (!due) return tl::make_unexpected(due.error());
    return due->value_or(std::nullopt);
}

Status SqlFiscalStore::makeDue(Instant now) {
    return m_database.run("UPDATE fiscal_record SET next_at = ? WHERE next_at IS NOT NULL", now);
}

Result<std::vector<InvoiceId>> SqlFiscalStore::queuedSince(Instant before) {
    return allOf<InvoiceId>(
        m_database,
        "SELECT f.invoice_id FROM fiscal_record f JOIN invoice i ON i.id = f.invoice_id"
        " WHERE f.next_at IS NOT NULL AND f.status = 'queued' AND i.created_at <= ? ORDER BY i.created_at, i.id"
        " LIMIT 100",
        [](const Row& row) { return row.id<InvoiceId>(0); }, before);
}

Result<std::optional<Instant>> SqlFiscalStore::oldestQueued() {
    const auto oldest = firstOf<std::optional<Instant>>(
        m_database,
        "SELECT min(i.created_at) FROM fiscal_record f JOIN invoice i ON i.id = f.invoice_id"
        " WHERE f.next_at IS NOT NULL AND f.status = 'queued'",
        [](const Row& row) { return row.instant(0); });
    if (!oldest) return tl::make_unexpected(oldest.error());
    return oldest->value_or(std::nullopt);
}

}  // namespace frontdesk
