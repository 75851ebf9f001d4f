// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/invoice_lines.h"

#include "app/domain/allot.h"

#include <algorithm>
#include <numeric>

namespace frontdesk {
namespace {

qint64 sumOf(const std::vector<qint64>& values) {
    return std::accumulate(values.begin(), values.end(), qint64(0));
}

qint64 taxOf(const TaxGroup& group) {
    return std::accumulate(group.cells.begin(), group.cells.end(), qint64(0),
                           [](qint64 sum, const TaxGroup::Cell& cell) { return sum + cell.tax.minor(); });
}

/// Whether the group charges what the class charges. Names are unique in both.
bool charges(const TaxGroup& group, const std::vector<TaxComponent>& components) {
    const auto isCharged = [&components](const TaxGroup::Cell& cell) {
        return std::any_of(components.begin(), components.end(), [&cell](const TaxComponent& component) {
            return cell.name == component.name && cell.rate == component.rate &&
                   cell.on.size() == component.on.size() &&
                   std::is_permutation(cell.on.begin(), cell.on.end(), component.on.begin());
        });
    };
    return group.cells.size() == components.size() && std::all_of(group.cells.begin(), group.cells.end(), isCharged);
}

constexpr qint64 kHundred = 100;  // hundredths of a minor unit

/// Takes a rate off a price that holds it.
qint64 without(const Rate& rate, qint64 gross) {
    return roundFraction(static_cast<Int128>(gross) * rate.denominator(), rate.denominator() + rate.numerator());
}
qint64 with(const Rate& rate, qint64 net) {
    return roundFraction(static_cast<Int128>(net) * (rate.denominator() + rate.numerator()), rate.denominator());
}

/// One order on its way to lines. Every amount is first laid into the tax groups by the rules that priced the order,
/// then each group's stored net is spread over what lies in it.
class InvoiceLines {
public:
    explicit InvoiceLines(const Order& order)
        : m_order(order), m_values(order.groups.size()), m_undiscounted(order.groups.size(), 0) {}

    std::vector<InvoiceLine> run() {
        for (const OrderLine& line : m_order.lines)
            if (line.status != LineStatus::Voided) addDish(line);
        if (m_order.groups.empty()) return std::move(m_lines);
        const std::vector<qint64> discounts = allot(orderDiscount(), groupValues());
        std::vector<qint64> left = groupValues();
        for (size_t g = 0; g < left.size(); ++g) left[g] -= discounts[g];
        const bool nothingLeft = std::all_of(left.begin(), left.end(), [](qint64 value) { return value == 0; });
        const std::vector<qint64> fees = allot(m_order.deliveryFee.minor(), nothingLeft ? m_undiscounted : left);
        addShares(InvoiceLineKind::OrderDiscount, QStringLiteral("Discount"), discounts, -1);
        addShares(InvoiceLineKind::Delivery, QStringLiteral("Delivery"), fees, 1);
        for (size_t g = 0; g < m_order.groups.size(); ++g) spread(g);
        finish();
        return std::move(m_lines);
    }

private:
    struct Entry {
        size_t line;  ///< in m_lines
        qint64 value;
    };

    [[nodiscard]] Money money(qint64 minor) const { return {minor, m_order.currency}; }

    [[nodiscard]] size_t groupOf(const QString& classId) const {
        const auto& groups = m_order.groups;
        for (size_t g = 0; g < groups.size(); ++g)
            if (groups[g].classId == classId) return g;
        if (!m_order.taxRules) return 0;
        const auto rule = m_order.taxRules->find(classId);
        if (rule == m_order.taxRules->end()) return 0;
        for (size_t g = 0; g < groups.size(); ++g)
            if (charges(groups[g], rule->second.components)) return g;
        return 0;
    }

    void addDish(const OrderLine& line) {
        const qint64 own = ownDiscountOf(line).minor();
        InvoiceLine out;
        QStringList options;
        for (const LineOption& option : line.options) options << option.name;
        out.name = line.name;
        out.options = options.join(QStringLiteral(", "));
        out.description = options.isEmpty() ? line.name : QStringLiteral("%1 (%2)").arg(line.name, out.options);
        out.quantity = line.quantity;
        out.unitPrice = line.unitPrice;
        for (const LineOption& option : line.options) out.unitPrice += option.priceDelta;
        out.discount = money(own);
        m_lines.push_back(std::move(out));
        m_ownDiscounts += own;
        const qint64 value = line.total.minor() - own;
        if (m_order.groups.empty()) return;
        if (line.parts.empty()) return lay(groupOf(line.taxClass), value, line.total.minor());
        std::vector<qint64> weights;
        for (const PricePart& part : line.parts) weights.push_back(part.standAlonePrice.minor());
        const std::vector<qint64> values = allot(value, weights);
        const std::vector<qint64> undiscounted = allot(line.total.minor(), weights);
        for (size_t p = 0; p < line.parts.size(); ++p) lay(groupOf(line.parts[p].taxClass), values[p], undiscounted[p]);
    }

    /// Puts a part of the newest line into a group.
    void lay(size_t group, qint64 value, qint64 undiscounted) {
        std::vector<Entry>& entries = m_values[group];
        m_undiscounted[group] += undiscounted;
        if (!entries.empty() && entries.back().line == m_lines.size() - 1)
            entries.back().value += value;
        else
            entries.push_back({m_lines.size() - 1, value});
    }

    [[nodiscard]] qint64 orderDiscount() const { return m_order.discount.minor() - m_ownDiscounts; }

    [[nodiscard]] std::vector<qint64> groupValues() const {
        std::vector<qint64> sums;
        for (const auto& entries : m_values)
            sums.push_back(std::accumulate(entries.begin(), entries.end(), qint64(0),
                                           [](qint64 sum, const Entry& entry) { return sum + entry.value; }));
        return sums;
    }

    void addShares(InvoiceLineKind kind, const QString& description, const std::vector<qint64>& shares, int sign) {
        for (size_t g = 0; g < shares.size(); ++g) {
            if (shares[g] == 0) continue;
            InvoiceLine out;
            out.kind = kind;
            out.description = description;
            out.unitPrice = money(sign * shares[g]);
            out.discount = money(0);
            m_lines.push_back(std::move(out));
            m_values[g].push_back({m_lines.size() - 1, sign * shares[g]});
        }
    }

    /// Whatever the weights, the shares sum to the stored net and tax; what was discounted to nothing has neither.
    void spread(size_t g) {
        const TaxGroup& group = m_order.groups[g];
        std::vector<qint64> weights;
        for (const Entry& entry : m_values[g]) weights.push_back(entry.value);
        if (sumOf(weights) == 0) std::fill(weights.begin(), weights.end(), 0);
        const std::vector<qint64> nets = allot(group.net.minor(), weights);
        const std::vector<qint64> taxes =
            m_order.pricesIncludeTax ? std::vector<qint64>() : allot(taxOf(group), weights);
        for (size_t i = 0; i < nets.size(); ++i) {
            InvoiceLine& line = m_lines[m_values[g][i].line];
            line.net += money(nets[i]);
            line.tax += money(m_order.pricesIncludeTax ? weights[i] - nets[i] : taxes[i]);
            line.pieces = line.pieces ? piecesAcross(line) : piecesAt(line.unitPrice.minor(), group.effective);
            const QString rates = ratesText(group);
            line.rates = line.rates.isEmpty() ? rates : QStringLiteral("%1 / %2").arg(line.rates, rates);
        }
    }

    [[nodiscard]] UnitPrices piecesAt(qint64 unitPrice, const Rate& rate) const {
        const qint64 price = unitPrice * kHundred;
        if (m_order.pricesIncludeTax) return {without(rate, price), price};
        return {price, with(rate, price)};
    }

    /// Of a dish across rates: in the proportion in which its net and tax lie by now.
    [[nodiscard]] UnitPrices piecesAcross(const InvoiceLine& line) const {
        const qint64 price = line.unitPrice.minor() * kHundred;
        const qint64 net = line.net.minor();
        const qint64 gross = net + line.tax.minor();
        if (m_order.pricesIncludeTax)
            return {gross == 0 ? price : roundFraction(static_cast<Int128>(price) * net, gross), price};
        return {price, net == 0 ? price : roundFraction(static_cast<Int128>(price) * gross, net)};
    }

    void finish() {
        for (InvoiceLine& line : m_lines) {
            line.net += money(0);
            line.tax += money(0);
            line.total = line.net + line.tax;
        }
    }

    const Order& m_order;
    std::vector<InvoiceLine> m_lines;
    std::vector<std::vector<Entry>> m_values;  // per group, in document order
    std::vector<qint64> m_undiscounted;        // per group
    qint64 m_ownDiscounts = 0;
};

}  // namespace

std::vector<InvoiceLine> invoiceLines(const Order& order) {
    return InvoiceLines(order).run();
}

std::vector<InvoiceLine> creditLines(const RefundCells& refund, bool pricesIncludeTax) {
    std::vector<InvoiceLine> lines;
    for (const TaxGroup& group : refund.groups) {
        const Money tax(taxOf(group), group.net.currency());
        if (group.net.isZero() && tax.isZero()) continue;
        InvoiceLine line;
        line.kind = InvoiceLineKind::Credit;
        line.description = QStringLiteral("Refund");
        line.net = -group.net;
        line.tax = -tax;
        line.total = line.net + line.tax;
        line.unitPrice = pricesIncludeTax ? line.total : line.net;
        line.discount = Money(0, group.net.currency());
        line.rates = ratesText(group);
        lines.push_back(std::move(line));
    }
    return lines;
}

QString ratesText(const TaxGroup& group) {
    std::vector<Rate> rates;
    for (const TaxGroup::Cell& cell : group.cells) rates.push_back(cell.rate);
    std::stable_sort(rates.begin(), rates.end(), [](const Rate& a, const Rate& b) { return b < a; });
    QStringList texts;
    for (const Rate& rate : rates) texts << QString::fromLatin1(rate.percentText());
    return texts.join(QStringLiteral(" + "));
}

}  // namespace frontdesk
