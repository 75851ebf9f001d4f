// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/section_button.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kHeight = 52;
constexpr int kPad = 14;
constexpr int kIcon = 20;
constexpr int kGap = 12;
constexpr int kDot = 8;
}  // namespace

SectionButton::SectionButton(Theme& theme, const QString& text, const QString& iconName, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_iconName(iconName) {
    setText(text);
    setCheckable(true);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", radius::kMedium);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SectionButton::setWaiting(const QString& what) {
    m_waiting = !what.isEmpty();
    setAccessibleDescription(what);
    update();
}

QSize SectionButton::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(TypeSize::Body, QFont::DemiBold));
    return {2 * kPad + m_theme.scaled(kIcon) + kGap + metrics.horizontalAdvance(text()), m_theme.scaled(kHeight)};
}

void SectionButton::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    if (isChecked())
        drawPanel(painter, rect(), radius::kMedium, p.accentSoft);
    else if (isDown())
        drawPanel(painter, rect(), radius::kMedium, p.surface2);
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const QColor ink = isChecked() ? p.accent : p.text2;
    const int icon = m_theme.scaled(kIcon);
    m_theme.drawIcon(painter, m_iconName, ink, place({kPad, 0, icon, height()}));
    painter.setFont(m_theme.font(TypeSize::Body, isChecked() ? QFont::DemiBold : QFont::Medium));
    painter.setPen(ink);
    const int from = kPad + icon + kGap;
    const int room = width() - kPad - from - (m_waiting ? kDot + kGap : 0);
    drawWords(painter, place({from, 0, room, height()}), Qt::AlignLeft,
              painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    if (!m_waiting) return;
    const QRect dot(width() - kPad - kDot, (height() - kDot) / 2, kDot, kDot);
    drawPanel(painter, place(dot), kDot / 2.0, p.warn);
}

void SectionButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}  // namespace frontdesk
