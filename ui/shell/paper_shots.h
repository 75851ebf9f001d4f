// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screenshots.h"

namespace frontdesk {

/// The pictures of the editor of papers and of the tax lab, with the owner signed in.
[[nodiscard]] std::vector<Shot> paperShots();

}  // namespace frontdesk
