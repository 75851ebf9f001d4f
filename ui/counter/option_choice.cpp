// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/option_choice.h"

#include <algorithm>

namespace frontdesk {

OptionChoice::OptionChoice(const Menu& menu, const MenuItem& item, const std::vector<OptionId>& chosen)
    : m_menu(&menu), m_item(&item) {
    for (const OptionId& id : chosen) {
        if (isOffered(id)) m_chosen.insert(id);
    }
    dropClosed();
}

bool OptionChoice::mustChoose(const MenuItem& item) {
    return std::any_of(item.groups.begin(), item.groups.end(),
                       [](const OptionGroup& group) { return group.min > 0 && group.parentOption.isNull(); });
}

bool OptionChoice::isOffered(const OptionId& id) const {
    for (const OptionGroup& group : m_item->groups) {
        for (const MenuOption& option : group.options) {
            if (option.id == id) return !isSoldOut(option);
        }
    }
    return false;
}

bool OptionChoice::isOpen(const OptionGroup& group) const {
    return group.parentOption.isNull() || isChosen(group.parentOption);
}

bool OptionChoice::isSoldOut(const MenuOption& option) const {
    const MenuItem* part = option.itemId.isNull() ? nullptr : m_menu->item(option.itemId);
    return option.soldOut || (part != nullptr && part->soldOut);
}

int OptionChoice::countOf(const OptionGroup& group) const {
    return static_cast<int>(std::count_if(group.options.begin(), group.options.end(),
                                          [this](const MenuOption& option) { return isChosen(option.id); }));
}

const OptionGroup* OptionChoice::firstUnmet() const {
    const auto found = std::find_if(m_item->groups.begin(), m_item->groups.end(),
                                    [this](const OptionGroup& group) { return isOpen(group) && !isMet(group); });
    return found == m_item->groups.end() ? nullptr : &*found;
}

bool OptionChoice::toggle(const OptionGroup& group, const MenuOption& option) {
    if (isChosen(option.id)) {
        // A choice of exactly one is changed by choosing another.
        if (group.min == 1 && group.max == 1) return false;
        m_chosen.erase(option.id);
        dropClosed();
        return true;
    }
    if (isSoldOut(option) || isFull(group)) return false;
    if (group.max == 1) {
        for (const MenuOption& other : group.options) m_chosen.erase(other.id);
    }
    m_chosen.insert(option.id);
    dropClosed();
    return true;
}

void OptionChoice::dropClosed() {
    // Closing one group may take away the parent of another, so this goes on until nothing more falls.
    bool dropped = true;
    while (dropped) {
        dropped = false;
        for (const OptionGroup& group : m_item->groups) {
            if (isOpen(group)) continue;
            for (const MenuOption& option : group.options) dropped = m_chosen.erase(option.id) > 0 || dropped;
        }
    }
}

std::vector<OptionId> OptionChoice::ids() const {
    std::vector<OptionId> ids;
    for (const OptionGroup& group : m_item->groups) {
        for (const MenuOption& option : group.options) {
            if (isChosen(option.id)) ids.push_back(option.id);
        }
    }
    return ids;
}

Money OptionChoice::unitPrice() const {
    Money price = m_item->price;
    for (const OptionGroup& group : m_item->groups) {
        for (const MenuOption& option : group.options) {
            if (isChosen(option.id)) price += option.priceDelta;
        }
    }
    return price;
}

}  // namespace frontdesk
