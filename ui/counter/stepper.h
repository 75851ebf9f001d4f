// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

class ActionButton;
class FigureLabel;

/// A number between minus and plus, 64 high.
class Stepper : public QWidget {
    Q_OBJECT
public:
    Stepper(Theme& theme, const QString& accessibleName, int least, int most, QWidget* parent = nullptr);
    [[nodiscard]] int value() const { return m_value; }
    void setValue(int value);

Q_SIGNALS:
    void changed(int value);  ///< by a person

private:
    void step(int by);

    ActionButton* m_less;
    ActionButton* m_more;
    FigureLabel* m_number;
    int m_least;
    int m_most;
    int m_value;
};

}  // namespace frontdesk
