// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/backlog.h"
#include "app/services/service_thread.h"
#include "app/services/sms_relay.h"
#include "sync/outbox/errands.h"
#include "sync/outbox/provider_pace.h"

#include <map>
#include <memory>
#include <set>
#include <thread>

namespace frontdesk {

/// Sends what the outbox holds of SMS, up to kMostUnderWay at once, on a thread of its own: woken by a message that was
/// committed, and by time. It touches the store through the service thread only. The provider that stands first takes a
/// message; where it refuses for a reason of its own, or does not answer and rests (ProviderPace), the next one does.
/// What may have been sent is asked for before it is sent again. Deliveries that nobody reported are asked for after
/// five and thirty minutes.
class SmsDispatcher {
public:
    static constexpr size_t kMostUnderWay = 4;
    static constexpr int kPersonRestSeconds = 15 * 60;  ///< of a provider that needs somebody to change something
    /// Told after every call, on the dispatcher's thread. @param healthCode see ProviderState::code
    using Told = std::function<void(const QByteArray& provider, const QByteArray& healthCode, const QString& inWords)>;
    /// All outlive the dispatcher.
    struct Parts {
        ServiceThread& thread;
        SmsRelay& relay;  ///< service thread
        ChangeFeed& feed;
        MessageTally& tally;
        const Clock& clock;
        IdSource& ids;
        Told told{};                       ///< may be empty
        std::function<void()> endCalls{};  ///< makes the gateways answer at once what they were asked: abort()
    };
    struct Settings {
        int clockSpeed = 1;          ///< of the clock
        int longestWaitMs = 30'000;  ///< between two looks into the outbox
    };
    using Gateways = std::vector<std::shared_ptr<SmsGateway>>;
    /// @param gateways in order of preference, at least one
    SmsDispatcher(Parts parts, Gateways gateways, Settings settings);
    ~SmsDispatcher();  ///< stops
    SmsDispatcher(const SmsDispatcher&) = delete;
    SmsDispatcher& operator=(const SmsDispatcher&) = delete;

    /// Takes up what an earlier run left (DI-23), then sends as messages come. Call once.
    void start();
    /// Ends the calls under way, stores how they ended, and returns within two seconds. Any thread but the
    /// dispatcher's.
    void stop();

private:
    /// A message on its way from provider to provider.
    struct Trip {
        LeasedSms sms;
        std::set<SmsProvider> refused;         ///< and those that did not answer
        std::optional<SmsAnswer> mayChange{};  ///< of one that may take it later
    };

    void run();
    /// @return whether to go on with the next one; otherwise when to look again, nullopt: when told
    [[nodiscard]] bool sendNext(std::optional<Instant>& lookAgain);
    void look(const Uuid& id);
    void looked(const Uuid& id, const SmsAnswer& answer);
    void send(const Uuid& id);
    void sent(const Uuid& id, const SmsAnswer& answer);
    /// @return whether somebody else has it now
    [[nodiscard]] bool passOn(Trip& trip, SmsProvider provider);
    void finish(const Uuid& id, const SmsAnswer& answer);
    void note(SmsProvider provider, const SmsAnswer& answer);
    void askDeliveries();
    void askDelivery(const OrderNotification& sent);
    [[nodiscard]] SmsGateway* gatewayOf(SmsProvider provider) const;
    [[nodiscard]] std::vector<SmsProvider> ready() const;
    [[nodiscard]] std::optional<SmsProvider> nextFor(const Trip& trip) const;
    [[nodiscard]] std::optional<Instant> earliest(std::optional<Instant> dueAt) const;

    const Parts m_parts;
    const Gateways m_gateways;
    const Settings m_settings;
    std::map<SmsProvider, ProviderPace> m_paces;  ///< one for each gateway
    std::map<Uuid, Trip> m_underway;
    std::map<QByteArray, int> m_asked;  ///< by message id: how often its delivery was asked for
    Instant m_askAgainAt;

    const std::shared_ptr<Errands> m_inbox;  ///< shared with answers that may come late
    std::shared_ptr<void> m_subscription;
    std::thread m_thread;
};

}  // namespace frontdesk
