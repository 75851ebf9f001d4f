// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_report.h"

#include "ui/common/money_text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace frontdesk {

namespace {

constexpr int kMorePlaces = 4;  // beyond the minor unit

QString numbered(const char* what, size_t at) {
    return QLatin1String(what) + QLatin1Char('.') + QString::number(at);
}

/// One calculation on its way to words: each function adds one section.
class Report {
    Q_DECLARE_TR_FUNCTIONS(TaxReport)
public:
    Report(const LabResult& result, const LabBasket& basket, const QLocale& locale)
        : m_result(result), m_sum(result.trace.result), m_basket(basket), m_locale(locale) {}

    TaxReport run() {
        totals();
        discounts();
        fees();
        for (size_t g = 0; g < m_result.trace.groups.size(); ++g) group(g);
        lines();
        m_report.erase(std::remove_if(m_report.begin(), m_report.end(),
                                      [](const TaxReportSection& section) { return section.rows.empty(); }),
                       m_report.end());
        return std::move(m_report);
    }

private:
    [[nodiscard]] int digits() const { return m_result.order.currency.digits(); }
    [[nodiscard]] QString figure(qint64 minor) const {
        return amountText(Money(minor, m_result.order.currency), m_locale);
    }
    [[nodiscard]] QString figure(Money amount) const { return figure(amount.minor()); }
    [[nodiscard]] QString exact(Int128 numerator, Int128 denominator) const {
        return exactText(numerator, denominator, digits(), digits() + kMorePlaces)
            .replace(u'.', m_locale.decimalPoint());
    }
    [[nodiscard]] QString percent(const Rate& rate) const {
        return tr("%1%", "a rate").arg(QString::fromLatin1(rate.percentText()).replace(u'.', m_locale.decimalPoint()));
    }

    void section(const QString& title) { m_report.push_back({title, {}}); }
    void row(const QString& key, const QString& text, const QString& detail, const QString& value,
             bool strong = false) {
        m_report.back().rows.push_back({key, text, detail, value, strong, false});
    }

    [[nodiscard]] QString groupName(size_t g) const {
        const QString& id = m_result.trace.groups[g].classId;
        const auto rule = m_result.rules.find(id);
        return rule == m_result.rules.end() || rule->second.name.isEmpty() ? id : rule->second.name;
    }
    [[nodiscard]] QString lineName(size_t line) const { return m_basket.lines[line].name; }

    void totals() {
        section(tr("What it comes to"));
        row(QStringLiteral("subtotal"), tr("Prices"), {}, figure(m_sum.subtotal));
        if (!m_sum.discount.isZero()) row(QStringLiteral("discount"), tr("Discount"), {}, figure(-m_sum.discount));
        if (!m_sum.fees.isZero()) row(QStringLiteral("fees"), tr("Delivery"), {}, figure(m_sum.fees));
        row(QStringLiteral("net"), tr("Net"), {}, figure(m_sum.net));
        for (const TaxRow& tax : m_sum.taxes)
            row(QStringLiteral("tax.") + tax.name, tax.name + u' ' + percent(tax.rate),
                tr("on %1", "the base of a tax").arg(figure(tax.base)), figure(tax.tax));
        if (m_sum.taxes.empty()) row(QStringLiteral("tax"), tr("Tax"), tr("None is charged."), figure(m_sum.tax));
        row(QStringLiteral("total"), tr("Total"), {}, figure(m_sum.total), true);
    }

    /// "31.750000 exactly", or what was cut off or added and by how much.
    [[nodiscard]] QString roundingWords(const TracedRounding& step) const {
        const QString before = exact(step.numerator, step.denominator);
        const RoundingDirection direction = directionOf(step);
        if (direction == RoundingDirection::Exact) return tr("%1: nothing to round", "an amount").arg(before);
        const Int128 rest = step.numerator - static_cast<Int128>(step.rounded) * step.denominator;
        const QString by = exact(rest < 0 ? -rest : rest, step.denominator);
        if (isHalf(step)) return tr("%1: a half, rounded up by %2", "an amount, a difference").arg(before, by);
        return direction == RoundingDirection::Down
                   ? tr("%1: rounded down by %2", "an amount, a difference").arg(before, by)
                   : tr("%1: rounded up by %2", "an amount, a difference").arg(before, by);
    }

    /// "254.00 × 1/48 = 5.291666…: rounded down by 0.001666…"
    [[nodiscard]] QString workedOut(const TracedRounding& step, qint64 from) const {
        if (from == 0) return roundingWords(step);
        return QStringLiteral("%1 × %2 = %3")
            .arg(figure(from), fractionText(step.numerator / from, step.denominator), roundingWords(step));
    }

    void discounts() {
        section(tr("Discounts"));
        for (const TracedRounding& step : m_result.trace.roundings) {
            if (step.step == PricingStep::LineDiscount)
                row(numbered("discount.line", step.at), tr("Discount on %1").arg(lineName(step.at)),
                    workedOut(step, m_sum.lines[step.at].total.minor()), figure(-step.rounded));
            if (step.step == PricingStep::OrderDiscount)
                row(QStringLiteral("discount.order"), tr("Discount on the order"), workedOut(step, valueOfLines()),
                    figure(-step.rounded));
        }
        for (const TracedSplit& split : m_result.trace.splits) {
            if (split.step == PricingStep::DiscountOverGroups)
                shares(split, QStringLiteral("discount.groups"),
                       [this](size_t g) { return tr("of it from “%1”", "a tax class").arg(groupName(g)); });
            if (split.step == PricingStep::DiscountInsideGroup)
                shares(split, numbered("discount.lines", split.at), [this, &split](size_t p) {
                    return tr("of that from %1", "a line").arg(lineName(m_result.trace.groups[split.at].lines[p]));
                });
        }
    }

    [[nodiscard]] qint64 valueOfLines() const {
        qint64 value = 0;
        for (const LineResult& line : m_sum.lines) value += (line.total - line.ownDiscount).minor();
        return value;
    }

    /// A row for each share, with what it would be exactly and who got a unit that was left over.
    template <class Name>
    void shares(const TracedSplit& split, const QString& key, const Name& nameOf) {
        if (split.total == 0 || split.shares.size() < 2) return;
        const Int128 sum = std::accumulate(split.weights.begin(), split.weights.end(), Int128(0));
        for (size_t i = 0; i < split.shares.size(); ++i) {
            QString detail = tr("first place: nothing has a price");
            if (sum > 0) {
                const Int128 product = static_cast<Int128>(split.total) * split.weights[i];
                detail = tr("%1 × %2 of %3 = %4", "an amount, a weight, the sum of weights, the exact share")
                             .arg(figure(split.total), figure(split.weights[i]), figure(static_cast<qint64>(sum)),
                                  exact(product, sum));
                if (static_cast<Int128>(split.shares[i]) * sum > product) detail += tr(", and a unit left over");
            }
            row(key + u'.' + QString::number(i), nameOf(i), detail, figure(split.shares[i]));
        }
    }

    void fees() {
        section(tr("Delivery"));
        for (const TracedSplit& split : m_result.trace.splits)
            if (split.step == PricingStep::FeeOverGroups)
                shares(split, numbered("fee", split.at),
                       [this](size_t g) { return tr("taxed as “%1”", "a tax class").arg(groupName(g)); });
    }

    void group(size_t g) {
        const TracedGroup& traced = m_result.trace.groups[g];
        const TaxGroup& stored = m_sum.groups[g];
        const QString key = QStringLiteral("group.") + traced.classId + u'.';
        section(tr("Taxed as “%1”", "a tax class").arg(groupName(g)));
        row(key + QStringLiteral("value"),
            m_result.order.pricesIncludeTax ? tr("Value, with tax") : tr("Value, before tax"), {},
            figure(traced.value));
        for (const TracedRounding& step : m_result.trace.roundings) {
            if (step.step != PricingStep::Tax || step.at != g) continue;
            const TaxGroup::Cell& cell = stored.cells[step.component];
            QString detail = workedOut(step, traced.value);
            if (!cell.on.empty())
                detail += u'\n' + tr("charged on the price and %1", "other levies")
                                      .arg(m_locale.createSeparatedList(QStringList(cell.on.begin(), cell.on.end())));
            row(key + QStringLiteral("tax.") + cell.name, cell.name + u' ' + percent(cell.rate), detail,
                figure(step.rounded));
        }
        row(key + QStringLiteral("net"), tr("Net"),
            m_result.order.pricesIncludeTax ? tr("what the taxes leave") : QString(), figure(stored.net), true);
    }

    void lines() {
        section(tr("Net of each line"));
        for (const TracedSplit& split : m_result.trace.splits) {
            if (split.step != PricingStep::NetInsideGroup) continue;
            const TracedGroup& traced = m_result.trace.groups[split.at];
            shares(split, QStringLiteral("net.") + traced.classId,
                   [&](size_t p) { return p < traced.lines.size() ? lineName(traced.lines[p]) : tr("Delivery"); });
        }
    }

    const LabResult& m_result;
    const Calculation& m_sum;
    const LabBasket& m_basket;
    const QLocale& m_locale;
    TaxReport m_report;
};

void markAgainst(TaxReport& report, const QHash<QString, QString>& other) {
    for (TaxReportSection& section : report)
        for (TaxReportRow& row : section.rows) {
            const auto found = other.constFind(row.key);
            row.differs = found == other.constEnd() || *found != row.value;
        }
}

QHash<QString, QString> valuesOf(const TaxReport& report) {
    QHash<QString, QString> values;
    for (const TaxReportSection& section : report)
        for (const TaxReportRow& row : section.rows) values.insert(row.key, row.value);
    return values;
}

}  // namespace

TaxReport taxReport(const LabResult& result, const LabBasket& basket, const QLocale& locale) {
    return Report(result, basket, locale).run();
}

void markDifferences(TaxReport& first, TaxReport& second) {
    const auto ofFirst = valuesOf(first);
    markAgainst(first, valuesOf(second));
    markAgainst(second, ofFirst);
}

}  // namespace frontdesk
