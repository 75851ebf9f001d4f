// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/http_transport.h"

namespace frontdesk {

/// Whether @p url can be asked for without libcurl: a plain connection on this machine.
[[nodiscard]] bool isPlainLoopback(const QString& url);

/// HttpTransport::probe() of such an address, over a plain socket: somebody who tries the simulators of a demo every
/// few seconds, and nothing else, need not load libcurl with its twenty libraries (5 MB). Waits, for half a second at
/// most; on this machine a connection is there or refused at once.
[[nodiscard]] HttpOutcome probeLoopback(const QString& url);

}  // namespace frontdesk
