// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"

#include <chrono>

namespace frontdesk::http {

/// Whether answers are logged: the category "frontdesk.http" at info level, off unless a rule turns it on.
[[nodiscard]] bool accessLogEnabled();

/// One JSON line: correlation id, method, route pattern, status, microseconds and an abridged address. Never the path
/// as asked for, the query, a token or a body.
/// @param pattern of the route; empty if none matched
void logAccess(const Request& request, std::string_view pattern, int status, std::chrono::microseconds took);

}  // namespace frontdesk::http
