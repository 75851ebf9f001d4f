// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screen_checks.h"

#include <QAbstractButton>

namespace frontdesk::test {

QStringList tooSmall(QWidget* top) {
    QStringList small;
    const auto buttons = top->findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        if (!button->isVisible() || (button->width() >= 48 && button->height() >= 48)) continue;
        small << QStringLiteral("%1 %2 %3x%4")
                     .arg(button->objectName(), button->text())
                     .arg(button->width())
                     .arg(button->height());
    }
    return small;
}

QStringList nameless(QWidget* top) {
    QStringList list;
    const auto buttons = top->findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        if (button->isVisible() && button->accessibleName().isEmpty() && button->text().isEmpty())
            list << button->objectName();
    }
    return list;
}

}  // namespace frontdesk::test
