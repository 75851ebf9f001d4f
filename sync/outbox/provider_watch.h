// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider_state.h"
#include "app/services/alerts.h"
#include "app/services/service_thread.h"
#include "sync/transport/http_transport.h"

#include <QObject>
#include <QTimer>

namespace frontdesk {

/// What a code of ProviderState says about a provider; empty: it is fine.
[[nodiscard]] ProviderHealth healthOf(const QByteArray& code);

/// Knows how everybody outside is: from what every call to a provider says, and from a connection tried every few
/// seconds, so that a lost one is known within five seconds also while nobody pays. Each change is announced
/// (ProviderChanged); what lasts kAlertAfterMs raises the alert provider_fault, which goes when it is over. Made and
/// destroyed on a thread with an event loop.
class ProviderWatch : public QObject {
public:
    /// All outlive it.
    struct Parts {
        ServiceThread& thread;
        Alerts& alerts;                ///< service thread
        Announcements& announcements;  ///< service thread
        const Clock& clock;
    };
    struct Watched {
        QByteArray name;        ///< as ProviderState::name
        QString title{};        ///< in alerts: "MTN MoMo"; empty: somebody else alerts
        QString url{};          ///< tried every few seconds; empty: only calls tell
        bool testMode = false;  ///< see ProviderState
    };
    struct Settings {
        int probeEveryMs = 3'000;
        int patienceMs = 2'000;  ///< with a connection that was tried
    };
    static constexpr qint64 kAlertAfterMs = 2 * 60'000;
    /// A fault that calls told of is over after so long without another, while connections succeed.
    static constexpr qint64 kFaultFadesMs = 10 * 60'000;

    ProviderWatch(const Parts& parts, Settings settings);
    explicit ProviderWatch(const Parts& parts) : ProviderWatch(parts, Settings()) {}
    ~ProviderWatch() override;

    /// Watches these instead of those before, beginning with a connection to each that has an address. What is not
    /// among them any more is told to be unused. Any thread.
    /// @param transport may be null where nothing has an address; it is let go on the thread that this was made on, or
    ///        with the next call of this
    void watch(const std::vector<Watched>& watched, std::shared_ptr<HttpTransport> transport);
    /// What a call said. @param healthCode as ProviderState::code; empty: the provider answered as it should.
    /// "aborted" says nothing. Any thread.
    void note(const QByteArray& name, const QByteArray& healthCode, const QString& inWords);
    /// Those watched now. Any thread.
    [[nodiscard]] std::vector<ProviderState> states() const;

private:
    struct State;
    void look();

    const Settings m_settings;
    const std::shared_ptr<State> m_state;  ///< shared with connections under way
    QTimer m_timer;
};

}  // namespace frontdesk
