// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/text.h"
#include "printing/layout/paper_words.h"
#include "printing/pdf/invoice_page.h"
#include "printing/pdf/page_style.h"

#include <algorithm>
#include <array>

namespace frontdesk {

using namespace style;

namespace {

constexpr double kRow = 17;
constexpr double kTotalHeight = 40;
constexpr double kAfterCreditHeight = 82;
constexpr double kBlockGap = 12;

}  // namespace

/// Table of taxes and payments on one side, totals on the other; they stay on one page.
void InvoicePage::sums() {
    m_y += 6;
    if (m_y + sumsHeight() > bottom()) nextPage();
    double left = taxTable(m_y);
    if (isInGhana() && m_dressing.look.showPayments) left = payments(kLeft, left, kSumsLeft);
    left = notes(left);
    double right = totals(m_y);
    if (isCredit() && m_invoice.creditsTotal.isPositive()) right = afterCredit(right);
    m_y = std::max(left, right);
}

double InvoicePage::sumsHeight() const {
    double left = hasTaxTable() ? (static_cast<double>(m_invoice.taxes.size()) + 2) * 19 + kBlockGap : 0;
    if (isInGhana()) left += paymentsHeight();
    for (const QString& note : allNotes())
        for (const QString& row : note.split(QLatin1Char('\n')))
            left += m_canvas.heightOf(kSumsLeft, row, words()) + kLineGap + 4;
    double right = (static_cast<double>(m_invoice.taxes.size()) + 4) * kRow + kTotalHeight;
    if (isCredit()) right += kAfterCreditHeight;
    return std::max(left, right);
}

Money InvoicePage::discounts() const {
    Money sum(0, m_invoice.currency);
    for (const InvoiceLine& line : m_invoice.lines)
        if (isSummed(line)) sum += line.net;
    return sum;
}

double InvoicePage::totals(double y) {
    const double x = kRight - kTotalsWidth;
    const auto row = [&](const QString& name, Money amount, QFont::Weight weight, const QColor& colour) {
        m_canvas.text(x, y, kTotalsWidth * 0.66, name, words(kBody, colour, weight));
        m_canvas.text(x + kTotalsWidth / 2, y, kTotalsWidth / 2, figure(amount), figures(kBody, weight, colour));
        y += kRow;
    };
    if (const Money discount = discounts(); !discount.isZero()) {
        row(m_words.translate("InvoicePaper", "Amount before discount"), m_invoice.subtotal - discount, QFont::Normal,
            kInk);
        row(m_words.translate("InvoicePaper", "Discount"), discount, QFont::Normal, kInk);
        m_canvas.rule(x, y, kTotalsWidth, kLine, 0.75);
        y += 7;
    }
    if (isInGhana() && isTaxed())
        row(m_words.translate("InvoicePaper", "Taxable amount, excl. tax"), m_invoice.subtotal, QFont::DemiBold, kInk);
    else if (isTaxed())
        row(m_words.translate("InvoicePaper", "Net", "amount without tax"), m_invoice.subtotal, QFont::Normal, kInk);
    for (const TaxRow& tax : m_invoice.taxes)
        row(QStringLiteral("%1 %2").arg(cleanLine(tax.name), paperPercent(tax.rate, m_locale)), tax.tax, QFont::Normal,
            kInk);
    if (m_invoice.taxes.size() > 1)
        row(m_words.translate("InvoicePaper", "Total tax"), m_invoice.tax, QFont::Normal, kQuiet);
    m_canvas.rule(x, y + 3, kTotalsWidth, kInk, 1.1);
    y += 12;
    m_canvas.text(x, y + 4, kTotalsWidth / 3,
                  isCredit() ? m_words.translate("InvoicePaper", "Credit", "total of a credit note")
                             : m_words.translate("InvoicePaper", "Total"),
                  strong(13.5));
    const QString total =
        QStringLiteral("%1 %2").arg(QString::fromLatin1(m_invoice.currency.code()), figure(m_invoice.total));
    y += m_canvas.text(x + kTotalsWidth / 4, y, kTotalsWidth * 3 / 4, total, atRight(strong(18))) + 8;
    return y;
}

/// What is left of the original once this credit note is taken off.
double InvoicePage::afterCredit(double y) {
    const double x = kRight - kTotalsWidth;
    const Money earlier = m_invoice.creditsLeft - m_invoice.creditsTotal - m_invoice.total;
    const double height = (earlier.isZero() ? 61.0 : 78.0);
    m_canvas.box(x, y, kTotalsWidth, height, 6, tint(m_accent));
    double at = y + 8;
    const auto row = [&](const QString& name, Money amount, QFont::Weight weight) {
        m_canvas.text(x + 9, at, kTotalsWidth * 0.66, name, words(kBody, kInk, weight));
        m_canvas.text(x + kTotalsWidth / 2, at, kTotalsWidth / 2 - 9, figure(amount), figures(kBody, weight));
        at += kRow;
    };
    row(m_words.translate("InvoicePaper", "Invoice %1", "number").arg(m_invoice.creditsNumber), m_invoice.creditsTotal,
        QFont::Normal);
    if (!earlier.isZero()) row(m_words.translate("InvoicePaper", "Credited before"), earlier, QFont::Normal);
    row(m_words.translate("InvoicePaper", "This credit note"), m_invoice.total, QFont::Normal);
    m_canvas.rule(x + 9, at - 2, kTotalsWidth - 18, m_accent, 0.75);
    at += 3;
    row(m_words.translate("InvoicePaper", "Invoice after this credit"), m_invoice.creditsLeft, QFont::DemiBold);
    return y + height + 8;
}

/// By rate in the European way; in Ghana only where the levies are not all charged on the same amount.
bool InvoicePage::hasTaxTable() const {
    if (!isInGhana()) return isTaxed();
    return std::any_of(m_invoice.taxes.begin(), m_invoice.taxes.end(),
                       [this](const TaxRow& row) { return row.base != m_invoice.subtotal; });
}

double InvoicePage::taxTable(double y) {
    if (!hasTaxTable()) return y;
    const double column = kSumsLeft / 4;
    const bool byLevy = isInGhana();
    const auto cells = [&](const std::array<QString, 4>& texts, const PageText& first, const PageText& rest) {
        m_canvas.text(kLeft, y, column * 1.25, texts[0], first);
        for (size_t i = 1; i < texts.size(); ++i)
            m_canvas.text(kLeft + column * static_cast<double>(i), y, column, texts[i], rest);
    };
    cells({byLevy ? m_words.translate("InvoicePaper", "Tax") : m_words.translate("InvoicePaper", "VAT rate"),
           byLevy ? m_words.translate("InvoicePaper", "Charged on", "amount that a tax is charged on")
                  : m_words.translate("InvoicePaper", "Net", "amount without tax"),
           byLevy ? m_words.translate("InvoicePaper", "Tax amount") : m_words.translate("InvoicePaper", "VAT"),
           byLevy ? QString() : m_words.translate("InvoicePaper", "Gross", "amount with tax")},
          strong(kBody, kQuiet), atRight(strong(kBody, kQuiet)));
    y += 17;
    m_canvas.rule(kLeft, y, kSumsLeft, kInk, 1.1);
    y += 5;
    for (const TaxRow& row : m_invoice.taxes) {
        const QString name = QStringLiteral("%1 %2").arg(cleanLine(row.name), paperPercent(row.rate, m_locale));
        cells({name, figure(row.base), figure(row.tax), byLevy ? QString() : figure(row.base + row.tax)}, words(),
              figures());
        y += 16;
        if (&row != &m_invoice.taxes.back()) m_canvas.rule(kLeft, y, kSumsLeft, kLine, 0.75);
        y += 4;
    }
    if (m_invoice.taxes.size() > 1 && !byLevy) {
        m_canvas.rule(kLeft, y - 4, kSumsLeft, kInk, 1.1);
        cells({m_words.translate("InvoicePaper", "Sum"), figure(m_invoice.subtotal), figure(m_invoice.tax),
               figure(m_invoice.total)},
              strong(), figures(kBody, QFont::DemiBold));
        y += 18;
    }
    return y + kBlockGap;
}

/// What the reader should know besides: why something bears no tax, how the others were worked out where that has no
/// other place, and what the counter wrote.
QStringList InvoicePage::allNotes() const {
    QStringList all = m_words.whyUntaxed(m_invoice);
    if (!fiscalText().isEmpty()) all << m_words.howTaxed(m_invoice);
    if (!isCredit()) all << cleanNote(m_invoice.notes);
    all.removeAll(QString());
    return all;
}

double InvoicePage::notes(double y) {
    for (const QString& note : allNotes()) {
        for (const QString& row : note.split(QLatin1Char('\n')))
            y += m_canvas.text(kLeft, y, kSumsLeft, row, words(kBody, kQuiet)) + kLineGap;
        y += 4;
    }
    return y;
}

}  // namespace frontdesk
