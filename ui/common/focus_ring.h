// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

class QApplication;

namespace frontdesk {

/// Shows the keyboard's focus as a 3 pixel ring around whatever has it, outside its edge. After a press by finger or
/// mouse the ring stays away until a key moves the focus. One object for the program. A widget may set the property
/// "focusRadius".
class FocusRing : public QObject {
    Q_OBJECT
public:
    FocusRing(Theme& theme, QApplication& app);
    ~FocusRing() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* widget);
    void place();
    void leave();

    Theme& m_theme;
    QPointer<QWidget> m_target;
    QPointer<QWidget> m_ring;
};

}  // namespace frontdesk
