// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/config/config.h"
#include "app/ports/provider_desk.h"
#include "sync/outbox/provider_watch.h"

#include <memory>
#include <mutex>

namespace frontdesk {

/// Everybody outside, as a configuration names them: providers of payments and SMS, and the mail server. Their calls
/// leave from here; how they are is watched here. Nothing is loaded, connected to or asked while none is configured.
/// Made and destroyed on the main thread, before the backend goes.
class Providers {
public:
    /// @param clockSpeed of the backend's clock
    Providers(Backend& backend, int clockSpeed);
    ~Providers();  ///< stops; what is under way is stored as unknown and asked again by the next run
    Providers(const Providers&) = delete;
    Providers& operator=(const Providers&) = delete;

    /// Offers what @p config allows, and knows its webhooks; calls nobody yet. Before the listener answers.
    void offer(const Config& config);
    /// Begins to call whom @p config names, in the place of those before: their calls end first. Any thread but the
    /// service thread, for some seconds at most.
    void apply(const Config& config);

    /// Asks a provider something harmless with the keys of @p config. Any thread; does not wait.
    /// @param provider as ProviderDesk::fields()
    [[nodiscard]] QFuture<ProviderCheck> check(const QByteArray& provider, const Config& config);
    /// Any thread.
    [[nodiscard]] std::vector<ProviderState> states() const { return m_watch.states(); }

private:
    struct Running;

    Backend& m_backend;
    const int m_clockSpeed;
    ProviderWatch m_watch;
    std::mutex m_mutex;  ///< guards the one below
    std::unique_ptr<Running> m_running;
};

}  // namespace frontdesk
