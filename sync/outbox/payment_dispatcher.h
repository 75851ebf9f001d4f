// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_call_tally.h"
#include "app/services/payments.h"
#include "app/services/service_thread.h"
#include "sync/outbox/errands.h"
#include "sync/outbox/payment_reconciliation.h"
#include "sync/outbox/provider_pace.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>

namespace frontdesk {

/// Calls the providers of payments for whatever Payments has to tell or ask them: up to kMostUnderWay calls at once, on
/// a thread of its own, woken by what was committed and by time. It touches the store through the service thread only.
/// A provider that does not answer is left alone for a while (ProviderPace); the others go on. Payments of a provider
/// that has no gateway wait.
class PaymentDispatcher {
public:
    static constexpr int kMostUnderWay = 16;
    /// Told after every call, on the dispatcher's thread. @param healthCode see ProviderState::code
    using Told = std::function<void(const QByteArray& provider, const QByteArray& healthCode, const QString& inWords)>;
    /// All outlive the dispatcher.
    struct Parts {
        ServiceThread& thread;
        Payments& payments;  ///< service thread
        ChangeFeed& feed;
        PaymentCallTally& tally;
        const Clock& clock;
        IdSource& ids;
        PaymentReconciliation::Parts reconciliation;
        Told told;                       ///< may be empty
        std::function<void()> endCalls;  ///< makes the gateways answer at once what they were asked: abort()
    };
    struct Settings {
        int clockSpeed = 1;          ///< of the clock
        int longestWaitMs = 30'000;  ///< between two looks for what is due
    };
    using Gateways = std::vector<std::shared_ptr<PaymentGateway>>;
    PaymentDispatcher(Parts parts, Gateways gateways, Settings settings);
    ~PaymentDispatcher();  ///< stops
    PaymentDispatcher(const PaymentDispatcher&) = delete;
    PaymentDispatcher& operator=(const PaymentDispatcher&) = delete;

    /// Takes up what an earlier run left (DI-23), then calls as payments come. Call once.
    void start();
    /// Ends the calls under way, stores how they ended, and returns within two seconds. Any thread but the
    /// dispatcher's.
    void stop();

private:
    void run();
    /// @return whether to go on with the next one; otherwise when to look again, nullopt: when told
    [[nodiscard]] bool callNext(std::optional<Instant>& lookAgain);
    void call(PaymentGateway& gateway, const ProviderTask& task);
    void settle(const ProviderTask& task, const GatewayAnswer& answer);
    void reconcile();
    [[nodiscard]] std::vector<PaymentProvider> unavailable() const;
    [[nodiscard]] std::optional<Instant> whenToLook(std::optional<Instant> dueAt) const;

    const Parts m_parts;
    const Gateways m_gateways;
    const Settings m_settings;
    PaymentReconciliation m_reconciliation;
    std::map<PaymentProvider, ProviderPace> m_paces;  ///< one for each gateway
    int m_underWay = 0;

    const std::shared_ptr<Errands> m_inbox;  ///< shared with answers that may come late
    std::shared_ptr<void> m_subscription;
    std::thread m_thread;
};

}  // namespace frontdesk
