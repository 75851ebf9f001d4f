// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/counter/option_choice.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace frontdesk {

class OptionCard;
class StatusChip;
class TextLabel;

/// A group of options with its name, how many may be chosen and how far that is.
class OptionGroupBox : public QWidget {
    Q_OBJECT
public:
    OptionGroupBox(Theme& theme, const MenuItem& item, const OptionGroup& group, QWidget* parent = nullptr);

    [[nodiscard]] const OptionGroup& group() const { return m_group; }
    void present(const OptionChoice& choice);
    /// Side by side as many as fit.
    void setColumns(int columns);
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] const std::vector<OptionCard*>& cards() const { return m_cards; }
    /// The card to go to: the chosen one, else the first that can be chosen.
    [[nodiscard]] OptionCard* entry() const;

Q_SIGNALS:
    void toggled(int option);
    void moved(int option, int key);
    void entered(int option);

private:
    [[nodiscard]] QString rangeText() const;

    Theme& m_theme;
    const OptionGroup& m_group;
    TextLabel* m_title;
    StatusChip* m_state;
    TextLabel* m_range;
    QGridLayout* m_grid;
    std::vector<OptionCard*> m_cards;
    int m_columns = 0;
};

/// What an option costs, as its card says it: the whole price for sizes, else the difference.
[[nodiscard]] QString optionPriceText(const MenuItem& item, const OptionGroup& group, const MenuOption& option);
/// Whether @p group is what the item's price hangs on: the first choice of exactly one with differing prices.
[[nodiscard]] bool isSizeGroup(const MenuItem& item, const OptionGroup& group);

}  // namespace frontdesk
