// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/problem_mark.h"

#include <QStyle>
#include <QWidget>

namespace frontdesk {

void markProblem(QWidget& field, const QString& words) {
    const bool problem = !words.isEmpty();
    field.setAccessibleDescription(words);
    field.setToolTip(words);
    if (field.property("problem").toBool() == problem) return;
    field.setProperty("problem", problem);
    field.style()->unpolish(&field);
    field.style()->polish(&field);
}

}  // namespace frontdesk
