// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strip_button.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kHeight = 48;
constexpr int kField = 30;  ///< what is seen of it; the rest is room for a finger
constexpr int kPad = 10;
constexpr int kIcon = 16;
constexpr int kGap = 7;
}  // namespace

StripButton::StripButton(Theme& theme, Tone tone, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_tone(tone), m_iconName(iconName) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setProperty("focusRadius", radius::kSmall);
}

QSize StripButton::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(TypeSize::Small, QFont::DemiBold));
    const int wide = 2 * kPad + m_theme.scaled(kIcon) + kGap + figuresWidth(metrics, text());
    return {std::max(wide, m_theme.scaled(kHeight)), m_theme.scaled(kHeight)};
}

void StripButton::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    const int tall = m_theme.scaled(kField);
    const QRect field(0, (height() - tall) / 2, width(), tall);
    drawPanel(painter, field, radius::kSmall, p.softOf(m_tone), isDown() ? p.of(m_tone) : QColor(), 2);
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const int icon = m_theme.scaled(kIcon);
    const QColor ink = m_tone == Tone::Neutral ? p.text : p.of(m_tone);
    m_theme.drawIcon(painter, m_iconName, ink, place({kPad, 0, icon, height()}));
    painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
    painter.setPen(ink);
    const int from = kPad + icon + kGap;
    drawFigures(painter, place({from, 0, width() - from - kPad, height()}),
                layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft, text());
}

void StripButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}  // namespace frontdesk
