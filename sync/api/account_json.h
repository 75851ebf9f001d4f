// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accounts.h"
#include "app/services/second_factor.h"
#include "app/services/sign_in.h"
#include "app/services/sms_box.h"

#include <string>

namespace frontdesk::api {

/// What the routes of accounts answer.

[[nodiscard]] std::string registeredJson(const Accounts::Registered& registered);
[[nodiscard]] std::string verifiedJson();

/// A login that succeeded. @param refreshToken empty: null, since it travels as a cookie
[[nodiscard]] std::string tokensJson(const QByteArray& accessToken, int expiresInSeconds,
                                     const QByteArray& refreshToken, bool emailVerified);
[[nodiscard]] std::string secondFactorJson(const SecondFactorNeeded& needed);

[[nodiscard]] std::string profileJson(const Customer& customer);
/// @param current the session that asks
[[nodiscard]] std::string sessionsJson(const std::vector<CustomerSession>& sessions, const SessionId& current);

/// @param qrPng of the setup's otpauth URL
[[nodiscard]] std::string setupJson(const SecondFactor::Setup& setup, const QByteArray& qrPng);
[[nodiscard]] std::string mfaEnabledJson();
[[nodiscard]] std::string backupCodesJson(const QStringList& codes);

/// All that is held about a customer. @param current the session that asks
[[nodiscard]] std::string exportJson(const CustomerExport& held, const SessionId& current, const Restaurant& restaurant,
                                     Instant now);

/// E-mails and SMS, each newest first, as one list that is.
[[nodiscard]] std::string messagesJson(const std::vector<Mail>& mails, const std::vector<SmsRecord>& sms);

}  // namespace frontdesk::api
