// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QObject;

namespace frontdesk {

/// Loads one of the program's plugins: what brings large libraries is a plugin of its own, so that a start that does
/// not need them spends neither time nor memory on them. Looks beside the program, where packages put plugins
/// (../lib/frontdesk), and where it was built, for tests. Any thread, while a QCoreApplication lives.
/// @param name the file's name without "lib" and ".so": "frontdesk_pages_poppler"
/// @return null, with a line in the log, where there is none that can be loaded; it lives as long as the program
[[nodiscard]] QObject* loadPlugin(const QString& name);

}  // namespace frontdesk
