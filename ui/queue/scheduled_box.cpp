// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/scheduled_box.h"

#include "ui/common/money_text.h"
#include "ui/common/order_words.h"
#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr size_t kShown = 2;
constexpr int kPadding = 12;
constexpr int kTitle = 18;
constexpr int kRow = 38;
constexpr int kGap = 10;
constexpr int kHint = 30;
}  // namespace

ScheduledBox::ScheduledBox(Theme& theme, const BusinessCalendar& calendar, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_calendar(calendar) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRadius", radius::kMedium);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Scheduled orders"));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    hide();
}

void ScheduledBox::setOrders(const std::vector<OrderPtr>& soonestFirst) {
    m_next.assign(soonestFirst.begin(),
                  soonestFirst.begin() + static_cast<long>(std::min(kShown, soonestFirst.size())));
    setVisible(!m_next.empty());
    updateGeometry();
    update();
}

QSize ScheduledBox::sizeHint() const {
    const int rows = static_cast<int>(m_next.size());
    return {m_theme.scaled(220), 2 * kPadding + m_theme.scaled(kTitle) + rows * (m_theme.scaled(kRow) + kGap) + kGap +
                                     m_theme.scaled(kHint)};
}

void ScheduledBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), radius::kMedium, isDown() ? p.line : QColor(), p.line);
    const auto placed = [this](const QRect& box) { return mirrored(box, rect(), layoutDirection()); };
    const int inner = width() - 2 * kPadding;
    int y = kPadding;
    const auto text = [&](const QRect& box, TypeSize size, QFont::Weight weight, const QColor& ink,
                          const QString& words) {
        painter.setFont(m_theme.font(size, weight));
        painter.setPen(ink);
        drawWords(painter, placed(box), Qt::AlignLeft,
                  painter.fontMetrics().elidedText(words, Qt::ElideRight, box.width()));
    };
    text({kPadding, y, inner, m_theme.scaled(kTitle)}, TypeSize::Small, QFont::DemiBold, p.text2,
         tr("Scheduled, next %n", "number of orders shown", static_cast<int>(m_next.size())));
    y += m_theme.scaled(kTitle) + kGap;
    const int rowHeight = m_theme.scaled(kRow);
    for (const OrderPtr& order : m_next) {
        const QString time =
            QStringLiteral("◷ ") + clockText(order->scheduledFor.value_or(order->createdAt), m_calendar, locale());
        const int chipHeight = m_theme.scaled(28);
        const int chip = drawChip(nullptr, m_theme, {}, chipHeight, Tone::Teal, time);
        const QRect box(kPadding, y + (rowHeight - chipHeight) / 2, chip, chipHeight);
        drawChip(&painter, m_theme, placed(box).topLeft(), chipHeight, Tone::Teal, time);
        const int x = kPadding + chip + 8;
        const int half = rowHeight / 2;
        text({x, y, width() - kPadding - x, half}, TypeSize::Body, QFont::DemiBold, p.text,
             QStringLiteral("%1 %2").arg(order->number).arg(customerWord(*order)));
        text({x, y + half, width() - kPadding - x, half}, TypeSize::Small, QFont::Normal, p.text2,
             sourceWord(order->source) + u' ' + fulfilmentWord(*order));
        y += rowHeight + kGap;
    }
    painter.setPen(p.line);
    painter.drawLine(kPadding, y, width() - kPadding, y);
    text({kPadding, y + 4, inner, m_theme.scaled(kHint)}, TypeSize::Small, QFont::Normal, p.text2,
         tr("They go to the kitchen by themselves"));
}

}  // namespace frontdesk
