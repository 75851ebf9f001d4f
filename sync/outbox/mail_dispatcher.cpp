// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/mail_dispatcher.h"

#include "sync/outbox/errands.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.outbox")

void count(MessageTally& tally, const OutboxStep& step) {
    if (step.state == OutboxState::Sent) ++tally.sent;
    if (step.state == OutboxState::Pending) ++tally.failed;
    if (step.state == OutboxState::Dead) ++tally.dead;
}

/// See ProviderState::code.
QByteArray healthCodeOf(SendResult result) {
    switch (result) {
        case SendResult::Accepted:
        case SendResult::Rejected:
        case SendResult::Deferred:
            return {};
        case SendResult::Unreached:
            return "unreachable";
        case SendResult::Unknown:
            return "timeout";
        case SendResult::Misconfigured:
            break;
    }
    return "configuration";
}

}  // namespace

MailDispatcher::MailDispatcher(const Parts& parts, std::unique_ptr<MailTransport> transport, Settings settings)
    : m_parts(parts), m_settings(settings), m_transport(std::move(transport)) {}

MailDispatcher::~MailDispatcher() {
    stop();
}

void MailDispatcher::start() {
    m_subscription = m_parts.feed.subscribe([this](const std::vector<Event>& events) {
        const bool queued = std::any_of(events.begin(), events.end(),
                                        [](const Event& event) { return std::holds_alternative<MailQueued>(event); });
        if (!queued) return;
        const std::scoped_lock lock(m_mutex);
        m_woken = true;
        m_changed.notify_one();
    });
    m_thread = std::thread([this] { run(); });
}

void MailDispatcher::stop() {
    m_subscription.reset();
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        m_changed.notify_one();
    }
    m_transport->abort();
    if (m_thread.joinable()) m_thread.join();
}

void MailDispatcher::run() {
    auto& relay = m_parts.relay;
    if (const auto resumed = askService<void>(m_parts.thread, [&relay] { return relay.resume(); }); !resumed)
        qCWarning(log) << "what was being sent at the last stop waits for its lease:" << resumed.error().detail;
    while (true) {
        std::optional<Instant> lookAgain;
        while (sendNext(lookAgain)) {
        }
        wait(lookAgain);
        const std::scoped_lock lock(m_mutex);
        if (m_stopping) return;
    }
}

bool MailDispatcher::sendNext(std::optional<Instant>& lookAgain) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping) return false;
        m_woken = false;
    }
    if (m_pace.isPaused(m_parts.clock.now())) {
        lookAgain = m_pace.pausedUntil();
        return false;
    }
    auto& relay = m_parts.relay;
    const auto next = askService<NextMail>(m_parts.thread, [&relay] { return relay.next(); });
    if (!next) {
        qCWarning(log) << "the outbox cannot be read:" << next.error().detail;
        return false;
    }
    m_parts.tally.dropped += static_cast<quint64>(next->dropped);
    if (next->dropped > 0) qCInfo(log) << "dropped past their use:" << next->dropped;
    lookAgain = next->dueAt;
    if (!next->mail) return next->dropped > 0;
    settle(*next->mail, m_transport->send(next->mail->mail));
    return true;
}

void MailDispatcher::settle(const LeasedMail& mail, const SendOutcome& outcome) {
    const qint64 pauseMs = m_pace.note(outcome, m_parts.clock.now(), evenRandom(m_parts.ids));
    if (m_parts.told && !isStopping()) m_parts.told(healthCodeOf(outcome.result), outcome.inWords);
    auto& relay = m_parts.relay;
    const auto step = askService<OutboxStep>(
        m_parts.thread, [&relay, mail, outcome, pauseMs] { return relay.settle(mail, outcome, pauseMs); });
    if (!step) {
        // The lease runs out, and the message is sent again under the same Message-ID.
        qCWarning(log) << "what became of a message could not be stored:" << step.error().detail;
        return;
    }
    count(m_parts.tally, *step);
    if (outcome.result == SendResult::Accepted)
        qCInfo(log) << "sent" << mail.id.text() << wireName(mail.kind);
    else
        qCWarning(log) << "not sent" << mail.id.text() << wireName(mail.kind) << storedName(step->state)
                       << outcome.inWords << outcome.reply;
    tellFault(outcome);
}

bool MailDispatcher::isStopping() {
    const std::scoped_lock lock(m_mutex);
    return m_stopping;
}

void MailDispatcher::tellFault(const SendOutcome& outcome) {
    auto& relay = m_parts.relay;
    if (m_pace.isFaulty() && !m_faultTold) {
        const QString words = outcome.inWords;
        m_faultTold =
            askService<void>(m_parts.thread, [&relay, words] { return relay.reportFault(words); }).has_value();
    }
    // The first message that the server deals with may also end the alert of an earlier run.
    const bool through = outcome.result != SendResult::Unreached && outcome.result != SendResult::Misconfigured;
    if (through && (m_faultTold || !m_recoveryTold)) {
        m_recoveryTold = askService<void>(m_parts.thread, [&relay] { return relay.reportRecovery(); }).has_value();
        m_faultTold = m_faultTold && !m_recoveryTold;
    }
}

void MailDispatcher::wait(std::optional<Instant> until) {
    const int waitMs = sleepMs(until, m_parts.clock.now(), m_settings.clockSpeed, m_settings.longestWaitMs);
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(waitMs), [this] { return m_stopping || m_woken; });
}

}  // namespace frontdesk
