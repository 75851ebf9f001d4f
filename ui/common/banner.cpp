// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "ui/common/action_button.h"
#include "ui/common/margins.h"
#include "ui/common/painting.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace frontdesk {

Banner::Banner(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(new QLabel(this)),
      m_words(new QLabel(this)),
      m_row(new QHBoxLayout(this)) {
    setMargins(*m_row, space::k4, 3, space::k1, 3);
    m_row->setSpacing(space::k3);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::RichText);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_words, 1);
    setMinimumHeight(56);
    connect(&theme, &Theme::changed, this, &Banner::showWords);
    hide();
}

void Banner::say(Tone tone, const QString& iconName, const QString& headline, const QString& text) {
    m_tone = tone;
    m_iconName = iconName;
    m_headline = headline;
    m_text = text;
    setAccessibleName(headline + u' ' + text);
    showWords();
}

ActionButton* Banner::addAction(const QString& text) {
    auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
    m_row->addWidget(button);
    return button;
}

void Banner::showWords() {
    m_words->setText(
        QStringLiteral("<b style='font-weight:650'>%1</b> %2").arg(m_headline.toHtmlEscaped(), m_text.toHtmlEscaped()));
    m_words->setFont(m_theme.font(TypeSize::Body));
    if (!m_iconName.isEmpty()) {
        m_icon->setPixmap(m_theme.icon(m_iconName, m_theme.colors().of(m_tone), 20, devicePixelRatioF()));
    }
    update();
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Palette& p = m_theme.colors();
    drawPanel(painter, rect(), radius::kMedium, p.softOf(m_tone), p.of(m_tone));
}

}  // namespace frontdesk
