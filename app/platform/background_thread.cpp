// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/background_thread.h"

#include <linux/ioprio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace frontdesk {

void yieldToOthers() {
    static constexpr int kLowestPriority = 19;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kLowestPriority);
    ::syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_IDLE, 0));
}

}  // namespace frontdesk
