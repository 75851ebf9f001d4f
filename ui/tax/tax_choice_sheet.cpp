// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_choice_sheet.h"

#include "ui/common/action_button.h"

#include <QVBoxLayout>

namespace frontdesk {

TaxChoiceSheet::TaxChoiceSheet(Theme& theme, const QString& title, const QStringList& choices, int current,
                               QWidget* over)
    : Sheet(theme, title, over) {
    setObjectName(QStringLiteral("tax-choice"));
    ActionButton* first = nullptr;
    for (int i = 0; i < choices.size(); ++i) {
        auto* button =
            new ActionButton(theme, choices[i], i == current ? ActionButton::Kind::Primary : ActionButton::Kind::Normal,
                             ActionButton::Size::Normal, this);
        button->setObjectName(QStringLiteral("choice-%1").arg(i));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QAbstractButton::clicked, this, [this, i] {
            close();
            Q_EMIT chosen(i);
        });
        body()->addWidget(button);
        if (first == nullptr || i == current) first = button;
    }
    open(first);
}

}  // namespace frontdesk
