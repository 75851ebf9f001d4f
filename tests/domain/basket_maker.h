// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "baskets.h"

#include <array>
#include <random>

namespace frontdesk::test {

/// Random baskets that a restaurant could ring up, and some that it hopefully does not.
class BasketMaker {
public:
    explicit BasketMaker(quint32 seed) : m_random(seed) {}

    Basket next() {
        Basket basket{rules(), chance(50), {}, {}, {}};
        const int count = number(1, 8);
        for (int i = 0; i < count; ++i) basket.lines.push_back(nextLine(basket.rules));
        if (chance(40)) basket.discount = percentage();
        for (int fees = number(-2, 2); fees > 0; --fees) basket.fees.push_back(money(number(0, 900)));
        return basket;
    }
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    qint64 number64(qint64 least, qint64 most) { return std::uniform_int_distribution<qint64>(least, most)(m_random); }
    bool chance(int percent) { return number(1, 100) <= percent; }

private:
    static Money money(qint64 minor) { return euros(minor); }

    TaxRules rules() {
        switch (number(0, 4)) {
            case 0:
                return rulesOf("gh", QDate(2025, 1, 1));
            case 1:
                return rulesOf("gh-tourism", QDate(2026, 1, 1));
            case 2:
                return rulesOf("none", QDate(2026, 1, 1));
            default:
                return rulesOf("de", QDate(2026, 1, 1));
        }
    }
    QString anyClass(const TaxRules& rules) {
        return std::next(rules.begin(), number(0, static_cast<int>(rules.size()) - 1))->first;
    }
    Discount percentage() {
        static const std::array kPercents{"10", "2.5", "33.333", "0", "100"};
        return percent(kPercents[static_cast<size_t>(number(0, int(kPercents.size()) - 1))]);
    }
    PriceLine nextLine(const TaxRules& rules) {
        PriceLine line;
        line.unitPrice = money(chance(5) ? 0 : chance(5) ? number64(0, 1'000'000'000'000) : number(0, 9000));
        line.quantity = number(1, chance(10) ? 99 : 4);
        line.taxClass = anyClass(rules);
        for (int options = number(0, 3); options > 0; --options) line.optionDeltas.push_back(money(number(0, 300)));
        if (chance(20)) line.optionDeltas.push_back(-money(line.unitPrice.minor() / 3));
        if (chance(20)) line.discount = percentage();
        if (chance(15)) line.discount = money(number64(0, line.unitPrice.minor() / 2));
        if (!chance(25)) return line;
        for (int parts = number(1, 4); parts > 0; --parts)
            line.parts.push_back({anyClass(rules), money(number(0, 2000))});
        return line;
    }

    std::mt19937 m_random;
};

}  // namespace frontdesk::test
