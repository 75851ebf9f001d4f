// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

/// How busy the kitchen is and what a new order is promised, in two short lines.
class LoadPill : public QWidget {
    Q_OBJECT
public:
    explicit LoadPill(Theme& theme, QWidget* parent = nullptr);
    /// @param cooking orders in the kitchen, @param late those past their promise, @param minutes the estimate
    void set(int cooking, int late, int minutes);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString promise() const;
    [[nodiscard]] Tone tone() const;

    Theme& m_theme;
    int m_cooking = 0;
    int m_late = 0;
    int m_minutes = 20;
};

}  // namespace frontdesk
