// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// How somebody outside is: a provider of payments or SMS, the mail server, or a tax authority.
enum class ProviderHealth {
    Unused,         ///< not configured
    Fine,           ///< answers
    Unreachable,    ///< cannot be connected to
    Failing,        ///< answers with faults, or not in time
    Misconfigured,  ///< refuses our key or our account: nothing gets better before somebody changes something
};
struct ProviderState {
    QByteArray name;  ///< storedName() of the provider, "smtp", or "evat"
    ProviderHealth health = ProviderHealth::Unused;
    Instant since;
    QByteArray code;  ///< why, stable and short: "dns", "refused", "tls", "timeout", "http_5xx", "bad_key", …; for the
                      ///< screen's words
    QString inWords{};      ///< English, for the log and alerts; no secret
    bool testMode = false;  ///< its keys are for tests or a sandbox
};

}  // namespace frontdesk
