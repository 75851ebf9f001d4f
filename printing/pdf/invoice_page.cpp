// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/invoice_page.h"

#include "app/domain/text.h"
#include "printing/layout/paper_words.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr double kLeft = 48;
constexpr double kRight = PageCanvas::kWidth - 48;
constexpr double kContent = kRight - kLeft;
constexpr double kTop = 44;
constexpr double kFooterTop = PageCanvas::kHeight - 62;
constexpr double kBottom = kFooterTop - 14;
constexpr double kCarryHeight = 20;
constexpr double kRatesWidth = 70;
constexpr double kHalf = kLeft + 275;  // where the totals begin

const QColor kInk(0x1c, 0x19, 0x17);
const QColor kQuiet(0x6b, 0x66, 0x60);
const QColor kLine(0xd9, 0xd5, 0xcf);
const QColor kBrand(0x0f, 0x6b, 0x52);
const QColor kTint(0xdd, 0xee, 0xe7);

PageText words(double size, bool bold = false, const QColor& colour = kInk) {
    return {size, bold, false, colour, TextAlign::Left};
}
PageText figures(double size, bool bold = false) {
    return {size, bold, true, kInk, TextAlign::Right};
}
PageText rightWords(double size, bool bold = false, const QColor& colour = kInk) {
    return {size, bold, false, colour, TextAlign::Right};
}

}  // namespace

InvoicePage::InvoicePage(PageCanvas& canvas, const Invoice& invoice, const QLocale& locale, int pages)
    : m_canvas(canvas), m_invoice(invoice), m_locale(locale), m_pages(pages), m_y(kTop) {
    for (const InvoiceLine& line : invoice.lines) m_ratesDiffer |= line.rates != invoice.lines.front().rates;
}

void InvoicePage::draw() {
    title();
    if (isCredit()) correction();
    parties();
    lines();
    sums();
    footer();
}

QString InvoicePage::figure(Money amount) const {
    return paperAmount(amount, m_locale).replace(QLatin1Char('-'), QChar(0x2212));
}

QString InvoicePage::day(QDate date) const {
    return m_locale.toString(date, QStringLiteral("d MMM yyyy"));
}

QString InvoicePage::heading() const {
    if (isCredit()) return tr("Credit note", "heading of a document");
    const bool taxed = !m_invoice.taxes.empty() && !m_invoice.seller.taxId.isEmpty();
    return taxed && m_invoice.seller.country == u"GH" ? tr("Tax invoice", "heading of a document")
                                                      : tr("Invoice", "heading of a document");
}

QString InvoicePage::taxNumber(const InvoiceParty& party) const {
    if (party.taxId.isEmpty()) return {};
    const QString number = cleanLine(party.taxId);
    return m_invoice.seller.country == u"GH" ? tr("TIN %1", "taxpayer number in Ghana").arg(number)
                                             : tr("Tax no. %1").arg(number);
}

void InvoicePage::title() {
    const InvoiceParty& seller = m_invoice.seller;
    const double half = kContent / 2;
    double left = m_canvas.text(kLeft, m_y + 4, half, cleanLine(seller.name), words(15, true));
    left += m_canvas.text(kLeft, m_y + 6 + left, half, cleanLine(seller.address), words(9, false, kQuiet));
    double right = m_canvas.text(kLeft + half, m_y - 4, half, heading(), rightWords(25, true, kBrand));
    right += m_canvas.text(kLeft + half, m_y - 2 + right, half, m_invoice.invoiceNumber, rightWords(13, true));
    right += m_canvas.text(kLeft + half, m_y - 1 + right, half, day(m_invoice.issueDate), rightWords(9, false, kQuiet));
    m_y += std::max(left + 6, right) + 12;
    m_canvas.rule(kLeft, m_y, kContent, kInk, 0.75);
    m_y += 14;
}

void InvoicePage::correction() {
    const QString reason = cleanLine(m_invoice.notes);
    const QString text = reason.isEmpty()
                             ? tr("Corrects invoice %1.", "number").arg(m_invoice.creditsNumber)
                             : tr("Corrects invoice %1: %2", "number, why").arg(m_invoice.creditsNumber, reason);
    const double height = m_canvas.heightOf(kContent - 24, text, words(9.5)) + 14;
    m_canvas.box(kLeft, m_y, kContent, height, 4, kTint);
    m_canvas.text(kLeft + 12, m_y + 7, kContent - 24, text, words(9.5));
    m_y += height + 14;
}

void InvoicePage::parties() {
    const double third = 158;
    const double seller = party(kLeft, third, tr("Seller"), m_invoice.seller);
    const double buyer = party(kLeft + third + 13, third, tr("Buyer"), m_invoice.buyer);
    const double right = facts(kLeft + 2 * (third + 13), kContent - 2 * (third + 13));
    m_y += std::max({seller, buyer, right}) + 16;
}

double InvoicePage::party(double x, double width, const QString& role, const InvoiceParty& party) {
    double y = m_y;
    y += m_canvas.text(x, y, width, role, words(8.5, false, kQuiet)) + 4;
    const QString name = cleanLine(party.name);
    y += m_canvas.text(x, y, width, name.isEmpty() ? QStringLiteral("–") : name, words(10.5, true)) + 2;
    QStringList rest{cleanLine(party.contactName)};
    for (const QString& row : cleanNote(party.address).split(QLatin1Char('\n'))) rest << row.trimmed();
    rest << taxNumber(party) << cleanLine(party.phone) << cleanLine(party.email);
    for (const QString& row : rest) y += m_canvas.text(x, y, width, row, words(9));
    return y - m_y;
}

double InvoicePage::facts(double x, double width) {
    std::vector<Fact> rows{{tr("Issued"), day(m_invoice.issueDate)},
                           {tr("Supplied", "date of the sale"), day(m_invoice.supplyDate)}};
    if (isCredit())
        rows.emplace_back(tr("Original invoice"), m_invoice.creditsNumber);
    else
        rows.emplace_back(tr("Due", "date"), day(m_invoice.dueDate));
    if (m_invoice.orderNumber > 0) rows.emplace_back(tr("Order"), QString::number(m_invoice.orderNumber));
    if (!m_invoice.receiptNumber.isEmpty()) rows.emplace_back(tr("Receipt"), m_invoice.receiptNumber);
    rows.emplace_back(tr("Currency"), QString::fromLatin1(m_invoice.currency.code()));
    double y = m_y;
    for (const auto& [name, value] : rows) {
        m_canvas.text(x, y, width * 0.45, name, words(9, false, kQuiet));
        y += m_canvas.text(x + width * 0.4, y, width * 0.6, value, rightWords(9)) + 4;
    }
    return y - m_y;
}

std::vector<InvoicePage::Column> InvoicePage::columns() const {
    const QString price = m_invoice.pricesIncludeTax ? tr("Unit price\nincl. tax") : tr("Unit price\nexcl. tax");
    std::vector<Column> fromRight{{tr("Amount\nincl. tax"), 0, 68, TextAlign::Right},
                                  {tr("Amount\nexcl. tax"), 0, 68, TextAlign::Right}};
    if (m_ratesDiffer) fromRight.push_back({tr("Tax %"), 0, kRatesWidth, TextAlign::Right});
    fromRight.push_back({price, 0, 66, TextAlign::Right});
    fromRight.push_back({tr("Quantity"), 0, 48, TextAlign::Right});
    double x = kRight;
    for (Column& column : fromRight) {
        x -= column.width;
        column.x = x;
    }
    fromRight.push_back({tr("Description"), kLeft + 22, x - kLeft - 22, TextAlign::Left});
    fromRight.push_back({QStringLiteral("#"), kLeft, 20, TextAlign::Left});
    return {fromRight.rbegin(), fromRight.rend()};
}

void InvoicePage::tableHead() {
    const double height = 24;
    for (const Column& column : columns()) {
        const PageText look{8, true, false, kQuiet, column.align};
        QString title = column.title;
        title.replace(QLatin1Char('\n'), QChar::LineSeparator);
        const double own = m_canvas.heightOf(column.width, title, look);
        m_canvas.text(column.x, m_y + height - own, column.width, title, look);
    }
    m_y += height + 4;
    m_canvas.rule(kLeft, m_y, kContent, kInk, 0.75);
    m_y += 6;
}

QString InvoicePage::describe(const InvoiceLine& line) const {
    switch (line.kind) {
        case InvoiceLineKind::OrderDiscount:
            return tr("Discount");
        case InvoiceLineKind::Delivery:
            return tr("Delivery", "fee");
        case InvoiceLineKind::Credit:
            return tr("Refund");
        case InvoiceLineKind::Item:
            break;
    }
    return cleanLine(line.description);
}

void InvoicePage::lines() {
    tableHead();
    int number = 0;
    Carried carried{Money(0, m_invoice.currency), Money(0, m_invoice.currency)};
    for (const InvoiceLine& each : m_invoice.lines) {
        line(++number, each, carried);
        carried.net = carried.net + each.net;
        carried.total = carried.total + each.total;
    }
}

/// What the lines so far come to, at the end of a page and at the head of the next.
void InvoicePage::carry(const QString& text, const Carried& carried) {
    const auto all = columns();
    m_canvas.text(all[1].x, m_y, all[1].width, text, words(8.5, true, kQuiet));
    m_canvas.text(all[all.size() - 2].x, m_y, all[all.size() - 2].width, figure(carried.net), figures(8.5, true));
    m_canvas.text(all.back().x, m_y, all.back().width, figure(carried.total), figures(8.5, true));
    m_y += kCarryHeight;
}

void InvoicePage::line(int number, const InvoiceLine& line, const Carried& carried) {
    const auto all = columns();
    const Column& description = all[1];
    const double wide = description.width - 6;
    const PageText small = words(8, false, kQuiet);
    const QString discount =
        line.discount.isPositive() ? tr("Discount %1", "taken off this line").arg(figure(-line.discount)) : QString();
    const QString rates = m_ratesDiffer ? line.rates : QString();
    const double left = m_canvas.heightOf(wide, describe(line), words(9)) + m_canvas.heightOf(wide, discount, small);
    const double height = std::max({left, m_canvas.heightOf(kRatesWidth, rates, rightWords(8)), 11.0});
    makeRoom(height + 12, carried);
    m_canvas.text(all[0].x, m_y, all[0].width, QString::number(number), words(9, false, kQuiet));
    const double below = m_canvas.text(description.x, m_y, wide, describe(line), words(9));
    m_canvas.text(description.x, m_y + below, wide, discount, small);
    QStringList cells{QString::number(line.quantity), figure(line.unitPrice)};
    if (m_ratesDiffer) cells << rates;
    cells << figure(line.net) << figure(line.total);
    for (size_t i = 0; i < static_cast<size_t>(cells.size()); ++i) {
        const Column& column = all[i + 2];
        const bool isRates = m_ratesDiffer && i == 2;
        m_canvas.text(column.x, m_y, column.width, cells[static_cast<int>(i)], isRates ? rightWords(8) : figures(8.5));
    }
    m_y += height + 6;
    m_canvas.rule(kLeft, m_y, kContent, kLine, 0.5);
    m_y += 6;
}

void InvoicePage::makeRoom(double height, const Carried& carried) {
    if (m_y + height + kCarryHeight <= kBottom) return;
    carry(tr("Carried forward", "subtotal at the end of a page"), carried);
    footer();
    m_canvas.newPage();
    m_y = kTop;
    m_canvas.text(kLeft, m_y, kContent / 2, heading(), words(11, true, kBrand));
    m_y += m_canvas.text(kLeft, m_y, kContent, m_invoice.invoiceNumber, rightWords(11, true)) + 10;
    tableHead();
    carry(tr("Brought forward", "subtotal at the head of a page"), carried);
}

void InvoicePage::sums() {
    const double rows = static_cast<double>(m_invoice.taxes.size());
    const double height = 70 + rows * 17;
    if (m_y + height > kBottom) {
        footer();
        m_canvas.newPage();
        m_y = kTop;
    }
    m_y += 8;
    const double left = taxTable(m_y);
    const double right = totals(m_y);
    m_y = std::max(left, right);
}

double InvoicePage::taxTable(double y) {
    const double width = kHalf - kLeft - 32;
    if (m_invoice.status == DocumentState::Paid) {
        const QString text = isCredit() ? tr("Refunded") : tr("Paid in full");
        m_canvas.frame(kLeft, y, 92, 20, 5, kBrand);
        m_canvas.text(kLeft + 10, y + 4, 80, QStringLiteral("✓ ") + text, words(9.5, true, kBrand));
        y += 30;
    }
    if (m_invoice.taxes.empty()) return y;
    const std::array<Column, 4> heads{
        {{tr("Tax"), kLeft, 84, TextAlign::Left},
         {tr("Rate"), kLeft + 84, 40, TextAlign::Right},
         {tr("Charged on", "amount that a tax is charged on"), kLeft + 124, 62, TextAlign::Right},
         {tr("Tax amount"), kLeft + 186, width - 186, TextAlign::Right}}};
    for (const Column& head : heads)
        m_canvas.text(head.x, y, head.width, head.title, {8, true, false, kQuiet, head.align});
    y += 14;
    m_canvas.rule(kLeft, y, width, kInk, 0.5);
    y += 4;
    for (const TaxRow& row : m_invoice.taxes) {
        const double name = m_canvas.text(heads[0].x, y, heads[0].width, cleanLine(row.name), words(8.5));
        m_canvas.text(heads[1].x, y, heads[1].width, paperPercent(row.rate, m_locale), figures(8));
        m_canvas.text(heads[2].x, y, heads[2].width, figure(row.base), figures(8));
        m_canvas.text(heads[3].x, y, heads[3].width, figure(row.tax), figures(8));
        y += std::max(name, 11.0) + 5;
    }
    return y;
}

double InvoicePage::totals(double y) {
    const double width = kRight - kHalf;
    const auto row = [&](const QString& name, Money amount, bool bold) {
        m_canvas.text(kHalf, y, width / 2 + 20, name, words(9, bold));
        m_canvas.text(kHalf + width / 2, y, width / 2, figure(amount), figures(8.5, bold));
        y += 17;
    };
    row(tr("Taxable amount, excl. tax"), m_invoice.subtotal, false);
    for (const TaxRow& tax : m_invoice.taxes)
        row(QStringLiteral("%1 %2").arg(cleanLine(tax.name), paperPercent(tax.rate, m_locale)), tax.tax, false);
    if (m_invoice.taxes.size() > 1) row(tr("Total tax"), m_invoice.tax, false);
    m_canvas.rule(kHalf, y, width, kInk, 0.75);
    y += 9;
    m_canvas.text(kHalf, y + 2, width / 3, isCredit() ? tr("Credit", "total of a credit note") : tr("Total"),
                  words(13, true));
    const QString total =
        QStringLiteral("%1 %2").arg(QString::fromLatin1(m_invoice.currency.code()), figure(m_invoice.total));
    y += m_canvas.text(kHalf + width / 3, y, width * 2 / 3, total, rightWords(16, true)) + 4;
    return y;
}

void InvoicePage::footer() {
    const InvoiceParty& seller = m_invoice.seller;
    const PageText quiet = words(7.5, false, kQuiet);
    m_canvas.rule(kLeft, kFooterTop, kContent, kInk, 0.75);
    const double y = kFooterTop + 7;
    double below = m_canvas.text(kLeft, y, 200, cleanLine(seller.name), quiet);
    m_canvas.text(kLeft, y + below, 210, cleanLine(seller.address), quiet);
    below = m_canvas.text(kLeft + 220, y, 150, taxNumber(seller), quiet);
    m_canvas.text(kLeft + 220, y + below, 150, cleanLine(seller.phone), quiet);
    const PageText last = rightWords(7.5, false, kQuiet);
    below = m_canvas.text(kRight - 120, y, 120, m_invoice.invoiceNumber, last);
    m_canvas.text(kRight - 120, y + below, 120, tr("Page %1 of %2").arg(m_canvas.page()).arg(m_pages), last);
}

}  // namespace frontdesk
