// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/payment_sheet.h"

#include "app/services/paper_templates.h"
#include "ui/common/banner.h"
#include "ui/common/chip.h"
#include "ui/common/error_text.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/segmented.h"
#include "ui/common/text_label.h"
#include "ui/counter/charge_panel.h"
#include "ui/counter/payment_done.h"
#include "ui/counter/receipt_sheet.h"
#include "ui/counter/wallet_box.h"
#include "ui/printers/receipt_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

#include <array>

namespace frontdesk {

namespace {
constexpr int kWidth = 1040;
constexpr int kHeight = 708;
constexpr int kTickMs = 500;
/// In the order of the buttons.
constexpr std::array kTenders{Tender::Cash, Tender::Mobile, Tender::Card, Tender::Link};
constexpr std::array kTenderKeys{Qt::Key_C, Qt::Key_M, Qt::Key_D, Qt::Key_L};
constexpr int kCashAt = 0;

int indexOf(Tender tender) {
    if (tender == Tender::MobileByHand) tender = Tender::Mobile;
    return static_cast<int>(std::find(kTenders.begin(), kTenders.end(), tender) - kTenders.begin());
}
}  // namespace

PaymentSheet::PaymentSheet(const Parts& parts, const Sale& sale, Money total, Money tax, QWidget* over)
    : Sheet(parts.theme, tr("Charge new order"), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_run(parts.desk, parts.session),
      m_charge(parts.desk, parts.events, parts.session),
      m_providers(parts.desk, parts.events),
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
      m_charge(parts.desk, parts.events, parts.session),
      m_providers(parts.desk, parts.events),
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
    m_outage = new Banner(m_theme, this);
    m_outage->setObjectName(QStringLiteral("payment-outage"));
    body()->addWidget(m_outage);
    m_entry = new PaymentEntry(m_theme, m_desk.phones, m_pages);
    m_done = new PaymentDone(m_theme, m_pages);
    m_pages->addWidget(m_entry);
    m_pages->addWidget(m_done);
    body()->addWidget(m_pages, 1);
    connect(m_entry, &PaymentEntry::takeWanted, this, &PaymentSheet::take);
    connect(m_entry, &PaymentEntry::nothingActionPressed, this, &PaymentSheet::chooseByHand);
    connectCharge();
    connect(m_done, &PaymentDone::printAgainWanted, this, [this] { m_run.printAgain(m_order->id); });
    connect(m_done, &PaymentDone::showReceiptWanted, this, &PaymentSheet::showReceipt);
    connect(m_done, &PaymentDone::invoiceWanted, this, [this] { Q_EMIT invoiceWanted(*m_order); });
    connect(m_done, &PaymentDone::nextWanted, this, &PaymentSheet::next);
    connect(&m_run, &PaymentRun::taken, this, &PaymentSheet::finish);
    connect(&m_run, &PaymentRun::failed, this, &PaymentSheet::tellFailed);
    connect(&m_run, &PaymentRun::printed, this, &PaymentSheet::tellReceipt);
    if (m_desk.payments != nullptr) m_entry->wallet().setRoutes(*m_desk.payments->routes());
    const QString& phone = m_sale ? m_sale->draft.customerPhone : m_order->customerPhone;
    m_entry->wallet().setGuest(phone.startsWith(u'+') ? m_desk.phones.national(phone) : phone,
                               m_sale ? m_sale->draft.customerName : m_order->customerName);
    showBill();
    showOutage();
    if (m_order && m_charge.adopt(*m_order)) showCharge();
}

void PaymentSheet::connectCharge() {
    ChargePanel& panel = m_entry->charge();
    connect(&panel, &ChargePanel::checkWanted, &m_charge, &ChargeRun::checkNow);
    connect(&panel, &ChargePanel::codeEntered, &m_charge, &ChargeRun::submitCode);
    connect(&panel, &ChargePanel::againWanted, this, &PaymentSheet::askAgain);
    connect(&panel, &ChargePanel::otherWalletWanted, this, [this] { leaveFor(std::nullopt); });
    connect(&panel, &ChargePanel::cashWanted, this, [this] { leaveFor(Tender::Cash); });
    connect(&m_charge, &ChargeRun::started, this, &PaymentSheet::followSale);
    connect(&m_charge, &ChargeRun::changed, this, &PaymentSheet::showCharge);
    connect(&m_charge, &ChargeRun::leftAside, this, &PaymentSheet::takeLeft);
    connect(&m_charge, &ChargeRun::orderMoved, this, &PaymentSheet::takeMoved);
    connect(&m_charge, &ChargeRun::paid, this, &PaymentSheet::takePaid);
    connect(&m_charge, &ChargeRun::failed, this, &PaymentSheet::tellFailed);
    connect(&m_providers, &ProviderBoard::changed, this, &PaymentSheet::showOutage);
    connect(&m_tick, &QTimer::timeout, this, &PaymentSheet::showCharge);
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
    m_methods->add(tr("Pay link"), {}, QStringLiteral("qr"));
    m_methods->setCurrent(kCashAt);
    connect(m_methods, &Segmented::chosen, this, [this](int at) { choose(kTenders[static_cast<size_t>(at)]); });
    m_testMode = new StatusChip(m_theme, this);
    m_testMode->setObjectName(QStringLiteral("payment-test-mode"));
    m_testMode->set(Tone::Out, tr("⚑ Test mode"));
    header()->insertWidget(1, who, 1);
    header()->insertWidget(2, m_testMode);
    header()->insertWidget(3, m_methods);
}

bool PaymentSheet::offers(Tender tender) const {
    if (m_desk.payments == nullptr) return false;
    const auto routes = m_desk.payments->routes();
    if (tender == Tender::Link) return routes->offers(PaymentMethod::Paystack);
    return std::any_of(routes->providers.begin(), routes->providers.end(),
                       [](const auto& route) { return networkOf(route.first).has_value(); });
}

void PaymentSheet::choose(Tender tender) {
    if (m_run.isBusy() || m_charge.isBusy() || isDone()) return;
    m_methods->setCurrent(indexOf(tender));
    if (m_charge.facts()) {
        // Nobody is asked twice: the way that runs is left first.
        if (tender == Tender::Mobile || tender == Tender::Link)
            showCharge();
        else
            leaveFor(tender);
        return;
    }
    m_entry->setTender(tender);
    if (!isAskedFor(tender) || offers(tender)) return;
    if (tender == Tender::Mobile)
        m_entry->showNothing(tr("Mobile money is not set up yet"),
                             tr("Under Settings, Payments, enter the keys of Paystack, MTN MoMo or Hubtel: guests are "
                                "then asked on their phones."),
                             tr("Paid to our own number"));
    else
        m_entry->showNothing(tr("Pay links are not set up yet"),
                             tr("Under Settings, Payments, enter the keys of Paystack: guests then pay by card or "
                                "mobile money on a page of their own."),
                             {});
}

void PaymentSheet::chooseByHand() {
    m_entry->setTender(Tender::MobileByHand);
    m_entry->firstStop()->setFocus(Qt::OtherFocusReason);
}

void PaymentSheet::ask() {
    if (m_entry->chosenTender() == Tender::Mobile && !m_entry->wallet().problem().isEmpty()) {
        m_entry->wallet().complain();
        return;
    }
    m_asked = m_entry->askedFor();
    m_asked.id = m_paymentId;
    m_askedWallet = m_asked.phone;
    m_prints = m_entry->printsReceipt();
    setBusy(true);
    if (m_sale) {
        Q_EMIT sending();
        m_sale->draft.expectedTotal = m_total;
        m_charge.placeAndStart(*m_sale, m_asked, m_askedWallet);
    } else {
        m_charge.start(m_order->id, m_asked, m_askedWallet);
    }
}

void PaymentSheet::askAgain() {
    if (m_charge.isBusy()) return;
    m_asksAgain = true;
    m_charge.leave();
}

void PaymentSheet::leaveFor(std::optional<Tender> next) {
    if (m_charge.isBusy()) return;
    m_asksAgain = false;
    m_next = next;
    m_charge.leave();
}

void PaymentSheet::takeLeft() {
    m_tick.stop();
    m_paymentId = m_desk.ids.make<PaymentId>();
    showBill();
    if (m_asksAgain && m_asked.amount) {
        m_asksAgain = false;
        m_asked.id = m_paymentId;
        setBusy(true);
        m_charge.start(m_order->id, m_asked, m_askedWallet);
        return;
    }
    m_asksAgain = false;
    const Tender next = m_next.value_or(m_entry->chosenTender() == Tender::Link ? Tender::Link : Tender::Mobile);
    m_next.reset();
    choose(next);
    m_entry->firstStop()->setFocus(Qt::OtherFocusReason);
}

/// The order exists from here on, whatever becomes of the payment.
void PaymentSheet::followSale(const Order& order) {
    setBusy(false);
    const bool isNew = m_sale.has_value();
    m_sale.reset();
    m_order = order;
    setTitle(tr("Charge order %1").arg(locale().toString(order.number)));
    if (isNew) Q_EMIT placed(order);
}

void PaymentSheet::takeMoved(const Order& order) {
    if (!m_order || order.id != m_order->id || isDone()) return;
    const Money before = m_order->money().due;
    m_order = order;
    if (m_run.isBusy() || m_charge.facts()) return;
    const Money due = order.money().due;
    if (due == before) return;
    showBill();
    // Money that nobody waited for any more came after all.
    if (due < before && due.isPositive())
        m_entry->showProblem(tr("A payment came in late."), tr("Only the rest is still to pay."));
    const auto late = std::find_if(order.payments.rbegin(), order.payments.rend(), [](const Payment& payment) {
        return payment.state == PaymentState::Succeeded && isPrepaid(payment.method) && payment.amount.isPositive();
    });
    if (due < before && !due.isPositive() && late != order.payments.rend()) takePaid(order, *late);
}

void PaymentSheet::takePaid(const Order& order, const Payment& payment) {
    m_tick.stop();
    m_order = order;
    const Money nothing(0, order.currency);
    const bool whole = !order.money().due.isPositive();
    if (!whole) m_entry->setTender(m_entry->chosenTender());
    finish({payment, order, nothing, nothing});
}

void PaymentSheet::showCharge() {
    if (isDone()) return;
    setBusy(m_charge.isBusy());
    const auto& facts = m_charge.facts();
    if (!facts) return;
    if (!m_tick.isActive()) m_tick.start(kTickMs);
    if (!m_asked.amount) {
        // Found under way: asking again asks for the same.
        m_asked.method = facts->payment.method;
        m_asked.amount = facts->payment.amount;
        m_asked.tip = facts->payment.tip;
        m_entry->setTender(facts->payment.method == PaymentMethod::Paystack ? Tender::Link : Tender::Mobile);
        m_asked.phone = m_entry->wallet().phone();
        m_askedWallet = m_asked.phone;
        m_entry->setAsked(facts->payment.amount, facts->payment.tip);
    }
    m_methods->setCurrent(indexOf(m_entry->chosenTender()));
    m_entry->hideProblem();
    m_entry->charge().present({*facts, m_desk.clock.now(), m_desk.restaurant->calendar, m_charge.isBusy()});
    const bool wasHidden = !m_entry->charge().isVisible();
    m_entry->showCharge(isUnderWay(facts->payment) ? facts->payment.authorizationUrl : QString());
    // The keys are the sheet's while nothing has to be typed.
    if (wasHidden && isVisible() && m_entry->charge().phase() != ChargePhase::NeedsCode) setFocus(Qt::OtherFocusReason);
}

void PaymentSheet::showOutage() {
    std::vector<ProviderState> asked;
    bool testMode = false;
    for (const ProviderState& state : m_providers.all()) {
        if (!paymentProviderFromStored(state.name)) continue;
        asked.push_back(state);
        testMode = testMode || (state.testMode && state.health != ProviderHealth::Unused);
    }
    m_testMode->setVisible(testMode);
    const auto trouble = providerTrouble(asked, m_desk.restaurant->calendar, locale());
    m_outage->setVisible(trouble.has_value() && !isDone());
    if (trouble) m_outage->say(trouble->tone, QStringLiteral("offline"), trouble->headline, trouble->text);
}

void PaymentSheet::setBusy(bool busy) {
    if (busy == m_busy) return;
    m_busy = busy;
    m_entry->setBusy(busy);
    m_methods->setEnabled(!busy);
    setDismissible(!busy);
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
    if (m_run.isBusy() || m_charge.isBusy() || m_charge.facts() || isDone() || !m_entry->cash().canTake()) return;
    m_entry->hideProblem();
    if (isAskedFor(m_entry->chosenTender())) {
        if (offers(m_entry->chosenTender())) ask();
        return;
    }
    TenderRequest tender = m_entry->tender();
    tender.id = m_paymentId;
    m_prints = tender.printReceipt;
    setBusy(true);
    if (m_sale) {
        Q_EMIT sending();
        m_sale->draft.expectedTotal = m_total;
        m_sale->draft.paymentMethod = tender.method;
        m_run.placeAndTake(*m_sale, tender);
    } else {
        m_run.take(m_order->id, tender);
    }
}

void PaymentSheet::tellReceipt(int copy) {
    const ReceiptWords words = receiptWords(m_desk.printers, copy);
    m_done->tell(words.text, words.tone);
}

void PaymentSheet::finish(const Tendered& tendered) {
    m_sale.reset();
    m_order = tendered.order;
    setBusy(false);
    setTitle(tr("Order %1").arg(locale().toString(m_order->number)));
    Q_EMIT paid(*m_order);
    if (m_order->money().due.isPositive()) {
        // The next part is another payment.
        m_paymentId = m_desk.ids.make<PaymentId>();
        showBill();
        m_entry->firstStop()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_done->present(tendered);
    if (m_prints) tellReceipt(0);
    m_methods->hide();
    m_pages->setCurrentWidget(m_done);
    m_done->firstStop()->setFocus(Qt::OtherFocusReason);
}

void PaymentSheet::tellFailed(const Error& error) {
    setBusy(false);
    if (isDone()) {
        m_done->tell(errorText(error).whole(), Tone::Danger);
        return;
    }
    if (error.newTotalMinor && m_sale) {
        m_total = Money(*error.newTotalMinor, m_total.currency());
        showBill();
    }
    const ErrorText said = errorText(error);
    if (m_charge.facts()) {
        m_entry->charge().showProblem(said.headline, said.text);
        return;
    }
    m_entry->showForm();
    m_entry->showProblem(said.headline, said.text);
    Q_EMIT refused(error);
}

void PaymentSheet::showReceipt() {
    ReceiptContent content;
    content.order = *m_order;
    content.restaurant = *m_desk.restaurant;
    content.servedBy = m_session.caller().name;
    content.printedAt = m_desk.clock.now();
    const ReceiptTemplate look = m_desk.templates ? m_desk.templates->look()->receipt : ReceiptTemplate();
    auto* sheet = new ReceiptSheet(m_theme, content, look, this);
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
    if (m_charge.facts()) {
        if (!m_entry->charge().takeKey(*event) && !takeMethodKey(event->key())) Sheet::keyPressEvent(event);
        return;
    }
    if (takeMethodKey(event->key())) return;
    if (!m_entry->takeKey(*event)) Sheet::keyPressEvent(event);
}

bool PaymentSheet::takeMethodKey(int key) {
    const auto known = std::find(kTenderKeys.begin(), kTenderKeys.end(), key);
    if (known == kTenderKeys.end()) return false;
    choose(kTenders[static_cast<size_t>(known - kTenderKeys.begin())]);
    return true;
}

}  // namespace frontdesk
