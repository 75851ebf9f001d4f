// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

struct sqlite3;

namespace frontdesk::bench {

/// The neighbour of the store: a plain loop over SQLite's C API that writes, row by row, what orders of a store consist
/// of, under fresh ids, into the same schema with the same pragmas. It prices nothing, checks nothing and answers
/// nobody.
class BareLoop {
public:
    /// Learns the rows of the newest @p count orders of a closed store: the order, its lines, options, tax cells,
    /// events, print jobs and messages, and of each order's answer the idempotency key where there is one.
    BareLoop(const QString& storeFile, int count);

    /// Writes @p orders of them into @p storeFile, @p batch to a durable transaction.
    /// @return seconds
    [[nodiscard]] double write(const QString& storeFile, int orders, int batch) const;
    [[nodiscard]] double rowsPerOrder() const;
    [[nodiscard]] double bytesPerOrder() const;  ///< of the values, without the engine's own

private:
    /// A place in a text value where one of the order's own ids stands.
    struct IdSlot {
        int offset;
        int which;
    };
    struct Column {
        int type;
        qint64 number;
        QByteArray bytes;
        std::vector<IdSlot> ids;
    };
    struct Row {
        size_t table;
        std::vector<Column> columns;
    };
    struct Pattern {
        std::vector<QByteArray> ids;
        std::vector<Row> rows;
    };

    static void read(sqlite3* store, size_t table, const QByteArray& order, int position, Pattern& pattern);
    static void findIds(Pattern& pattern);
    std::vector<Pattern> m_patterns;
};

}  // namespace frontdesk::bench
