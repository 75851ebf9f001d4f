// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QLocale>
#include <QWidget>

namespace frontdesk {

/// A state in colour, sign and word. Not pressable.
class StatusChip : public QWidget {
    Q_OBJECT
public:
    explicit StatusChip(Theme& theme, QWidget* parent = nullptr);
    void set(Tone tone, const QString& text);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    Tone m_tone = Tone::Neutral;
    QString m_text;
};

/// A pill that filters or jumps: 48 high, icon or emoji, words and a count. Checkable.
class Chip : public QAbstractButton {
    Q_OBJECT
public:
    Chip(Theme& theme, const QString& text, QWidget* parent = nullptr);
    void setIconName(const QString& name);
    void setEmoji(const QString& emoji);
    void setCount(int count);  ///< -1: no count
    void setKeyHint(const QString& hint);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QFont countFont() const { return m_theme.font(TypeSize::Body, QFont::DemiBold); }
    [[nodiscard]] QFont textFont() const { return m_theme.font(TypeSize::Body, QFont::Medium); }
    [[nodiscard]] QString countText() const { return m_count < 0 ? QString() : locale().toString(m_count); }

    Theme& m_theme;
    QString m_iconName;
    QString m_emoji;
    QString m_keyHint;
    int m_count = -1;
};

}  // namespace frontdesk
