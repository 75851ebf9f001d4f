// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/router.h"

#include <chrono>
#include <functional>
#include <variant>

namespace frontdesk::http {

/// A connection on its way from the listener to a channel. Its contents (an Asio socket) are known to sync/http and
/// sync/push alone; see sync/http/handover.h.
struct Handover;

/// Takes the connection over once the listener has let go of it.
using Adopt = std::function<void(Handover&)>;

/// Serves the routes that are channels (WebSocket, Server-Sent Events) once the listener has parsed and routed the
/// request. The one implementation is push::PushHub. Every call comes on the net thread.
class ChannelHost {
public:
    virtual ~ChannelHost() = default;

    /// Judges a request. @p verdict is called exactly once, on the net thread, at once or later: with an ordinary
    /// answer, after which the connection goes on as before, or with the function that takes the connection over.
    virtual void open(Channel channel, const Request& request,
                      std::function<void(std::variant<Response, Adopt>)> verdict) = 0;
    /// How the host gets onto the net thread from other threads; called before the first connection.
    virtual void attach(std::function<void(std::function<void()>)> post) = 0;
    /// Regularly, a few times a second: pings, deadlines.
    virtual void tick(std::chrono::steady_clock::time_point now) = 0;
    /// Says goodbye to everybody; nothing is adopted afterwards.
    virtual void shutDown() = 0;
    /// The net thread has ended, the connections' io_context is about to: lets go of what is still open. Called by the
    /// thread that stops the server.
    virtual void detach() = 0;
};

}  // namespace frontdesk::http
