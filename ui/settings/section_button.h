// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace frontdesk {

/// A line of a list of sections, 52 high: icon and words, tinted while its section is shown, with a dot at its end
/// while something waits there.
class SectionButton : public QAbstractButton {
    Q_OBJECT
public:
    SectionButton(Theme& theme, const QString& text, const QString& iconName, QWidget* parent = nullptr);
    /// @param what waits there, for screen readers; empty: nothing
    void setWaiting(const QString& what);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& m_theme;
    QString m_iconName;
    bool m_waiting = false;
};

}  // namespace frontdesk
