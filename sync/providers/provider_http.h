// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/http_transport.h"

#include <QByteArray>
#include <QString>

/// What the gateways to payment and SMS providers have in common on HTTP.
namespace frontdesk {

/// The whole header line: RFC 7617, over UTF-8.
[[nodiscard]] QByteArray basicAuthorization(const QString& user, const QString& secret);
/// @p base without slashes at its end, and @p path.
[[nodiscard]] QString urlOf(const QString& base, const QString& path);

[[nodiscard]] inline bool isSuccess(const HttpOutcome& outcome) {
    return outcome.status >= 200 && outcome.status < 300;
}
/// Whether our key or our machine is not let in: 401, 403.
[[nodiscard]] inline bool isKeyRefused(const HttpOutcome& outcome) {
    return outcome.status == 401 || outcome.status == 403;
}

/// Seconds that a provider which puts us off (429) asks for, at most an hour: RFC 9110, 10.2.3. A minute if it does not
/// say, or says it as a date.
[[nodiscard]] int pauseAskedFor(const HttpOutcome& outcome);

}  // namespace frontdesk
