// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screenshots.h"

namespace frontdesk {

/// The pictures of New order and of paying.
[[nodiscard]] std::vector<Shot> counterShots();

}  // namespace frontdesk
