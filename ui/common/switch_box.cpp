// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/switch_box.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kHeight = 48;
constexpr int kTrackWidth = 52;
constexpr int kTrackHeight = 30;
constexpr int kGap = 12;
}  // namespace

SwitchBox::SwitchBox(Theme& theme, const QString& text, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
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

QSize SwitchBox::sizeHint() const {
    const QFontMetrics metrics(m_theme.font(TypeSize::Body));
    return {metrics.horizontalAdvance(text()) + kGap + m_theme.scaled(kTrackWidth), m_theme.scaled(kHeight)};
}

QSize SwitchBox::minimumSizeHint() const {
    return {m_theme.scaled(kTrackWidth) * 2, m_theme.scaled(kHeight)};
}

void SwitchBox::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const int wide = m_theme.scaled(kTrackWidth);
    const int tall = m_theme.scaled(kTrackHeight);
    painter.setFont(m_theme.font(TypeSize::Body));
    painter.setPen(isEnabled() ? p.text : p.text3);
    const int room = width() - wide - kGap;
    drawWords(painter, place({0, 0, room, height()}), Qt::AlignLeft,
              painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));

    const QRect track = place({width() - wide, (height() - tall) / 2, wide, tall});
    const QColor on = isDown() ? p.accentPress : p.accent;
    drawPanel(painter, track, tall / 2.0, isChecked() ? on : p.surface2, isChecked() ? on : p.text3);
    const int knob = tall - 6;
    const int travel = isChecked() ? wide - knob - 3 : 3;
    const QRect disc = mirrored({track.left() + travel, track.top() + 3, knob, knob}, track, layoutDirection());
    drawPanel(painter, disc, knob / 2.0, isChecked() ? p.onAccent : p.text2);
}

void SwitchBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

}  // namespace frontdesk
