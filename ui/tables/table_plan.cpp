// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_plan.h"

#include "ui/common/text_label.h"
#include "ui/common/tile_layout.h"
#include "ui/tables/table_card.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace frontdesk {

TablePlan::TablePlan(Theme& theme, const TablesModel& model, QWidget* parent)
    : FlowScroll(Qt::Vertical, parent), m_theme(theme), m_model(model) {
    setAccessibleName(tr("Tables"));
    connect(&model, &QAbstractItemModel::modelReset, this, &TablePlan::rebuild);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this] { refresh(m_now); });
    connect(&theme, &Theme::changed, this, [this] {
        for (TileLayout* tiles : m_tiles) tiles->setLeastWidth(m_theme.scaled(TableCard::kLeastWidth));
    });
    rebuild();
}

void TablePlan::showArea(const QString& area) {
    m_area = area;
    rebuild();
}

void TablePlan::rebuild() {
    m_cards.clear();
    m_tiles.clear();
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 3, 3);
    column->setSpacing(space::k2);
    for (const QString& area : m_model.areas()) {
        if (!m_area.isEmpty() && area != m_area) continue;
        if (!area.isEmpty()) {
            column->addWidget(new TextLabel(m_theme, area, TypeSize::Small, QFont::DemiBold, Tone::Neutral, content));
        }
        auto* box = new QWidget(content);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        box->setSizePolicy(policy);
        auto* tiles = new TileLayout(m_theme.scaled(TableCard::kLeastWidth), space::k2, box);
        for (const TableState& state : m_model.tables()) {
            if (state.table.area == area) tiles->addWidget(makeCard(state, box));
        }
        m_tiles.push_back(tiles);
        column->addWidget(box);
        column->addSpacing(space::k2);
    }
    column->addStretch(1);
    setWidget(content);
    refresh(m_now);
}

TableCard* TablePlan::makeCard(const TableState& state, QWidget* parent) {
    auto* card = new TableCard(m_theme, state.table.id, parent);
    card->setObjectName(QStringLiteral("table-") + state.table.name);
    card->setChecked(state.table.id == m_chosen);
    connect(card, &QAbstractButton::clicked, this, [this, id = state.table.id] {
        choose(id);
        Q_EMIT chosenChanged(id);
    });
    connect(card, &TableCard::arrowPressed, this, [this, card](int key) { moveFocus(card, key); });
    m_cards.push_back(card);
    return card;
}

void TablePlan::refresh(Instant now) {
    m_now = now;
    for (TableCard* card : m_cards) {
        if (const TableState* state = m_model.find(card->id())) card->present(*state, now);
    }
}

void TablePlan::choose(const TableId& id) {
    m_chosen = id;
    for (TableCard* card : m_cards) card->setChecked(card->id() == id);
}

QWidget* TablePlan::firstStop() const {
    const auto chosen =
        std::find_if(m_cards.begin(), m_cards.end(), [this](const TableCard* card) { return card->id() == m_chosen; });
    if (chosen != m_cards.end()) return *chosen;
    return m_cards.empty() ? nullptr : m_cards.front();
}

void TablePlan::moveFocus(TableCard* from, int key) {
    const auto at = std::find(m_cards.begin(), m_cards.end(), from);
    if (at == m_cards.end()) return;
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    TableCard* to = nullptr;
    if (key == Qt::Key_Left || key == Qt::Key_Right) {
        const bool onward = (key == Qt::Key_Right) != rightToLeft;
        if (onward && at + 1 != m_cards.end()) to = *(at + 1);
        if (!onward && at != m_cards.begin()) to = *(at - 1);
    } else {
        // The nearest card above or below, also over the border of an area.
        const QPoint here = from->mapTo(widget(), from->rect().center());
        int best = 0;
        for (TableCard* card : m_cards) {
            const QPoint there = card->mapTo(widget(), card->rect().center());
            const int away = key == Qt::Key_Down ? there.y() - here.y() : here.y() - there.y();
            if (away <= 0) continue;
            const int distance = away * 4 + std::abs(there.x() - here.x());
            if (to != nullptr && distance >= best) continue;
            best = distance;
            to = card;
        }
    }
    if (to == nullptr) return;
    to->setFocus(Qt::TabFocusReason);
    ensureWidgetVisible(to, space::k2, space::k2);
}

}  // namespace frontdesk
