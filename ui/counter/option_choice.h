// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"

#include <set>
#include <vector>

namespace frontdesk {

/// What has been chosen of one item's options so far, and what is still missing. A value over a menu that must outlive
/// it.
class OptionChoice {
public:
    /// @param chosen of an earlier line; options that are gone or sold out are left out
    OptionChoice(const Menu& menu, const MenuItem& item, const std::vector<OptionId>& chosen);

    /// Whether @p item cannot be ordered without a choice.
    [[nodiscard]] static bool mustChoose(const MenuItem& item);

    [[nodiscard]] const MenuItem& item() const { return *m_item; }
    /// Groups that count now: a nested one only while its parent is chosen.
    [[nodiscard]] bool isOpen(const OptionGroup& group) const;
    [[nodiscard]] bool isSoldOut(const MenuOption& option) const;
    [[nodiscard]] bool isChosen(const OptionId& id) const { return m_chosen.contains(id); }
    [[nodiscard]] int countOf(const OptionGroup& group) const;
    [[nodiscard]] bool isFull(const OptionGroup& group) const { return group.max > 1 && countOf(group) >= group.max; }
    [[nodiscard]] bool isMet(const OptionGroup& group) const { return countOf(group) >= group.min; }
    /// The first open group that needs more; nullptr: all is chosen.
    [[nodiscard]] const OptionGroup* firstUnmet() const;

    /// Chooses or takes back. Of a group of one the new option replaces the old. @return whether anything changed
    bool toggle(const OptionGroup& group, const MenuOption& option);

    [[nodiscard]] std::vector<OptionId> ids() const;  ///< in the menu's order
    [[nodiscard]] Money unitPrice() const;

private:
    [[nodiscard]] bool isOffered(const OptionId& id) const;
    void dropClosed();

    const Menu* m_menu;
    const MenuItem* m_item;
    std::set<OptionId> m_chosen;
};

}  // namespace frontdesk
