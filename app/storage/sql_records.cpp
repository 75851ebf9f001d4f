// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_records.h"

#include "app/storage/queries.h"

#include <QCryptographicHash>

#include <algorithm>

namespace frontdesk {
namespace {

int countOf(const Row& row) {
    return row.integer(0);
}

PrintJob jobOf(const Row& row) {
    PrintJob job;
    job.id = row.id<PrintJobId>(0);
    job.what = printWhatFromStored(row.bytes(1)).value_or(PrintWhat::Receipt);
    job.orderId = row.id<OrderId>(2);
    job.station = row.text(3);
    job.copy = row.integer(4);
    job.ticketSeq = row.integer(5);
    job.openDrawer = row.boolean(6);
    job.content = row.bytes(7);
    job.state = printJobStateFromStored(row.bytes(8)).value_or(PrintJobState::Failed);
    job.attempts = row.integer(9);
    job.problem = row.text(10);
    job.movedTo = row.id<PrinterId>(11);
    job.printedOn = row.id<PrinterId>(12);
    job.createdAt = Instant{row.int64(13)};
    return job;
}

ListedPrintJob listedJobOf(const Row& row) {
    return {jobOf(row), row.integer(14)};
}

/// h_n = SHA-256(h_{n-1} ‖ row), the row's fields length-prefixed so that no two rows have one text.
QByteArray chainHash(const QByteArray& previous, qint64 seq, const AuditEntry& entry) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(previous);
    for (const QByteArray& field : {QByteArray::number(seq), QByteArray::number(entry.at.ms), entry.actor, entry.action,
                                    entry.subject, entry.detail.toUtf8()}) {
        hash.addData(QByteArray::number(field.size()) + ':');
        hash.addData(field);
    }
    return hash.result();
}

}  // namespace

Result<qint64> SqlSeriesStore::next(const QByteArray& series) {
    const auto number = firstOf<qint64>(
        m_database,
        "INSERT INTO series (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = series.last + 1 "
        "RETURNING last",
        [](const Row& row) { return row.int64(0); }, series);
    if (!number) return tl::make_unexpected(number.error());
    return number->value_or(0);
}

Result<std::optional<StoredReply>> SqlIdempotencyStore::find(const QByteArray& subject, const QByteArray& key) {
    return firstOf<StoredReply>(
        m_database, "SELECT body_hash, reply FROM idempotency_key WHERE subject = ? AND key = ?",
        [](const Row& row) {
            return StoredReply{row.bytes(0), row.bytes(1)};
        },
        subject, key);
}

Status SqlIdempotencyStore::insert(const QByteArray& subject, const QByteArray& key, const StoredReply& reply,
                                   Instant at) {
    return m_database.run(
        "INSERT INTO idempotency_key (subject, key, body_hash, reply, created_at) VALUES (?, ?, ?, ?, ?)", subject, key,
        Value::blob(reply.bodyHash), Value::blob(reply.sealedReply), at);
}

Status SqlIdempotencyStore::replace(const QByteArray& subject, const QByteArray& key, const StoredReply& reply) {
    return m_database.run("UPDATE idempotency_key SET body_hash = ?, reply = ? WHERE subject = ? AND key = ?",
                          Value::blob(reply.bodyHash), Value::blob(reply.sealedReply), subject, key);
}

Status SqlIdempotencyStore::purgeBefore(Instant at) {
    return m_database.run("DELETE FROM idempotency_key WHERE created_at < ?", at);
}

Status SqlDraftStore::save(const StoredDraft& draft) {
    return m_database.run(
        "INSERT INTO draft (id, version, content, owner, device, held, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET version = excluded.version, content = excluded.content, owner = "
        "excluded.owner,"
        " device = excluded.device, held = excluded.held, updated_at = excluded.updated_at"
        " WHERE excluded.version >= draft.version",
        draft.id, draft.version, draft.json, draft.owner, draft.device, draft.held, draft.updatedAt);
}

Status SqlDraftStore::remove(const DraftId& id) {
    return m_database.run("DELETE FROM draft WHERE id = ?", id);
}

Result<std::vector<StoredDraft>> SqlDraftStore::all() {
    return allOf<StoredDraft>(
        m_database, "SELECT id, version, content, owner, device, held, updated_at FROM draft ORDER BY updated_at DESC",
        [](const Row& row) {
            return StoredDraft{row.id<DraftId>(0), row.integer(1), row.bytes(2),         row.text(3),
                               row.text(4),        row.boolean(5), Instant{row.int64(6)}};
        });
}

/// A job's columns in the order of jobOf().
#define JOB_COLUMNS                                                                                              \
    "id, what, order_id, station, copy, ticket_seq, open_drawer, content, status, attempts, problem, moved_to, " \
    "printed_on, created_at"
/// The same without the content.
#define JOB_HEADS                                                                                            \
    "id, what, order_id, station, copy, ticket_seq, open_drawer, x'', status, attempts, problem, moved_to, " \
    "printed_on, created_at"
/// The same of j with the order's number.
#define LISTED_JOBS                                                                                           \
    "SELECT j.id, what, order_id, station, copy, ticket_seq, open_drawer, x'', j.status, attempts, problem, " \
    "moved_to, printed_on, j.created_at, o.number FROM print_job j JOIN orders o ON o.id = j.order_id WHERE "

Status SqlPrintJobStore::insert(const PrintJob& job) {
    return m_database.run("INSERT INTO print_job (" JOB_COLUMNS ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          job.id, wireName(job.what), job.orderId, job.station, job.copy, job.ticketSeq, job.openDrawer,
                          Value::blob(job.content), storedName(job.state), job.attempts, job.problem, job.movedTo,
                          job.printedOn, job.createdAt);
}

Status SqlPrintJobStore::changedOne(const Status& done) {
    if (done && m_database.changes() == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such print job."));
    return done;
}

Status SqlPrintJobStore::setState(const PrintJobId& id, PrintJobState state, int attempts, const QString& problem) {
    return changedOne(m_database.run("UPDATE print_job SET status = ?, attempts = ?, problem = ? WHERE id = ?",
                                     storedName(state), attempts, problem, id));
}

Status SqlPrintJobStore::setSent(const PrintJobId& id, int attempts, const PrinterId& printer) {
    return changedOne(m_database.run("UPDATE print_job SET status = 'sent', attempts = ?, printed_on = ? WHERE id = ?",
                                     attempts, printer, id));
}

Status SqlPrintJobStore::setMovedTo(const PrintJobId& id, const PrinterId& printer) {
    return changedOne(m_database.run("UPDATE print_job SET moved_to = ? WHERE id = ?", printer, id));
}

#define UNFINISHED " FROM print_job WHERE status IN ('queued', 'sent', 'asking') ORDER BY id"
Result<std::vector<PrintJob>> SqlPrintJobStore::unfinished() {
    return allOf<PrintJob>(m_database, "SELECT " JOB_COLUMNS UNFINISHED, jobOf);
}

Result<std::vector<PrintJob>> SqlPrintJobStore::unfinishedHeads() {
    return allOf<PrintJob>(m_database, "SELECT " JOB_HEADS UNFINISHED, jobOf);
}
#undef UNFINISHED

Result<std::vector<ListedPrintJob>> SqlPrintJobStore::listed(Instant failedSince, int printed) {
    auto waiting = allOf<ListedPrintJob>(
        m_database, LISTED_JOBS "j.status IN ('queued', 'sent', 'asking') ORDER BY j.id", listedJobOf);
    if (!waiting) return waiting;
    const auto failed = allOf<ListedPrintJob>(
        m_database, LISTED_JOBS "j.status = 'failed' AND j.created_at >= ? ORDER BY j.id", listedJobOf, failedSince);
    if (!failed) return failed;
    const auto done = allOf<ListedPrintJob>(m_database, LISTED_JOBS "j.status = 'confirmed' ORDER BY j.id DESC LIMIT ?",
                                            listedJobOf, printed);
    if (!done) return done;
    std::vector<ListedPrintJob> all = std::move(*waiting);
    all.insert(all.end(), failed->begin(), failed->end());
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.job.id < b.job.id; });
    all.insert(all.end(), done->begin(), done->end());
    return all;
}

Result<std::optional<PrintJob>> SqlPrintJobStore::find(const PrintJobId& id) {
    return firstOf<PrintJob>(m_database, "SELECT " JOB_COLUMNS " FROM print_job WHERE id = ?", jobOf, id);
}

Result<std::vector<PrintJob>> SqlPrintJobStore::ticketsOf(const OrderId& order) {
    return allOf<PrintJob>(m_database,
                           "SELECT " JOB_COLUMNS
                           " FROM print_job WHERE order_id = ? AND what = 'kitchen' AND copy = 0 ORDER BY id",
                           jobOf, order);
}
#undef LISTED_JOBS
#undef JOB_HEADS
#undef JOB_COLUMNS

Result<int> SqlPrintJobStore::copiesOfTicket(const PrintJob& ticket) {
    const auto count = firstOf<int>(m_database,
                                    "SELECT count(*) FROM print_job WHERE order_id = ? AND what = 'kitchen'"
                                    " AND station = ? AND ticket_seq = ? AND copy > 0",
                                    countOf, ticket.orderId, ticket.station, ticket.ticketSeq);
    if (!count) return tl::make_unexpected(count.error());
    return count->value_or(0);
}

Result<int> SqlPrintJobStore::copiesOf(const OrderId& order, PrintWhat what) {
    const auto count = firstOf<int>(m_database, "SELECT count(*) FROM print_job WHERE order_id = ? AND what = ?",
                                    countOf, order, wireName(what));
    if (!count) return tl::make_unexpected(count.error());
    return count->value_or(0);
}

Status SqlAuditLog::append(const AuditEntry& entry) {
    struct Head {
        qint64 seq;
        QByteArray hash;
    };
    const auto head =
        firstOf<Head>(m_database, "SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1", [](const Row& row) {
            return Head{row.int64(0), row.bytes(1)};
        });
    if (!head) return tl::make_unexpected(head.error());
    const qint64 seq = *head ? (*head)->seq + 1 : 1;
    const QByteArray hash = chainHash(*head ? (*head)->hash : QByteArray(), seq, entry);
    return m_database.run(
        "INSERT INTO audit_log (seq, at, actor, action, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?)", seq,
        entry.at, entry.actor, entry.action, entry.subject, entry.detail, Value::blob(hash));
}

Result<bool> SqlAuditLog::verify(int rows) {
    bool sound = true;
    std::optional<qint64> previousSeq;
    QByteArray previousHash;
    const auto read = m_database.query(
        "SELECT seq, at, actor, action, subject, detail, hash FROM audit_log"
        " WHERE ? = 0 OR seq > (SELECT coalesce(max(seq), 0) FROM audit_log) - ? ORDER BY seq",
        [&](const Row& row) {
            const qint64 seq = row.int64(0);
            const AuditEntry entry{Instant{row.int64(1)}, row.bytes(2), row.bytes(3), row.bytes(4), row.text(5)};
            const bool linked = previousSeq.has_value() || seq == 1;  // the first of a tail only starts the chain
            if (previousSeq ? seq != *previousSeq + 1 : rows == 0 && seq != 1) sound = false;
            if (linked && chainHash(previousHash, seq, entry) != row.bytes(6)) sound = false;
            previousSeq = seq;
            previousHash = row.bytes(6);
        },
        rows, rows);
    if (!read) return tl::make_unexpected(read.error());
    return sound;
}

Status SqlStaffStore::save(const StaffMember& member) {
    return m_database.run(
        "INSERT INTO staff (id, name, role, active, position, pin_hash)"
        " SELECT ?, ?, ?, ?, coalesce(max(position), 0) + 1, ? FROM staff WHERE true"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, active = excluded.active,"
        " pin_hash = excluded.pin_hash",
        member.id, member.name, wireName(member.role), member.active, member.pinHash);
}

Result<std::vector<StaffMember>> SqlStaffStore::all() {
    return allOf<StaffMember>(m_database, "SELECT id, name, role, active, pin_hash FROM staff ORDER BY position",
                              [](const Row& row) {
                                  return StaffMember{row.id<StaffId>(0), row.text(1),
                                                     staffRoleFromWire(row.bytes(2)).value_or(StaffRole::Kitchen),
                                                     row.boolean(3), row.bytes(4)};
                              });
}

Result<std::optional<Shift>> SqlShiftStore::openAt(const QString& device) {
    return firstOf<Shift>(
        m_database,
        "SELECT id, staff_id, device, currency, opening_cents, opened_at FROM shift WHERE device = ? AND closed_at IS "
        "NULL",
        [](const Row& row) {
            return Shift{
                row.id<ShiftId>(0),    row.id<StaffId>(1),
                row.text(2),           Money(row.int64(4), Currency::fromCode(row.view(3)).value_or(Currency())),
                Instant{row.int64(5)}, {}};
        },
        device);
}

Status SqlShiftStore::open(const Shift& shift) {
    return m_database.run(
        "INSERT INTO shift (id, staff_id, device, currency, opening_cents, opened_at, closed_at) VALUES (?, ?, ?, ?, "
        "?, ?, NULL)",
        shift.id, shift.staffId, shift.device, shift.openingFloat.currency().code(), shift.openingFloat,
        shift.openedAt);
}

Status SqlShiftStore::move(const ShiftId& shift, const QByteArray& kind, Money amount, const OrderId& order,
                           Instant at) {
    return m_database.run(
        "INSERT INTO drawer_movement (shift_id, seq, kind, amount_cents, order_id, at)"
        " SELECT ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ? FROM drawer_movement WHERE shift_id = ?",
        shift, kind, amount, order, at, shift);
}

Result<std::optional<QByteArray>> SqlSettingStore::value(const QByteArray& key) {
    return firstOf<QByteArray>(
        m_database, "SELECT value FROM setting WHERE key = ? ORDER BY version DESC LIMIT 1",
        [](const Row& row) { return row.bytes(0); }, key);
}

Status SqlSettingStore::set(const QByteArray& key, const QByteArray& json, const QByteArray& actor, Instant at) {
    return m_database.run(
        "INSERT INTO setting (key, version, value, actor, changed_at)"
        " SELECT ?, coalesce(max(version), 0) + 1, ?, ?, ? FROM setting WHERE key = ?",
        key, json, actor, at, key);
}

}  // namespace frontdesk
