// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fiscal/fiscal_dispatcher.h"

#include <QLoggingCategory>

#include <algorithm>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.fiscal")

constexpr auto kPatienceAtEnd = std::chrono::milliseconds(1'500);
constexpr int kPersonRestSeconds = 60;  // where the key is refused: the owner mends it, and looks at once

using Outcome = FiscalAnswer::Outcome;

bool isDecided(const FiscalAnswer& answer) {
    return answer.outcome == Outcome::Cleared || answer.outcome == Outcome::Rejected;
}

bool needsPerson(const FiscalAnswer& answer) {
    return answer.code == "bad_key" || answer.code == "bad_account" || answer.code == "configuration";
}

/// Whether it answered as it should, be it "not yet" or "never heard of it".
bool isWell(const FiscalAnswer& answer) {
    return isDecided(answer) || answer.code == "not_found" || answer.code == "processing";
}

/// The same to a pace, which knows nothing of what was asked.
GatewayAnswer paced(const FiscalAnswer& answer) {
    GatewayAnswer out;
    out.end =
        isWell(answer) ? CallEnd::Accepted : (answer.outcome == Outcome::NotSent ? CallEnd::NotSent : CallEnd::Unknown);
    out.retryAfterSeconds = needsPerson(answer) ? kPersonRestSeconds : 0;
    return out;
}

}  // namespace

FiscalDispatcher::FiscalDispatcher(Parts parts, std::shared_ptr<FiscalGateway> gateway, Settings settings)
    : m_parts(std::move(parts)),
      m_gateway(std::move(gateway)),
      m_settings(settings),
      m_inbox(std::make_shared<Errands>()) {}

FiscalDispatcher::~FiscalDispatcher() {
    stop();
}

void FiscalDispatcher::start() {
    m_subscription = m_parts.feed.subscribe([this](const std::vector<Event>& events) { heard(events); });
    m_thread = std::thread([this] { run(); });
}

void FiscalDispatcher::stop() {
    m_subscription.reset();
    m_inbox->end();
    if (m_parts.endCalls) m_parts.endCalls();
    if (m_thread.joinable()) m_thread.join();
}

void FiscalDispatcher::heard(const std::vector<Event>& events) {
    for (const Event& event : events) {
        const auto* changed = std::get_if<FiscalChanged>(&event);
        if (changed && changed->record.state == FiscalState::Queued) m_inbox->wake();
        const auto* provider = std::get_if<ProviderChanged>(&event);
        if (provider && provider->provider.name == kName && provider->provider.health == ProviderHealth::Fine)
            m_inbox->put([this] { hurry(); });
    }
}

void FiscalDispatcher::run() {
    hurry();
    while (!m_inbox->isStopping()) {
        std::optional<Instant> lookAgain;
        while (sendNext(lookAgain)) {
        }
        const int pauseMs = sleepMs(lookAgain, m_parts.clock.now(), m_settings.clockSpeed, m_settings.longestWaitMs);
        for (const auto& errand : m_inbox->wait(std::chrono::milliseconds(pauseMs))) errand();
    }
    const auto until = std::chrono::steady_clock::now() + kPatienceAtEnd;
    while (!m_underway.empty() && std::chrono::steady_clock::now() < until)
        for (const auto& errand : m_inbox->waitForErrands(until)) errand();
}

/// It is there, or there again: nobody waits for a back-off of before.
void FiscalDispatcher::hurry() {
    auto& relay = m_parts.relay;
    if (const auto hurried = askService<void>(m_parts.thread, [&relay] { return relay.hurry(); }); !hurried)
        qCWarning(log) << "documents wait for their time:" << hurried.error().detail;
    if (m_underway.empty()) m_pace = ProviderPace();
}

bool FiscalDispatcher::sendNext(std::optional<Instant>& lookAgain) {
    if (m_inbox->isStopping()) return false;
    const Instant now = m_parts.clock.now();
    if (m_underway.size() >= kMostUnderWay || m_pace.isResting(now)) {
        handOut(lookAgain);
        return false;
    }
    std::vector<InvoiceId> underway;
    for (const auto& [id, document] : m_underway) underway.push_back(id);
    auto& relay = m_parts.relay;
    const auto next = askService<NextDocument>(m_parts.thread, [&relay, underway] { return relay.next(underway); });
    if (!next) {
        qCWarning(log) << "the documents to report cannot be read:" << next.error().detail;
        return false;
    }
    lookAgain = next->dueAt;
    if (!next->document) return false;
    call(*next->document);
    return true;
}

/// Guests get paper also while the authority is away.
void FiscalDispatcher::handOut(std::optional<Instant>& lookAgain) {
    auto& relay = m_parts.relay;
    const auto next = askService<std::optional<Instant>>(m_parts.thread, [&relay] { return relay.handOut(); });
    if (!next) qCWarning(log) << "documents could not be handed out:" << next.error().detail;
    lookAgain = m_pace.restsUntil(m_parts.clock.now());
    if (next && *next) lookAgain = lookAgain ? std::min(*lookAgain, **next) : **next;
}

void FiscalDispatcher::call(const LeasedDocument& document) {
    const InvoiceId id = document.document.id;
    const FiscalCall kind = document.leased.inDoubt ? FiscalCall::Ask : FiscalCall::Clear;
    m_underway[id] = document;
    m_pace.begun();
    const auto done = [this, inbox = m_inbox, id, kind](const FiscalAnswer& answer) {
        inbox->put([this, id, kind, answer] { answered(id, kind, answer); });
    };
    if (kind == FiscalCall::Ask)
        m_gateway->ask(document.document, done);
    else
        m_gateway->clear(document.document, done);
}

void FiscalDispatcher::answered(const InvoiceId& id, FiscalCall call, const FiscalAnswer& answer) {
    const auto found = m_underway.find(id);
    if (found == m_underway.end()) return;
    const LeasedDocument document = std::move(found->second);
    m_underway.erase(found);
    m_pace.ended(paced(answer), m_parts.clock.now(), evenRandom(m_parts.ids));
    note(answer);
    auto& relay = m_parts.relay;
    const quint32 random = evenRandom(m_parts.ids);
    const auto settled = askService<FiscalRecord>(m_parts.thread, [&relay, document, call, answer, random] {
        return relay.settle(document, call, answer, random);
    });
    if (!settled) {
        // The lease runs out, and the authority is asked before anything is sent again.
        qCWarning(log) << "what became of a document could not be stored:" << settled.error().detail;
        return;
    }
    if (isDecided(answer))
        qCInfo(log) << document.document.invoiceNumber << storedName(settled->state) << settled->problem;
    else if (!m_inbox->isStopping())
        qCInfo(log) << document.document.invoiceNumber << "is not decided:" << answer.code << answer.inWords;
}

void FiscalDispatcher::note(const FiscalAnswer& answer) {
    // What we ended ourselves says nothing of the authority.
    if (!m_parts.told || m_inbox->isStopping()) return;
    m_parts.told(isWell(answer) ? QByteArray() : answer.code, answer.inWords);
}

}  // namespace frontdesk
