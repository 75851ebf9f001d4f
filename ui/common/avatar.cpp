// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/avatar.h"

#include "ui/common/initials.h"
#include "ui/common/painting.h"

#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kLargeSide = 52;  ///< from here on the initials are a title
}

Avatar::Avatar(Theme& theme, int side, QWidget* parent) : QWidget(parent), m_theme(theme), m_side(side) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Avatar::setName(const QString& name) {
    m_name = name;
    update();
}

void Avatar::draw(QPainter& painter, const Theme& theme, const QRect& box, const QString& name) {
    const Palette& p = theme.colors();
    const bool named = !name.isEmpty();
    drawPanel(painter, box, box.width() / 2.0, named ? p.tealSoft : p.surface2);
    if (!named) {
        const int inset = box.width() / 4;
        theme.drawIcon(painter, QStringLiteral("person"), p.text2, box.adjusted(inset, inset, -inset, -inset));
        return;
    }
    const bool large = box.width() >= theme.scaled(kLargeSide);
    painter.setFont(theme.font(large ? TypeSize::Huge : TypeSize::Body, QFont::DemiBold));
    painter.setPen(p.teal);
    painter.drawText(box, Qt::AlignCenter, initialsOf(name));
}

void Avatar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    draw(painter, m_theme, rect(), m_name);
}

}  // namespace frontdesk
