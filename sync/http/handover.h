// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"
#include "sync/http/stream.h"

#include <memory>
#include <string>

namespace frontdesk::http {

/// A connection that leaves the listener for a channel.
struct Handover {
    Stream stream;  ///< non-blocking; nothing is read from it beyond the request
    Request request;
    std::string head;             ///< for an event stream: the answer's head, not sent yet; for sockets empty
    std::shared_ptr<void> lease;  ///< its place among the connections counted; kept until it is closed
};

}  // namespace frontdesk::http
