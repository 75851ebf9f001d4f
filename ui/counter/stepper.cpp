// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/stepper.h"

#include "ui/common/action_button.h"
#include "ui/common/figure_label.h"

#include <QHBoxLayout>
#include <QLocale>

namespace frontdesk {

Stepper::Stepper(Theme& theme, const QString& accessibleName, int least, int most, QWidget* parent)
    : QWidget(parent),
      m_less(new ActionButton(theme, QString(), ActionButton::Kind::Normal, ActionButton::Size::Main, this)),
      m_more(new ActionButton(theme, QString(), ActionButton::Kind::Normal, ActionButton::Size::Main, this)),
      m_number(new FigureLabel(theme, QString(), TypeSize::Giant, QFont::Bold, this)),
      m_least(least),
      m_most(most),
      m_value(0) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k2);
    m_less->setIconName(QStringLiteral("minus"));
    m_less->setAccessibleName(tr("One less"));
    m_less->setObjectName(QStringLiteral("less"));
    m_less->setKeyHint(QStringLiteral("\u2212"));
    m_more->setIconName(QStringLiteral("plus"));
    m_more->setAccessibleName(tr("One more"));
    m_more->setObjectName(QStringLiteral("more"));
    m_more->setKeyHint(QStringLiteral("+"));
    for (ActionButton* button : {m_less, m_more}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setMinimumWidth(theme.scaled(80));
        button->setAutoRepeat(true);
    }
    m_number->setAlignment(Qt::AlignHCenter);
    row->addWidget(m_less);
    row->addWidget(m_number, 1);
    row->addWidget(m_more);
    connect(m_less, &QAbstractButton::clicked, this, [this] { step(-1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { step(1); });
    setAccessibleName(accessibleName);
    setValue(least);
}

void Stepper::setValue(int value) {
    m_value = std::clamp(value, m_least, m_most);
    m_number->setText(locale().toString(m_value));
    m_less->setEnabled(m_value > m_least);
    m_more->setEnabled(m_value < m_most);
}

void Stepper::step(int by) {
    setValue(m_value + by);
    Q_EMIT changed(m_value);
}

}  // namespace frontdesk
