// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icon_disc.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace frontdesk {

IconDisc::IconDisc(Theme& theme, const QString& iconName, Tone tone, int side, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_iconName(iconName), m_tone(tone), m_side(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void IconDisc::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), width() / 2.0, p.softOf(m_tone));
    const int inset = width() / 4;
    m_theme.drawIcon(painter, m_iconName, p.of(m_tone), rect().adjusted(inset, inset, -inset, -inset));
}

}  // namespace frontdesk
