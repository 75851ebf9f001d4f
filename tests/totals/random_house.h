// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test_desk.h"

#include <random>

namespace frontdesk::test {

/// What an order is taxed by.
struct RuleChoice {
    QString set;  ///< of TaxSet::builtIn()
    QDate day;
    bool pricesIncludeTax = true;
    const char* currency = "GHS";
};

/// A restaurant under one rule set on a real store, whose guests order at random and pay in full.
class RandomHouse {
public:
    RandomHouse(const RuleChoice& rules, quint32 seed);

    /// What became of one order.
    struct Sale {
        Order order;
        Invoice invoice;
        PrintJob receipt;
        PrintJob invoiceStrip;
    };
    /// Takes @p count orders, each paid in one to three parts and invoiced. @return the first refusal
    [[nodiscard]] Result<std::vector<Sale>> trade(int count);

    [[nodiscard]] Backend& backend() { return *m_backend; }
    FakeClock clock;

private:
    [[nodiscard]] Seed makeSeed(const RuleChoice& rules);
    [[nodiscard]] OrderDraft draft();
    [[nodiscard]] Result<Sale> sell();
    [[nodiscard]] Result<Order> pay(Order order);
    [[nodiscard]] Result<PrintJob> print(const OrderId& order, PrintWhat what);
    [[nodiscard]] int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    [[nodiscard]] bool chance(int percent) { return number(1, 100) <= percent; }

    std::mt19937 m_random;
    Uuid7Source m_ids;
    QTemporaryDir m_folder;
    std::unique_ptr<Backend> m_backend;
    Caller m_owner;
};

}  // namespace frontdesk::test
