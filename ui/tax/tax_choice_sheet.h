// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"

#include <QStringList>

namespace frontdesk {

/// One of a few, as large buttons below each other. The one in force is filled.
class TaxChoiceSheet : public Sheet {
    Q_OBJECT
public:
    TaxChoiceSheet(Theme& theme, const QString& title, const QStringList& choices, int current, QWidget* over);

Q_SIGNALS:
    void chosen(int index);
};

}  // namespace frontdesk
