// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/paystack_answers.h"

#include <array>
#include <string_view>

namespace frontdesk::paystack {
namespace {

struct Phrase {
    std::string_view part;  ///< in lower case
    std::string_view failureCode;
};

/// Of github.com/PaystackOSS/openapi, errors/api-errors.json, and of its sample answers. The first one that is part of
/// a text decides.
constexpr std::array kPhrases{
    Phrase{"insufficient balance to fulfill this refund", "insufficient_funds"},
    Phrase{"insufficient", "insufficient_funds"},
    Phrase{"low balance", "insufficient_funds"},
    Phrase{"too many attempts", "too_many_attempts"},
    Phrase{"registration token is invalid", "wrong_code"},
    Phrase{"invalid otp", "wrong_code"},
    Phrase{"incorrect otp", "wrong_code"},
    Phrase{"invalid token", "wrong_code"},
    Phrase{"voucher", "wrong_code"},
    Phrase{"limit", "limit_reached"},
    Phrase{"timed out", "not_approved"},
    Phrase{"timeout", "not_approved"},
    Phrase{"expired", "not_approved"},
    Phrase{"not registered", "wrong_wallet"},
    Phrase{"wallet", "wrong_wallet"},
    Phrase{"phone number", "wrong_wallet"},
    Phrase{"mobile number", "wrong_wallet"},
    Phrase{"invalid key", "configuration"},
    Phrase{"authorization", "configuration"},
    Phrase{"deactivated", "configuration"},
    Phrase{"currency", "configuration"},
    Phrase{"email", "configuration"},
    Phrase{"must be an integer", "configuration"},
    Phrase{"transaction reference", "configuration"},
    Phrase{"provider", "configuration"},
    Phrase{"channel", "configuration"},
};

}  // namespace

QByteArray failureCodeOf(const QString& message) {
    const std::string lower = message.toLower().toStdString();
    for (const Phrase& each : kPhrases)
        if (lower.find(each.part) != std::string::npos)
            return {each.failureCode.data(), static_cast<qsizetype>(each.failureCode.size())};
    return "declined";
}

}  // namespace frontdesk::paystack
