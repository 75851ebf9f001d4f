// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/work_pool.h"
#include "sync/http/response.h"

namespace frontdesk::api {

/// Runs @p work among the slow work, so that neither the net thread nor the service thread waits for it; @p work
/// answers @p reply or passes it on, and holds values and services alone. If there is too much to do, @p reply gets 503
/// with Retry-After. Any thread.
void runSlowly(WorkPool& pool, const http::Reply& reply, std::function<void()> work);

}  // namespace frontdesk::api
