// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;

namespace frontdesk {

class ActionButton;

/// A dark bar with Undo that stays ten seconds and shows how long it still will.
class UndoBar : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLifeMs = 10'000;

    UndoBar(Theme& theme, QWidget* host);
    void offer(const QString& what, const QString& rest, std::function<void()> undo);
    void withdraw();
    bool undo();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void tick();
    void restyle();

    Theme& m_theme;
    QLabel* m_words;
    ActionButton* m_button;
    ActionButton* m_close;
    std::function<void()> m_undo;
    QString m_what;
    QString m_rest;
    QElapsedTimer m_age;
    QTimer m_timer;
};

/// A line that leaves by itself after four seconds and takes no press. It lies over everything, open sheets too.
class Toast : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLifeMs = 4'000;

    Toast(Theme& theme, QWidget* host);
    void tell(const QString& text, Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    Theme& m_theme;
    QWidget* m_host;
    QString m_text;
    Tone m_tone = Tone::Ok;
    QTimer m_timer;
};

}  // namespace frontdesk
