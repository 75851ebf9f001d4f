// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace frontdesk {

/// Gives the calling thread the lowest priority for processor and disk: for checks and copies beside the sale.
void yieldToOthers();

}  // namespace frontdesk
