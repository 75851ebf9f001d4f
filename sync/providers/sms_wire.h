// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/sms_gateway.h"
#include "sync/providers/provider_http.h"
#include "sync/transport/http_transport.h"

#include <span>
#include <string_view>
#include <utility>

namespace frontdesk {

/// What a provider's code for a refusal means to us: one row of a gateway's table. The figures are those of
/// its documentation; a code that is in no table is a refusal without further meaning.
struct SmsRefusal {
    enum class Meaning {
        Plain,        ///< this message does not go this way
        OptedOut,     ///< the number wants nothing from us
        BadNumber,    ///< nobody reaches it
        NeedsPerson,  ///< nothing goes this way before somebody changes something
        Later,        ///< was not looked at: may be sent again
    };
    std::string_view code;
    std::string_view inWords;
    Meaning meaning = Meaning::Plain;
    std::string_view healthCode = {};  ///< see ProviderState::code
};

/// The answer to a refusal with @p code, as the first row of @p table with that code says.
[[nodiscard]] SmsAnswer refusedSms(std::span<const SmsRefusal> table, const QByteArray& code);

/// How a call ended, where that can be told without reading the body: it did not leave, its fate is unknown (a lost
/// answer, 5xx, 408), or it was put off (429). nullopt: the provider answered, see the body.
[[nodiscard]] std::optional<SmsAnswer> withoutBody(const HttpOutcome& outcome);
/// An answer that says neither that the message was taken nor that it was not.
[[nodiscard]] SmsAnswer unreadableAnswer();

/// application/x-www-form-urlencoded: `+` as %2B and a space as %20.
[[nodiscard]] QByteArray formText(const QList<std::pair<QByteArray, QString>>& fields);

}  // namespace frontdesk
