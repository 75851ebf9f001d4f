// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

namespace frontdesk {

/// `frontdesk price`: reads one JSON basket a line and writes one calculation a line, in the same order. A basket that
/// cannot be priced gets `{"error":{"code","detail","errors":[{"field","code","message"}]}}` on its line; blank lines
/// are skipped. Nothing is stored, no settings are read. Blocks until @p in ends.
/// @return 0, or 1 if @p out could not be written
int runPriceCommand(std::istream& in, std::ostream& out);

}  // namespace frontdesk
