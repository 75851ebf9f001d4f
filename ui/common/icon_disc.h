// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace frontdesk {

/// A sign on a round field, at the start of a row.
class IconDisc : public QWidget {
    Q_OBJECT
public:
    /// @param side at 100 % text
    IconDisc(Theme& theme, const QString& iconName, Tone tone, int side, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {m_theme.scaled(m_side), m_theme.scaled(m_side)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QString m_iconName;
    Tone m_tone;
    int m_side;
};

}  // namespace frontdesk
