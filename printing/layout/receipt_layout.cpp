// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/receipt_layout.h"

#include "printing/layout/paper_words.h"
#include "printing/layout/strip.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr TextStyle kBold{true, false, 1, 1};
constexpr TextStyle kDouble{true, false, 2, 2};
constexpr TextStyle kNumber{true, false, 4, 4};
constexpr int kOptionIndent = 4;
constexpr int kTaxIndent = 2;

/// One receipt on its way to rows: each function adds one block.
class ReceiptLayout {
    Q_DECLARE_TR_FUNCTIONS(Receipt)
public:
    ReceiptLayout(const ReceiptContent& content, int columns, const QLocale& locale)
        : m_content(content), m_order(content.order), m_locale(locale), m_strip(columns) {}

    Rows rows(bool openDrawer) {
        const bool isCopy = m_content.copy > 0;
        if (openDrawer && !isCopy) m_strip.add(DrawerRow{});
        if (isCopy) copyHead();
        head();
        number();
        origin();
        m_strip.rule(u'-');
        for (const OrderLine& line : m_order.lines)
            if (line.status != LineStatus::Voided) soldLine(line);
        m_strip.rule(u'-');
        sums();
        m_strip.rule(u'-');
        payments();
        tracking();
        foot();
        if (isCopy) copyBar();
        m_strip.add(CutRow{});
        return m_strip.take();
    }

private:
    QString figure(Money amount) const { return paperAmount(amount, m_locale); }
    QString moment(Instant instant) const { return paperDateTime(instant, zone(), m_locale); }
    const QTimeZone& zone() const { return m_content.restaurant.calendar.zone(); }

    void copyBar() { m_strip.bar(tr("COPY %1", "a receipt printed again").arg(m_content.copy), kDouble); }

    void copyHead() {
        copyBar();
        const QString when = moment(m_content.printedAt);
        m_strip.centred(m_content.servedBy.isEmpty()
                            ? tr("Reprinted %1").arg(when)
                            : tr("Reprinted %1 by %2", "when, who").arg(when, m_content.servedBy));
        m_strip.feed(8);
    }

    void head() {
        const Restaurant& restaurant = m_content.restaurant;
        m_strip.centred(m_locale.toUpper(restaurant.name), kDouble);
        m_strip.centred(restaurant.address);
        QStringList contact;
        if (!restaurant.phone.isEmpty()) contact << restaurant.phone;
        if (!restaurant.taxId.isEmpty())
            contact << (restaurant.country == u"GH" ? tr("TIN %1", "taxpayer number in Ghana") : tr("Tax no. %1"))
                           .arg(restaurant.taxId);
        m_strip.centred(contact.join(QStringLiteral(" · ")));
        m_strip.feed(14);
    }

    void number() {
        m_strip.centred(tr("Order", "above the order's number"), {}, 2);
        m_strip.centred(QString::number(m_order.number), kNumber);
        m_strip.centred(paperWord(m_order.fulfilment), kDouble);
        if (m_order.fulfilment == Fulfilment::DineIn && !m_order.tableName.isEmpty())
            m_strip.centred(tr("TABLE %1").arg(m_order.tableName), kDouble);
        m_strip.feed(6);
        m_strip.rule(u'-');
    }

    /// When the sale was made: its last payment, so that a copy says the same as the original.
    Instant soldAt() const {
        Instant at = m_order.createdAt;
        for (const Payment& payment : m_order.payments)
            if (payment.state == PaymentState::Succeeded && !payment.amount.isNegative())
                at = std::max(at, payment.createdAt);
        return at;
    }

    void origin() {
        const QString receipt =
            m_order.receiptNumber.isEmpty() ? tr("Bill, not a receipt") : tr("Receipt %1").arg(m_order.receiptNumber);
        m_strip.sides(moment(soldAt()), receipt);
        const bool names = m_content.copy == 0 && !m_content.servedBy.isEmpty();
        const QString source = tr("%1 order", "Phone order, Web order").arg(paperWord(m_order.source));
        m_strip.sides(names ? tr("Served by %1").arg(m_content.servedBy) : QString(),
                      m_order.customerName.isEmpty() ? source : source + QStringLiteral(", ") + m_order.customerName);
        if (m_order.address) {
            m_strip.indented(0, tr("To ", "before a delivery address"), m_order.address->text);
            if (!m_order.address->directions.isEmpty()) m_strip.indented(0, {}, m_order.address->directions);
            if (!m_order.customerPhone.isEmpty()) m_strip.indented(0, {}, m_order.customerPhone);
        }
    }

    void soldLine(const OrderLine& line) {
        m_strip.amount(QStringLiteral("%1 x ").arg(line.quantity), line.name, figure(line.total));
        for (const LineOption& option : line.options) m_strip.indented(kOptionIndent, {}, option.name);
        if (!line.note.isEmpty()) m_strip.indented(kOptionIndent, QStringLiteral("* "), line.note, kBold);
    }

    void sums() {
        const bool plain = m_order.discount.isZero() && m_order.deliveryFee.isZero() && m_order.pricesIncludeTax;
        if (!plain) m_strip.amount({}, tr("Subtotal"), figure(m_order.subtotal));
        if (!m_order.discount.isZero()) {
            const QString& reason = m_order.discountReason;
            m_strip.amount({}, reason.isEmpty() ? tr("Discount") : tr("Discount, %1", "why").arg(reason),
                           figure(-m_order.discount));
        }
        if (!m_order.deliveryFee.isZero()) m_strip.amount({}, tr("Delivery", "fee"), figure(m_order.deliveryFee));
        if (!m_order.pricesIncludeTax) taxes({});
        m_strip.amount({}, tr("TOTAL"), paperMoney(m_order.total, m_locale), kDouble);
        if (m_order.pricesIncludeTax && !m_order.taxes().empty()) {
            m_strip.indented(0, {}, tr("included in the total:"));
            const QString indent(kTaxIndent, u' ');
            m_strip.amount(indent, tr("Net", "amount without tax"), figure(m_order.net));
            taxes(indent);
        }
    }

    /// One line per tax. Where rates differ on one bill, each says what it was charged on.
    void taxes(const QString& indent) {
        const bool several = m_order.groups.size() > 1;
        for (const TaxRow& row : m_order.taxes()) {
            const QString name = row.name + u' ' + paperPercent(row.rate, m_locale);
            m_strip.amount(indent, several ? tr("%1 on %2", "VAT 19% on 12.60").arg(name, figure(row.base)) : name,
                           figure(row.tax));
        }
    }

    void payments() {
        const PaymentSummary money = m_order.money();
        if (!money.rounding.isZero())
            m_strip.amount({}, tr("Rounding", "to the smallest coin"), figure(money.rounding));
        if (!money.tip.isZero()) m_strip.amount({}, tr("Tip"), figure(money.tip));
        Money change(0, m_order.currency);
        bool any = false;
        for (const Payment& payment : m_order.payments) {
            if (payment.state != PaymentState::Succeeded) continue;
            any = true;
            change += payment.change;
            tender(payment);
        }
        if (change.isPositive()) m_strip.amount({}, tr("CHANGE", "money handed back"), figure(change), kDouble);
        if (money.due.isPositive()) m_strip.amount({}, tr("TO PAY"), paperMoney(money.due, m_locale), kDouble);
        if (any || money.due.isPositive()) m_strip.rule(u'-');
    }

    void tender(const Payment& payment) {
        const QString method = paperWord(payment.method);
        if (payment.amount.isNegative())
            m_strip.amount({}, tr("Refund, %1", "payment method").arg(method), figure(payment.amount));
        else
            m_strip.amount({}, method, figure(payment.tendered.isPositive() ? payment.tendered : payment.amount));
        if (!payment.externalReference.isEmpty())
            m_strip.indented(kOptionIndent, {},
                             tr("ref. %1", "number on the terminal's slip").arg(payment.externalReference));
    }

    void tracking() {
        if (m_content.trackingUrl.isEmpty()) return;
        m_strip.add(QrRow{m_content.trackingUrl.toUtf8()});
        m_strip.centred(tr("Scan to follow the order"));
        m_strip.centred(QUrl(m_content.trackingUrl).host(), kBold);
        m_strip.feed(12);
    }

    void foot() {
        const QStringList lines = m_content.restaurant.receiptFooter.split(u'\n', Qt::SkipEmptyParts);
        for (const QString& line : lines) m_strip.centred(line);
        m_strip.feed(12);
    }

    const ReceiptContent& m_content;
    const Order& m_order;
    const QLocale& m_locale;
    Strip m_strip;
};

}  // namespace

Rows receiptRows(const ReceiptContent& content, const ReceiptWishes& wishes, const QLocale& locale) {
    return ReceiptLayout(content, wishes.columns, locale).rows(wishes.openDrawer);
}

}  // namespace frontdesk
