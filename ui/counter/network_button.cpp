// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/network_button.h"

#include "ui/common/painting.h"
#include "ui/models/charge_view.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace frontdesk {

namespace {

constexpr int kHeight = 56;
constexpr int kDot = 12;
constexpr int kSide = 14;
constexpr int kGap = 10;

/// The colour people know the network by, as far as the look has it.
Tone toneOf(MobileNetwork network) {
    switch (network) {
        case MobileNetwork::Mtn:
            return Tone::Warn;
        case MobileNetwork::Telecel:
            return Tone::Danger;
        case MobileNetwork::AirtelTigo:
            break;
    }
    return Tone::New;
}

}  // namespace

NetworkButton::NetworkButton(Theme& theme, MobileNetwork network, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_network(network) {
    setText(networkName(network));
    setObjectName(QStringLiteral("network-") + QString::fromLatin1(wireName(network)));
    setCheckable(true);
    setAutoExclusive(false);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("focusRadius", radius::kMedium);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void NetworkButton::setRemark(const QString& remark) {
    if (remark == m_remark) return;
    m_remark = remark;
    setAccessibleDescription(remark);
    updateGeometry();
    update();
}

QSize NetworkButton::sizeHint() const {
    const int words = QFontMetrics(m_theme.font(TypeSize::Body, QFont::DemiBold)).horizontalAdvance(text());
    const int remark = QFontMetrics(m_theme.font(TypeSize::Small)).horizontalAdvance(m_remark);
    return {2 * kSide + m_theme.scaled(kDot) + kGap + std::max(words, remark), m_theme.scaled(kHeight)};
}

QSize NetworkButton::minimumSizeHint() const {
    return {m_theme.scaled(96), m_theme.scaled(kHeight)};
}

void NetworkButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    const QColor fill = isDown() ? p.surface2 : isChecked() ? p.accentSoft : p.surface;
    drawPanel(painter, rect(), radius::kMedium, fill, isChecked() ? p.accent : p.line, isChecked() ? 2 : 1);
    const int dot = m_theme.scaled(kDot);
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    drawPanel(painter, placed(QRect(kSide, (height() - dot) / 2, dot, dot)), dot / 2.0,
              isEnabled() ? p.of(toneOf(m_network)) : p.line);
    const int x = kSide + dot + kGap;
    const int room = width() - x - kSide / 2;
    const QFont strong = m_theme.font(TypeSize::Body, QFont::DemiBold);
    const QFont small = m_theme.font(TypeSize::Small);
    const int upper = QFontMetrics(strong).height();
    const int lower = m_remark.isEmpty() ? 0 : QFontMetrics(small).height();
    const int top = (height() - upper - lower) / 2;
    painter.setFont(strong);
    painter.setPen(!isEnabled() ? p.text3 : isChecked() ? p.accent : p.text);
    drawWords(painter, placed(QRect(x, top, room, upper)), Qt::AlignLeft,
              painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    if (lower == 0) return;
    painter.setFont(small);
    painter.setPen(p.text2);
    drawWords(painter, placed(QRect(x, top + upper, room, lower)), Qt::AlignLeft,
              painter.fontMetrics().elidedText(m_remark, Qt::ElideRight, room));
}

void NetworkButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

}  // namespace frontdesk
