// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/menu_csv/option_binder.h"

#include "app/domain/text.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestName = 100;

template <class Thing>
int ordinalOf(const std::vector<Thing>& earlier, const QString& name) {
    return 1 + static_cast<int>(
                   std::count_if(earlier.begin(), earlier.end(), [&](const Thing& t) { return t.name == name; }));
}

void checkLength(const QString& name, QStringList& problems) {
    if (name.size() > kLongestName)
        problems.append(QStringLiteral("\"%1…\" is longer than %2 signs").arg(name.left(20)).arg(kLongestName));
}

void nest(OptionGroup& group, const NameText& parent, const std::vector<OptionGroup>& groups, QStringList& problems) {
    if (parent.name.isEmpty()) return;
    int ordinal = parent.ordinal;
    const OptionGroup* holder = nullptr;
    for (const OptionGroup& other : groups)
        for (const MenuOption& option : other.options)
            if (option.name == cleanLine(parent.name) && --ordinal == 0) {
                group.parentOption = option.id;
                holder = &other;
            }
    if (!holder || holder == &group)
        problems.append(
            QStringLiteral("\"%1\" hangs on the option \"%2\", which no other group has").arg(group.name, parent.name));
}

}  // namespace

OptionBinder::OptionBinder(const std::vector<MenuItem>& items, Currency currency, IdSource& ids)
    : m_items(items), m_currency(currency), m_ids(ids) {
    for (size_t place = 0; place < items.size(); ++place) m_placesByName[items[place].name].push_back(place);
}

std::vector<OptionGroup> OptionBinder::bind(const QString& text, const MenuItem* before, QStringList& problems) const {
    const auto texts = parseOptionGroups(text.simplified(), m_currency, problems);
    std::vector<OptionGroup> groups;
    for (const OptionGroupText& groupText : texts) groups.push_back(groupOf(groupText, groups, before, problems));
    for (size_t i = 0; i < groups.size(); ++i) nest(groups[i], texts[i].parent, groups, problems);
    return groups;
}

OptionGroup OptionBinder::groupOf(const OptionGroupText& text, const std::vector<OptionGroup>& earlier,
                                  const MenuItem* before, QStringList& problems) const {
    const QString name = cleanLine(text.name);
    checkLength(name, problems);
    const OptionGroup* old = before ? nthOfName(before->groups, name, ordinalOf(earlier, name)) : nullptr;
    OptionGroup group{old ? old->id : m_ids.make<OptionGroupId>(), name, text.min, text.max, {}, {}};
    for (const OptionText& option : text.options)
        group.options.push_back(optionOf(option, group.options, old, problems));
    if (group.min > static_cast<int>(group.options.size()))
        problems.append(
            QStringLiteral("\"%1\" asks for %2 of %3 options").arg(name).arg(group.min).arg(group.options.size()));
    return group;
}

MenuOption OptionBinder::optionOf(const OptionText& text, const std::vector<MenuOption>& earlier,
                                  const OptionGroup* before, QStringList& problems) const {
    MenuOption option;
    option.name = cleanLine(text.name.isEmpty() ? text.item.name : text.name);
    checkLength(option.name, problems);
    const MenuOption* old = before ? nthOfName(before->options, option.name, ordinalOf(earlier, option.name)) : nullptr;
    option.id = old ? old->id : m_ids.make<OptionId>();
    option.priceDelta = Money(text.delta.minor(), m_currency);
    option.soldOut = text.soldOut;
    if (!text.item.name.isEmpty()) option.itemId = partOf(text.item, problems);
    return option;
}

MenuItemId OptionBinder::partOf(const NameText& reference, QStringList& problems) const {
    const auto places = m_placesByName.constFind(cleanLine(reference.name));
    const auto ordinal = static_cast<size_t>(reference.ordinal);
    if (places == m_placesByName.cend() || places->size() < ordinal) {
        problems.append(QStringLiteral("the file has no item {%1}").arg(reference.name));
        return {};
    }
    const MenuItem& part = m_items[(*places)[ordinal - 1]];
    if (part.kind == ItemKind::Combo) problems.append(QStringLiteral("{%1} is a combo itself").arg(reference.name));
    return part.id;
}

}  // namespace frontdesk
