// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/history_sink.h"
#include "app/storage/sql_order_store.h"

namespace frontdesk {

/// Past orders into the store, through the same statements as live ones.
class SqlHistorySink final : public HistorySink {
public:
    SqlHistorySink(Database& writer, const Secrets& secrets);

    [[nodiscard]] Status begin() override;
    [[nodiscard]] Status insert(const Shift& shift) override;
    [[nodiscard]] Status insert(const Order& order) override;
    [[nodiscard]] Status addTakings(const ShiftId& shift, Money cash, Instant at) override;
    [[nodiscard]] Status commit() override;

private:
    [[nodiscard]] Status raiseSeries();

    Database& m_writer;
    SqlOrderStore m_orders;
    QDate m_businessDay;  ///< of the last order
    int m_lastNumber = 0;
    std::map<int, qint64> m_lastReceipt;  ///< by year
};

}  // namespace frontdesk
