// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chip.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kStatusHeight = 26;
constexpr int kHeight = 48;
constexpr int kSide = 16;
constexpr int kGap = 8;
}  // namespace

StatusChip::StatusChip(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatusChip::set(Tone tone, const QString& text) {
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const {
    const int height = m_theme.scaled(kStatusHeight);
    return {drawChip(nullptr, m_theme, {}, height, m_tone, m_text), height};
}

void StatusChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawChip(&painter, m_theme, {0, 0}, height(), m_tone, m_text);
}

Chip::Chip(Theme& theme, const QString& text, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setText(text);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("focusRadius", kHeight / 2);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    connect(&theme, &Theme::showsKeysChanged, this, [this] {
        if (!m_keyHint.isEmpty()) update();
    });
}

void Chip::setIconName(const QString& name) {
    m_iconName = name;
    updateGeometry();
}

void Chip::setEmoji(const QString& emoji) {
    m_emoji = emoji;
    updateGeometry();
}

void Chip::setCount(int count) {
    if (count == m_count) return;
    m_count = count;
    setAccessibleName(count < 0 ? text() : text() + u' ' + countText());
    updateGeometry();
    update();
}

void Chip::setKeyHint(const QString& hint) {
    m_keyHint = hint;
    update();
}

QSize Chip::sizeHint() const {
    int width = 2 * kSide + figuresWidth(QFontMetrics(textFont()), text());
    if (!m_iconName.isEmpty()) width += m_theme.scaled(18) + kGap;
    if (!m_emoji.isEmpty()) width += QFontMetrics(textFont()).horizontalAdvance(m_emoji) + kGap;
    if (m_count >= 0) width += kGap + figuresWidth(QFontMetrics(countFont()), countText());
    return {std::max(width, m_theme.scaled(kHeight)), m_theme.scaled(kHeight)};
}

void Chip::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    const bool on = isChecked();
    const QColor ink = on ? p.bg : p.text;
    drawPanel(painter, rect(), height() / 2.0, on ? p.text : (isDown() ? p.surface2 : p.surface), on ? p.text : p.line);
    if (isDown() && on) drawPanel(painter, rect(), height() / 2.0, p.text2);

    int x = kSide;
    const auto place = [this](int left, int wide) {
        return mirrored(QRect(left, 0, wide, height()), rect(), layoutDirection());
    };
    if (!m_iconName.isEmpty()) {
        const int icon = m_theme.scaled(18);
        m_theme.drawIcon(painter, m_iconName, ink, place(x, icon));
        x += icon + kGap;
    }
    painter.setFont(textFont());
    painter.setPen(ink);
    if (!m_emoji.isEmpty()) {
        const int wide = painter.fontMetrics().horizontalAdvance(m_emoji);
        painter.drawText(place(x, wide), Qt::AlignCenter, m_emoji);
        x += wide + kGap;
    }
    const int words = figuresWidth(painter.fontMetrics(), text());
    drawFigures(painter, place(x, words), Qt::AlignLeft, text());
    x += words + kGap;
    if (m_count >= 0) {
        painter.setFont(countFont());
        painter.setOpacity(0.75);
        const int wide = figuresWidth(painter.fontMetrics(), countText());
        drawFigures(painter, place(x, wide), Qt::AlignLeft, countText());
        painter.setOpacity(1);
    }
    if (m_theme.showsKeys() && !m_keyHint.isEmpty()) {
        painter.setFont(m_theme.font(TypeSize::Tiny, QFont::DemiBold));
        const int wide = painter.fontMetrics().horizontalAdvance(m_keyHint) + 10;
        const QRect box(QPoint(width() - wide - 6, 2), QSize(wide, painter.fontMetrics().height() + 4));
        drawPanel(painter, box, 5, p.text, p.bg, 1);
        painter.setPen(p.bg);
        painter.drawText(box, Qt::AlignCenter, m_keyHint);
    }
}

void Chip::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace frontdesk
