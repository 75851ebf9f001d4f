// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QApplication;

namespace frontdesk {

/// Shows why the program cannot open, with Copy and Close, and returns when the person closes it. For the time before
/// there is a GuiApp; makes its own look.
/// @param headline what happened; @param text what is safe and what to do
void showTrouble(QApplication& app, const QString& headline, const QString& text);

}  // namespace frontdesk
