// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/api_fixture.h"

namespace frontdesk::test {

inline constexpr char kEmail[] = "esi@example.com";
inline constexpr char kPassword[] = "mango-harbour-sunrise-7";

/// ApiDesk with the short ways to and from an account.
class AccountDesk : public ApiDesk {
public:
    explicit AccountDesk(bool rateLimits = false) : ApiDesk(rateLimits) {}

    [[nodiscard]] static QJsonObject registration(const QString& email = QString::fromLatin1(kEmail));
    /// Registers and verifies an account.
    void makeAccount(const QString& email = QString::fromLatin1(kEmail));
    http::Response logIn(const QString& email = QString::fromLatin1(kEmail),
                         const QString& password = QString::fromLatin1(kPassword), const Headers& headers = {});
    /// Makes the account and logs in. @return the answer's tokens
    QJsonObject newLogin(const QString& email = QString::fromLatin1(kEmail));

    /// The e-mails written so far, newest first.
    [[nodiscard]] std::vector<Mail> mails();
    /// The token of the link in the newest e-mail.
    [[nodiscard]] QString newestToken();

    /// Waits until the service thread has done all it was asked for.
    void settle();
};

/// "Authorization: Bearer …" of a login's answer.
[[nodiscard]] ApiDesk::Headers bearer(const QJsonObject& tokens);
/// What a cookie was set to; empty if it was not.
[[nodiscard]] std::string cookieSet(const http::Response& response, const std::string& name);
/// Everything of an answer but the values that are random: status, names of headers, members of the body, its length.
[[nodiscard]] QString shapeOf(const http::Response& response);

}  // namespace frontdesk::test
