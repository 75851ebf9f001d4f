// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace frontdesk {

void hardenProcess(bool demo) {
    ::umask(077);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
#ifdef NDEBUG
    if (demo) return;
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#else
    (void)demo;
#endif
}

}  // namespace frontdesk
