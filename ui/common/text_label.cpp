// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text_label.h"

#include <QEvent>

namespace frontdesk {

TextLabel::TextLabel(Theme& theme, const QString& text, TypeSize size, QFont::Weight weight, std::optional<Tone> tone,
                     QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_size(size), m_weight(weight), m_tone(tone) {
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &TextLabel::restyle);
    restyle();
    takeSide();
}

/// At the start edge of the window, whatever the direction of the words themselves.
void TextLabel::takeSide() {
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    setAlignment((rtl ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void TextLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LayoutDirectionChange) takeSide();
    QLabel::changeEvent(event);
}

void TextLabel::setTone(std::optional<Tone> tone) {
    if (tone == m_tone) return;
    m_tone = tone;
    restyle();
}

void TextLabel::setSize(TypeSize size) {
    m_size = size;
    restyle();
}

void TextLabel::restyle() {
    setFont(m_theme.font(m_size, m_weight));
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, m_tone ? m_theme.colors().of(*m_tone) : m_theme.colors().text);
    setPalette(palette);
}

}  // namespace frontdesk
