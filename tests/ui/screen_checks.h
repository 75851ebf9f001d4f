// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace frontdesk::test {

/// What a finger may press on @p top and is not at least 48 by 48; empty: all fine.
[[nodiscard]] QStringList tooSmall(QWidget* top);

/// What can be pressed and a screen reader cannot name.
[[nodiscard]] QStringList nameless(QWidget* top);

}  // namespace frontdesk::test
