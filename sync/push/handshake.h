// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"
#include "sync/http/response.h"

#include <optional>
#include <span>

namespace frontdesk::push {

/// Whether a request may become a WebSocket (RFC 6455, 4.2.1) and comes from a page that may open one. A client that
/// names no Origin is no browser, and is welcome.
/// @param allowedOrigins besides the host asked for
/// @return the answer that refuses it; nothing if all is well
[[nodiscard]] std::optional<http::Response> refuseHandshake(const http::Request& request,
                                                            std::span<const std::string> allowedOrigins);

}  // namespace frontdesk::push
