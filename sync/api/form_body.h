// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/api/json_reader.h"
#include "sync/http/request.h"

namespace frontdesk::api {

/// Whether the body is a form (application/x-www-form-urlencoded) and not JSON.
[[nodiscard]] bool isForm(const http::Request& request);

/// The body of a request whose route takes forms as well: a form reads as an object of strings, an empty body as {}.
/// @return MalformedInput, also for a name that comes twice
[[nodiscard]] Result<JsonDocument> bodyOrFormOf(const http::Request& request);

}  // namespace frontdesk::api
