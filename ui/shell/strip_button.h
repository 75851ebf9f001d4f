// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace frontdesk {

/// Something in the status strip that opens: icon, words and a count on a soft field.
class StripButton : public QAbstractButton {
    Q_OBJECT
public:
    StripButton(Theme& theme, Tone tone, const QString& iconName, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& m_theme;
    Tone m_tone;
    QString m_iconName;
};

}  // namespace frontdesk
