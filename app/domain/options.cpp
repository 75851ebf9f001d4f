// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/menu.h"

#include <algorithm>

namespace frontdesk {
namespace {

struct Place {
    const OptionGroup* group = nullptr;
    const MenuOption* option = nullptr;
};

Place findOption(const MenuItem& item, const OptionId& id) {
    for (const OptionGroup& group : item.groups) {
        for (const MenuOption& option : group.options) {
            if (option.id == id) return {&group, &option};
        }
    }
    return {};
}

/// Checks one line's options; collects everything that is wrong with them.
class OptionCheck {
public:
    OptionCheck(const Menu& menu, const MenuItem& item, const std::vector<OptionId>& ids, const QString& path,
                std::optional<Instant> now)
        : m_menu(menu), m_item(item), m_ids(ids), m_field(path + QStringLiteral(".option_ids")), m_now(now) {}

    Result<ChosenOptions> run() {
        for (size_t i = 0; i < m_ids.size(); ++i) checkId(i);
        ChosenOptions chosen;
        for (const OptionGroup& group : m_item.groups) {
            if (counts(group)) checkGroup(group, chosen);
        }
        if (!m_invalid.empty()) return refuse(ErrorCode::ValidationFailed, std::move(m_invalid));
        if (!m_soldOut.empty()) return refuse(ErrorCode::ItemUnavailable, std::move(m_soldOut));
        return chosen;
    }

private:
    static tl::unexpected<Error> refuse(ErrorCode code, std::vector<FieldError> fields) {
        const QString detail = code == ErrorCode::ItemUnavailable
                                   ? QStringLiteral("A chosen option is not available now.")
                                   : QStringLiteral("The options do not fit the item.");
        return tl::make_unexpected(Error{code, detail, std::move(fields), {}, {}, 0});
    }

    [[nodiscard]] bool isChosen(const OptionId& id) const {
        return std::find(m_ids.begin(), m_ids.end(), id) != m_ids.end();
    }

    /// A nested group counts while its parent option is chosen in a group that counts.
    [[nodiscard]] bool counts(const OptionGroup& group) const {
        const OptionGroup* at = &group;
        for (size_t depth = 0; depth <= m_item.groups.size(); ++depth) {
            if (at->parentOption.isNull()) return true;
            const Place parent = findOption(m_item, at->parentOption);
            if (!parent.group || !isChosen(at->parentOption)) return false;
            at = parent.group;
        }
        return false;  // groups nested in a ring
    }

    void checkId(size_t i) {
        const OptionId& id = m_ids[i];
        const QString field = QStringLiteral("%1[%2]").arg(m_field).arg(i);
        const Place place = findOption(m_item, id);
        if (!place.option) {
            m_invalid.push_back({field, "unknown_option", QStringLiteral("The item has no such option.")});
        } else if (std::find(m_ids.begin(), m_ids.begin() + static_cast<qsizetype>(i), id) !=
                   m_ids.begin() + static_cast<qsizetype>(i)) {
            m_invalid.push_back({field, "duplicate_option", QStringLiteral("The option is chosen twice.")});
        } else if (!counts(*place.group)) {
            m_invalid.push_back(
                {field, "unknown_option", QStringLiteral("The option belongs to a choice that is not made.")});
        } else if (isSoldOut(m_menu, *place.option, m_now)) {
            m_soldOut.push_back({field, "item_unavailable", place.option->name + QStringLiteral(" is sold out.")});
        }
    }

    void checkGroup(const OptionGroup& group, ChosenOptions& chosen) {
        int count = 0;
        for (const MenuOption& option : group.options) {
            if (!isChosen(option.id)) continue;
            chosen.choices.push_back({&group, &option});
            ++count;
        }
        if (count < group.min)
            m_invalid.push_back(
                {m_field, "too_few", QStringLiteral("%1: choose at least %2.").arg(group.name).arg(group.min)});
        if (count > group.max)
            m_invalid.push_back(
                {m_field, "too_many", QStringLiteral("%1: choose at most %2.").arg(group.name).arg(group.max)});
    }

    const Menu& m_menu;
    const MenuItem& m_item;
    const std::vector<OptionId>& m_ids;
    QString m_field;
    std::optional<Instant> m_now;
    std::vector<FieldError> m_invalid;
    std::vector<FieldError> m_soldOut;
};

}  // namespace

bool isSoldOut(const Menu& menu, const MenuOption& option, std::optional<Instant> now) {
    if (option.soldOut) return true;
    const MenuItem* part = option.itemId.isNull() ? nullptr : menu.item(option.itemId);
    if (!part || !part->soldOut) return false;
    return !(now && part->soldOutUntil && *now >= *part->soldOutUntil);
}

Result<ChosenOptions> chooseOptions(const Menu& menu, const MenuItem& item, const std::vector<OptionId>& ids,
                                    const QString& path, std::optional<Instant> now) {
    return OptionCheck(menu, item, ids, path, now).run();
}

}  // namespace frontdesk
