// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/category_strip.h"

#include "ui/common/chip.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace frontdesk {

namespace {
constexpr int kKeyed = 9;  ///< Alt+1 … Alt+9
constexpr int kEdge = 3;   ///< room for the focus ring
}  // namespace

CategoryStrip::CategoryStrip(Theme& theme, QWidget* parent)
    : FlowScroll(Qt::Horizontal, parent),
      m_theme(theme),
      m_content(new QWidget(this)),
      m_row(new QHBoxLayout(m_content)),
      m_group(new QButtonGroup(this)) {
    m_row->setContentsMargins(kEdge, kEdge, kEdge, kEdge);
    m_row->setSpacing(space::k2);
    m_row->addStretch(1);
    setWidget(m_content);
    setAccessibleName(tr("Categories"));
}

void CategoryStrip::setCategories(const std::vector<Category>& categories, bool favourites) {
    const CategoryId before =
        m_group->checkedId() >= 0 ? m_chips[static_cast<size_t>(m_group->checkedId())].first : CategoryId();
    for (const auto& [id, chip] : m_chips) delete chip;
    m_chips.clear();
    if (favourites) add({}, QStringLiteral("star"), tr("Favourites"), {});
    for (const Category& category : categories) add(category.emoji, {}, category.name, category.id);
    int checked = 0;
    for (size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i].first == before) checked = static_cast<int>(i);
    }
    if (!m_chips.empty()) m_chips[static_cast<size_t>(checked)].second->setChecked(true);
}

void CategoryStrip::add(const QString& emoji, const QString& iconName, const QString& name, const CategoryId& id) {
    auto* chip = new Chip(m_theme, name, m_content);
    const int place = static_cast<int>(m_chips.size());
    chip->setObjectName(QStringLiteral("category-") + name);
    chip->setCheckable(true);
    if (!emoji.isEmpty()) chip->setEmoji(emoji);
    if (!iconName.isEmpty()) chip->setIconName(iconName);
    if (place < kKeyed) chip->setKeyHint(QString::number(place + 1));
    m_group->addButton(chip, place);
    m_row->insertWidget(place, chip);
    m_chips.emplace_back(id, chip);
    connect(chip, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

bool CategoryStrip::choose(int place) {
    if (place < 0 || place >= static_cast<int>(m_chips.size())) return false;
    const auto& [id, chip] = m_chips[static_cast<size_t>(place)];
    chip->setChecked(true);
    ensureWidgetVisible(chip, space::k6, 0);
    Q_EMIT chosen(id);
    return true;
}

}  // namespace frontdesk
