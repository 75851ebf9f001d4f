// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/choice_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 520;
}

ChoiceSheet::ChoiceSheet(Theme& theme, const QString& title, const std::vector<Option>& options, int current,
                         QWidget* over)
    : Sheet(theme, title, over) {
    setObjectName(QStringLiteral("choice-sheet"));
    setPanelWidth(kWidth);
    auto* scroll = new FlowScroll(Qt::Vertical, this);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(3, 3, 8, 3);
    column->setSpacing(space::k2);
    for (int at = 0; at < static_cast<int>(options.size()); ++at) {
        const Option& option = options[static_cast<size_t>(at)];
        auto* button =
            new ActionButton(theme, option.text, ActionButton::Kind::Normal, ActionButton::Size::Main, content);
        button->setObjectName(QStringLiteral("choice-%1").arg(at));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        if (!option.below.isEmpty()) button->setSecondLine(option.below);
        if (at == current) {
            button->setKind(ActionButton::Kind::Soft);
            button->setAccessibleDescription(tr("Chosen now"));
        }
        connect(button, &QAbstractButton::clicked, this, [this, at] {
            Q_EMIT chosen(at);
            close();
        });
        column->addWidget(button);
    }
    column->addStretch(1);
    scroll->setWidget(content);
    body()->addWidget(scroll, 1);
}

ChoiceField::ChoiceField(Theme& theme, const QString& name, const QString& label, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_label(label) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new TextLabel(theme, label, TypeSize::Small, QFont::DemiBold, Tone::Neutral, this));
    m_button = new ActionButton(theme, {}, ActionButton::Kind::Normal, ActionButton::Size::Compact, this);
    m_button->setObjectName(name);
    m_button->setRightText(QStringLiteral("▾"));
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column->addWidget(m_button);
    m_below = new TextLabel(theme, {}, TypeSize::Small, QFont::Normal, Tone::Neutral, this);
    m_below->setWordWrap(true);
    m_below->hide();
    column->addWidget(m_below);
    connect(m_button, &QAbstractButton::clicked, this, &ChoiceField::openList);
}

void ChoiceField::setOptions(std::vector<ChoiceSheet::Option> options) {
    m_options = std::move(options);
    setCurrent(m_current);
}

void ChoiceField::setCurrent(int index) {
    m_current = index >= 0 && index < static_cast<int>(m_options.size()) ? index : -1;
    const QString value = m_current < 0 ? tr("Choose …") : m_options[static_cast<size_t>(m_current)].text;
    m_button->setText(value);
    m_button->setAccessibleName(m_label + QStringLiteral(": ") + value);
}

void ChoiceField::setHint(const QString& text) {
    m_hint = text;
    showBelow({});
}

void ChoiceField::showFault(const QString& words) {
    showBelow(words);
}

void ChoiceField::showBelow(const QString& fault) {
    const bool faulty = !fault.isEmpty();
    m_below->setTone(faulty ? Tone::Danger : Tone::Neutral);
    m_below->setText(faulty ? fault : m_hint);
    m_below->setVisible(!m_below->text().isEmpty());
    m_button->setKind(faulty ? ActionButton::Kind::Danger : ActionButton::Kind::Normal);
    m_button->setAccessibleDescription(fault);
}

void ChoiceField::takeFocus() {
    m_button->setFocus(Qt::OtherFocusReason);
}

void ChoiceField::openList() {
    auto* sheet = new ChoiceSheet(m_theme, m_label, m_options, m_current, window());
    connect(sheet, &ChoiceSheet::chosen, this, [this](int index) {
        showBelow({});
        setCurrent(index);
        Q_EMIT chosen(index);
    });
    sheet->open(sheet->findChild<QWidget*>(QStringLiteral("choice-%1").arg(std::max(0, m_current))));
}

}  // namespace frontdesk
