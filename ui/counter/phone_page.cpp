// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/phone_page.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_text.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/margins.h"
#include "ui/common/money_text.h"
#include "ui/common/numeric_keypad.h"
#include "ui/common/order_words.h"
#include "ui/common/surface.h"
#include "ui/common/switch_box.h"
#include "ui/common/text_label.h"
#include "ui/counter/handover_choice.h"
#include "ui/counter/phone_edit.h"
#include "ui/counter/read_back.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

namespace frontdesk {

namespace {
constexpr int kPauseMs = 150;
constexpr int kLongestName = 100;
constexpr int kSide = 260;
}  // namespace

PhonePage::PhonePage(Theme& theme, Desk& desk, const Session& session, TicketModel& ticket, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_session(session), m_ticket(ticket) {
    auto* column = new QVBoxLayout(this);
    setMargins(*column, 0, 0, 3, 10);
    column->setSpacing(10);
    auto* two = new QHBoxLayout;
    two->setSpacing(10);
    two->addWidget(makeNumberSide());
    two->addWidget(makeCallerSide(), 1);
    column->addLayout(two, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(3, 0, 0, 0);
    foot->addWidget(makeReadBack());
    column->addLayout(foot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PhonePage::lookUp);
    connect(&ticket, &TicketModel::repriced, this, &PhonePage::showReadBack);
}

QWidget* PhonePage::makeNumberSide() {
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* side = new QWidget(scroll);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(3, 0, 3, 3);
    column->setSpacing(space::k2);
    column->addWidget(
        new TextLabel(m_theme, tr("Caller's number"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, side));
    m_number = new PhoneEdit(m_desk.phones, {}, side);
    m_number->setObjectName(QStringLiteral("caller-number"));
    m_number->setAccessibleName(tr("Caller's number"));
    const auto enlarge = [this] { m_number->setFont(m_theme.font(TypeSize::Title, QFont::DemiBold)); };
    connect(&m_theme, &Theme::changed, m_number, enlarge);
    enlarge();
    m_numberState = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Neutral, side);
    m_numberState->setObjectName(QStringLiteral("caller-number-state"));
    m_numberState->setWordWrap(true);
    column->addWidget(m_number);
    column->addWidget(m_numberState);
    column->addWidget(new TextLabel(m_theme, tr("Name"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, side));
    m_name = new QLineEdit(side);
    m_name->setObjectName(QStringLiteral("caller-name"));
    m_name->setAccessibleName(tr("Caller's name"));
    m_name->setMaxLength(kLongestName);
    m_name->setProperty("focusRadius", radius::kMedium);
    m_nameState = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, side);
    m_nameState->setWordWrap(true);
    m_nameState->hide();
    column->addWidget(m_name);
    column->addWidget(m_nameState);
    m_remember = new SwitchBox(m_theme, tr("Remember for next time"), side);
    m_remember->setObjectName(QStringLiteral("remember"));
    m_remember->setToolTip(tr("Keeps name and address of this number, if the caller wants that"));
    connect(m_remember, &QAbstractButton::clicked, &m_ticket, &TicketModel::setSaveDetails);
    column->addWidget(m_remember);
    auto* keys = new NumericKeypad(m_theme, NumericKeypad::Keys::Pin, side);
    connect(keys, &NumericKeypad::pressed, m_number, &PhoneEdit::press);
    column->addWidget(keys, 1);
    connect(m_number, &QLineEdit::textEdited, this, &PhonePage::takeFields);
    connect(m_name, &QLineEdit::textEdited, this, &PhonePage::takeFields);
    connect(m_number, &QLineEdit::returnPressed, this, [this] { m_name->setFocus(Qt::TabFocusReason); });
    connect(m_name, &QLineEdit::returnPressed, this, &PhonePage::itemsWanted);
    scroll->setWidget(side);
    scroll->setFixedWidth(m_theme.scaled(kSide));
    connect(&m_theme, &Theme::changed, scroll, [this, scroll] { scroll->setFixedWidth(m_theme.scaled(kSide)); });
    return scroll;
}

QWidget* PhonePage::makeCallerSide() {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, this);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    column->setSpacing(space::k2);
    m_caller = new TextLabel(m_theme, QString(), TypeSize::Large, QFont::DemiBold, std::nullopt, card);
    m_callerDetail = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, card);
    column->addWidget(m_caller);
    column->addWidget(m_callerDetail);
    m_handover = new HandoverChoice(m_theme, card);
    m_handover->hide();
    connect(m_handover, &HandoverChoice::pickupChosen, this, &PhonePage::pickupWanted);
    connect(m_handover, &HandoverChoice::addressChosen, this, &PhonePage::deliveryWanted);
    column->addWidget(m_handover);
    m_noOrders = new EmptyState(m_theme, card);
    column->addWidget(m_noOrders, 1);
    auto* scroll = new FlowScroll(Qt::Vertical, card);
    m_orders = scroll;
    auto* rows = new QWidget(scroll);
    m_orderRows = new QVBoxLayout(rows);
    m_orderRows->setContentsMargins(0, 0, 0, 0);
    m_orderRows->setSpacing(0);
    scroll->setWidget(rows);
    column->addWidget(scroll, 1);
    scroll->hide();
    auto* items =
        new ActionButton(m_theme, tr("Choose items"), ActionButton::Kind::Primary, ActionButton::Size::Main, card);
    items->setObjectName(QStringLiteral("choose-items"));
    items->setKeyHint(QStringLiteral("F3"));
    items->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(items, &QAbstractButton::clicked, this, &PhonePage::itemsWanted);
    column->addWidget(items);
    return card;
}

QWidget* PhonePage::makeReadBack() {
    auto* box = new Surface(m_theme, Surface::Fill::Tinted, radius::kMedium, this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(space::k4, 9, space::k4, 10);
    column->setSpacing(2);
    column->addWidget(new TextLabel(m_theme, tr("Read back"), TypeSize::Small, QFont::DemiBold, Tone::Accent, box));
    m_readBack = new TextLabel(m_theme, QString(), TypeSize::Large, QFont::Medium, std::nullopt, box);
    m_readBack->setObjectName(QStringLiteral("read-back"));
    m_readBack->setWordWrap(true);
    column->addWidget(m_readBack);
    return box;
}

void PhonePage::start() {
    const OrderDraft& draft = m_ticket.draft();
    m_number->setText(draft.customerPhone.isEmpty() ? QString() : m_desk.phones.formatPartial(draft.customerPhone));
    m_name->setText(draft.customerName);
    setProblem(m_name, m_nameState, {});
    m_lookedUp.clear();
    showGuest({});
    lookUp();
    showReadBack();
    m_number->setFocus(Qt::OtherFocusReason);
}

void PhonePage::takeFields() {
    m_taking = true;
    m_ticket.setGuest(m_name->text().trimmed(), m_number->text().trimmed());
    m_taking = false;
    setProblem(m_number, nullptr, {});
    setProblem(m_name, m_nameState, {});
    showCaller();
    m_pause.start();
}

void PhonePage::lookUp() {
    const QString number = m_number->text().trimmed();
    showCaller();
    if (!m_number->isWhole()) {
        m_lookedUp.clear();
        showGuest({});
        setNumberState({}, false);
        return;
    }
    if (number == m_lookedUp) return;
    m_lookedUp = number;
    lookUpGuest(m_desk, number, m_session.caller()).then(this, [this, number](const Result<KnownGuest>& guest) {
        // A late answer never covers what was typed since.
        if (number == m_lookedUp) showGuest(guest.value_or(KnownGuest()));
    });
}

void PhonePage::showGuest(const KnownGuest& guest) {
    m_guest = guest;
    const bool delivers = m_desk.restaurant->fulfilments.testFlag(Fulfilment::Delivery);
    m_handover->setAddresses(delivers ? guest.addresses() : std::vector<SavedAddress>(), *m_desk.menu.current());
    m_handover->showChosen(m_ticket.draft());
    if (m_name->text().trimmed().isEmpty() && !guest.name().isEmpty()) {
        m_name->setText(guest.name());
        takeFields();
    }
    showOrders(guest.orders);
    if (!guest.isKnown()) return;
    setNumberState(guest.profile ? tr("✓ Known guest, remembered") : tr("✓ Known guest"), false);
    QStringList details{m_number->text(), tr("%n order(s)", nullptr, guest.orderCount())};
    if (const auto last = guest.lastOrderAt())
        details +=
            tr("last %1", "last order 14 Nov, 12:36").arg(dayAndTimeText(*last, m_desk.restaurant->calendar, locale()));
    m_callerDetail->setText(details.join(QStringLiteral(" · ")));
    const OrderDraft& draft = m_ticket.draft();
    if (draft.fulfilment == Fulfilment::Delivery && !draft.address && knownAddress())
        Q_EMIT deliveryWanted(*knownAddress());
}

std::optional<DeliveryAddress> PhonePage::knownAddress() const {
    const auto number = m_desk.phones.toE164(m_ticket.draft().customerPhone, {});
    if (!number || *number != m_guest.phone || m_handover->addresses().empty()) return std::nullopt;
    return deliveryTo(m_handover->addresses().front());
}

void PhonePage::showCaller() {
    const QString name = m_name->text().trimmed();
    m_caller->setText(name.isEmpty() ? tr("Who is calling?") : name);
    m_callerDetail->setText(m_number->text().trimmed());
}

void PhonePage::showOrders(const std::vector<Order>& orders) {
    while (QLayoutItem* old = m_orderRows->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_orders->setVisible(!orders.empty());
    m_noOrders->setVisible(orders.empty());
    if (orders.empty()) {
        const bool known = m_number->isWhole();
        m_noOrders->say(QStringLiteral("phone"), known ? tr("No order from this number yet") : tr("Type the number"),
                        known ? tr("Ask for the name, then choose the items.")
                              : tr("What this number had before appears here, to have it again."));
        if (known) setNumberState(tr("✓ A whole number, new here"), false);
        return;
    }
    for (const Order& order : orders) m_orderRows->addWidget(makeOrderRow(order));
    m_orderRows->addStretch(1);
}

QWidget* PhonePage::makeOrderRow(const Order& order) {
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 5, 0, 5);
    line->setSpacing(space::k3);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* items = new TextLabel(m_theme, itemsLine(order), TypeSize::Body, QFont::Normal, std::nullopt, row);
    items->setWordWrap(true);
    words->addWidget(items);
    const QStringList details{locale().toString(order.businessDay, QStringLiteral("d MMM")), fulfilmentWord(order),
                              methodWord(order.paymentMethod)};
    auto* detail =
        new TextLabel(m_theme, details.join(QStringLiteral(" · ")), TypeSize::Small, QFont::Normal, Tone::Neutral, row);
    detail->setWordWrap(true);
    words->addWidget(detail);
    line->addLayout(words, 1);
    line->addWidget(new FigureLabel(m_theme, amountText(order.total, locale()), TypeSize::Body, QFont::DemiBold, row));
    auto* repeat =
        new ActionButton(m_theme, tr("Repeat"), ActionButton::Kind::Normal, ActionButton::Size::Compact, row);
    repeat->setIconName(QStringLiteral("redo"));
    repeat->setAccessibleName(tr("Repeat: %1").arg(itemsLine(order)));
    connect(repeat, &QAbstractButton::clicked, this, [this, order] { Q_EMIT repeatWanted(order); });
    line->addWidget(repeat);
    return row;
}

void PhonePage::showReadBack() {
    const QString text = readBackText(m_ticket, m_desk.restaurant->calendar, locale());
    m_readBack->setText(text.isEmpty() ? tr("The order, as you say it back to the caller, is written here.")
                                       : QStringLiteral("“%1”").arg(text));
    m_readBack->setTone(text.isEmpty() ? std::optional<Tone>(Tone::Neutral) : std::nullopt);
    const OrderDraft& draft = m_ticket.draft();
    m_remember->setChecked(draft.saveDetails);
    m_handover->showChosen(draft);
    if (m_taking || !isVisible()) return;
    if (draft.customerName != m_name->text().trimmed()) m_name->setText(draft.customerName);
    showCaller();
}

void PhonePage::setNumberState(const QString& text, bool isProblem) {
    m_numberState->setText(text);
    m_numberState->setTone(isProblem ? Tone::Danger : Tone::Ok);
}

void PhonePage::setProblem(QLineEdit* field, TextLabel* label, const QString& text) {
    const QString shown = text.isEmpty() ? text : QStringLiteral("! ") + text;
    if (label != nullptr) {
        label->setText(shown);
        label->setVisible(!text.isEmpty());
    } else if (!text.isEmpty()) {
        setNumberState(shown, true);
    }
    field->setProperty("problem", !text.isEmpty());
    field->setAccessibleDescription(text);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

void PhonePage::showProblems(const std::vector<FieldError>& fields) {
    QLineEdit* first = nullptr;
    for (const FieldError& field : fields) {
        const bool number = field.field == QLatin1String("customer_phone");
        if (!number && field.field != QLatin1String("customer_name")) continue;
        QLineEdit* edit = number ? static_cast<QLineEdit*>(m_number) : m_name;
        setProblem(edit, number ? nullptr : m_nameState, fieldText(field));
        if (first == nullptr) first = edit;
    }
    if (first != nullptr) first->setFocus(Qt::TabFocusReason);
}

bool PhonePage::check() {
    std::vector<FieldError> faults;
    if (const Status number = m_number->check(); !number)
        faults = number.error().fields;
    else if (!m_number->isWhole())
        faults.push_back({QStringLiteral("customer_phone"), "required", {}});
    if (m_name->text().trimmed().isEmpty()) faults.push_back({QStringLiteral("customer_name"), "required", {}});
    showProblems(faults);
    return faults.empty();
}

}  // namespace frontdesk
