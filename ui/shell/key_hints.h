// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QTimer>

class QApplication;

namespace frontdesk {

/// Shows every button's key while Alt is held alone for a moment, on all windows.
class KeyHints : public QObject {
    Q_OBJECT
public:
    KeyHints(Theme& theme, QApplication& app);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Theme& m_theme;
    QTimer m_held;
};

}  // namespace frontdesk
