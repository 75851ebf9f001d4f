// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace frontdesk {

class ActionButton;

/// A line that pushes the screen down and says what happened, what goes on working and what to do. It covers nothing
/// and leaves when its owner hides it.
class Banner : public QWidget {
    Q_OBJECT
public:
    explicit Banner(Theme& theme, QWidget* parent = nullptr);

    /// @param tone     Warn, Danger or New
    /// @param headline bold, a whole sentence; @p text follows it
    void say(Tone tone, const QString& iconName, const QString& headline, const QString& text);
    /// Adds a button at the end; it stays for the banner's life.
    ActionButton* addAction(const QString& text);
    [[nodiscard]] QString headline() const { return m_headline; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showWords();

    Theme& m_theme;
    Tone m_tone = Tone::Warn;
    QString m_iconName;
    QString m_headline;
    QString m_text;
    QLabel* m_icon;
    QLabel* m_words;
    QHBoxLayout* m_row;
};

}  // namespace frontdesk
