// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/pricing.h"

#include "app/domain/allot.h"
#include "app/domain/basket_check.h"
#include "app/domain/effective_rates.h"
#include "app/domain/tax_trace.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace frontdesk {
namespace {

/// A line's part of a tax group; all of the line unless it is a combo across classes.
struct Portion {
    size_t line;
    qint64 undiscounted;
    qint64 value;  ///< after the discounts worked out so far
};

struct Group {
    QString classId;
    const std::vector<TaxComponent>* components;
    EffectiveRates rates;
    std::vector<Portion> portions;  ///< in document order
    std::vector<qint64> feeShares;  ///< one per fee of the basket
    qint64 net = 0;
    std::vector<qint64> taxes;  ///< one per component

    [[nodiscard]] qint64 sumOf(qint64 Portion::*amount) const {
        return std::accumulate(portions.begin(), portions.end(), qint64(0),
                               [amount](qint64 sum, const Portion& p) { return sum + p.*amount; });
    }
    [[nodiscard]] qint64 sumOfFees() const { return std::accumulate(feeShares.begin(), feeShares.end(), qint64(0)); }
};

/// Whether two classes charge the same: a set, so the order of its members does not count.
bool sameComponents(const std::vector<TaxComponent>& a, const std::vector<TaxComponent>& b) {
    const auto sameOne = [](const TaxComponent& x, const TaxComponent& y) {
        return x.name == y.name && x.rate == y.rate && x.on.size() == y.on.size() &&
               std::is_permutation(x.on.begin(), x.on.end(), y.on.begin());
    };
    return a.size() == b.size() && std::is_permutation(a.begin(), a.end(), b.begin(), sameOne);
}

tl::unexpected<Error> refuse(std::vector<FieldError> faults) {
    return tl::make_unexpected(Error{
        ErrorCode::ValidationFailed, QStringLiteral("The basket cannot be priced."), std::move(faults), {}, {}, 0});
}

tl::unexpected<Error> refuse(const QString& field, const QString& message) {
    return refuse({{field, "out_of_range", message}});
}

/// The order of work: each step stands on the figures of those before it and rounds nothing itself.
class Pricing {
public:
    /// @param trace is told of every step; null: nobody asks
    explicit Pricing(const Basket& basket, TaxTrace* trace = nullptr)
        : m_basket(basket), m_trace(trace), m_lines(basket.lines.size()) {}

    Result<Calculation> run() {
        addUpLines();
        if (auto done = discountLines(); !done) return tl::make_unexpected(done.error());
        if (auto done = formGroups(); !done) return tl::make_unexpected(done.error());
        if (auto done = spreadOrderDiscount(); !done) return tl::make_unexpected(done.error());
        spreadFees();
        if (isBeyondRange()) return refuse(QStringLiteral("lines"), QStringLiteral("The total is beyond 64 bits."));
        for (size_t g = 0; g < m_groups.size(); ++g) taxGroup(g);
        return result();
    }

private:
    struct Line {
        qint64 total = 0;
        qint64 ownDiscount = 0;
        qint64 orderShare = 0;
        qint64 net = 0;
        [[nodiscard]] qint64 afterOwnDiscount() const { return total - ownDiscount; }
    };

    /// The two primitives, and the only places where they are asked.
    qint64 rounded(PricingStep step, size_t at, Int128 numerator, Int128 denominator, size_t component = 0) {
        const qint64 amount = roundFraction(numerator, denominator);
        if (m_trace) m_trace->roundings.push_back({step, at, component, numerator, denominator, amount});
        return amount;
    }
    std::vector<qint64> split(PricingStep step, size_t at, qint64 total, const std::vector<qint64>& weights) {
        std::vector<qint64> shares = allot(total, weights);
        if (m_trace) m_trace->splits.push_back({step, at, total, weights, shares});
        return shares;
    }

    void addUpLines() {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            const PriceLine& line = m_basket.lines[i];
            Int128 piece = line.unitPrice.minor();
            for (const Money delta : line.optionDeltas) piece += delta.minor();
            m_lines[i].total = static_cast<qint64>(piece * line.quantity);
        }
    }

    /// What @p discount takes from @p from; more than there is where the discount is an amount and too large.
    qint64 discountOn(PricingStep step, size_t at, qint64 from, const std::optional<Discount>& discount) {
        if (!discount) return 0;
        if (const Money* amount = std::get_if<Money>(&*discount)) return amount->minor();
        const Rate& rate = std::get<Rate>(*discount);
        return rounded(step, at, static_cast<Int128>(from) * rate.numerator(), rate.denominator());
    }

    Status discountLines() {
        std::vector<FieldError> faults;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            Line& line = m_lines[i];
            line.ownDiscount = discountOn(PricingStep::LineDiscount, i, line.total, m_basket.lines[i].discount);
            if (line.ownDiscount > line.total)
                faults.push_back({QStringLiteral("lines[%1].discount").arg(i), "out_of_range",
                                  QStringLiteral("The discount is more than the line.")});
        }
        if (!faults.empty()) return refuse(std::move(faults));
        return {};
    }

    Status formGroups() {
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (auto done = addToGroups(i); !done) return done;
        }
        std::sort(m_groups.begin(), m_groups.end(), [](const Group& a, const Group& b) {
            if (isHigher(a.rates, b.rates)) return true;
            return !isHigher(b.rates, a.rates) && a.classId < b.classId;
        });
        return {};
    }

    /// A combo's price is split into its classes over the stand-alone prices of its parts.
    Status addToGroups(size_t i) {
        const std::vector<PricePart>& parts = m_basket.lines[i].parts;
        const Line& line = m_lines[i];
        if (parts.empty()) return addPortion(m_basket.lines[i].taxClass, {i, line.total, line.afterOwnDiscount()});
        std::vector<qint64> weights;
        for (const PricePart& part : parts) weights.push_back(part.standAlonePrice.minor());
        const auto undiscounted = split(PricingStep::ComboPrice, i, line.total, weights);
        const auto values = split(PricingStep::ComboValue, i, line.afterOwnDiscount(), weights);
        for (size_t p = 0; p < parts.size(); ++p) {
            if (auto done = addPortion(parts[p].taxClass, {i, undiscounted[p], values[p]}); !done) return done;
        }
        return {};
    }

    Status addPortion(const QString& classId, const Portion& portion) {
        const auto group = groupOf(m_basket.rules.at(classId));
        if (!group) return tl::make_unexpected(group.error());
        std::vector<Portion>& portions = m_groups[*group].portions;
        if (!portions.empty() && portions.back().line == portion.line) {
            portions.back().undiscounted += portion.undiscounted;
            portions.back().value += portion.value;
        } else {
            portions.push_back(portion);
        }
        return {};
    }

    /// @return its place in m_groups
    Result<size_t> groupOf(const TaxClass& taxClass) {
        const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&taxClass](const Group& group) {
            return group.classId == taxClass.id || sameComponents(*group.components, taxClass.components);
        });
        if (found != m_groups.end()) return static_cast<size_t>(found - m_groups.begin());
        auto rates = effectiveRates(taxClass.components);
        if (!rates) {
            Error error = std::move(rates.error());
            for (FieldError& fault : error.fields) fault.field.prepend(QStringLiteral("classes.%1").arg(taxClass.id));
            return tl::make_unexpected(std::move(error));
        }
        m_groups.push_back({taxClass.id, &taxClass.components, std::move(*rates), {}, {}, 0, {}});
        return m_groups.size() - 1;
    }

    std::vector<qint64> weightsOf(qint64 Portion::*amount) const {
        std::vector<qint64> weights;
        for (const Group& group : m_groups) weights.push_back(group.sumOf(amount));
        return weights;
    }

    Status spreadOrderDiscount() {
        const std::vector<qint64> weights = weightsOf(&Portion::value);
        const qint64 value = std::accumulate(weights.begin(), weights.end(), qint64(0));
        const qint64 discount = discountOn(PricingStep::OrderDiscount, 0, value, m_basket.discount);
        if (discount > value)
            return refuse(QStringLiteral("discount"), QStringLiteral("The discount is more than the order."));
        const std::vector<qint64> shares = split(PricingStep::DiscountOverGroups, 0, discount, weights);
        for (size_t g = 0; g < m_groups.size(); ++g) spreadInside(g, shares[g]);
        return {};
    }

    void spreadInside(size_t g, qint64 discount) {
        Group& group = m_groups[g];
        std::vector<qint64> weights;
        for (const Portion& portion : group.portions) weights.push_back(portion.value);
        const std::vector<qint64> shares = split(PricingStep::DiscountInsideGroup, g, discount, weights);
        for (size_t p = 0; p < shares.size(); ++p) {
            group.portions[p].value -= shares[p];
            m_lines[group.portions[p].line].orderShare += shares[p];
        }
    }

    /// Over the groups by their value; where everything is free, by what it was before discounts. Groups stand highest
    /// rate first, which is where a fee goes when nothing has a price at all.
    void spreadFees() {
        std::vector<qint64> weights = weightsOf(&Portion::value);
        const auto isZero = [](qint64 weight) { return weight == 0; };
        if (std::all_of(weights.begin(), weights.end(), isZero)) weights = weightsOf(&Portion::undiscounted);
        for (size_t f = 0; f < m_basket.fees.size(); ++f) {
            const auto shares = split(PricingStep::FeeOverGroups, f, m_basket.fees[f].minor(), weights);
            for (size_t g = 0; g < m_groups.size(); ++g) m_groups[g].feeShares.push_back(shares[g]);
        }
    }

    /// Taxes on top may lead beyond what an amount holds.
    [[nodiscard]] bool isBeyondRange() const {
        if (m_basket.pricesIncludeTax) return false;
        Int128 total = 0;
        for (const Group& group : m_groups) {
            const Int128 value = group.sumOf(&Portion::value) + group.sumOfFees();
            const Int128 roundedUp = static_cast<Int128>(group.rates.numerators.size());
            total += value + value * group.rates.sum / group.rates.denominator + roundedUp;
        }
        return total > std::numeric_limits<qint64>::max();
    }

    /// Only taxes are rounded: what is left is the net.
    void taxGroup(size_t g) {
        Group& group = m_groups[g];
        const qint64 value = group.sumOf(&Portion::value) + group.sumOfFees();
        const Int128 denominator =
            static_cast<Int128>(group.rates.denominator) + (m_basket.pricesIncludeTax ? group.rates.sum : 0);
        if (m_trace) m_trace->groups.push_back(traced(group, value));
        for (size_t c = 0; c < group.rates.numerators.size(); ++c)
            group.taxes.push_back(
                rounded(PricingStep::Tax, g, static_cast<Int128>(value) * group.rates.numerators[c], denominator, c));
        group.net = value;
        if (m_basket.pricesIncludeTax) group.net -= std::accumulate(group.taxes.begin(), group.taxes.end(), qint64(0));
        spreadNet(g);
    }

    /// A fee is an entry of its own beside the lines.
    void spreadNet(size_t g) {
        const Group& group = m_groups[g];
        std::vector<qint64> weights;
        for (const Portion& portion : group.portions) weights.push_back(portion.value);
        weights.insert(weights.end(), group.feeShares.begin(), group.feeShares.end());
        const std::vector<qint64> nets = split(PricingStep::NetInsideGroup, g, group.net, weights);
        for (size_t p = 0; p < group.portions.size(); ++p) m_lines[group.portions[p].line].net += nets[p];
    }

    [[nodiscard]] static TracedGroup traced(const Group& group, qint64 value) {
        TracedGroup out{group.classId, {}, value};
        for (const Portion& portion : group.portions) out.lines.push_back(portion.line);
        return out;
    }

    [[nodiscard]] Money money(qint64 minor) const { return {minor, m_currency}; }

    [[nodiscard]] TaxGroup stored(const Group& group) const {
        TaxGroup out{group.classId, shownRate(group.rates), money(group.net), {}};
        for (size_t i = 0; i < group.taxes.size(); ++i) {
            const TaxComponent& component = (*group.components)[i];
            out.cells.push_back({component.name, component.rate, component.on, money(group.taxes[i])});
        }
        return out;
    }

    Calculation result() {
        if (!m_basket.lines.empty()) m_currency = m_basket.lines.front().unitPrice.currency();
        Calculation out;
        out.subtotal = out.discount = out.fees = out.net = out.tax = money(0);
        for (const Line& line : m_lines) {
            const qint64 discount = line.ownDiscount + line.orderShare;
            out.lines.push_back({money(line.total), money(discount), money(line.ownDiscount), money(line.net)});
            out.subtotal += out.lines.back().total;
            out.discount += out.lines.back().discount;
        }
        for (const Money fee : m_basket.fees) out.fees += fee;
        for (const Group& group : m_groups) {
            out.net += money(group.net);
            for (const qint64 tax : group.taxes) out.tax += money(tax);
            out.groups.push_back(stored(group));
        }
        out.total = out.net + out.tax;
        out.taxes = taxRows(out.groups);
        return out;
    }

    const Basket& m_basket;
    TaxTrace* m_trace;
    std::vector<Line> m_lines;
    std::vector<Group> m_groups;
    Currency m_currency;
};

}  // namespace

Result<Calculation> calculate(const Basket& basket) {
    if (auto faults = basketFaults(basket); !faults.empty()) return refuse(std::move(faults));
    return Pricing(basket).run();
}

Result<TaxTrace> traceCalculation(const Basket& basket) {
    if (auto faults = basketFaults(basket); !faults.empty()) return refuse(std::move(faults));
    TaxTrace trace;
    auto result = Pricing(basket, &trace).run();
    if (!result) return tl::make_unexpected(std::move(result.error()));
    trace.result = std::move(*result);
    return trace;
}

}  // namespace frontdesk
