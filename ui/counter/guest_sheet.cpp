// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/guest_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/error_text.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/text_label.h"
#include "ui/counter/phone_edit.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>

namespace frontdesk {

namespace {

constexpr int kWidth = 620;
constexpr int kLongestName = 100;
constexpr int kLongestAddress = 300;
constexpr int kPlaceColumns = 3;

const QString kName = QStringLiteral("customer_name");
const QString kPhone = QStringLiteral("customer_phone");
const QString kAddress = QStringLiteral("delivery_address");

}  // namespace

GuestSheet::GuestSheet(Theme& theme, Desk& desk, const OrderDraft& draft, bool needsContact, QWidget* over)
    : Sheet(theme, draft.fulfilment == Fulfilment::Delivery ? tr("Who is it for, and where to?") : tr("Who is it for?"),
            over),
      m_theme(theme),
      m_desk(desk),
      m_needsContact(needsContact),
      m_delivers(draft.fulfilment == Fulfilment::Delivery) {
    setObjectName(QStringLiteral("guest-sheet"));
    setPanelWidth(kWidth);
    m_name = addField(kName, tr("Name"), new QLineEdit(draft.customerName, this));
    m_name->setMaxLength(kLongestName);
    m_phone = new PhoneEdit(desk.phones, draft.customerPhone, this);
    addField(kPhone, tr("Telephone number"), m_phone);
    if (m_delivers) addAddress(draft);
    auto* save = new ActionButton(theme, tr("Save"), ActionButton::Kind::Primary, ActionButton::Size::Main, this);
    save->setObjectName(QStringLiteral("save"));
    save->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(save, &QAbstractButton::clicked, this, &GuestSheet::finish);
    footer()->addWidget(save);
}

QLineEdit* GuestSheet::addField(const QString& name, const QString& label, QLineEdit* field) {
    auto* column = new QVBoxLayout;
    column->setSpacing(6);
    auto* words = new TextLabel(m_theme, label, TypeSize::Small, QFont::DemiBold, Tone::Neutral, this);
    words->setBuddy(field);
    auto* problem = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Danger, this);
    problem->setObjectName(name + QStringLiteral("-problem"));
    problem->setWordWrap(true);
    problem->hide();
    field->setObjectName(name);
    field->setAccessibleName(label);
    connect(field, &QLineEdit::textEdited, this, [this, name] { setProblem(name, {}); });
    connect(field, &QLineEdit::returnPressed, this, &GuestSheet::finish);
    column->addWidget(words);
    column->addWidget(field);
    column->addWidget(problem);
    body()->addLayout(column);
    m_fields.push_back({name, field, problem});
    return field;
}

void GuestSheet::addAddress(const OrderDraft& draft) {
    const MenuPtr menu = m_desk.menu.current();
    if (menu && !menu->places.empty()) {
        body()->addWidget(new TextLabel(m_theme, tr("Place"), TypeSize::Small, QFont::DemiBold, Tone::Neutral, this));
        auto* grid = new QGridLayout;
        grid->setSpacing(space::k2);
        for (const DeliveryPlace& place : menu->places) {
            auto* button =
                new ActionButton(m_theme, place.name, ActionButton::Kind::Normal, ActionButton::Size::Main, this);
            button->setObjectName(QStringLiteral("place-") + place.name);
            button->setSecondLine(amountText(place.fee, locale()));
            button->setCheckable(true);
            button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
            connect(button, &QAbstractButton::clicked, this, [this, id = place.id] { choosePlace(id); });
            const int at = static_cast<int>(m_places.size());
            grid->addWidget(button, at / kPlaceColumns, at % kPlaceColumns);
            m_places.emplace_back(place.id, button);
        }
        body()->addLayout(grid);
    }
    const DeliveryAddress known = draft.address.value_or(DeliveryAddress());
    m_address = addField(kAddress, tr("Street and house"), new QLineEdit(known.text, this));
    m_address->setMaxLength(kLongestAddress);
    m_directions = addField(QStringLiteral("directions"), tr("How to find it"), new QLineEdit(known.directions, this));
    m_directions->setMaxLength(kLongestAddress);
    choosePlace(known.placeId);
}

void GuestSheet::choosePlace(const PlaceId& id) {
    m_place = id;
    for (const auto& [place, button] : m_places) button->setChecked(place == id);
}

void GuestSheet::openAtFirst() {
    const bool named = !m_name->text().isEmpty();
    open(named && m_address != nullptr ? m_address : m_name);
}

void GuestSheet::setProblem(const QString& name, const QString& text) {
    for (const Field& field : m_fields) {
        if (field.name != name) continue;
        field.problem->setText(text.isEmpty() ? text : QStringLiteral("! ") + text);
        field.problem->setVisible(!text.isEmpty());
        field.edit->setProperty("problem", !text.isEmpty());
        field.edit->setAccessibleDescription(text);
        field.edit->style()->unpolish(field.edit);
        field.edit->style()->polish(field.edit);
    }
}

void GuestSheet::showProblems(const std::vector<FieldError>& fields) {
    bool first = true;
    for (const FieldError& field : fields) {
        setProblem(field.field, fieldText(field));
        for (const Field& known : m_fields) {
            if (known.name != field.field || !std::exchange(first, false)) continue;
            known.edit->setFocus(Qt::OtherFocusReason);
        }
    }
}

bool GuestSheet::check() {
    std::vector<FieldError> faults;
    const auto need = [&faults](const QString& name, const QLineEdit* field) {
        if (field->text().trimmed().isEmpty()) faults.push_back({name, "required", {}});
    };
    if (m_needsContact) need(kName, m_name);
    if (m_needsContact) need(kPhone, m_phone);
    if (const Status number = m_phone->check(); !number)
        faults.insert(faults.end(), number.error().fields.begin(), number.error().fields.end());
    if (m_delivers) need(kAddress, m_address);
    showProblems(faults);
    return faults.empty();
}

void GuestSheet::finish() {
    if (!check()) return;
    Guest guest{m_name->text().trimmed(), m_phone->text().trimmed(), std::nullopt};
    if (m_delivers)
        guest.address = DeliveryAddress{m_address->text().trimmed(), m_place, m_directions->text().trimmed()};
    Q_EMIT done(guest);
    close();
}

}  // namespace frontdesk
