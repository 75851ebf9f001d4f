// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/handover_choice.h"

#include "ui/common/action_button.h"
#include "ui/common/money_text.h"
#include "ui/common/tile_layout.h"
#include "ui/guests/known_guest.h"

namespace frontdesk {

namespace {
constexpr int kLeastWidth = 168;
constexpr size_t kMostShown = 5;
}  // namespace

HandoverChoice::HandoverChoice(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tiles(new TileLayout(theme.scaled(kLeastWidth), space::k2, this)) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] { m_tiles->setLeastWidth(m_theme.scaled(kLeastWidth)); });
}

void HandoverChoice::setAddresses(const std::vector<SavedAddress>& addresses, const Menu& menu) {
    for (ActionButton* button : m_buttons) {
        m_tiles->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_addresses = addresses;
    if (m_addresses.size() > kMostShown) m_addresses.resize(kMostShown);
    setVisible(!m_addresses.empty());
    if (m_addresses.empty()) return;
    ActionButton* pickup =
        add(QStringLiteral("handover-pickup"), tr("Pick-up"), tr("comes to fetch it"), QStringLiteral("bag"));
    connect(pickup, &QAbstractButton::clicked, this, &HandoverChoice::pickupChosen);
    for (const SavedAddress& address : m_addresses) {
        const QString title = addressTitle(address, menu);
        const DeliveryPlace* place = menu.place(address.placeId);
        QString second = title.isEmpty() ? address.directions : address.text;
        if (place != nullptr)
            second = amountText(place->fee, locale()) + (second.isEmpty() ? second : QStringLiteral(" · ") + second);
        ActionButton* button = add(QStringLiteral("handover-address"), title.isEmpty() ? address.text : title, second,
                                   QStringLiteral("delivery"));
        button->setToolTip(address.text);
        connect(button, &QAbstractButton::clicked, this,
                [this, address] { Q_EMIT addressChosen(deliveryTo(address)); });
    }
}

ActionButton* HandoverChoice::add(const QString& name, const QString& text, const QString& second,
                                  const QString& icon) {
    auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    button->setObjectName(name);
    button->setSecondLine(second);
    button->setIconName(icon);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAccessibleName(second.isEmpty() ? text : text + QStringLiteral(", ") + second);
    m_buttons.push_back(button);
    m_tiles->addWidget(button);
    button->show();
    return button;
}

void HandoverChoice::showChosen(const OrderDraft& draft) {
    if (m_buttons.empty()) return;
    m_buttons.front()->setChecked(draft.fulfilment == Fulfilment::Pickup);
    for (size_t at = 0; at < m_addresses.size(); ++at) {
        const bool chosen = draft.fulfilment == Fulfilment::Delivery && draft.address &&
                            draft.address->text == m_addresses[at].text &&
                            draft.address->placeId == m_addresses[at].placeId;
        m_buttons[at + 1]->setChecked(chosen);
    }
}

}  // namespace frontdesk
