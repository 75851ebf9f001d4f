// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/reorder.h"

#include <algorithm>

namespace frontdesk {
namespace {

struct Choice {
    const OptionGroup* group = nullptr;
    const MenuOption* option = nullptr;
};

Choice choiceOf(const MenuItem& item, const OptionId& id) {
    for (const OptionGroup& group : item.groups)
        for (const MenuOption& option : group.options)
            if (option.id == id) return {&group, &option};
    return {};
}

bool holds(const std::vector<LineOption>& options, const OptionId& id) {
    return std::any_of(options.begin(), options.end(), [&id](const LineOption& option) { return option.id == id; });
}

/// One line on its way into the cart: what of its options is left.
class LineCheck {
public:
    LineCheck(const OrderLine& line, const MenuItem& item, const Menu& menu, Instant now)
        : m_line(line), m_item(item), m_menu(menu), m_now(now), m_left(line.options) {}

    /// The line as it can be ordered now; nullopt if the item cannot do without what is gone.
    [[nodiscard]] std::optional<DraftLine> run(std::vector<CartChange>& changes) {
        // An option in a choice that hung on a lost one is lost too.
        while (std::erase_if(m_left, [this](const LineOption& option) { return !canBeHad(option); }) > 0) {
        }
        DraftLine draft{m_item.id, m_line.quantity, {}, m_line.note, {}};
        for (const LineOption& option : m_left) draft.optionIds.push_back(option.id);
        const auto chosen = chooseOptions(m_menu, m_item, draft.optionIds, {}, m_now);
        if (!chosen) return std::nullopt;
        for (const LineOption& option : m_line.options)
            if (!holds(m_left, option.id)) changes.push_back({m_item.id, option.name, true, {}, {}});
        addPriceChange(*chosen, changes);
        return draft;
    }

private:
    [[nodiscard]] bool canBeHad(const LineOption& option) const {
        const Choice choice = choiceOf(m_item, option.id);
        if (!choice.option || isSoldOut(m_menu, *choice.option, m_now)) return false;
        const OptionId& parent = choice.group->parentOption;
        return parent.isNull() || holds(m_left, parent);
    }

    void addPriceChange(const ChosenOptions& chosen, std::vector<CartChange>& changes) const {
        Money paid = m_line.unitPrice;
        for (const LineOption& option : m_left) paid += option.priceDelta;
        Money asked = m_item.price;
        for (const auto& choice : chosen.choices) asked += choice.option->priceDelta;
        if (paid.minor() != asked.minor()) changes.push_back({m_item.id, m_item.name, false, paid, asked});
    }

    const OrderLine& m_line;
    const MenuItem& m_item;
    const Menu& m_menu;
    Instant m_now;
    std::vector<LineOption> m_left;
};

}  // namespace

Cart cartOf(const Order& order, const Menu& menu, const BusinessCalendar& calendar, Instant now) {
    Cart cart;
    for (const OrderLine& line : order.lines) {
        if (line.status == LineStatus::Voided) continue;
        const MenuItem* item = menu.item(line.itemId);
        const bool served = item && availabilityAt(*item, now, calendar, order.fulfilment).available;
        auto draft = served ? LineCheck(line, *item, menu, now).run(cart.changes) : std::nullopt;
        if (draft)
            cart.lines.push_back(std::move(*draft));
        else
            cart.changes.push_back({line.itemId, line.name, true, {}, {}});
    }
    return cart;
}

}  // namespace frontdesk
