// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/slow_work.h"

#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

constexpr int kTryAgainSeconds = 1;

}  // namespace

void runSlowly(WorkPool& pool, const http::Reply& reply, std::function<void()> work) {
    if (pool.submit(std::move(work))) return;
    Error error;
    error.code = ErrorCode::Busy;
    error.retryAfterSeconds = kTryAgainSeconds;
    reply(problemOf(error));
}

}  // namespace frontdesk::api
