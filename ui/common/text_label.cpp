// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/text_label.h"

namespace frontdesk {

TextLabel::TextLabel(Theme& theme, const QString& text, TypeSize size, QFont::Weight weight, std::optional<Tone> tone, QWidget* parent)
    : QLabel(text, parent), m_theme(theme), m_size(size), m_weight(weight), m_tone(tone) {
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &TextLabel::restyle);
    restyle();
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
