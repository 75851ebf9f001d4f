// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/option_group_box.h"

#include "ui/common/chip.h"
#include "ui/common/money_text.h"
#include "ui/common/text_label.h"
#include "ui/counter/option_card.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdesk {

bool isSizeGroup(const MenuItem& item, const OptionGroup& group) {
    const bool first = !item.groups.empty() && &item.groups.front() == &group;
    if (!first || item.kind == ItemKind::Combo || group.min != 1 || group.max != 1) return false;
    return std::any_of(group.options.begin(), group.options.end(),
                       [](const MenuOption& option) { return !option.priceDelta.isZero(); });
}

QString optionPriceText(const MenuItem& item, const OptionGroup& group, const MenuOption& option) {
    if (isSizeGroup(item, group)) return amountText(item.price + option.priceDelta, QLocale());
    if (option.priceDelta.isZero())
        return group.min > 0 ? OptionGroupBox::tr("incl.", "in the price") : OptionGroupBox::tr("free");
    const QString amount = amountText(option.priceDelta, QLocale());
    return option.priceDelta.isPositive() ? u'+' + amount : amount;
}

OptionGroupBox::OptionGroupBox(Theme& theme, const MenuItem& item, const OptionGroup& group, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_group(group) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3, 0, 3, 3);
    column->setSpacing(space::k2);
    auto* head = new QHBoxLayout;
    head->setSpacing(10);
    m_title = new TextLabel(theme, group.name, TypeSize::Large, QFont::DemiBold, std::nullopt, this);
    m_state = new StatusChip(theme, this);
    m_range = new TextLabel(theme, rangeText(), TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    head->addWidget(m_title);
    head->addWidget(m_state);
    head->addStretch(1);
    head->addWidget(m_range);
    column->addLayout(head);
    m_grid = new QGridLayout;
    m_grid->setSpacing(space::k2);
    column->addLayout(m_grid);
    const auto mark = group.max == 1 ? OptionCard::Mark::Round : OptionCard::Mark::Square;
    for (const MenuOption& option : group.options) {
        const int at = static_cast<int>(m_cards.size());
        auto* card = new OptionCard(theme, mark, option.name, optionPriceText(item, group, option), this);
        card->setObjectName(QStringLiteral("option-%1").arg(option.name));
        connect(card, &QAbstractButton::clicked, this, [this, at] { Q_EMIT toggled(at); });
        connect(card, &OptionCard::moved, this, [this, at](int key) { Q_EMIT moved(at, key); });
        connect(card, &OptionCard::entered, this, [this, at] { Q_EMIT entered(at); });
        m_cards.push_back(card);
    }
    setAccessibleName(group.name + QStringLiteral(", ") + rangeText());
    setColumns(3);
}

QString OptionGroupBox::rangeText() const {
    if (m_group.min == m_group.max) return tr("choose %1").arg(m_group.min);
    return m_group.min == 0 ? tr("up to %1", "choose").arg(m_group.max)
                            : tr("choose %1 to %2").arg(m_group.min).arg(m_group.max);
}

void OptionGroupBox::setColumns(int columns) {
    if (columns == m_columns) return;
    for (int column = 0; column < std::max(m_columns, columns); ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    m_columns = columns;
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_grid->addWidget(m_cards[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
}

void OptionGroupBox::present(const OptionChoice& choice) {
    const int count = choice.countOf(m_group);
    if (!choice.isMet(m_group)) {
        m_state->set(Tone::Warn, m_group.min == 1 ? tr("! needed") : tr("! %1 of %2").arg(count).arg(m_group.min));
    } else if (m_group.max == 1 && count == 1) {
        m_state->set(Tone::Ok, tr("✓ chosen"));
    } else {
        m_state->set(choice.isFull(m_group) ? Tone::Ok : Tone::Neutral, tr("%1 of %2").arg(count).arg(m_group.max));
    }
    m_state->setVisible(m_group.max > 1 || m_group.min > 0);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        const MenuOption& option = m_group.options[i];
        m_cards[i]->present(choice.isChosen(option.id), choice.isSoldOut(option), choice.isFull(m_group));
    }
}

OptionCard* OptionGroupBox::entry() const {
    const auto checked =
        std::find_if(m_cards.begin(), m_cards.end(), [](OptionCard* card) { return card->isChecked(); });
    if (checked != m_cards.end()) return *checked;
    const auto free = std::find_if(m_cards.begin(), m_cards.end(), [](OptionCard* card) { return card->isEnabled(); });
    return free == m_cards.end() ? nullptr : *free;
}

}  // namespace frontdesk
