// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/sms_dispatcher.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.outbox")

constexpr auto kPatienceAtEnd = std::chrono::milliseconds(1'500);
constexpr qint64 kAskEveryMs = 60'000;
/// After so many minutes a delivery that nobody reported is asked for, and not after the last any more.
constexpr std::array<qint64, 2> kAskAfterMinutes{5, 30};
constexpr int kAskForMinutes = 40;

void count(MessageTally& tally, const OutboxStep& step) {
    if (step.state == OutboxState::Sent) ++tally.sent;
    if (step.state == OutboxState::Pending) ++tally.failed;
    if (step.state == OutboxState::Failed) ++tally.dropped;
    if (step.state == OutboxState::Dead) ++tally.dead;
}

/// Refused for a reason of the provider's own: another one may take it.
bool isOwnRefusal(const SmsAnswer& answer) {
    return answer.end == CallEnd::Rejected && !answer.badNumber && !answer.optedOut;
}

/// The same to a provider's pace, which knows nothing of what was asked.
GatewayAnswer paced(const SmsAnswer& answer) {
    GatewayAnswer out;
    out.end = answer.end;
    out.retryAfterSeconds =
        std::max(answer.retryAfterSeconds, answer.needsPerson ? SmsDispatcher::kPersonRestSeconds : 0);
    return out;
}

}  // namespace

SmsDispatcher::SmsDispatcher(Parts parts, Gateways gateways, Settings settings)
    : m_parts(std::move(parts)),
      m_gateways(std::move(gateways)),
      m_settings(settings),
      m_inbox(std::make_shared<Errands>()) {
    for (const auto& gateway : m_gateways) m_paces[gateway->provider()] = ProviderPace();
}

SmsDispatcher::~SmsDispatcher() {
    stop();
}

void SmsDispatcher::start() {
    m_subscription = m_parts.feed.subscribe([inbox = m_inbox](const std::vector<Event>& events) {
        const bool queued = std::any_of(events.begin(), events.end(),
                                        [](const Event& event) { return std::holds_alternative<SmsQueued>(event); });
        if (queued) inbox->wake();
    });
    m_thread = std::thread([this] { run(); });
}

void SmsDispatcher::stop() {
    m_subscription.reset();
    m_inbox->end();
    if (m_parts.endCalls) m_parts.endCalls();
    if (m_thread.joinable()) m_thread.join();
}

void SmsDispatcher::run() {
    auto& relay = m_parts.relay;
    if (const auto resumed = askService<void>(m_parts.thread, [&relay] { return relay.resume(); }); !resumed)
        qCWarning(log) << "SMS under way at the last stop wait for their leases:" << resumed.error().detail;
    while (!m_inbox->isStopping()) {
        std::optional<Instant> lookAgain;
        while (sendNext(lookAgain)) {
        }
        askDeliveries();
        const int pauseMs = sleepMs(lookAgain, m_parts.clock.now(), m_settings.clockSpeed, m_settings.longestWaitMs);
        for (const auto& errand : m_inbox->wait(std::chrono::milliseconds(pauseMs))) errand();
    }
    const auto until = std::chrono::steady_clock::now() + kPatienceAtEnd;
    while (!m_underway.empty() && std::chrono::steady_clock::now() < until)
        for (const auto& errand : m_inbox->waitForErrands(until)) errand();
}

bool SmsDispatcher::sendNext(std::optional<Instant>& lookAgain) {
    SmsSenders senders{ready(), {}};
    lookAgain = earliest(std::nullopt);
    if (m_inbox->isStopping() || m_underway.size() >= kMostUnderWay || senders.ready.empty()) return false;
    for (const auto& [id, trip] : m_underway) senders.underway.push_back({id, trip.sms.sms.to});
    auto& relay = m_parts.relay;
    const auto next = askService<NextSms>(m_parts.thread, [&relay, senders] { return relay.next(senders); });
    if (!next) {
        qCWarning(log) << "the outbox cannot be read:" << next.error().detail;
        return false;
    }
    m_parts.tally.dropped += static_cast<quint64>(next->dropped);
    if (next->dropped > 0) qCInfo(log) << "SMS dropped past their use or over a limit:" << next->dropped;
    lookAgain = earliest(next->dueAt);
    if (!next->sms) return next->dropped > 0;
    const Uuid id = next->sms->id;
    m_underway[id] = Trip{*next->sms, {}};
    if (next->sms->maybeSent)
        look(id);
    else
        send(id);
    return true;
}

/// Asks who may have it whether it has arrived.
void SmsDispatcher::look(const Uuid& id) {
    const LeasedSms& sms = m_underway.at(id).sms;
    SmsGateway* gateway = gatewayOf(sms.provider);
    if (!gateway) {
        SmsAnswer nobodyKnows;
        nobodyKnows.end = CallEnd::Unknown;
        return looked(id, nobodyKnows);
    }
    gateway->find(sms.sms, [this, inbox = m_inbox, id](const SmsAnswer& answer) {
        inbox->put([this, id, answer] { looked(id, answer); });
    });
}

void SmsDispatcher::looked(const Uuid& id, const SmsAnswer& answer) {
    Trip& trip = m_underway.at(id);
    const bool repeats =
        answer.end == CallEnd::Unknown && trip.sms.tries.unknowns == 1 && isWorthRepeating(trip.sms.kind);
    const bool isAbsent = answer.end == CallEnd::Rejected;
    if (m_inbox->isStopping() || (!repeats && !isAbsent)) return finish(id, answer);
    if (isAbsent) trip.sms.tries.unknowns = 0;
    if (repeats) qCWarning(log) << "sent once more, since nobody can tell whether it arrived:" << id.text();
    const auto provider = nextFor(trip);
    if (provider && passOn(trip, *provider)) return send(id);
    finish(id, SmsAnswer());
}

void SmsDispatcher::send(const Uuid& id) {
    const LeasedSms& sms = m_underway.at(id).sms;
    SmsGateway* gateway = gatewayOf(sms.provider);
    if (!gateway) return finish(id, SmsAnswer());
    m_paces[sms.provider].begun();
    gateway->send(sms.sms, [this, inbox = m_inbox, id](const SmsAnswer& answer) {
        inbox->put([this, id, answer] { sent(id, answer); });
    });
}

void SmsDispatcher::sent(const Uuid& id, const SmsAnswer& answer) {
    Trip& trip = m_underway.at(id);
    const SmsProvider provider = trip.sms.provider;
    m_paces[provider].ended(paced(answer), m_parts.clock.now(), evenRandom(m_parts.ids));
    note(provider, answer);
    const bool elsewhere = answer.end == CallEnd::NotSent || isOwnRefusal(answer);
    if (m_inbox->isStopping() || !elsewhere) return finish(id, answer);
    trip.refused.insert(provider);
    if (answer.end == CallEnd::NotSent || answer.needsPerson) trip.mayChange = answer;
    const auto another = nextFor(trip);
    if (another && passOn(trip, *another)) {
        qCWarning(log) << storedName(provider) << "did not take" << id.text() << answer.code << answer.inWords;
        return send(id);
    }
    // Who rests now may take it later.
    const bool someRest = trip.refused.size() < m_gateways.size();
    finish(id, trip.mayChange ? *trip.mayChange : someRest ? SmsAnswer() : answer);
}

bool SmsDispatcher::passOn(Trip& trip, SmsProvider provider) {
    auto& relay = m_parts.relay;
    auto handed = askService<LeasedSms>(m_parts.thread,
                                        [&relay, sms = trip.sms, provider] { return relay.handTo(sms, provider); });
    if (handed) trip.sms = std::move(*handed);
    return handed.has_value();
}

void SmsDispatcher::finish(const Uuid& id, const SmsAnswer& answer) {
    const LeasedSms sms = m_underway.at(id).sms;
    m_underway.erase(id);
    auto& relay = m_parts.relay;
    const quint32 random = evenRandom(m_parts.ids);
    const auto step = askService<OutboxStep>(
        m_parts.thread, [&relay, sms, answer, random] { return relay.settle(sms, answer, random); });
    if (!step) {
        // The lease runs out, and the provider is asked before the message is sent again.
        qCWarning(log) << "what became of an SMS could not be stored:" << step.error().detail;
        return;
    }
    count(m_parts.tally, *step);
    if (answer.end == CallEnd::Accepted)
        qCInfo(log) << "sent" << id.text() << wireName(sms.kind) << storedName(sms.provider);
    else
        qCWarning(log) << "not sent" << id.text() << wireName(sms.kind) << storedName(sms.provider)
                       << storedName(step->state) << step->problem << answer.inWords;
}

void SmsDispatcher::note(SmsProvider provider, const SmsAnswer& answer) {
    // What we ended ourselves says nothing of the provider.
    if (m_parts.told && !m_inbox->isStopping()) m_parts.told(storedName(provider), answer.healthCode, answer.inWords);
}

void SmsDispatcher::askDeliveries() {
    const Instant now = m_parts.clock.now();
    if (m_inbox->isStopping() || now < m_askAgainAt) return;
    m_askAgainAt = now.plusMs(kAskEveryMs);
    auto& relay = m_parts.relay;
    const auto underway =
        askService<std::vector<OrderNotification>>(m_parts.thread, [&relay] { return relay.underway(kAskForMinutes); });
    if (!underway) return;
    std::map<QByteArray, int> asked;
    for (const OrderNotification& sent : *underway) {
        const auto before = m_asked.find(sent.messageId);
        int times = before != m_asked.end() ? before->second : 0;
        const auto turn = static_cast<size_t>(times);
        if (turn < kAskAfterMinutes.size() && now >= sent.sentAt->plusMinutes(kAskAfterMinutes[turn])) {
            askDelivery(sent);
            ++times;
        }
        asked[sent.messageId] = times;
    }
    m_asked = std::move(asked);
}

void SmsDispatcher::askDelivery(const OrderNotification& sent) {
    const auto provider = smsProviderFromStored(sent.provider);
    SmsGateway* gateway = provider ? gatewayOf(*provider) : nullptr;
    if (!gateway) return;
    gateway->askDelivery(sent.messageId, [this, inbox = m_inbox](const std::optional<DeliveryReport>& report) {
        if (!report) return;
        inbox->put([this, report = *report] {
            auto& relay = m_parts.relay;
            const auto stored = askService<void>(m_parts.thread, [&relay, report] { return relay.report(report); });
            if (!stored) qCWarning(log) << "a delivery could not be stored:" << stored.error().detail;
        });
    });
}

SmsGateway* SmsDispatcher::gatewayOf(SmsProvider provider) const {
    const auto found = std::find_if(m_gateways.begin(), m_gateways.end(),
                                    [provider](const auto& each) { return each->provider() == provider; });
    return found != m_gateways.end() ? found->get() : nullptr;
}

std::vector<SmsProvider> SmsDispatcher::ready() const {
    std::vector<SmsProvider> out;
    for (const auto& gateway : m_gateways)
        if (!m_paces.at(gateway->provider()).isResting(m_parts.clock.now())) out.push_back(gateway->provider());
    return out;
}

std::optional<SmsProvider> SmsDispatcher::nextFor(const Trip& trip) const {
    for (const SmsProvider provider : ready())
        if (!trip.refused.contains(provider)) return provider;
    return std::nullopt;
}

/// When something is due, or a rest ends.
std::optional<Instant> SmsDispatcher::earliest(std::optional<Instant> dueAt) const {
    std::optional<Instant> at = dueAt;
    for (const auto& [provider, pace] : m_paces)
        if (const auto rest = pace.restsUntil(m_parts.clock.now())) at = at ? std::min(*at, *rest) : *rest;
    return at;
}

}  // namespace frontdesk
