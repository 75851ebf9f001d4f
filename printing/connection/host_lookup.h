// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/connection/interruption.h"

#include <QString>

#include <optional>

#include <netinet/in.h>
#include <sys/socket.h>

namespace frontdesk {

struct HostAddress {
    sockaddr_storage storage{};
    socklen_t length = 0;
};

/// The address of @p host (a name or a number). A name is looked up on a thread of its own, since the system's resolver
/// cannot be stopped: after @p limitMs, or the interruption, the answer is nullopt and the look-up ends by itself.
[[nodiscard]] std::optional<HostAddress> lookUpHost(const QString& host, quint16 port, int limitMs,
                                                    const Interruption& interruption);

}  // namespace frontdesk
