// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/payment_sheet.h"

#include "ui/common/error_text.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/counter/payment_done.h"
#include "ui/counter/receipt_sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

#include <array>

namespace frontdesk {

namespace {
constexpr int kWidth = 1040;
constexpr int kHeight = 708;
constexpr std::array kMethods{PaymentMethod::Cash, PaymentMethod::MobileMoneyManual, PaymentMethod::CardTerminal};
}  // namespace

PaymentSheet::PaymentSheet(const Parts& parts, const Sale& sale, Money total, Money tax, QWidget* over)
    : Sheet(parts.theme, tr("Charge new order"), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_run(parts.desk, parts.session),
      m_sale(sale),
      m_total(total),
      m_tax(tax),
      m_paymentId(parts.desk.ids.make<PaymentId>()) {
    build();
}

PaymentSheet::PaymentSheet(const Parts& parts, const Order& order, QWidget* over)
    : Sheet(parts.theme, tr("Charge order %1").arg(QLocale().toString(order.number)), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_run(parts.desk, parts.session),
      m_order(order),
      m_total(order.total),
      m_tax(order.tax),
      m_paymentId(parts.desk.ids.make<PaymentId>()) {
    build();
}

void PaymentSheet::build() {
    setObjectName(QStringLiteral("payment"));
    setPanelWidth(kWidth);
    setPanelHeight(kHeight);
    makeHeader();
    m_pages = new QStackedWidget(this);
    m_entry = new PaymentEntry(m_theme, m_pages);
    m_done = new PaymentDone(m_theme, m_pages);
    m_pages->addWidget(m_entry);
    m_pages->addWidget(m_done);
    body()->addWidget(m_pages, 1);
    connect(m_entry, &PaymentEntry::takeWanted, this, &PaymentSheet::take);
    connect(m_done, &PaymentDone::printAgainWanted, this, [this] { m_run.printAgain(m_order->id); });
    connect(m_done, &PaymentDone::showReceiptWanted, this, &PaymentSheet::showReceipt);
    connect(m_done, &PaymentDone::nextWanted, this, &PaymentSheet::next);
    connect(&m_run, &PaymentRun::taken, this, &PaymentSheet::finish);
    connect(&m_run, &PaymentRun::failed, this, &PaymentSheet::tellFailed);
    connect(&m_run, &PaymentRun::printed, this, [this](int copy) {
        m_done->tell(copy > 0 ? tr("✓ Copy %1 goes to the printer").arg(copy) : tr("✓ The receipt goes to the printer"),
                     Tone::Ok);
    });
    showBill();
}

void PaymentSheet::makeHeader() {
    header()->setStretch(0, 0);
    auto* who = new TextLabel(m_theme, whoText(), TypeSize::Body, QFont::Normal, Tone::Neutral, this);
    who->setWordWrap(true);
    m_methods = new Segmented(m_theme, tr("Way to pay"), Segmented::Look::Raised, this);
    m_methods->setObjectName(QStringLiteral("methods"));
    m_methods->add(tr("Cash"), {}, QStringLiteral("cash"));
    m_methods->add(tr("Mobile money"), {}, QStringLiteral("mobile"));
    m_methods->add(tr("Card terminal"), {}, QStringLiteral("card"));
    m_methods->setCurrent(0);
    connect(m_methods, &Segmented::chosen, this,
            [this](int at) { m_entry->setMethod(kMethods[static_cast<size_t>(at)]); });
    header()->insertWidget(1, who, 1);
    header()->insertWidget(2, m_methods);
}

QString PaymentSheet::whoText() const {
    const QString name = m_sale ? m_sale->draft.customerName : m_order->customerName;
    const OrderSource source = m_sale ? m_sale->draft.source : m_order->source;
    QStringList words;
    if (!name.isEmpty()) words << name;
    if (source != OrderSource::Frontdesk) words << sourceWord(source);
    Order shown;
    if (m_order) shown = *m_order;
    if (m_sale) {
        shown.source = source;
        shown.fulfilment = m_sale->draft.fulfilment;
    }
    words << fulfilmentWord(shown);
    return words.join(QStringLiteral(" · "));
}

void PaymentSheet::showBill() {
    BillAmounts bill;
    bill.tax = m_tax;
    bill.cashStep = m_desk.restaurant->cashStep;
    bill.due = m_total;
    bill.paid = Money(0, m_total.currency());
    if (m_order) {
        const PaymentSummary money = m_order->money();
        bill.due = money.due;
        bill.paid = money.paid;
    }
    m_entry->setBill(bill);
}

void PaymentSheet::openAtAmount() {
    open(m_entry->firstStop());
}

bool PaymentSheet::isDone() const {
    return m_pages->currentWidget() == m_done;
}

void PaymentSheet::take() {
    if (m_run.isBusy() || isDone() || !m_entry->cash().canTake()) return;
    TenderRequest tender = m_entry->tender();
    tender.id = m_paymentId;
    m_prints = tender.printReceipt;
    m_entry->hideProblem();
    m_entry->setBusy(true);
    m_methods->setEnabled(false);
    setDismissible(false);
    if (m_sale) {
        Q_EMIT sending();
        m_sale->draft.expectedTotal = m_total;
        m_sale->draft.paymentMethod = tender.method;
        m_run.placeAndTake(*m_sale, tender);
    } else {
        m_run.take(m_order->id, tender);
    }
}

void PaymentSheet::finish(const Tendered& tendered) {
    m_sale.reset();
    m_order = tendered.order;
    setDismissible(true);
    m_entry->setBusy(false);
    m_methods->setEnabled(true);
    setTitle(tr("Order %1").arg(locale().toString(m_order->number)));
    Q_EMIT paid(*m_order);
    if (m_order->money().due.isPositive()) {
        // The next part is another payment.
        m_paymentId = m_desk.ids.make<PaymentId>();
        showBill();
        m_entry->firstStop()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_done->present(tendered, m_prints);
    m_methods->hide();
    m_pages->setCurrentWidget(m_done);
    m_done->firstStop()->setFocus(Qt::OtherFocusReason);
}

void PaymentSheet::tellFailed(const Error& error) {
    setDismissible(true);
    m_methods->setEnabled(true);
    if (isDone()) {
        m_done->tell(errorText(error).whole(), Tone::Danger);
        return;
    }
    if (error.newTotalMinor && m_sale) {
        m_total = Money(*error.newTotalMinor, m_total.currency());
        showBill();
    }
    m_entry->setBusy(false);
    const ErrorText said = errorText(error);
    m_entry->showProblem(said.headline, said.text);
    Q_EMIT refused(error);
}

void PaymentSheet::showReceipt() {
    ReceiptContent content;
    content.order = *m_order;
    content.restaurant = *m_desk.restaurant;
    content.servedBy = m_session.caller().name;
    content.printedAt = m_desk.clock.now();
    auto* sheet = new ReceiptSheet(m_theme, content, this);
    connect(sheet, &ReceiptSheet::printWanted, this, [this] { m_run.printAgain(m_order->id); });
    sheet->open();
}

void PaymentSheet::next() {
    close();
    Q_EMIT nextWanted();
}

void PaymentSheet::keyPressEvent(QKeyEvent* event) {
    if (isDone()) {
        if (event->key() == Qt::Key_F2)
            next();
        else if (event->matches(QKeySequence::Print))
            m_run.printAgain(m_order->id);
        else
            Sheet::keyPressEvent(event);
        return;
    }
    const int method = event->key() == Qt::Key_C   ? 0
                       : event->key() == Qt::Key_M ? 1
                       : event->key() == Qt::Key_D ? 2
                                                   : -1;
    if (method >= 0 && !m_run.isBusy()) {
        m_methods->setCurrent(method);
        m_entry->setMethod(kMethods[static_cast<size_t>(method)]);
        return;
    }
    if (!m_entry->takeKey(*event)) Sheet::keyPressEvent(event);
}

}  // namespace frontdesk
