// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/program.h"

namespace frontdesk {

/// The counter's window on its store, with the listener beside it. @return the exit code
[[nodiscard]] int runCounter(Program& program, int& argc, char** argv);

/// Draws every screen with demo data into PNG files, without a display. @return the exit code
[[nodiscard]] int runScreenshots(Program& program, int& argc, char** argv);

}  // namespace frontdesk
