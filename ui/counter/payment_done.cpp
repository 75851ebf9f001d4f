// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/payment_done.h"

#include "ui/common/action_button.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/text_label.h"
#include "ui/counter/cash_words.h"
#include "ui/counter/change_box.h"

#include <QHBoxLayout>

namespace frontdesk {

PaymentDone::PaymentDone(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_change(new ChangeBox(theme, this)),
      m_headline(new TextLabel(theme, QString(), TypeSize::Giant, QFont::Bold, std::nullopt, this)),
      m_detail(new TextLabel(theme, QString(), TypeSize::Body, QFont::Normal, Tone::Neutral, this)),
      m_told(new TextLabel(theme, QString(), TypeSize::Body, QFont::DemiBold, Tone::Ok, this)),
      m_next(new ActionButton(theme, tr("New order"), ActionButton::Kind::Primary, ActionButton::Size::Money, this)) {
    m_change->setObjectName(QStringLiteral("change-given"));
    m_headline->setObjectName(QStringLiteral("done-headline"));
    m_headline->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_told->setWordWrap(true);
    m_told->setObjectName(QStringLiteral("done-told"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k5);
    row->addWidget(m_change, 3);
    auto* column = new QVBoxLayout;
    column->setSpacing(space::k2);
    column->addWidget(m_headline);
    column->addWidget(m_detail);
    column->addWidget(m_told);
    column->addStretch(1);
    auto* again =
        new ActionButton(theme, tr("Print again"), ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    again->setObjectName(QStringLiteral("print-again"));
    again->setIconName(QStringLiteral("printer"));
    again->setKeyHint(QStringLiteral("Ctrl P"));
    auto* show =
        new ActionButton(theme, tr("Show receipt"), ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    show->setObjectName(QStringLiteral("show-receipt"));
    show->setIconName(QStringLiteral("receipt"));
    auto* invoice = new ActionButton(theme, tr("Invoice"), ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    invoice->setObjectName(QStringLiteral("invoice"));
    invoice->setIconName(QStringLiteral("note"));
    m_next->setObjectName(QStringLiteral("new-order"));
    m_next->setKeyHint(QStringLiteral("F2"));
    for (ActionButton* button : {again, show, invoice, m_next})
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(again);
    auto* papers = new QHBoxLayout;
    papers->setSpacing(space::k2);
    papers->addWidget(show, 1);
    papers->addWidget(invoice, 1);
    column->addLayout(papers);
    column->addWidget(m_next);
    row->addLayout(column, 2);
    connect(again, &QAbstractButton::clicked, this, &PaymentDone::printAgainWanted);
    connect(show, &QAbstractButton::clicked, this, &PaymentDone::showReceiptWanted);
    connect(invoice, &QAbstractButton::clicked, this, &PaymentDone::invoiceWanted);
    connect(m_next, &QAbstractButton::clicked, this, &PaymentDone::nextWanted);
}

QWidget* PaymentDone::firstStop() const {
    return m_next;
}

void PaymentDone::present(const Tendered& tendered) {
    const Payment& payment = tendered.payment;
    const bool hasChange = tendered.change.isPositive();
    m_change->say(Tone::Accent, hasChange ? tr("Change to give") : tr("No change to give"),
                  amountText(tendered.change, locale()), pieceTexts(tendered.change, locale()));
    m_headline->setText(tr("Order %1 is paid").arg(locale().toString(tendered.order.number)));
    QStringList details{moneyText(payment.amount, locale()) + QStringLiteral(" · ") + methodWord(payment.method)};
    if (payment.method == PaymentMethod::Cash)
        details << tr("%1 handed over").arg(moneyText(payment.tendered, locale()));
    if (!payment.rounding.isZero()) details << tr("%1 rounding").arg(amountText(payment.rounding, locale()));
    if (!tendered.order.receiptNumber.isEmpty()) details << tendered.order.receiptNumber;
    m_detail->setText(details.join(u'\n'));
    tell({}, Tone::Ok);
}

void PaymentDone::tell(const QString& text, Tone tone) {
    m_told->setText(text);
    m_told->setTone(tone);
    m_told->setVisible(!text.isEmpty());
}

}  // namespace frontdesk
