// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/sheet.h"
#include "ui/shell/screen.h"

namespace frontdesk {

/// F1: the keys of the screen in front and those that work everywhere.
class HelpSheet : public Sheet {
    Q_OBJECT
public:
    HelpSheet(Theme& theme, const Screen& screen, const std::vector<KeyHelp>& everywhere, QWidget* over);

private:
    QWidget* makeColumn(Theme& theme, const QString& heading, const std::vector<KeyHelp>& keys);
};

}  // namespace frontdesk
