// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/invariants.h"

#include <QFile>

namespace frontdesk {
namespace {

constexpr int kRowsShown = 10;

}  // namespace

std::vector<Invariant> invariants(int newestOrders) {
    QFile file(QStringLiteral(":/store/invariants.sql"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray scope =
        newestOrders > 0 ? "(SELECT * FROM orders ORDER BY id DESC LIMIT " + QByteArray::number(newestOrders) + ")"
                         : QByteArray("orders");
    std::vector<Invariant> out;
    Invariant current;
    const auto finish = [&] {
        if (!current.sql.trimmed().isEmpty()) out.push_back(current);
        current = {};
    };
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.trimmed() == "-- next")
            finish();
        else if (line.startsWith("-- "))
            current.name = QString::fromUtf8(line.mid(3).trimmed());
        else
            current.sql += QByteArray(line).replace("{orders}", scope) + '\n';
    }
    finish();
    return out;
}

Result<std::vector<Violation>> checkInvariants(Database& database, int newestOrders) {
    std::vector<Violation> violations;
    for (const Invariant& invariant : invariants(newestOrders)) {
        Violation found{invariant.name, {}};
        const auto done = database.visit(invariant.sql, [&found](const Row& row) {
            if (found.rows.size() < kRowsShown) found.rows << row.text(0);
        });
        if (!done) return tl::make_unexpected(done.error());
        if (!found.rows.isEmpty()) violations.push_back(std::move(found));
    }
    return violations;
}

}  // namespace frontdesk
