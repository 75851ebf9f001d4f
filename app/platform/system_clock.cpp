// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/system_clock.h"

#include <chrono>

namespace frontdesk {

Instant SystemClock::now() const {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

}  // namespace frontdesk
