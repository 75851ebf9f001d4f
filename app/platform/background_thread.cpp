// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/background_thread.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace frontdesk {
namespace {

constexpr int kLowestPriority = 19;
// ioprio_set(2): the C library has no header for it, and the kernel's is C only in newer versions.
constexpr int kWhoProcess = 1;
constexpr int kClassIdle = 3;
constexpr int kClassShift = 13;

}  // namespace

void yieldToOthers() {
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kLowestPriority);
    ::syscall(SYS_ioprio_set, kWhoProcess, 0, kClassIdle << kClassShift);
}

}  // namespace frontdesk
