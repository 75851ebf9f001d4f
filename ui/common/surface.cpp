// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/surface.h"

#include "ui/common/painting.h"

#include <QPainter>

namespace frontdesk {

Surface::Surface(Theme& theme, Fill fill, int radius, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_fill(fill), m_radius(radius) {
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setFill(Fill fill) {
    m_fill = fill;
    update();
}

void Surface::setTone(std::optional<Tone> tone) {
    m_tone = tone;
    update();
}

void Surface::setBordered(bool bordered) {
    m_bordered = bordered;
    update();
}

void Surface::setMarked(bool marked) {
    m_marked = marked;
    update();
}

QColor Surface::fillColor() const {
    const Palette& p = m_theme.colors();
    if (m_tone) return p.softOf(*m_tone);
    switch (m_fill) {
        case Fill::Page:
            return p.bg;
        case Fill::Card:
            return p.surface;
        case Fill::Sunken:
            return p.surface2;
        case Fill::Tinted:
            break;
    }
    return p.accentSoft;
}

void Surface::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    if (m_marked)
        drawPanel(painter, rect(), m_radius, fillColor(), p.accent, 2);
    else
        drawPanel(painter, rect(), m_radius, fillColor(), m_bordered ? p.line : QColor());
}

}  // namespace frontdesk
