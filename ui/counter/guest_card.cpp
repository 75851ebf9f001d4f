// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/guest_card.h"

#include "ui/common/initials.h"
#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kHeight = 60;
constexpr int kAvatar = 38;
constexpr int kPad = 12;
}  // namespace

GuestCard::GuestCard(Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", radius::kMedium);
}

void GuestCard::present(const Shown& shown) {
    m_shown = shown;
    setAccessibleName(QStringList{shown.headline, shown.detail, shown.action}.join(QStringLiteral(", ")));
    update();
}

QSize GuestCard::sizeHint() const {
    return {300, m_theme.scaled(kHeight)};
}

void GuestCard::drawAvatar(QPainter& painter, const QRect& box) {
    const Palette& p = m_theme.colors();
    const bool named = !m_shown.name.isEmpty();
    drawPanel(painter, box, box.width() / 2.0, named ? p.tealSoft : p.surface2);
    if (!named) {
        const int inset = box.width() / 4;
        m_theme.drawIcon(painter, m_shown.iconName, p.text2, box.adjusted(inset, inset, -inset, -inset));
        return;
    }
    painter.setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
    painter.setPen(p.teal);
    painter.drawText(box, Qt::AlignCenter, initialsOf(m_shown.name));
}

void GuestCard::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    drawPanel(painter, rect(), radius::kMedium, isDown() ? p.surface2 : p.surface, m_shown.missing ? p.warn : p.line);
    const auto place = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const Qt::Alignment start = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const int avatar = m_theme.scaled(kAvatar);
    drawAvatar(painter, place({kPad, (height() - avatar) / 2, avatar, avatar}));

    painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
    const int action = painter.fontMetrics().horizontalAdvance(m_shown.action);
    painter.setPen(p.accent);
    painter.drawText(place({width() - kPad - action, 0, action, height()}), Qt::AlignCenter, m_shown.action);

    const int from = kPad + avatar + kPad;
    const int room = width() - kPad - action - kPad - from;
    const QFont headFont = m_theme.font(TypeSize::Body, QFont::DemiBold);
    const QFont detailFont = m_theme.font(TypeSize::Small, m_shown.missing ? QFont::DemiBold : QFont::Normal);
    const QFontMetrics head(headFont);
    const QFontMetrics detail(detailFont);
    const bool two = !m_shown.detail.isEmpty();
    int top = (height() - head.height() - (two ? detail.height() : 0)) / 2;
    painter.setFont(headFont);
    painter.setPen(p.text);
    drawWords(painter, place({from, top, room, head.height()}), Qt::AlignLeft,
              head.elidedText(m_shown.headline, Qt::ElideRight, room));
    if (!two) return;
    top += head.height();
    painter.setFont(detailFont);
    painter.setPen(m_shown.missing ? p.warn : p.text2);
    drawFigures(painter, place({from, top, room, detail.height()}), start,
                detail.elidedText(m_shown.detail, Qt::ElideRight, room));
}

}  // namespace frontdesk
