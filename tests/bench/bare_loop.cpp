// SPDX-License-Identifier: GPL-3.0-or-later
#include "bare_loop.h"

#include <QFile>

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace frontdesk::bench {
namespace {

constexpr int kIdLength = 36;

/// What an order is made of, parents first. ?1 is the order's id, ?2 its place among the newest, counted from 0.
struct Table {
    const char* name;
    const char* select;
    std::array<int, 2> ids;  ///< columns with ids or keys of the row's own; -1: none
};
constexpr std::array<Table, 9> kTables{{
    {"orders", "SELECT * FROM orders WHERE id = ?1 AND ?2 >= 0", {0, -1}},
    {"order_line", "SELECT * FROM order_line WHERE order_id = ?1 AND ?2 >= 0", {2, -1}},
    {"order_line_option", "SELECT * FROM order_line_option WHERE order_id = ?1 AND ?2 >= 0", {-1, -1}},
    {"order_tax_cell", "SELECT * FROM order_tax_cell WHERE order_id = ?1 AND ?2 >= 0", {-1, -1}},
    {"order_event", "SELECT * FROM order_event WHERE order_id = ?1 AND ?2 >= 0", {-1, -1}},
    {"payment", "SELECT * FROM payment WHERE order_id = ?1 AND ?2 >= 0", {0, 12}},
    {"print_job", "SELECT * FROM print_job WHERE order_id = ?1 AND ?2 >= 0", {0, -1}},
    {"outbox", "SELECT * FROM outbox WHERE aggregate = 'order:' || ?1 AND ?2 >= 0", {0, 5}},
    {"idempotency_key",
     "SELECT * FROM idempotency_key WHERE ?1 <> '' ORDER BY created_at DESC, key LIMIT 1 OFFSET ?2",
     {1, -1}},
}};

[[noreturn]] void fail(sqlite3* store, const char* what) {
    std::fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(store));
    std::exit(1);
}

sqlite3* openStore(const QString& file) {
    sqlite3* store = nullptr;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &store, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        fail(store, "open");
    return store;
}

sqlite3_stmt* prepare(sqlite3* store, const QByteArray& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(store, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        fail(store, sql.constData());
    return statement;
}

void step(sqlite3* store, sqlite3_stmt* statement) {
    const int code = sqlite3_step(statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) fail(store, sqlite3_sql(statement));
    sqlite3_reset(statement);
}

void execute(sqlite3* store, const char* sql) {
    if (sqlite3_exec(store, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(store, sql);
}

/// An id of 36 characters that sorts after those made before it, as UUIDv7 do.
void writeFreshId(char* at, quint64 milliseconds, quint64 counter) {
    std::array<char, kIdLength + 1> text;
    std::snprintf(text.data(), text.size(), "%08llx-%04llx-7000-8000-%012llx", (milliseconds >> 16) & 0xffffffffULL,
                  milliseconds & 0xffffULL, counter & 0xffffffffffffULL);
    std::copy_n(text.data(), kIdLength, at);
}

void bind(sqlite3_stmt* statement, int position, int type, qint64 number, const QByteArray& bytes) {
    if (type == SQLITE_INTEGER) {
        sqlite3_bind_int64(statement, position, number);
    } else if (type == SQLITE_TEXT) {
        sqlite3_bind_text(statement, position, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    } else if (type == SQLITE_BLOB) {
        sqlite3_bind_blob(statement, position, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, position);
    }
}

}  // namespace

BareLoop::BareLoop(const QString& storeFile, int count) {
    sqlite3* store = openStore(storeFile);
    sqlite3_stmt* newest = prepare(store, "SELECT id FROM orders ORDER BY id DESC LIMIT ?");
    sqlite3_bind_int(newest, 1, count);
    for (int position = 0; sqlite3_step(newest) == SQLITE_ROW; ++position) {
        const QByteArray order = reinterpret_cast<const char*>(sqlite3_column_text(newest, 0));
        Pattern pattern;
        for (size_t table = 0; table < kTables.size(); ++table) read(store, table, order, position, pattern);
        findIds(pattern);
        m_patterns.push_back(std::move(pattern));
    }
    sqlite3_finalize(newest);
    sqlite3_close(store);
}

void BareLoop::read(sqlite3* store, size_t table, const QByteArray& order, int position, Pattern& pattern) {
    sqlite3_stmt* rows = prepare(store, kTables[table].select);
    sqlite3_bind_text(rows, 1, order.constData(), static_cast<int>(order.size()), SQLITE_STATIC);
    sqlite3_bind_int(rows, 2, position);
    while (sqlite3_step(rows) == SQLITE_ROW) {
        Row row{table, {}};
        for (int i = 0; i < sqlite3_column_count(rows); ++i) {
            const int type = sqlite3_column_type(rows, i);
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(rows, i));
            const bool isBytes = type == SQLITE_TEXT || type == SQLITE_BLOB;
            row.columns.push_back({type,
                                   sqlite3_column_int64(rows, i),
                                   isBytes ? QByteArray(bytes, sqlite3_column_bytes(rows, i)) : QByteArray(),
                                   {}});
        }
        for (const int column : kTables[table].ids) {
            if (column >= 0) pattern.ids.push_back(row.columns[static_cast<size_t>(column)].bytes);
        }
        pattern.rows.push_back(std::move(row));
    }
    sqlite3_finalize(rows);
}

void BareLoop::findIds(Pattern& pattern) {
    for (Row& row : pattern.rows) {
        for (Column& column : row.columns) {
            if (column.type != SQLITE_TEXT) continue;
            for (size_t which = 0; which < pattern.ids.size(); ++which) {
                const auto at = column.bytes.indexOf(pattern.ids[which]);
                if (at < 0) continue;
                // Keys may be of any length: a fresh one has that of an id.
                column.bytes.replace(at, pattern.ids[which].size(), QByteArray(kIdLength, '0'));
                column.ids.push_back({static_cast<int>(at), static_cast<int>(which)});
                break;
            }
        }
    }
}

double BareLoop::write(const QString& storeFile, int orders, int batch) const {
    sqlite3* store = openStore(storeFile);
    for (const char* pragma :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
          "PRAGMA cell_size_check=ON", "PRAGMA temp_store=MEMORY", "PRAGMA wal_autocheckpoint=1000"})
        execute(store, pragma);
    std::array<sqlite3_stmt*, kTables.size()> inserts{};
    for (const Pattern& pattern : m_patterns) {
        for (const Row& row : pattern.rows) {
            if (inserts[row.table]) continue;
            QByteArray marks("?");
            for (size_t i = 1; i < row.columns.size(); ++i) marks += ",?";
            inserts[row.table] =
                prepare(store, QByteArray("INSERT INTO ") + kTables[row.table].name + " VALUES (" + marks + ')');
        }
    }
    sqlite3_stmt* number = prepare(store,
                                   "INSERT INTO series (name, last) VALUES ('bare', 1)"
                                   " ON CONFLICT (name) DO UPDATE SET last = series.last + 1 RETURNING last");
    sqlite3_stmt* begin = prepare(store, "BEGIN IMMEDIATE");
    sqlite3_stmt* commit = prepare(store, "COMMIT");
    auto patterns = m_patterns;  // fresh ids are written into the values

    using Clock = std::chrono::steady_clock;
    const auto started = Clock::now();
    const auto milliseconds = static_cast<quint64>(
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
            .count());
    quint64 counter = 0;
    for (int order = 0; order < orders; ++order) {
        if (order % batch == 0) step(store, begin);
        Pattern& pattern = patterns[static_cast<size_t>(order) % patterns.size()];
        step(store, number);
        for (Row& row : pattern.rows) {
            sqlite3_stmt* insert = inserts[row.table];
            for (size_t i = 0; i < row.columns.size(); ++i) {
                Column& column = row.columns[i];
                for (const IdSlot& slot : column.ids) {
                    writeFreshId(column.bytes.data() + slot.offset, milliseconds + static_cast<quint64>(order),
                                 counter + static_cast<quint64>(slot.which));
                }
                bind(insert, static_cast<int>(i) + 1, column.type, column.number, column.bytes);
            }
            step(store, insert);
        }
        counter += pattern.ids.size();
        if (order % batch == batch - 1 || order == orders - 1) step(store, commit);
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - started).count();
    for (sqlite3_stmt* insert : inserts) sqlite3_finalize(insert);
    for (sqlite3_stmt* one : {number, begin, commit}) sqlite3_finalize(one);
    sqlite3_close(store);
    return seconds;
}

double BareLoop::rowsPerOrder() const {
    size_t rows = 0;
    for (const Pattern& pattern : m_patterns) rows += pattern.rows.size();
    return m_patterns.empty() ? 0 : static_cast<double>(rows) / static_cast<double>(m_patterns.size());
}

double BareLoop::bytesPerOrder() const {
    qint64 bytes = 0;
    for (const Pattern& pattern : m_patterns) {
        for (const Row& row : pattern.rows) {
            for (const Column& column : row.columns) bytes += column.type == SQLITE_INTEGER ? 8 : column.bytes.size();
        }
    }
    return m_patterns.empty() ? 0 : static_cast<double>(bytes) / static_cast<double>(m_patterns.size());
}

}  // namespace frontdesk::bench
