// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/text.h"
#include "printing/pdf/invoice_page.h"
#include "printing/pdf/page_style.h"

#include <QUrl>

#include <algorithm>

namespace frontdesk {

using namespace style;

namespace {

constexpr double kQr = 78;
constexpr double kChip = 22;
constexpr double kPaymentRow = 15;
constexpr double kPad = 12;
constexpr double kFooterRow = 11.5;
constexpr double kFooterMargin = 30;
constexpr double kGap = 18;
constexpr int kFooterShown = 4;  // rows of the owner's text in one column

}  // namespace

QString InvoicePage::chip() const {
    const QString tick = QStringLiteral("✓ ");
    if (isCredit())
        return m_invoice.balance.isPositive() ? m_words.translate("InvoicePaper", "To be refunded")
                                              : tick + m_words.translate("InvoicePaper", "Refunded");
    if (m_invoice.balance.isPositive() || m_invoice.status == DocumentState::Sent)
        return m_words.translate("InvoicePaper", "Due %1", "date").arg(day(m_invoice.dueDate));
    return m_invoice.status == DocumentState::Draft ? QString()
                                                    : tick + m_words.translate("InvoicePaper", "Paid in full");
}

/// In Ghana to the minute, as its invoices say when they are supplied.
QString InvoicePage::paidAt(Instant at) const {
    const QString text = moment(at);
    return isInGhana() ? text : text.section(QStringLiteral(", "), 0, -2);
}

std::vector<InvoicePage::Fact> InvoicePage::paymentRows() const {
    std::vector<Fact> rows;
    for (const InvoicePayment& payment : m_invoice.payments) {
        rows.emplace_back(QStringLiteral("%1, %2").arg(m_words.word(payment.method), paidAt(payment.at)),
                          figure(isCredit() ? -payment.amount : payment.amount));
        if (!payment.reference.isEmpty())
            rows.emplace_back(m_words.translate("InvoicePaper", "Reference"), cleanLine(payment.reference));
    }
    if (!m_invoice.rounding.isZero())
        rows.emplace_back(m_words.translate("InvoicePaper", "Cash rounding"), figure(m_invoice.rounding));
    if (!m_invoice.payments.empty() || m_invoice.balance.isPositive())
        rows.emplace_back(isCredit() ? m_words.translate("InvoicePaper", "Still to refund")
                                     : m_words.translate("InvoicePaper", "Balance due"),
                          figure(Money(m_invoice.balance.minor(), m_invoice.currency)));
    return rows;
}

double InvoicePage::paymentsHeight() const {
    if (chip().isEmpty()) return 0;
    return kChip + 7 + static_cast<double>(paymentRows().size()) * kPaymentRow + kPad;
}

double InvoicePage::payments(double x, double y, double width) {
    const QString text = chip();
    if (text.isEmpty()) return y;
    const bool isOpen = m_invoice.balance.isPositive() || m_invoice.status == DocumentState::Sent;
    const QColor colour = isOpen ? kInk : m_accent;
    const double wide = m_canvas.widthOf(text, strong(12, colour)) + 16;
    m_canvas.frame(x, y, wide, kChip, 6, colour);
    m_canvas.text(x + 8, y + 3.5, wide, text, strong(12, colour));
    y += kChip + 7;
    for (const auto& [name, value] : paymentRows()) {
        const double amount = m_canvas.widthOf(value, figures()) + 6;
        const double own = m_canvas.text(x, y, width - amount, name, words(kBody, kQuiet));
        m_canvas.text(x + width - amount, y, amount, value, figures());
        y += std::max(kPaymentRow, own + kLineGap);
    }
    return y + kPad;
}

/// What stands beside the code, with its heading.
std::vector<InvoicePage::Fact> InvoicePage::remarks() const {
    std::vector<Fact> all;
    if (hasQr() && (!isCredit() || isInGhana())) {
        const QString text = m_hasEInvoice
                                 ? m_words.translate("InvoicePaper",
                                                     "Scan for this page and its data file (EN\u00a0"
                                                     "16931).")
                                 : m_words.translate("InvoicePaper", "Scan to see and download the original.");
        all.emplace_back(m_hasEInvoice ? m_words.translate("InvoicePaper", "Original and e-invoice")
                                       : m_words.translate("InvoicePaper", "Check this document"),
                         text + QLatin1Char('\n') + QUrl(m_invoice.link).host());
    }
    if (isCredit() && !isInGhana())
        all.emplace_back(m_words.translate("InvoicePaper", "For your records"),
                         m_words.translate("InvoicePaper",
                                           "Keep this with the original invoice. Input VAT must be corrected by the "
                                           "VAT shown above."));
    if (const QString text = fiscalText(); !text.isEmpty())
        all.emplace_back(m_words.translate("InvoicePaper", "Tax authority"), text);
    else if (const QString law = m_words.howTaxed(m_invoice); !law.isEmpty())
        all.emplace_back(m_words.translate("InvoicePaper", "How the tax is charged"), law);
    return all;
}

QString InvoicePage::fiscalText() const {
    switch (m_dressing.fiscal) {
        case FiscalState::NotRequired:
            return {};
        case FiscalState::Queued:
        case FiscalState::Provisional:
            return m_words.translate("InvoicePaper",
                                     "Provisional: the tax authority has not confirmed this document yet.");
        case FiscalState::Rejected:
            return m_words.translate("InvoicePaper", "The tax authority has not accepted this document.");
        case FiscalState::Cleared:
            break;
    }
    if (!m_dressing.stamp) return {};
    const FiscalStamp& stamp = *m_dressing.stamp;
    const QStringList rows{m_words.translate("InvoicePaper", "Number %1", "that the tax authority gave the document")
                               .arg(cleanLine(stamp.number)),
                           m_words.translate("InvoicePaper", "Unit %1, %2", "device that signed, when")
                               .arg(cleanLine(stamp.device), moment(stamp.clearedAt)),
                           m_words.translate("InvoicePaper", "Signature %1").arg(cleanLine(stamp.mark))};
    return rows.join(QLatin1Char('\n'));
}

bool InvoicePage::hasFiscalQr() const {
    return m_dressing.fiscal == FiscalState::Cleared && m_dressing.stamp && !m_dressing.stamp->qr.isEmpty();
}

/// In Ghana payments stand below the lines, where elsewhere the table of rates does.
bool InvoicePage::paysAtEnd() const {
    return !isInGhana() && m_dressing.look.showPayments && !chip().isEmpty();
}

double InvoicePage::remarkWidth() const {
    const double codes = (hasQr() ? kQr + kGap : 0) + (hasFiscalQr() ? kQr + kGap : 0);
    const double count = std::max<double>(1, static_cast<double>(remarks().size()) + (paysAtEnd() ? 1 : 0));
    return (kContent - codes - kGap * (count - 1)) / count;
}

double InvoicePage::endHeight() const {
    double height = hasQr() || hasFiscalQr() ? kQr : 0;
    if (paysAtEnd()) height = std::max(height, paymentsHeight());
    const double width = remarkWidth();
    for (const auto& [heading, text] : remarks()) {
        double own = m_canvas.heightOf(width, heading, strong()) + kLineGap;
        for (const QString& row : text.split(QLatin1Char('\n')))
            own += m_canvas.heightOf(width, row, words()) + kLineGap;
        height = std::max(height, own);
    }
    return height == 0 ? 0 : height + 2 * kPad;
}

/// At the foot of the last page: the code, what was paid, what else the reader should know, the tax authority's code.
void InvoicePage::end() {
    const double height = endHeight();
    if (height == 0) return;
    if (m_y + height > footerTop()) nextPage();
    double y = footerTop() - height;
    m_canvas.rule(kLeft, y, kContent, kLine, 0.75);
    y += kPad;
    double x = kLeft;
    if (hasQr()) {
        m_canvas.qr(x, y, kQr, m_invoice.link.toUtf8());
        x += kQr + kGap;
    }
    const double column = remarkWidth();
    if (paysAtEnd()) {
        static_cast<void>(payments(x, y, column));
        x += column + kGap;
    }
    for (const auto& [heading, text] : remarks()) {
        double at = y + m_canvas.text(x, y, column, heading, strong()) + kLineGap;
        for (const QString& row : text.split(QLatin1Char('\n')))
            at += m_canvas.text(x, at, column, row, words(kBody, kQuiet)) + kLineGap;
        x += column + kGap;
    }
    if (hasFiscalQr()) m_canvas.qr(kRight - kQr, y, kQr, m_dressing.stamp->qr.toUtf8());
}

std::vector<QStringList> InvoicePage::footerColumns() const {
    const InvoiceParty& seller = m_invoice.seller;
    QStringList place{cleanLine(seller.name)};
    place << cleanNote(seller.address).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QStringList reach;
    for (const QString& row :
         {m_words.taxNumber(seller, seller.country), cleanLine(seller.phone), cleanLine(seller.email)})
        if (!row.isEmpty()) reach << row;
    std::vector<QStringList> columns{place, reach};
    const QStringList own = cleanNote(m_dressing.look.footer).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    if (!own.isEmpty()) columns.push_back(own.mid(0, std::max<qsizetype>(kFooterShown, (own.size() + 1) / 2)));
    if (own.size() > columns.back().size() && !own.isEmpty()) columns.push_back(own.mid(columns.back().size()));
    columns.push_back({m_invoice.invoiceNumber,
                       m_words.translate("InvoicePaper", "Page %1 of %2").arg(m_canvas.page()).arg(m_pages)});
    return columns;
}

double InvoicePage::footerTop() const {
    qsizetype rows = 2;
    for (const QStringList& column : footerColumns()) rows = std::max(rows, column.size());
    return PageCanvas::kHeight - kFooterMargin - 9 - static_cast<double>(rows) * kFooterRow;
}

void InvoicePage::footer() {
    const double top = footerTop();
    m_canvas.rule(kLeft, top, kContent, kInk, 1.1);
    const auto columns = footerColumns();
    std::vector<double> widths;
    double all = 0;
    for (const QStringList& column : columns) {
        double wide = 0;
        for (const QString& row : column) wide = std::max(wide, m_canvas.widthOf(row, words(kSmall)));
        widths.push_back(wide + 2);
        all += widths.back();
    }
    const double most = kContent - 14 * (static_cast<double>(columns.size()) - 1);
    const double shrink = std::min(1.0, most / all);
    const double gap = (kContent - all * shrink) / std::max<double>(1, static_cast<double>(columns.size()) - 1);
    double x = kLeft;
    for (size_t i = 0; i < columns.size(); ++i) {
        double y = top + 9;
        for (const QString& row : columns[i]) {
            m_canvas.text(x, y, widths[i] * shrink, row, words(kSmall, kQuiet));
            y += kFooterRow;
        }
        x += widths[i] * shrink + gap;
    }
}

void InvoicePage::nextPage() {
    footer();
    m_canvas.newPage();
    m_y = kTop;
    m_canvas.text(kLeft, m_y, kContent / 2, m_words.heading(m_invoice), strong(12, m_accent));
    m_y += m_canvas.text(kLeft, m_y, kContent, m_invoice.invoiceNumber, atRight(strong(12))) + 12;
}

}  // namespace frontdesk
