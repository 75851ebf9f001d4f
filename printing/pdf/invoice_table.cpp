// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/text.h"
#include "printing/pdf/invoice_page.h"
#include "printing/pdf/page_style.h"

#include <algorithm>

namespace frontdesk {

using namespace style;

namespace {

constexpr double kNumberWidth = 24;
constexpr double kAmountWidth = 62;
constexpr double kUnitWidth = 66;
constexpr double kRatesWidth = 46;
constexpr double kWideRatesWidth = 78;  // "15 + 2.5 + 2.5"
constexpr double kQuantityWidth = 56;
constexpr double kPad = 5.5;
constexpr double kCarryHeight = 20;
constexpr double kItem = 10;

}  // namespace

std::vector<InvoicePage::Column> InvoicePage::columns() const {
    const auto& w = m_words;
    std::vector<Column> right;
    if (!isTaxed()) {
        right = {{Cell::Gross, w.translate("InvoicePaper", "Amount"), 0, kAmountWidth},
                 {Cell::UnitGross, w.translate("InvoicePaper", "Unit price"), 0, kUnitWidth}};
    } else if (isInGhana()) {
        right = {{Cell::Net, w.translate("InvoicePaper", "Amount\nexcl. tax"), 0, kAmountWidth}};
        if (m_ratesDiffer) right.push_back({Cell::Rates, w.translate("InvoicePaper", "Tax %"), 0, kWideRatesWidth});
        right.push_back({Cell::UnitGross, w.translate("InvoicePaper", "Unit price\nincl. tax"), 0, kUnitWidth});
        right.push_back({Cell::UnitNet, w.translate("InvoicePaper", "Unit price\nexcl. tax"), 0, kUnitWidth});
    } else {
        right = {{Cell::Gross, w.translate("InvoicePaper", "Amount\ngross"), 0, kAmountWidth},
                 {Cell::Net, w.translate("InvoicePaper", "Amount\nnet"), 0, kAmountWidth},
                 {Cell::Rates, w.translate("InvoicePaper", "VAT\nrate"), 0, kRatesWidth},
                 {Cell::UnitNet, w.translate("InvoicePaper", "Unit price\nnet"), 0, kUnitWidth}};
    }
    right.push_back({Cell::Quantity, w.translate("InvoicePaper", "Quantity"), 0, kQuantityWidth});
    double x = kRight;
    for (Column& column : right) {
        x -= column.width;
        column.x = x;
    }
    right.push_back({Cell::Description, w.translate("InvoicePaper", "Description"), kLeft + kNumberWidth,
                     x - kLeft - kNumberWidth});
    right.push_back({Cell::Number, QStringLiteral("#"), kLeft, kNumberWidth});
    return {right.rbegin(), right.rend()};
}

void InvoicePage::tableHead() {
    const auto all = columns();
    double height = 0;
    std::vector<QString> titles;
    for (const Column& column : all) {
        titles.push_back(QString(column.title).replace(QLatin1Char('\n'), QChar::LineSeparator));
        height = std::max(height, m_canvas.heightOf(column.width, titles.back(), strong()));
    }
    for (size_t i = 0; i < all.size(); ++i) {
        const bool isLeft = all[i].cell == Cell::Number || all[i].cell == Cell::Description;
        const PageText look = isLeft ? strong(kBody, kQuiet) : atRight(strong(kBody, kQuiet));
        const double own = m_canvas.heightOf(all[i].width, titles[i], look);
        m_canvas.text(all[i].x, m_y + height - own, all[i].width, titles[i], look);
    }
    m_y += height + 4;
    m_canvas.rule(kLeft, m_y, kContent, kInk, 1.1);
    m_y += kPad;
}

/// Ghana's invoices charge the levies on what is left after the discount: it stands with the totals.
bool InvoicePage::isSummed(const InvoiceLine& line) const {
    return isInGhana() && line.kind == InvoiceLineKind::OrderDiscount && !m_ratesDiffer;
}

void InvoicePage::lines() {
    tableHead();
    int number = 0;
    Carried carried{Money(0, m_invoice.currency), Money(0, m_invoice.currency)};
    for (const InvoiceLine& each : m_invoice.lines) {
        if (isSummed(each)) continue;
        const bool counted = each.kind == InvoiceLineKind::Item || each.kind == InvoiceLineKind::Delivery;
        line(counted ? QString::number(++number) : QString(), each, carried);
        carried.net += each.net;
        carried.total += each.total;
    }
}

QStringList InvoicePage::details(const InvoiceLine& line) const {
    QStringList out;
    if (!line.name.isEmpty() && !line.options.isEmpty()) out << cleanLine(line.options);
    if (line.kind == InvoiceLineKind::Delivery && !m_invoice.place.isEmpty())
        out << m_words.translate("InvoicePaper", "to %1", "where it was delivered").arg(cleanLine(m_invoice.place));
    const bool isShare = line.kind == InvoiceLineKind::OrderDiscount || line.kind == InvoiceLineKind::Credit;
    if (isShare && m_ratesDiffer && isTaxed())
        out << (line.rates.isEmpty() ? m_words.translate("InvoicePaper", "share of the items without tax")
                                     : m_words.translate("InvoicePaper", "share of the items at %1")
                                           .arg(cellText(Cell::Rates, {}, line)));
    if (line.discount.isPositive())
        out << m_words.translate("InvoicePaper", "Discount %1", "taken off this line").arg(figure(-line.discount));
    return out;
}

QString InvoicePage::cellText(Cell cell, const QString& number, const InvoiceLine& line) const {
    const bool hasPieces = line.kind == InvoiceLineKind::Item || line.kind == InvoiceLineKind::Delivery;
    switch (cell) {
        case Cell::Number:
            return number;
        case Cell::Description:
            return m_words.nameOf(line);
        case Cell::Quantity:
            if (!hasPieces) return {};
            return m_locale.toString(isCredit() ? -line.quantity : line.quantity)
                .replace(m_locale.negativeSign(), QChar(0x2212));
        case Cell::UnitNet:
            if (!hasPieces) return {};
            if (line.pieces) return piece(line.pieces->net);
            return m_invoice.pricesIncludeTax ? QString() : figure(line.unitPrice);
        case Cell::UnitGross:
            if (!hasPieces) return {};
            if (line.pieces) return piece(line.pieces->gross);
            return m_invoice.pricesIncludeTax || !isTaxed() ? figure(line.unitPrice) : QString();
        case Cell::Rates: {
            if (line.rates.isEmpty()) return QStringLiteral("–");
            const QString rates = QString(line.rates).replace(QLatin1Char('.'), m_locale.decimalPoint());
            return rates.contains(QLatin1Char('+')) ? rates : rates + QLatin1Char('%');
        }
        case Cell::Net:
            return figure(line.net);
        case Cell::Gross:
            return figure(line.total);
    }
    return {};
}

/// What the lines so far come to, at the end of a page and at the head of the next.
void InvoicePage::carry(const QString& text, const Carried& carried) {
    for (const Column& column : columns()) {
        if (column.cell == Cell::Description) m_canvas.text(column.x, m_y, column.width, text, strong(kBody, kQuiet));
        if (column.cell == Cell::Net)
            m_canvas.text(column.x, m_y, column.width, figure(carried.net), figures(kItem, QFont::DemiBold));
        if (column.cell == Cell::Gross)
            m_canvas.text(column.x, m_y, column.width, figure(carried.total), figures(kItem, QFont::DemiBold));
    }
    m_y += kCarryHeight;
}

void InvoicePage::line(const QString& number, const InvoiceLine& line, const Carried& carried) {
    const auto all = columns();
    const Column& description = all[1];
    const double wide = description.width - 8;
    const PageText small = words(kBody - 0.5, kQuiet);
    const QStringList rows = details(line);
    double height = m_canvas.heightOf(wide, m_words.nameOf(line), words(kItem));
    for (const QString& row : rows) height += 1 + m_canvas.heightOf(wide, row, small);
    makeRoom(height + 2 * kPad, carried);
    double below = m_y + m_canvas.text(description.x, m_y, wide, m_words.nameOf(line), words(kItem));
    for (const QString& row : rows) below += 1 + m_canvas.text(description.x, below + 1, wide, row, small);
    for (const Column& column : all) {
        if (column.cell == Cell::Description) continue;
        const PageText look = column.cell == Cell::Number ? words(kItem, kQuiet) : figures(kItem);
        m_canvas.text(column.x, m_y, column.width, cellText(column.cell, number, line), look);
    }
    m_y += height + kPad;
    m_canvas.rule(kLeft, m_y, kContent, kLine, 0.75);
    m_y += kPad;
}

void InvoicePage::makeRoom(double height, const Carried& carried) {
    if (m_y + height + kCarryHeight <= bottom()) return;
    carry(m_words.translate("InvoicePaper", "Carried forward", "subtotal at the end of a page"), carried);
    nextPage();
    tableHead();
    carry(m_words.translate("InvoicePaper", "Brought forward", "subtotal at the head of a page"), carried);
}

}  // namespace frontdesk
