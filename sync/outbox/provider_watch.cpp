// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/provider_watch.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.outbox")

constexpr char kAborted[] = "aborted";
constexpr char kTimeout[] = "timeout";
constexpr std::array kSaysNobodyThere{"dns", "refused", "unreachable", "tls", "connect"};
constexpr std::array kSaysChangeSomething{"bad_key", "bad_account", "bad_sender", "no_balance", "configuration"};

template <size_t N>
bool isOneOf(const std::array<const char*, N>& codes, const QByteArray& code) {
    return std::any_of(codes.begin(), codes.end(), [&code](const char* each) { return code == each; });
}

/// The same words for the same trouble, so that the alert can be found again.
QString alertText(const QString& title, ProviderHealth health) {
    switch (health) {
        case ProviderHealth::Unreachable:
            return title + QStringLiteral(" cannot be reached.");
        case ProviderHealth::Misconfigured:
            return title + QStringLiteral(" refuses our key or account; see the provider's settings.");
        default:
            return title + QStringLiteral(" does not answer as it should.");
    }
}

bool isFault(ProviderHealth health) {
    return health != ProviderHealth::Fine && health != ProviderHealth::Unused;
}

}  // namespace

ProviderHealth healthOf(const QByteArray& code) {
    if (code.isEmpty()) return ProviderHealth::Fine;
    if (isOneOf(kSaysNobodyThere, code)) return ProviderHealth::Unreachable;
    return isOneOf(kSaysChangeSomething, code) ? ProviderHealth::Misconfigured : ProviderHealth::Failing;
}

struct ProviderWatch::State {
    struct Entry {
        ProviderState shown;
        QString title;
        QString url;
        bool probing = false;
        bool proved = false;   ///< it has been seen to be fine
        bool alerted = false;  ///< of the present fault
        bool cleared = false;  ///< no alert of an earlier fault or run can be open
        Instant lastFault;     ///< told by a call
    };
    explicit State(const Parts& all) : parts(all) {}

    void called(const QByteArray& name, const QByteArray& code, const QString& inWords);
    void probed(const QByteArray& name, const HttpOutcome& outcome);
    void overdue(const QByteArray& name);
    void checkAlert(const QByteArray& name, Entry& entry);
    /// Shows it, if it is news.
    void show(Entry& entry, ProviderHealth health, const QByteArray& code, const QString& inWords);
    void announce(const ProviderState& state);
    void raise(const QByteArray& name, const Entry& entry);
    void clear(const QByteArray& name, const Entry& entry);

    const Parts parts;
    std::mutex mutex;  ///< guards all below
    std::map<QByteArray, Entry> entries;
    std::shared_ptr<HttpTransport> transport;
};

void ProviderWatch::State::show(Entry& entry, ProviderHealth health, const QByteArray& code, const QString& inWords) {
    ProviderState& shown = entry.shown;
    if (shown.health == health && shown.code == code) return;
    if (shown.health != health) {
        shown.since = parts.clock.now();
        if (isFault(health))
            qCWarning(log) << shown.name << "is in trouble:" << code << inWords;
        else
            qCInfo(log) << shown.name << "is fine again";
    }
    shown.health = health;
    shown.code = code;
    shown.inWords = inWords;
    announce(shown);
}

// Posted under the mutex, so that changes are announced in their order.
void ProviderWatch::State::announce(const ProviderState& state) {
    parts.thread.post<void>(
        [&announcements = parts.announcements, state] {
            announcements.add(ProviderChanged{state});
            return Status();
        },
        [](const Status&) {});
}

void ProviderWatch::State::called(const QByteArray& name, const QByteArray& code, const QString& inWords) {
    const std::scoped_lock lock(mutex);
    const auto found = entries.find(name);
    if (found == entries.end() || code == kAborted) return;
    if (!code.isEmpty()) found->second.lastFault = parts.clock.now();
    found->second.proved |= code.isEmpty();
    show(found->second, healthOf(code), code, code.isEmpty() ? QString() : inWords);
}

/// A connection says whether there is somebody, not whether he does his work: that is for calls to say.
void ProviderWatch::State::probed(const QByteArray& name, const HttpOutcome& outcome) {
    const std::scoped_lock lock(mutex);
    const auto found = entries.find(name);
    if (found == entries.end()) return;
    Entry& entry = found->second;
    entry.probing = false;
    if (outcome.problem == kAborted) return;
    if (outcome.end != HttpEnd::Answered)
        return show(entry, ProviderHealth::Unreachable, outcome.problem, QStringLiteral("no connection"));
    entry.proved = true;
    const bool faded =
        entry.shown.health == ProviderHealth::Failing && parts.clock.now() >= entry.lastFault.plusMs(kFaultFadesMs);
    if (entry.shown.health == ProviderHealth::Unreachable || faded) show(entry, ProviderHealth::Fine, {}, {});
}

void ProviderWatch::State::overdue(const QByteArray& name) {
    const std::scoped_lock lock(mutex);
    const auto found = entries.find(name);
    if (found == entries.end() || !found->second.probing) return;
    show(found->second, ProviderHealth::Unreachable, kTimeout, QStringLiteral("no connection in time"));
}

void ProviderWatch::State::checkAlert(const QByteArray& name, Entry& entry) {
    if (entry.title.isEmpty()) return;
    if (!isFault(entry.shown.health)) {
        if (entry.proved && !std::exchange(entry.cleared, true)) clear(name, entry);
        entry.alerted = false;
        return;
    }
    const bool lasts = parts.clock.now() >= entry.shown.since.plusMs(kAlertAfterMs);
    if (!lasts || std::exchange(entry.alerted, true)) return;
    entry.cleared = false;
    raise(name, entry);
}

void ProviderWatch::State::raise(const QByteArray& name, const Entry& entry) {
    parts.thread.post<void>(
        [&alerts = parts.alerts, text = alertText(entry.title, entry.shown.health)] {
            return alerts.raise(AlertKind::ProviderFault, text);
        },
        [name](const Status& raised) {
            if (!raised) qCWarning(log) << "no alert could be raised of" << name << raised.error().detail;
        });
}

void ProviderWatch::State::clear(const QByteArray& name, const Entry& entry) {
    parts.thread.post<void>(
        [&alerts = parts.alerts, title = entry.title]() -> Status {
            for (const auto health :
                 {ProviderHealth::Unreachable, ProviderHealth::Failing, ProviderHealth::Misconfigured})
                if (auto over = alerts.recovered(AlertKind::ProviderFault, alertText(title, health)); !over)
                    return over;
            return {};
        },
        [name](const Status& cleared) {
            if (!cleared) qCWarning(log) << "the alerts of" << name << "stay:" << cleared.error().detail;
        });
}

ProviderWatch::ProviderWatch(const Parts& parts, Settings settings)
    : m_settings(settings), m_state(std::make_shared<State>(parts)) {
    connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
}

ProviderWatch::~ProviderWatch() {
    std::shared_ptr<HttpTransport> last;
    const std::scoped_lock lock(m_state->mutex);
    last.swap(m_state->transport);
}

void ProviderWatch::watch(const std::vector<Watched>& watched, std::shared_ptr<HttpTransport> transport) {
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->transport.swap(transport);
        const auto before = std::exchange(m_state->entries, {});
        for (const Watched& each : watched) {
            State::Entry& entry = m_state->entries[each.name];
            entry.title = each.title;
            entry.url = each.url;
            entry.shown = {each.name, ProviderHealth::Fine, m_state->parts.clock.now(), {}, {}, each.testMode};
            m_state->announce(entry.shown);
        }
        for (const auto& [name, entry] : before) {
            if (m_state->entries.contains(name)) continue;
            m_state->announce({name, ProviderHealth::Unused, m_state->parts.clock.now(), {}, {}, false});
            m_state->clear(name, entry);
        }
    }
    // Outside the mutex: it ends when what it is asked has been answered.
    transport.reset();
    const auto begin = [this] {
        look();
        m_timer.start(m_settings.probeEveryMs);
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void ProviderWatch::note(const QByteArray& name, const QByteArray& healthCode, const QString& inWords) {
    m_state->called(name, healthCode, inWords);
}

std::vector<ProviderState> ProviderWatch::states() const {
    const std::scoped_lock lock(m_state->mutex);
    std::vector<ProviderState> out;
    for (const auto& [name, entry] : m_state->entries) out.push_back(entry.shown);
    return out;
}

void ProviderWatch::look() {
    std::vector<std::pair<QByteArray, QString>> toProbe;
    std::shared_ptr<HttpTransport> transport;
    {
        const std::scoped_lock lock(m_state->mutex);
        transport = m_state->transport;
        for (auto& [name, entry] : m_state->entries) {
            m_state->checkAlert(name, entry);
            if (entry.url.isEmpty() || !transport || std::exchange(entry.probing, true)) continue;
            toProbe.emplace_back(name, entry.url);
        }
    }
    for (const auto& [name, url] : toProbe) {
        QTimer::singleShot(m_settings.patienceMs, this, [this, name = name] { m_state->overdue(name); });
        transport->probe(url,
                         [state = m_state, name = name](const HttpOutcome& outcome) { state->probed(name, outcome); });
    }
}

}  // namespace frontdesk
