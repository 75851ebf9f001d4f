// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/charge_view.h"

#include <QWidget>

namespace frontdesk {

class FigureLabel;
class TextLabel;

/// One live step of a payment: sign, what happens, and time at the end; a bar under it while time runs out.
class ChargeStepRow : public QWidget {
    Q_OBJECT
public:
    /// @param number what the sign says while the step waits
    ChargeStepRow(Theme& theme, int number, QWidget* parent = nullptr);
    void present(const ChargeStep& step);
    [[nodiscard]] const ChargeStep& step() const { return m_step; }

private:
    class Sign;
    class Bar;

    Sign* m_sign;
    Bar* m_bar;
    TextLabel* m_headline;
    TextLabel* m_detail;
    FigureLabel* m_aside;
    TextLabel* m_asideSmall;
    ChargeStep m_step;
};

}  // namespace frontdesk
