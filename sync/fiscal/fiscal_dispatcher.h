// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/fiscal_gateway.h"
#include "app/services/fiscal_relay.h"
#include "app/services/service_thread.h"
#include "sync/outbox/errands.h"
#include "sync/outbox/provider_pace.h"

#include <map>
#include <memory>
#include <thread>

namespace frontdesk {

/// Reports documents to the tax authority, up to kMostUnderWay at once, on a thread of its own: woken by a document
/// that was issued, by time, and by the authority's return after an outage. It touches the store through the service
/// thread only. What may have arrived is asked about before it is sent again.
class FiscalDispatcher {
public:
    static constexpr size_t kMostUnderWay = 4;
    static constexpr char kName[] = "evat";  ///< the authority's, as ProviderState::name
    /// Told after every call, on the dispatcher's thread. @param healthCode see ProviderState::code
    using Told = std::function<void(const QByteArray& healthCode, const QString& inWords)>;
    /// All outlive the dispatcher.
    struct Parts {
        ServiceThread& thread;
        FiscalRelay& relay;  ///< service thread
        ChangeFeed& feed;
        const Clock& clock;
        IdSource& ids;
        Told told{};                       ///< may be empty
        std::function<void()> endCalls{};  ///< makes the gateway answer at once what it was asked: abort()
    };
    struct Settings {
        int clockSpeed = 1;          ///< of the clock
        int longestWaitMs = 30'000;  ///< between two looks
    };
    FiscalDispatcher(Parts parts, std::shared_ptr<FiscalGateway> gateway, Settings settings);
    ~FiscalDispatcher();  ///< stops
    FiscalDispatcher(const FiscalDispatcher&) = delete;
    FiscalDispatcher& operator=(const FiscalDispatcher&) = delete;

    /// Takes up what an earlier run left, then reports as documents come. Call once.
    void start();
    /// Ends the calls under way, stores how they ended, and returns within two seconds. Any thread but the
    /// dispatcher's.
    void stop();

private:
    void heard(const std::vector<Event>& events);
    void run();
    /// @return whether to go on with the next one; otherwise when to look again, nullopt: when told
    [[nodiscard]] bool sendNext(std::optional<Instant>& lookAgain);
    void handOut(std::optional<Instant>& lookAgain);
    void hurry();
    void call(const LeasedDocument& document);
    void answered(const InvoiceId& id, FiscalCall call, const FiscalAnswer& answer);
    void note(const FiscalAnswer& answer);

    const Parts m_parts;
    const std::shared_ptr<FiscalGateway> m_gateway;
    const Settings m_settings;
    ProviderPace m_pace;
    std::map<InvoiceId, LeasedDocument> m_underway;

    const std::shared_ptr<Errands> m_inbox;  ///< shared with answers that may come late
    std::shared_ptr<void> m_subscription;
    std::thread m_thread;
};

}  // namespace frontdesk
