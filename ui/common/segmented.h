// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace frontdesk {

/// One choice of a few, side by side, 48 pixels high. Arrow keys move the choice.
class Segmented : public QWidget {
    Q_OBJECT
public:
    enum class Look {
        Raised,  ///< the chosen part is a raised white field
        Filled,  ///< the chosen part is filled with the colour of new orders, as the promise
    };
    Segmented(Theme& theme, const QString& accessibleName, Look look, QWidget* parent = nullptr);

    /// @param text        what it says; @p small stands after it in small type ("min")
    /// @param iconName    of resources/icons, empty for none
    void add(const QString& text, const QString& small = {}, const QString& iconName = {});
    void clear();
    [[nodiscard]] int count() const;
    [[nodiscard]] int current() const;  ///< -1: none
    void setCurrent(int index);         ///< without a signal
    void setOptionText(int index, const QString& text);

Q_SIGNALS:
    void chosen(int index);  ///< by a person

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Look m_look;
    QHBoxLayout* m_row;
    QButtonGroup* m_group;
    std::vector<QAbstractButton*> m_parts;
};

}  // namespace frontdesk
