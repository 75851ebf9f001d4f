// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guests/guest_page.h"

#include "ui/common/action_button.h"
#include "ui/common/avatar.h"
#include "ui/common/chip.h"
#include "ui/common/figure_label.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"
#include "ui/common/tile_layout.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kAvatarSide = 64;
constexpr int kFigureWidth = 150;
}  // namespace

GuestPage::GuestPage(Theme& theme, const Desk& desk, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_desk(desk), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
}

void GuestPage::present(const KnownGuest& guest) {
    m_guest = guest;
    if (m_content != nullptr) {
        // A press on one of its buttons may be what brought the other guest.
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k3);
    column->addWidget(makeHead(m_content));
    auto* scroll = new FlowScroll(Qt::Vertical, m_content);
    auto* rest = new QWidget(scroll);
    auto* list = new QVBoxLayout(rest);
    list->setContentsMargins(3, 0, 3, 3);
    list->setSpacing(space::k3);
    list->addWidget(makeFigures(rest));
    if (!m_guest.addresses().empty()) list->addWidget(makeAddresses(rest));
    list->addWidget(makeOrders(rest));
    if (m_guest.profile) list->addWidget(makeFoot(rest));
    list->addStretch(1);
    scroll->setWidget(rest);
    column->addWidget(scroll, 1);
    m_column->addWidget(m_content);
}

QWidget* GuestPage::makeHead(QWidget* parent) {
    auto* box = new QWidget(parent);
    auto* margins = new QHBoxLayout(box);
    margins->setContentsMargins(3, 0, 3, 0);
    auto* head = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, box);
    head->setBordered(true);
    margins->addWidget(head);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::k4, space::k4, space::k4, space::k4);
    row->setSpacing(space::k4);
    auto* avatar = new Avatar(m_theme, kAvatarSide, head);
    avatar->setName(m_guest.name());
    row->addWidget(avatar);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    const QString number = m_desk.phones.national(m_guest.phone);
    auto* name = new TextLabel(m_theme, m_guest.name().isEmpty() ? number : m_guest.name(), TypeSize::Huge,
                               QFont::DemiBold, std::nullopt, head);
    name->setObjectName(QStringLiteral("guest-name"));
    name->setWordWrap(true);
    words->addWidget(name);
    words->addWidget(new TextLabel(m_theme, number, TypeSize::Body, QFont::Normal, Tone::Neutral, head));
    auto* chips = new QHBoxLayout;
    auto* known = new StatusChip(m_theme, head);
    if (m_guest.profile)
        known->set(Tone::Ok, tr("★ Remembered"));
    else
        known->set(Tone::Neutral, m_guest.isKnown() ? tr("Not remembered, orders only") : tr("New here"));
    chips->addWidget(known);
    chips->addStretch(1);
    words->addLayout(chips);
    row->addLayout(words, 1);
    auto* order =
        new ActionButton(m_theme, tr("New order"), ActionButton::Kind::Primary, ActionButton::Size::Main, head);
    order->setObjectName(QStringLiteral("guest-order"));
    order->setIconName(QStringLiteral("plus"));
    connect(order, &QAbstractButton::clicked, this, [this] { Q_EMIT orderWanted(std::nullopt); });
    row->addWidget(order, 0, Qt::AlignVCenter);
    return box;
}

QWidget* GuestPage::makeFigures(QWidget* parent) {
    auto* box = new QWidget(parent);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    auto* tiles = new TileLayout(m_theme.scaled(kFigureWidth), space::k2, box);
    const auto add = [&](const QString& label, const QString& value) {
        auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, box);
        card->setBordered(true);
        auto* column = new QVBoxLayout(card);
        column->setContentsMargins(14, 10, 14, 10);
        column->setSpacing(2);
        column->addWidget(new TextLabel(m_theme, label, TypeSize::Small, QFont::Normal, Tone::Neutral, card));
        auto* words = new TextLabel(m_theme, value, TypeSize::Large, QFont::DemiBold, std::nullopt, card);
        words->setObjectName(QStringLiteral("figure-") + label);
        column->addWidget(words);
        tiles->addWidget(card);
    };
    add(tr("Orders", "how many a guest placed"), locale().toString(m_guest.orderCount()));
    const auto last = m_guest.lastOrderAt();
    add(tr("Last order"), last ? dayAndTimeText(*last, m_desk.restaurant->calendar, locale()) : QStringLiteral("–"));
    const auto method = m_guest.usualPayment();
    add(tr("Usually pays by"), method ? methodWord(*method) : QStringLiteral("–"));
    return box;
}

Surface* GuestPage::makeCard(const QString& title, QWidget* parent) {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, parent);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k4, space::k3, space::k4, space::k3);
    column->setSpacing(space::k1);
    column->addWidget(new TextLabel(m_theme, title, TypeSize::Large, QFont::DemiBold, std::nullopt, card));
    return card;
}

QWidget* GuestPage::makeAddresses(QWidget* parent) {
    Surface* card = makeCard(tr("Addresses"), parent);
    for (const SavedAddress& address : m_guest.addresses()) card->layout()->addWidget(makeAddress(address, card));
    return card;
}

QWidget* GuestPage::makeAddress(const SavedAddress& address, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, space::k1, 0, space::k1);
    line->setSpacing(space::k3);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    const QString title = addressTitle(address, *m_desk.menu.current());
    const auto add = [&](const QString& text, TypeSize size, QFont::Weight weight, std::optional<Tone> tone) {
        if (text.isEmpty()) return;
        auto* label = new TextLabel(m_theme, text, size, weight, tone, row);
        label->setWordWrap(true);
        words->addWidget(label);
    };
    add(title.isEmpty() ? address.text : title, TypeSize::Body, QFont::DemiBold, std::nullopt);
    if (!title.isEmpty()) add(address.text, TypeSize::Small, QFont::Normal, Tone::Neutral);
    add(address.directions, TypeSize::Small, QFont::Normal, Tone::Neutral);
    line->addLayout(words, 1);
    if (m_desk.restaurant->fulfilments.testFlag(Fulfilment::Delivery)) {
        auto* here =
            new ActionButton(m_theme, tr("Deliver here"), ActionButton::Kind::Normal, ActionButton::Size::Compact, row);
        here->setIconName(QStringLiteral("delivery"));
        here->setAccessibleName(tr("New order, delivered to %1").arg(address.text));
        connect(here, &QAbstractButton::clicked, this, [this, address] {
            Q_EMIT orderWanted(DeliveryAddress{address.text, address.placeId, address.directions});
        });
        line->addWidget(here);
    }
    return row;
}

QWidget* GuestPage::makeOrders(QWidget* parent) {
    Surface* card = makeCard(tr("Last orders"), parent);
    if (m_guest.orders.empty()) {
        card->layout()->addWidget(new TextLabel(m_theme, tr("Nothing was ordered from this number yet."),
                                                TypeSize::Body, QFont::Normal, Tone::Neutral, card));
    }
    for (const Order& order : m_guest.orders) card->layout()->addWidget(makeOrder(order, card));
    return card;
}

QWidget* GuestPage::makeOrder(const Order& order, QWidget* parent) {
    auto* row = new QWidget(parent);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, space::k1, 0, space::k1);
    line->setSpacing(space::k3);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* items = new TextLabel(m_theme, itemsLine(order), TypeSize::Body, QFont::Normal, std::nullopt, row);
    items->setWordWrap(true);
    words->addWidget(items);
    const QStringList details{dayAndTimeText(order.createdAt, m_desk.restaurant->calendar, locale()),
                              tr("order %1").arg(QString::number(order.number)), sourceWord(order.source),
                              fulfilmentWord(order), methodWord(order.paymentMethod)};
    auto* detail =
        new TextLabel(m_theme, details.join(QStringLiteral(" · ")), TypeSize::Small, QFont::Normal, Tone::Neutral, row);
    detail->setWordWrap(true);
    words->addWidget(detail);
    line->addLayout(words, 1);
    if (!isOpen(order.status) && order.status != OrderStatus::Completed) {
        auto* state = new StatusChip(m_theme, row);
        const StateWords said = stateWords(order.status);
        state->set(said.tone, said.chip());
        line->addWidget(state);
    }
    line->addWidget(new FigureLabel(m_theme, amountText(order.total, locale()), TypeSize::Body, QFont::DemiBold, row));
    auto* repeat =
        new ActionButton(m_theme, tr("Repeat"), ActionButton::Kind::Normal, ActionButton::Size::Compact, row);
    repeat->setObjectName(QStringLiteral("repeat-%1").arg(order.number));
    repeat->setIconName(QStringLiteral("redo"));
    repeat->setAccessibleName(tr("Repeat: %1").arg(itemsLine(order)));
    connect(repeat, &QAbstractButton::clicked, this, [this, order] { Q_EMIT repeatWanted(order); });
    line->addWidget(repeat);
    return row;
}

QWidget* GuestPage::makeFoot(QWidget* parent) {
    auto* foot = new QWidget(parent);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    auto* forget = new ActionButton(m_theme, tr("Forget this person"), ActionButton::Kind::Danger,
                                    ActionButton::Size::Compact, foot);
    forget->setObjectName(QStringLiteral("forget"));
    connect(forget, &QAbstractButton::clicked, this, &GuestPage::forgetWanted);
    row->addWidget(forget);
    return foot;
}

}  // namespace frontdesk
