// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/skeleton.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace frontdesk {

namespace {
constexpr int kPatienceMs = 300;
constexpr int kColumns = 4;
constexpr int kCards = 3;
constexpr int kCardHeight = 128;
}  // namespace

Skeleton::Skeleton(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Reading orders"));
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &Skeleton::appear);
    m_wait.start(kPatienceMs);
}

void Skeleton::appear() {
    m_visible = true;
    update();
}

void Skeleton::paintEvent(QPaintEvent*) {
    if (!m_visible) return;
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    const int wide = (width() - (kColumns - 1) * 10) / kColumns;
    for (int column = 0; column < kColumns; ++column) {
        const int x = column * (wide + 10);
        drawPanel(painter, QRect(x, 0, wide, height()), radius::kLarge, p.surface2);
        for (int card = 0; card < kCards - column % 2; ++card) {
            const int y = 44 + card * (kCardHeight + 8);
            drawPanel(painter, QRect(x + 8, y, wide - 16, kCardHeight), radius::kMedium, p.surface);
            drawPanel(painter, QRect(x + 20, y + 14, wide / 3, 14), 7, p.surface2);
            drawPanel(painter, QRect(x + 20, y + 40, wide / 2, 12), 6, p.surface2);
            drawPanel(painter, QRect(x + wide - 130, y + 72, 110, 44), radius::kMedium, p.surface2);
        }
    }
}

}  // namespace frontdesk
