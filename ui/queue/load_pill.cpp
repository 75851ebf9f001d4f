// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/load_pill.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kBusyFrom = 8;  ///< orders in the kitchen
constexpr int kIcon = 18;
constexpr int kSide = 14;
}  // namespace

LoadPill::LoadPill(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LoadPill::set(int cooking, int late, int minutes) {
    if (cooking == m_cooking && late == m_late && minutes == m_minutes) return;
    m_cooking = cooking;
    m_late = late;
    m_minutes = minutes;
    setAccessibleName(headline() + QStringLiteral(", ") + promise());
    updateGeometry();
    update();
}

QString LoadPill::headline() const {
    if (m_late > 0) return tr("Kitchen behind, %n late", "number of late orders", m_late);
    if (m_cooking >= kBusyFrom) return tr("Kitchen busy, %n cooking", "number of orders", m_cooking);
    return m_cooking == 0 ? tr("Kitchen is free") : tr("Kitchen, %n cooking", "number of orders", m_cooking);
}

QString LoadPill::promise() const {
    return tr("new orders take %1 min").arg(m_minutes);
}

Tone LoadPill::tone() const {
    return m_late > 0 || m_cooking >= kBusyFrom ? Tone::Warn : Tone::Neutral;
}

QSize LoadPill::sizeHint() const {
    const QFontMetrics bold(m_theme.font(TypeSize::Small, QFont::DemiBold));
    const QFontMetrics plain(m_theme.font(TypeSize::Small));
    const int words = std::max(bold.horizontalAdvance(headline()), plain.horizontalAdvance(promise()));
    return {2 * kSide + m_theme.scaled(kIcon) + 10 + words, m_theme.scaled(48)};
}

void LoadPill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    const QColor& ink = p.of(tone());
    drawPanel(painter, rect(), radius::kMedium, p.softOf(tone()));
    const int icon = m_theme.scaled(kIcon);
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    m_theme.drawIcon(painter, QStringLiteral("fire"), ink, placed(QRect(kSide, 0, icon, height())));
    const int x = kSide + icon + 10;
    painter.setPen(ink);
    painter.setFont(m_theme.font(TypeSize::Small, QFont::DemiBold));
    const int middle = height() / 2;
    const int line = painter.fontMetrics().height();
    drawWords(painter, placed(QRect(x, middle - line, width() - x, line)), Qt::AlignLeft, headline());
    painter.setFont(m_theme.font(TypeSize::Small));
    drawWords(painter, placed(QRect(x, middle, width() - x, line)), Qt::AlignLeft, promise());
}

}  // namespace frontdesk
