// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <functional>
#include <future>
#include <memory>

namespace frontdesk {

/// Runs @p work on the service thread and waits for its answer: for commands and start-up, never on the service thread
/// itself, nor on the GUI thread once a window is open.
template <class T>
[[nodiscard]] Result<T> ask(Backend& backend, std::function<Result<T>()> work) {
    // Shared, since the answer may be read before the service thread has let go of the promise.
    auto promise = std::make_shared<std::promise<Result<T>>>();
    auto answer = promise->get_future();
    backend.thread.post<T>(std::move(work), [promise](Result<T> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

}  // namespace frontdesk
