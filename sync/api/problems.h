// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "sync/api/rate_limits.h"
#include "sync/http/response.h"

namespace frontdesk::api {

/// The answer to a refusal, as application/problem+json with the status and the code of api.md. A refusal that rests on
/// the order's state adds `order_status`, `version` and `last_change`; `status` itself stays the HTTP status, which
/// RFC 9457 reserves it for.
[[nodiscard]] http::Response problemOf(const Error& error);

/// 429 for a limit of @p limit requests, free again after @p retryAfterSeconds.
[[nodiscard]] http::Response rateLimited(int limit, int retryAfterSeconds);

/// Says in RateLimit-* what @p allowance leaves, unless @p response says so already or nothing limits it.
void tellAllowance(http::Response& response, const Allowance& allowance);

/// 404, the same for what is not there and for what is not the caller's.
[[nodiscard]] http::Response notFound();

}  // namespace frontdesk::api
