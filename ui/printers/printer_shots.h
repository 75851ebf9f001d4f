// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screenshots.h"

namespace frontdesk {

/// The pictures of printers and papers, over printers that are only played.
[[nodiscard]] std::vector<Shot> printerShots();

}  // namespace frontdesk
