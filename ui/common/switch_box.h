// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace frontdesk {

/// Words with a switch at their end, for what takes effect at once. Space, Enter or a press turn it.
class SwitchBox : public QAbstractButton {
    Q_OBJECT
public:
    SwitchBox(Theme& theme, const QString& text, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& m_theme;
};

}  // namespace frontdesk
