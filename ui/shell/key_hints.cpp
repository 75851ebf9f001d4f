// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/key_hints.h"

#include <QApplication>
#include <QKeyEvent>

namespace frontdesk {

namespace {
constexpr int kHeldMs = 150;  ///< so that Alt+1 does not make the screen flicker
}

KeyHints::KeyHints(Theme& theme, QApplication& app) : QObject(&app), m_theme(theme) {
    m_held.setSingleShot(true);
    m_held.setInterval(kHeldMs);
    connect(&m_held, &QTimer::timeout, this, [this] { m_theme.setShowsKeys(true); });
    app.installEventFilter(this);
}

bool KeyHints::eventFilter(QObject* watched, QEvent* event) {
    const auto isAlt = [event] { return static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt; };
    switch (event->type()) {
        case QEvent::KeyPress:
            if (isAlt() && !m_theme.showsKeys()) m_held.start();
            break;
        case QEvent::KeyRelease:
            if (!isAlt()) break;
            m_held.stop();
            m_theme.setShowsKeys(false);
            break;
        case QEvent::WindowDeactivate:
            m_held.stop();
            m_theme.setShowsKeys(false);
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace frontdesk
