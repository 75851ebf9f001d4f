// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace frontdesk {

/// Products of two 64-bit amounts. GCC and Clang have it on every 64-bit machine; ISO C++ has no name for it.
__extension__ typedef __int128 Int128;

}  // namespace frontdesk
