// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/basket_check.h"

#include <limits>

namespace frontdesk {
namespace {

constexpr int kMostPieces = 99;

bool fits64(Int128 value) {
    return value <= std::numeric_limits<qint64>::max() && value >= std::numeric_limits<qint64>::min();
}

class BasketCheck {
public:
    explicit BasketCheck(const Basket& basket) : m_basket(basket) {}

    std::vector<FieldError> run() {
        for (size_t i = 0; i < m_basket.lines.size(); ++i)
            checkLine(m_basket.lines[i], QStringLiteral("lines[%1]").arg(i));
        checkDiscount(m_basket.discount, QStringLiteral("discount"));
        for (size_t i = 0; i < m_basket.fees.size(); ++i) {
            const QString field = QStringLiteral("fees[%1]").arg(i);
            if (m_basket.fees[i].isNegative()) report(field, "out_of_range", QStringLiteral("A fee is not negative."));
            addToSum(m_basket.fees[i].minor());
        }
        if (m_basket.lines.empty() && !m_basket.fees.empty())
            report(QStringLiteral("lines"), "required", QStringLiteral("A fee needs a line to belong to."));
        if (!fits64(m_sum))
            report(QStringLiteral("lines"), "out_of_range", QStringLiteral("The sum is beyond 64 bits."));
        return std::move(m_faults);
    }

private:
    void report(const QString& field, const QByteArray& code, const QString& message) {
        m_faults.push_back({field, code, message});
    }

    /// Sums stay within 128 bits: there are fewer than 2^63 amounts.
    void addToSum(Int128 amount) { m_sum += amount; }

    void checkLine(const PriceLine& line, const QString& path) {
        if (line.quantity < 1 || line.quantity > kMostPieces)
            report(path + u".quantity"_qs, "out_of_range", QStringLiteral("A quantity is 1 to 99."));
        if (line.unitPrice.isNegative())
            report(path + u".unit_price_cents"_qs, "out_of_range", QStringLiteral("A price is not negative."));
        checkPiece(line, path);
        checkDiscount(line.discount, path + u".discount"_qs);
        if (line.parts.empty()) checkClass(line.taxClass, path + u".tax_class"_qs);
        for (size_t i = 0; i < line.parts.size(); ++i)
            checkPart(line.parts[i], QStringLiteral("%1.parts[%2]").arg(path).arg(i));
    }

    void checkPiece(const PriceLine& line, const QString& path) {
        Int128 piece = line.unitPrice.minor();
        for (const Money delta : line.optionDeltas) piece += delta.minor();
        if (piece < 0 && !line.unitPrice.isNegative())
            report(path + u".option_deltas"_qs, "out_of_range",
                   QStringLiteral("Options take off more than the price."));
        if (!fits64(piece) || !fits64(piece * line.quantity))
            report(path + u".unit_price_cents"_qs, "out_of_range", QStringLiteral("The line is beyond 64 bits."));
        else
            addToSum(piece * line.quantity);
    }

    void checkPart(const PricePart& part, const QString& path) {
        checkClass(part.taxClass, path + u".tax_class"_qs);
        if (part.standAlonePrice.isNegative())
            report(path + u".price_cents"_qs, "out_of_range", QStringLiteral("A price is not negative."));
    }

    void checkClass(const QString& id, const QString& field) {
        if (m_basket.rules.find(id) == m_basket.rules.end())
            report(field, "unknown", QStringLiteral("There is no tax class \"%1\" on this day.").arg(id));
    }

    void checkDiscount(const std::optional<Discount>& discount, const QString& field) {
        if (!discount) return;
        const Rate* percent = std::get_if<Rate>(&*discount);
        if (percent && percent->numerator() > percent->denominator())
            report(field, "out_of_range", QStringLiteral("A discount is at most 100 per cent."));
        const Money* amount = std::get_if<Money>(&*discount);
        if (amount && amount->isNegative())
            report(field, "out_of_range", QStringLiteral("A discount is not negative."));
    }

    const Basket& m_basket;
    std::vector<FieldError> m_faults;
    Int128 m_sum = 0;
};

}  // namespace

std::vector<FieldError> basketFaults(const Basket& basket) {
    return BasketCheck(basket).run();
}

}  // namespace frontdesk
