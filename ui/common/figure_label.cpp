// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/figure_label.h"

#include "ui/common/painting.h"

#include <QAccessible>
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace frontdesk {

FigureLabel::FigureLabel(Theme& theme, const QString& text, TypeSize size, QFont::Weight weight, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_text(text), m_size(size), m_weight(weight) {
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAccessibleName(text);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureLabel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    updateGeometry();
    update();
}

void FigureLabel::setTone(std::optional<Tone> tone) {
    m_tone = tone;
    update();
}

void FigureLabel::setSize(TypeSize size) {
    m_size = size;
    updateGeometry();
    update();
}

void FigureLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

void FigureLabel::setShrinks(bool shrinks) {
    m_shrinks = shrinks;
    updateGeometry();
}

QFont FigureLabel::textFont() const {
    return m_theme.font(m_size, m_weight);
}

QSize FigureLabel::sizeHint() const {
    const QFontMetrics metrics(textFont());
    return {figuresWidth(metrics, m_text), metrics.height()};
}

QSize FigureLabel::minimumSizeHint() const {
    const QSize full = sizeHint();
    return m_shrinks ? QSize(full.width() / 2, full.height()) : full;
}

void FigureLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    QFont font = textFont();
    const int wide = figuresWidth(QFontMetrics(font), m_text);
    if (m_shrinks && wide > width())
        font.setPixelSize(std::max(font.pixelSize() / 2, font.pixelSize() * width() / wide));
    painter.setFont(font);
    painter.setPen(m_tone ? m_theme.colors().of(*m_tone) : m_theme.colors().text);
    drawFigures(painter, rect(), QStyle::visualAlignment(layoutDirection(), m_alignment), m_text);
}

}  // namespace frontdesk
