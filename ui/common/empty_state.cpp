// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/action_button.h"
#include "ui/common/painting.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kPicture = 48;
}

EmptyState::EmptyState(Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_picture(new QLabel(this)),
      m_headline(new QLabel(this)),
      m_text(new QLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::k2);
    column->addStretch(1);
    for (QLabel* label : {m_picture, m_headline, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addStretch(1);
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
}

void EmptyState::say(const QString& iconName, const QString& headline, const QString& text, Tone tone) {
    m_iconName = iconName;
    m_tone = tone;
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(headline + u' ' + text);
    restyle();
}

ActionButton* EmptyState::action(const QString& text) {
    if (m_action == nullptr) {
        m_action = new ActionButton(m_theme, text, ActionButton::Kind::Primary, ActionButton::Size::Main, this);
        auto* column = static_cast<QVBoxLayout*>(layout());
        column->insertSpacing(column->count() - 1, space::k2);
        column->insertWidget(column->count() - 1, m_action, 0, Qt::AlignHCenter);
        connect(m_action, &QAbstractButton::clicked, this, &EmptyState::actionPressed);
    }
    m_action->setText(text);
    return m_action;
}

void EmptyState::restyle() {
    const Palette& p = m_theme.colors();
    const double ratio = devicePixelRatioF();
    QPixmap picture(QSizeF(kPicture * ratio, kPicture * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawPanel(painter, QRectF(0, 0, kPicture, kPicture), kPicture / 2.0, p.softOf(m_tone));
    if (!m_iconName.isEmpty()) m_theme.drawIcon(painter, m_iconName, p.of(m_tone), QRect(12, 12, 24, 24));
    painter.end();
    m_picture->setPixmap(picture);
    m_headline->setFont(m_theme.font(TypeSize::Large, QFont::DemiBold));
    m_text->setFont(m_theme.font(TypeSize::Body));
    QPalette quiet = m_text->palette();
    quiet.setColor(QPalette::WindowText, p.text2);
    m_text->setPalette(quiet);
}

}  // namespace frontdesk
