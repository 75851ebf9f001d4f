// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/effective_rates.h"

#include "app/domain/allot.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace frontdesk {
namespace {

constexpr qint64 kMaxShare = 10;  // 1000%

/// A fraction in lowest terms that fits 64 bits above and below; arithmetic answers nullopt when it would not.
struct Fraction {
    qint64 numerator = 0;
    qint64 denominator = 1;
};

bool fits64(Int128 value) {
    return value <= std::numeric_limits<qint64>::max();
}

std::optional<Fraction> reduced(Int128 numerator, Int128 denominator) {
    Int128 a = numerator;
    Int128 b = denominator;
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    if (!fits64(numerator / a) || !fits64(denominator / a)) return std::nullopt;
    return Fraction{static_cast<qint64>(numerator / a), static_cast<qint64>(denominator / a)};
}

std::optional<Fraction> add(Fraction a, Fraction b) {
    const Int128 sum =
        static_cast<Int128>(a.numerator) * b.denominator + static_cast<Int128>(b.numerator) * a.denominator;
    return reduced(sum, static_cast<Int128>(a.denominator) * b.denominator);
}

std::optional<Fraction> multiply(Fraction a, Fraction b) {
    return reduced(static_cast<Int128>(a.numerator) * b.numerator, static_cast<Int128>(a.denominator) * b.denominator);
}

tl::unexpected<Error> refuse(size_t component, const char* member, QByteArray code, QString message) {
    return invalidField(QStringLiteral("[%1].%2").arg(component).arg(QLatin1String(member)), std::move(code),
                        std::move(message));
}

tl::unexpected<Error> tooFine(size_t component) {
    return refuse(component, "rate", "out_of_range",
                  QStringLiteral("The rates of a class are too fine to be multiplied out."));
}

/// Multiplies out one component after the other; those it compounds on come first.
class Compounding {
public:
    explicit Compounding(const std::vector<TaxComponent>& components)
        : m_components(components), m_states(components.size(), State::Open), m_rates(components.size()) {}

    Result<std::vector<Fraction>> run() {
        for (size_t i = 0; i < m_components.size(); ++i) {
            if (indexOf(m_components[i].name) != i)
                return refuse(i, "name", "duplicate", QStringLiteral("A class names a component twice."));
        }
        for (size_t i = 0; i < m_components.size(); ++i) {
            if (auto rate = rateOf(i); !rate) return tl::make_unexpected(rate.error());
        }
        return m_rates;
    }

private:
    enum class State { Open, Working, Done };

    [[nodiscard]] size_t indexOf(const QString& name) const {
        const auto found = std::find_if(m_components.begin(), m_components.end(),
                                        [&name](const TaxComponent& c) { return c.name == name; });
        return static_cast<size_t>(found - m_components.begin());
    }

    /// rate x (1 + effective rates of the components it is charged on)
    Result<Fraction> rateOf(size_t i) {
        if (m_states[i] == State::Done) return m_rates[i];
        if (m_states[i] == State::Working)
            return refuse(i, "on", "cycle", QStringLiteral("Components are charged on each other in a ring."));
        m_states[i] = State::Working;
        std::optional<Fraction> base = Fraction{1, 1};
        for (const QString& name : m_components[i].on) {
            const size_t other = indexOf(name);
            if (other == m_components.size())
                return refuse(i, "on", "unknown", QStringLiteral("The class has no component \"%1\".").arg(name));
            const auto rate = rateOf(other);
            if (!rate) return rate;
            base = add(*base, *rate);
            if (!base) return tooFine(i);
        }
        const Rate& own = m_components[i].rate;
        const auto rate = multiply(*base, {own.numerator(), own.denominator()});
        if (!rate) return tooFine(i);
        m_rates[i] = *rate;
        m_states[i] = State::Done;
        return *rate;
    }

    const std::vector<TaxComponent>& m_components;
    std::vector<State> m_states;
    std::vector<Fraction> m_rates;
};

}  // namespace

Result<EffectiveRates> effectiveRates(const std::vector<TaxComponent>& components) {
    const auto fractions = Compounding(components).run();
    if (!fractions) return tl::make_unexpected(fractions.error());

    EffectiveRates rates;
    for (size_t i = 0; i < fractions->size(); ++i) {
        const qint64 denominator = (*fractions)[i].denominator;
        const Int128 common =
            static_cast<Int128>(rates.denominator / std::gcd(rates.denominator, denominator)) * denominator;
        if (!fits64(common)) return tooFine(i);
        rates.denominator = static_cast<qint64>(common);
    }
    Int128 sum = 0;
    for (size_t i = 0; i < fractions->size(); ++i) {
        const Fraction& fraction = (*fractions)[i];
        const Int128 numerator = static_cast<Int128>(fraction.numerator) * (rates.denominator / fraction.denominator);
        sum += numerator;
        if (sum > static_cast<Int128>(kMaxShare) * rates.denominator)
            return refuse(i, "rate", "out_of_range",
                          QStringLiteral("The components of a class come to at most 1000 per cent."));
        if (!fits64(rates.denominator + sum)) return tooFine(i);
        rates.numerators.push_back(static_cast<qint64>(numerator));
    }
    rates.sum = static_cast<qint64>(sum);
    return rates;
}

Rate shownRate(const EffectiveRates& rates) {
    constexpr qint64 kMicrosPerPercent = 1'000'000;
    const qint64 micros = roundFraction(static_cast<Int128>(rates.sum) * 100 * kMicrosPerPercent, rates.denominator);
    const QString text = QStringLiteral("%1.%2")
                             .arg(micros / kMicrosPerPercent)
                             .arg(micros % kMicrosPerPercent, 6, 10, QLatin1Char('0'));
    return Rate::fromPercent(text).value_or(Rate());
}

bool isHigher(const EffectiveRates& a, const EffectiveRates& b) {
    return static_cast<Int128>(a.sum) * b.denominator > static_cast<Int128>(b.sum) * a.denominator;
}

}  // namespace frontdesk
