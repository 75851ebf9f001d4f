// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/backlog.h"
#include "app/services/mail_schedule.h"
#include "app/services/outbox_relay.h"
#include "app/services/service_thread.h"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>

namespace frontdesk {

/// Sends what the outbox holds, one e-mail after the other, on a thread of its own: woken by a message that was
/// committed, and by time. It touches the store through the service thread only. A server that cannot be reached or
/// does not take our mail makes it rest; after a while of that a manager is alerted, until messages get out again.
class MailDispatcher {
public:
    /// How the server is, told after every message, on the dispatcher's thread. @param healthCode see
    /// ProviderState::code; empty: it deals with our messages
    using Told = std::function<void(const QByteArray& healthCode, const QString& inWords)>;
    /// All outlive the dispatcher.
    struct Parts {
        ServiceThread& thread;
        OutboxRelay& relay;  ///< service thread
        ChangeFeed& feed;
        MessageTally& tally;
        const Clock& clock;
        IdSource& ids;
        Told told{};  ///< may be empty
    };
    struct Settings {
        int clockSpeed = 1;          ///< of the clock
        int longestWaitMs = 30'000;  ///< between two looks into the outbox
    };
    MailDispatcher(const Parts& parts, std::unique_ptr<MailTransport> transport, Settings settings);
    ~MailDispatcher();  ///< stops
    MailDispatcher(const MailDispatcher&) = delete;
    MailDispatcher& operator=(const MailDispatcher&) = delete;

    /// Takes up what an earlier run left, then sends as messages come. Call once.
    void start();
    /// Ends within two seconds; what is under way is told apart from what was never sent. Any thread but the
    /// dispatcher's.
    void stop();

private:
    void run();
    /// @return whether to go on with the next one; otherwise when to look again, nullopt: when told
    bool sendNext(std::optional<Instant>& lookAgain);
    void settle(const LeasedMail& mail, const SendOutcome& outcome);
    [[nodiscard]] bool isStopping();
    void tellFault(const SendOutcome& outcome);
    void wait(std::optional<Instant> until);

    const Parts m_parts;
    const Settings m_settings;
    const std::unique_ptr<MailTransport> m_transport;
    QueuePace m_pace;
    bool m_faultTold = false;
    bool m_recoveryTold = false;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    bool m_woken = false;
    std::shared_ptr<void> m_subscription;
    std::thread m_thread;
};

}  // namespace frontdesk
