// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/payment_dispatcher.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.outbox")

constexpr qint64 kBlockedLookMs = 1'000;
constexpr auto kPatienceAtEnd = std::chrono::milliseconds(1'500);

}  // namespace

PaymentDispatcher::PaymentDispatcher(Parts parts, Gateways gateways, Settings settings)
    : m_parts(std::move(parts)),
      m_gateways(std::move(gateways)),
      m_settings(settings),
      m_reconciliation(m_parts.reconciliation),
      m_inbox(std::make_shared<Errands>()) {
    for (const auto& gateway : m_gateways) m_paces[gateway->provider()] = ProviderPace();
}

PaymentDispatcher::~PaymentDispatcher() {
    stop();
}

void PaymentDispatcher::start() {
    m_subscription = m_parts.feed.subscribe([inbox = m_inbox](const std::vector<Event>& events) {
        const bool due = std::any_of(events.begin(), events.end(),
                                     [](const Event& event) { return std::holds_alternative<PaymentCallsDue>(event); });
        if (due) inbox->wake();
    });
    m_thread = std::thread([this] { run(); });
}

void PaymentDispatcher::stop() {
    m_subscription.reset();
    m_inbox->end();
    if (m_parts.endCalls) m_parts.endCalls();
    if (m_thread.joinable()) m_thread.join();
}

void PaymentDispatcher::run() {
    auto& payments = m_parts.payments;
    if (const auto resumed = askService<void>(m_parts.thread, [&payments] { return payments.resume(); }); !resumed)
        qCWarning(log) << "payments under way at the last stop wait for their leases:" << resumed.error().detail;
    const auto pause = [this](std::optional<Instant> until) {
        return std::chrono::milliseconds(
            sleepMs(until, m_parts.clock.now(), m_settings.clockSpeed, m_settings.longestWaitMs));
    };
    while (!m_inbox->isStopping()) {
        std::optional<Instant> lookAgain;
        // Answers in between may end the calls to a provider that gives none.
        while (callNext(lookAgain))
            for (const auto& errand : m_inbox->wait(std::chrono::milliseconds(0))) errand();
        reconcile();
        for (const auto& errand : m_inbox->wait(pause(lookAgain))) errand();
    }
    const auto until = std::chrono::steady_clock::now() + kPatienceAtEnd;
    while (m_underWay > 0 && std::chrono::steady_clock::now() < until)
        for (const auto& errand : m_inbox->waitForErrands(until)) errand();
}

bool PaymentDispatcher::callNext(std::optional<Instant>& lookAgain) {
    if (m_inbox->isStopping() || m_underWay >= kMostUnderWay) return false;
    auto& payments = m_parts.payments;
    const auto next = askService<NextProviderTask>(
        m_parts.thread, [&payments, resting = unavailable()] { return payments.next(resting); });
    if (!next) {
        qCWarning(log) << "what payments wait for cannot be read:" << next.error().detail;
        return false;
    }
    lookAgain = whenToLook(next->dueAt);
    if (!next->task) return false;
    const auto gateway = std::find_if(m_gateways.begin(), m_gateways.end(),
                                      [&](const auto& each) { return each->provider() == next->task->row.provider; });
    if (gateway == m_gateways.end()) return false;
    call(**gateway, *next->task);
    return true;
}

void PaymentDispatcher::call(PaymentGateway& gateway, const ProviderTask& task) {
    ++m_underWay;
    m_paces[gateway.provider()].begun();
    const Answered answered = [this, inbox = m_inbox, task](const GatewayAnswer& answer) {
        inbox->put([this, task, answer] { settle(task, answer); });
    };
    switch (task.row.next) {
        case ProviderStep::Charge:
            return gateway.charge(task.charge, answered);
        case ProviderStep::AskCharge:
            return gateway.ask(task.charge, answered);
        case ProviderStep::SubmitCode:
            return gateway.submitCode(task.charge, task.row.code, answered);
        case ProviderStep::Refund:
            return gateway.refund(task.refund, answered);
        case ProviderStep::AskRefund:
            break;
    }
    gateway.askRefund(task.refund, answered);
}

void PaymentDispatcher::settle(const ProviderTask& task, const GatewayAnswer& answer) {
    const PaymentProvider provider = task.row.provider;
    --m_underWay;
    m_paces[provider].ended(answer, m_parts.clock.now(), evenRandom(m_parts.ids));
    m_parts.tally.count(provider, answer.end);
    // What we ended ourselves says nothing of the provider.
    if (m_parts.told && !m_inbox->isStopping()) m_parts.told(storedName(provider), answer.healthCode, answer.inWords);
    auto& payments = m_parts.payments;
    const auto settled =
        askService<void>(m_parts.thread, [&payments, task, answer] { return payments.settle(task, answer); });
    // The lease runs out, and the provider is asked again under the same reference.
    if (!settled) qCWarning(log) << "a provider's answer could not be stored:" << settled.error().detail;
    const QString told = QStringLiteral("%1 of %2")
                             .arg(QLatin1String(storedName(task.row.next)), QLatin1String(task.row.paymentId.text()));
    if (answer.end == CallEnd::Accepted)
        qCInfo(log) << storedName(provider) << told << "accepted";
    else
        qCWarning(log) << storedName(provider) << told << nameOf(answer.end) << answer.failureCode << answer.inWords;
}

void PaymentDispatcher::reconcile() {
    for (const auto& gateway : m_gateways) {
        const PaymentProvider provider = gateway->provider();
        if (m_inbox->isStopping() || m_paces[provider].isResting(m_parts.clock.now())) continue;
        const auto days = m_reconciliation.due(provider);
        if (!days) continue;
        ++m_underWay;
        gateway->list(days->from, days->until, [this, inbox = m_inbox, provider, days = *days](const auto& listed) {
            inbox->put([this, provider, days, listed] {
                --m_underWay;
                m_reconciliation.finish(provider, days, listed);
            });
        });
    }
}

/// Those that are not to be called now, and those that cannot be.
std::vector<PaymentProvider> PaymentDispatcher::unavailable() const {
    std::vector<PaymentProvider> out;
    for (const PaymentProvider provider : PaymentCallTally::kProviders) {
        const auto pace = m_paces.find(provider);
        if (pace == m_paces.end() || pace->second.isResting(m_parts.clock.now())) out.push_back(provider);
    }
    return out;
}

/// What is due already and was not given waits for a provider, a gateway or an answer.
std::optional<Instant> PaymentDispatcher::whenToLook(std::optional<Instant> dueAt) const {
    const Instant now = m_parts.clock.now();
    std::optional<Instant> at = dueAt;
    if (at && *at <= now) at = now.plusMs(kBlockedLookMs * m_settings.clockSpeed);
    for (const auto& [provider, pace] : m_paces)
        if (const auto rest = pace.restsUntil(now)) at = at ? std::min(*at, *rest) : *rest;
    return at;
}

}  // namespace frontdesk
