// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/events.h"

#include <algorithm>
#include <mutex>

namespace frontdesk {

struct ChangeFeed::State {
    std::mutex mutex;
    std::vector<std::weak_ptr<Subscriber>> subscribers;
};

std::shared_ptr<ChangeFeed::State> ChangeFeed::makeState() {
    return std::make_shared<State>();
}

std::shared_ptr<void> ChangeFeed::subscribe(Subscriber subscriber) {
    auto handle = std::make_shared<Subscriber>(std::move(subscriber));
    const std::scoped_lock lock(m_state->mutex);
    m_state->subscribers.push_back(handle);
    return handle;
}

void ChangeFeed::publish(const std::vector<Event>& events) {
    if (events.empty()) return;
    std::vector<std::shared_ptr<Subscriber>> present;
    {
        const std::scoped_lock lock(m_state->mutex);
        std::erase_if(m_state->subscribers, [](const auto& weak) { return weak.expired(); });
        for (const auto& weak : m_state->subscribers)
            if (auto strong = weak.lock()) present.push_back(std::move(strong));
    }
    for (const auto& subscriber : present) (*subscriber)(events);
}

}  // namespace frontdesk
