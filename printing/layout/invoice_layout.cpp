// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/invoice_layout.h"

#include "printing/layout/paper_words.h"
#include "printing/layout/strip.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace frontdesk {
namespace {

constexpr TextStyle kBold{true, false, 1, 1};
constexpr TextStyle kDouble{true, false, 2, 2};
constexpr int kDetailIndent = 4;

/// One document on its way to rows: each function adds one block.
class InvoiceLayout {
    Q_DECLARE_TR_FUNCTIONS(InvoicePaper)
public:
    InvoiceLayout(const Invoice& invoice, int columns, const QLocale& locale)
        : m_invoice(invoice), m_locale(locale), m_strip(columns) {}

    Rows rows(int copy) {
        if (copy > 0) copyBar(copy);
        head();
        dates();
        m_strip.rule(u'-');
        party(tr("Seller"), m_invoice.seller);
        if (!isSimplified(m_invoice)) party(tr("Buyer"), m_invoice.buyer);
        m_strip.rule(u'-');
        for (const InvoiceLine& each : m_invoice.lines) line(each);
        m_strip.rule(u'-');
        sums();
        payments();
        notes();
        code();
        m_strip.feed(24);
        if (copy > 0) copyBar(copy);
        m_strip.add(CutRow{});
        return m_strip.take();
    }

private:
    bool isCredit() const { return m_invoice.kind == InvoiceKind::CreditNote; }
    QString figure(Money amount) const { return paperAmount(amount, m_locale); }
    QString day(QDate date) const { return paperDate(date, m_locale); }

    void copyBar(int copy) { m_strip.bar(tr("COPY %1", "a document printed again").arg(copy), kDouble); }

    void head() {
        const bool taxed = !m_invoice.taxes.empty() && !m_invoice.seller.taxId.isEmpty();
        const QString heading = isCredit() ? tr("Credit note", "heading of a document")
                                : taxed && m_invoice.seller.country == u"GH"
                                    ? tr("Tax invoice", "heading of a document")
                                    : tr("Invoice", "heading of a document");
        m_strip.centred(m_locale.toUpper(heading), kDouble);
        m_strip.centred(m_invoice.invoiceNumber, kBold);
        if (isSimplified(m_invoice) && !isCredit()) m_strip.centred(tr("Simplified invoice", "it names no buyer"));
        if (isCredit()) m_strip.centred(tr("Corrects invoice %1.", "number").arg(m_invoice.creditsNumber));
        m_strip.feed(10);
    }

    void dates() {
        m_strip.sides(tr("Issued"), day(m_invoice.issueDate));
        m_strip.sides(tr("Supplied", "date of the sale"), day(m_invoice.supplyDate));
        if (!isCredit()) m_strip.sides(tr("Due", "date"), day(m_invoice.dueDate));
        if (m_invoice.orderNumber > 0) m_strip.sides(tr("Order"), QString::number(m_invoice.orderNumber));
        if (!m_invoice.place.isEmpty() && m_invoice.fulfilment == Fulfilment::DineIn)
            m_strip.sides(tr("Table"), m_invoice.place);
        if (!m_invoice.receiptNumber.isEmpty()) m_strip.sides(tr("Receipt"), m_invoice.receiptNumber);
        if (!m_invoice.buyerReference.isEmpty())
            m_strip.sides(tr("Your reference", "the buyer's"), m_invoice.buyerReference);
    }

    void party(const QString& role, const InvoiceParty& party) {
        m_strip.indented(0, role + QStringLiteral(": "), party.name, kBold);
        for (const QString& row : {party.contactName, party.address})
            if (!row.isEmpty()) m_strip.indented(kDetailIndent, {}, row);
        if (!party.taxId.isEmpty())
            m_strip.indented(kDetailIndent, {},
                             m_invoice.seller.country == u"GH"
                                 ? tr("TIN %1", "taxpayer number in Ghana").arg(party.taxId)
                                 : tr("Tax no. %1").arg(party.taxId));
        if (!party.phone.isEmpty()) m_strip.indented(kDetailIndent, {}, party.phone);
    }

    QString describe(const InvoiceLine& line) const {
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
        return line.name.isEmpty() ? line.description : line.name;
    }

    void line(const InvoiceLine& line) {
        const bool counted = line.kind == InvoiceLineKind::Item;
        m_strip.amount(counted ? QStringLiteral("%1 x ").arg(line.quantity) : QString(), describe(line),
                       figure(line.total));
        if (!line.name.isEmpty() && !line.options.isEmpty()) m_strip.indented(kDetailIndent, {}, line.options);
        if (line.discount.isPositive())
            m_strip.indented(kDetailIndent, {}, tr("Discount %1", "taken off this line").arg(figure(-line.discount)));
    }

    void sums() {
        m_strip.amount({}, tr("Taxable amount, excl. tax"), figure(m_invoice.subtotal));
        for (const TaxRow& row : m_invoice.taxes)
            m_strip.amount({},
                           tr("%1 on %2", "VAT 19% on 12.60")
                               .arg(row.name + u' ' + paperPercent(row.rate, m_locale), figure(row.base)),
                           figure(row.tax));
        if (m_invoice.taxes.size() > 1) m_strip.amount({}, tr("Total tax"), figure(m_invoice.tax));
        m_strip.amount({}, isCredit() ? tr("Credit", "total of a credit note") : tr("Total"),
                       paperMoney(m_invoice.total, m_locale), kDouble);
        if (isCredit() && m_invoice.creditsTotal.isPositive())
            m_strip.amount({}, tr("Invoice after this credit"), figure(m_invoice.creditsLeft));
    }

    void payments() {
        const QTimeZone zone(m_invoice.timeZone);
        for (const InvoicePayment& payment : m_invoice.payments) {
            const QString when = paperDateTime(payment.at, zone.isValid() ? zone : QTimeZone::utc(), m_locale);
            m_strip.amount({}, QStringLiteral("%1, %2").arg(paperWord(payment.method), when),
                           figure(isCredit() ? -payment.amount : payment.amount));
            if (!payment.reference.isEmpty())
                m_strip.indented(kDetailIndent, {}, tr("ref. %1", "number of a payment").arg(payment.reference));
        }
        if (!m_invoice.rounding.isZero()) m_strip.amount({}, tr("Cash rounding"), figure(m_invoice.rounding));
        if (m_invoice.balance.isPositive())
            m_strip.amount({}, isCredit() ? tr("Still to refund") : tr("Balance due"), figure(m_invoice.balance),
                           kBold);
        else if (m_invoice.status == DocumentState::Paid)
            m_strip.centred(isCredit() ? tr("Refunded") : tr("Paid in full"), kBold);
    }

    void notes() {
        if (m_invoice.notes.isEmpty()) return;
        m_strip.rule(u'-');
        for (const QString& row : m_invoice.notes.split(QLatin1Char('\n'))) m_strip.indented(0, {}, row);
    }

    void code() {
        if (m_invoice.link.isEmpty()) return;
        m_strip.feed(12);
        m_strip.add(QrRow{m_invoice.link.toUtf8()});
        m_strip.centred(tr("Scan to see and download the original."));
    }

    const Invoice& m_invoice;
    const QLocale& m_locale;
    Strip m_strip;
};

}  // namespace

Rows invoiceRows(const Invoice& invoice, int copy, int columns, const QLocale& locale) {
    return InvoiceLayout(invoice, columns, locale).rows(copy);
}

}  // namespace frontdesk
