// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLabel;

namespace frontdesk {

class ActionButton;

/// A screen with nothing on it that teaches: a picture, one sentence, and the first thing to do. Also used for errors.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Theme& theme, QWidget* parent = nullptr);
    /// @param tone Neutral for empty, Danger for an error
    void say(const QString& iconName, const QString& headline, const QString& text, Tone tone = Tone::Neutral);
    /// The button under the words; made at the first call.
    ActionButton* action(const QString& text);

Q_SIGNALS:
    void actionPressed();

private:
    void restyle();

    Theme& m_theme;
    QString m_iconName;
    Tone m_tone = Tone::Neutral;
    QLabel* m_picture;
    QLabel* m_headline;
    QLabel* m_text;
    ActionButton* m_action = nullptr;
};

}  // namespace frontdesk
