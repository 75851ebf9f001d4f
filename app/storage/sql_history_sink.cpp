// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_history_sink.h"

#include <sqlite3.h>

namespace frontdesk {
namespace {

constexpr char kRaise[] =
    "INSERT INTO series (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = max(series.last, "
    "excluded.last)";

}  // namespace

SqlHistorySink::SqlHistorySink(Database& writer, const Secrets& secrets)
    : m_writer(writer), m_orders(writer, secrets) {}

Status SqlHistorySink::begin() {
    return m_writer.run("BEGIN IMMEDIATE");
}

Status SqlHistorySink::insert(const Shift& shift) {
    return m_writer.run(
        "INSERT INTO shift (id, staff_id, device, currency, opening_cents, opened_at, closed_at) VALUES (?, ?, ?, ?, "
        "?, ?, ?)",
        shift.id, shift.staffId, shift.device, shift.openingFloat.currency().code(), shift.openingFloat, shift.openedAt,
        shift.closedAt);
}

Status SqlHistorySink::insert(const Order& order) {
    if (order.businessDay != m_businessDay) {
        if (auto raised = raiseSeries(); !raised) return raised;
        m_businessDay = order.businessDay;
        m_lastNumber = 0;
    }
    m_lastNumber = std::max(m_lastNumber, order.number);
    if (!order.receiptNumber.isEmpty()) {
        // "R-2026-004519"
        qint64& last = m_lastReceipt[order.receiptNumber.section(QLatin1Char('-'), 1, 1).toInt()];
        last = std::max(last, order.receiptNumber.section(QLatin1Char('-'), 2, 2).toLongLong());
    }
    return m_orders.insert(order);
}

Status SqlHistorySink::addTakings(const ShiftId& shift, Money cash, Instant at) {
    return m_writer.run(
        "INSERT INTO drawer_movement (shift_id, seq, kind, amount_cents, order_id, at)"
        " SELECT ?, coalesce(max(seq), 0) + 1, 'sale', ?, NULL, ? FROM drawer_movement WHERE shift_id = ?",
        shift, cash, at, shift);
}

/// Live orders go on counting where the history ends.
Status SqlHistorySink::raiseSeries() {
    if (m_lastNumber > 0)
        if (auto done = m_writer.run(kRaise, "order-" + m_businessDay.toString(Qt::ISODate).toLatin1(), m_lastNumber);
            !done)
            return done;
    for (const auto& [year, last] : m_lastReceipt)
        if (auto done = m_writer.run(kRaise, "receipt-" + QByteArray::number(year), last); !done) return done;
    return {};
}

Status SqlHistorySink::commit() {
    if (auto raised = raiseSeries(); !raised) return raised;
    if (auto done = m_writer.run("COMMIT"); !done) return done;
    int logged = 0;
    int moved = 0;
    const int code = sqlite3_wal_checkpoint_v2(m_writer.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &logged, &moved);
    return code == SQLITE_OK ? Status()
                             : failure(storeErrorCode(code), QStringLiteral("The log could not be checkpointed."));
}

}  // namespace frontdesk
