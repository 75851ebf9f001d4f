// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/stream.h"

#include <boost/beast/websocket/ssl.hpp>
#include <boost/beast/websocket/teardown.hpp>

namespace frontdesk::http {

/// How Beast ends the connection below a WebSocket: found by the namespace of its argument.
inline void teardown(boost::beast::role_type role, Stream& stream, boost::beast::error_code& ec) {
    using boost::beast::websocket::teardown;
    stream.tls() != nullptr ? teardown(role, *stream.tls(), ec) : teardown(role, stream.next_layer(), ec);
}

template <class Handler>
void async_teardown(boost::beast::role_type role, Stream& stream, Handler&& handler) {
    using boost::beast::websocket::async_teardown;
    stream.tls() != nullptr ? async_teardown(role, *stream.tls(), std::forward<Handler>(handler))
                            : async_teardown(role, stream.next_layer(), std::forward<Handler>(handler));
}

}  // namespace frontdesk::http
