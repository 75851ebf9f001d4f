// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/print_progress.h"

#include "ui/common/painting.h"

#include <QFontMetrics>
#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kLine = 6;
}

PrintProgress::PrintProgress(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("progress"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PrintProgress::set(const QString& words, int done, int of) {
    m_words = words;
    m_done = done;
    m_of = of;
    setAccessibleName(words);
    update();
}

QSize PrintProgress::sizeHint() const {
    return {m_theme.scaled(160), QFontMetrics(m_theme.font(TypeSize::Small)).height() + space::k2 + kLine};
}

void PrintProgress::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.colors();
    QPainter painter(this);
    painter.setFont(m_theme.font(TypeSize::Small, QFont::Medium));
    painter.setPen(p.text2);
    drawWords(painter, {0, 0, width(), height() - kLine - space::k2}, Qt::AlignLeft, m_words);
    const QRect line(0, height() - kLine, width(), kLine);
    drawPanel(painter, line, kLine / 2.0, p.surface2);
    if (m_of <= 0 || m_done <= 0) return;
    const QRect full(line.left(), line.top(), line.width() * std::min(m_done, m_of) / m_of, kLine);
    drawPanel(painter, mirrored(full, line, layoutDirection()), kLine / 2.0, p.accent);
}

}  // namespace frontdesk
