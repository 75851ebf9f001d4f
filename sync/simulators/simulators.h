// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "app/ports/clock.h"
#include "sync/transport/http_transport.h"

#include <memory>

namespace frontdesk::simulators {

/// The providers of payments and SMS and a tax authority, played by an HTTP server on this machine that speaks their
/// wire formats and remembers in memory: for the demo, for developers and for tests. Each has a path of its own:
/// /paystack, /mtn, /hubtel, /twilio, /africastalking, /arkesel and /evat; accounts.h has their accounts. What a wallet
/// does is said by the last digits of its number (conduct.h).
class Simulators {
public:
    struct Settings {
        QString address = QStringLiteral("127.0.0.1");  ///< of this machine alone
        quint16 port = 0;                               ///< 0 picks a free one
        bool controlled = false;                        ///< tests may rule them, see Control
        QString paystackReports;        ///< webhook URL of the account with Paystack; empty: none is sent
        QString africasTalkingReports;  ///< the same with Africa's Talking
    };
    /// @param transport carries the webhooks out
    /// @param clock     of the times they tell; outlives this
    Simulators(Settings settings, std::unique_ptr<HttpTransport> transport, const Clock& clock);
    /// Stops.
    ~Simulators();
    Simulators(const Simulators&) = delete;
    Simulators& operator=(const Simulators&) = delete;

    /// Once. @return "http://127.0.0.1:4000"; Busy for an address that cannot be listened on
    [[nodiscard]] Result<QString> start();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace frontdesk::simulators
