// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/connection/interruption.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace frontdesk {

Interruption::Interruption() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

Interruption::~Interruption() {
    if (m_descriptor >= 0) ::close(m_descriptor);
}

void Interruption::raise() {
    ::eventfd_write(m_descriptor, 1);
}

bool Interruption::isRaised() const {
    pollfd entry{m_descriptor, POLLIN, 0};
    return ::poll(&entry, 1, 0) > 0;
}

}  // namespace frontdesk
