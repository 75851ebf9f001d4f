// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/receipt_layout.h"

#include "printing/layout/logo_dots.h"
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
constexpr int kLogoShare = 2;  // of the paper's width: a half at most

/// One receipt on its way to rows: each function adds one block.
class ReceiptLayout {
    Q_DECLARE_TR_FUNCTIONS(Receipt)
public:
    ReceiptLayout(const ReceiptContent& content, const ReceiptWishes& wishes, const QLocale& locale)
        : m_content(content),
          m_order(content.order),
          m_wishes(wishes),
          m_look(wishes.look),
          m_locale(locale),
          m_strip(wishes.columns) {}

    Rows rows() {
        const bool isCopy = m_content.copy > 0;
        if (m_wishes.openDrawer && !isCopy) m_strip.add(DrawerRow{});
        if (isCopy) copyHead();
        logo();
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
        m_strip.centred(m_content.printedBy.isEmpty()
                            ? tr("Reprinted %1").arg(when)
                            : tr("Reprinted %1 by %2", "when, who").arg(when, m_content.printedBy));
        m_strip.feed(8);
    }

    void logo() {
        QImage dots = logoDots(m_look.logo, m_wishes.widthDots / kLogoShare);
        if (dots.isNull()) return;
        m_strip.add(ImageRow{std::move(dots)});
        m_strip.feed(10);
    }

    /// The owner's own words, a line each.
    void words(const QString& text) {
        for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) m_strip.centred(line);
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
        words(m_look.header);
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
        const QString source = tr("%1 order", "Phone order, Web order").arg(paperWord(m_order.source));
        const bool namesGuest = m_look.showGuest && !m_order.customerName.isEmpty();
        const bool namesStaff = m_look.showStaff && !m_content.servedBy.isEmpty();
        m_strip.sides(namesStaff ? tr("Served by %1").arg(m_content.servedBy) : QString(),
                      namesGuest ? source + QStringLiteral(", ") + m_order.customerName : source);
        if (m_order.address) {
            m_strip.indented(0, tr("To ", "before a delivery address"), m_order.address->text);
            if (!m_order.address->directions.isEmpty()) m_strip.indented(0, {}, m_order.address->directions);
            if (!m_order.customerPhone.isEmpty()) m_strip.indented(0, {}, m_order.customerPhone);
        }
    }

    void soldLine(const OrderLine& line) {
        m_strip.amount(QStringLiteral("%1 x ").arg(line.quantity), line.name, figure(line.total));
        if (m_look.showOptions)
            for (const LineOption& option : line.options) m_strip.indented(kOptionIndent, {}, option.name);
        if (line.ownDiscount) m_strip.indented(kOptionIndent, {}, lineDiscount(line));
        if (!line.note.isEmpty()) m_strip.indented(kOptionIndent, QStringLiteral("* "), line.note, kBold);
    }

    /// Not in the column of amounts, which adds up to the subtotal: what is taken off follows there.
    QString lineDiscount(const OrderLine& line) const {
        const QString percent = paperPercent(*line.ownDiscount, m_locale);
        const QString off = figure(-ownDiscountOf(line));
        return percent.isEmpty() ? tr("Discount %1", "taken off a dish").arg(off)
                                 : tr("Discount %1: %2", "10%, amount taken off a dish").arg(percent, off);
    }

    void discounts() {
        Money ofDishes(0, m_order.currency);
        for (const OrderLine& line : m_order.lines)
            if (line.status != LineStatus::Voided) ofDishes += ownDiscountOf(line);
        const Money ofOrder = m_order.discount - ofDishes;
        if (!ofDishes.isZero()) m_strip.amount({}, tr("Discounts on dishes"), figure(-ofDishes));
        if (ofOrder.isZero()) return;
        const QString& reason = m_order.discountReason;
        m_strip.amount({}, reason.isEmpty() ? tr("Discount") : tr("Discount, %1", "why").arg(reason), figure(-ofOrder));
    }

    void sums() {
        const bool plain = m_order.discount.isZero() && m_order.deliveryFee.isZero() && m_order.pricesIncludeTax;
        if (!plain) m_strip.amount({}, tr("Subtotal"), figure(m_order.subtotal));
        discounts();
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
        for (const Payment& payment : m_order.payments)
            if (payment.state == PaymentState::Succeeded) change += payment.change;
        const bool any = tenders(false);
        if (change.isPositive()) m_strip.amount({}, tr("CHANGE", "money handed back"), figure(change), kDouble);
        if (money.due.isPositive()) m_strip.amount({}, tr("TO PAY"), paperMoney(money.due, m_locale), kDouble);
        const bool refunded = tenders(true);
        if (any || refunded || money.due.isPositive()) m_strip.rule(u'-');
    }

    /// What was paid, or what was given back. @return whether there is any
    bool tenders(bool refunds) {
        bool any = false;
        for (size_t i = 0; i < m_order.payments.size(); ++i) {
            const Payment& payment = m_order.payments[i];
            if (payment.state != PaymentState::Succeeded || payment.amount.isNegative() != refunds) continue;
            tender(payment, m_content.wallets.value(static_cast<qsizetype>(i)));
            any = true;
        }
        return any;
    }

    void tender(const Payment& payment, const QString& wallet) {
        QString method = paperWord(payment.method);
        if (!wallet.isEmpty()) method += u' ' + wallet;
        if (payment.amount.isNegative())
            m_strip.amount({}, tr("Refund, %1", "payment method").arg(method), figure(payment.amount));
        else
            m_strip.amount({}, method, figure(payment.tendered.isPositive() ? payment.tendered : payment.amount));
        if (!payment.externalReference.isEmpty())
            m_strip.indented(kOptionIndent, {},
                             tr("ref. %1", "number on the terminal's slip").arg(payment.externalReference));
    }

    void tracking() {
        if (m_content.trackingUrl.isEmpty() || !m_look.showTrackingQr) return;
        m_strip.add(QrRow{m_content.trackingUrl.toUtf8()});
        m_strip.centred(tr("Follow the order, ask for a tax invoice:"));
        m_strip.centred(QUrl(m_content.trackingUrl).authority(), kBold);
        if (!m_order.verificationCode.isEmpty())
            m_strip.centred(tr("Code %1", "to type when an invoice is asked for")
                                .arg(QString::fromLatin1(m_order.verificationCode)));
        m_strip.feed(12);
    }

    void foot() {
        words(m_look.footer);
        m_strip.feed(12);
    }

    const ReceiptContent& m_content;
    const Order& m_order;
    const ReceiptWishes& m_wishes;
    const ReceiptTemplate& m_look;
    const QLocale& m_locale;
    Strip m_strip;
};

}  // namespace

Rows receiptRows(const ReceiptContent& content, const ReceiptWishes& wishes, const QLocale& locale) {
    return ReceiptLayout(content, wishes, locale).rows();
}

}  // namespace frontdesk
