// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace frontdesk {

class ActionButton;
class NumericKeypad;

/// Covers the window until somebody enters a PIN, by touch or by keys. After too many wrong ones it counts down.
class LockScreen : public QWidget {
    Q_OBJECT
public:
    LockScreen(Theme& theme, Desk& desk, Session& session, QWidget* window);
    /// Comes to the front and takes the keys.
    void appear();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void press(const QString& key);
    void submit();
    void answer(const Result<StaffMember>& result);
    void wait(int seconds);
    void tick();
    void showState();
    void restyle();

    Theme& m_theme;
    Desk& m_desk;
    Session& m_session;
    QString m_pin;
    QString m_problem;
    int m_waitSeconds = 0;
    bool m_asking = false;
    QTimer m_countdown;
    QWidget* m_panel;
    QLabel* m_name;
    QLabel* m_hint;
    QLabel* m_demo;
    QWidget* m_dots;
    NumericKeypad* m_keypad;
    ActionButton* m_enter;
};

}  // namespace frontdesk
