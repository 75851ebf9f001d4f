// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace frontdesk {

/// What the process gives up at its start (SR-60): new privileges, files that others may read, and, outside demos and
/// debug builds, core dumps and being traced, since its memory holds keys.
void hardenProcess(bool demo);

}  // namespace frontdesk
