// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/id_source.h"
#include "sync/api/callers.h"
#include "sync/api/cookies.h"
#include "sync/api/endpoint.h"
#include "sync/api/login_answers.h"
#include "sync/api/password_hasher.h"
#include "sync/api/slow_work.h"
#include "sync/api/writes.h"

namespace frontdesk::api {

/// Logging in and out, keeping a login alive, and the list of logins. The refresh token travels in the body, or as a
/// cookie for our web app; without its header no cookie is looked at. Net thread only; what it posts runs on the
/// service thread.
class SessionApi {
public:
    struct Parts {
        ServiceThread& service;
        SignIn& signIn;  ///< service thread
        PasswordHasher passwords;
        WorkPool& pool;
        std::shared_ptr<LoginAnswers> answers;
        const Secrets& secrets;
        IdSource& ids;
        OwnOrigins origins;
    };
    SessionApi(Parts parts, const Writes& writes, const Callers& callers)
        : m_parts(std::move(parts)), m_writes(writes), m_callers(callers) {}
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void logIn(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void refresh(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void logOut(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void list(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void revoke(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    /// The refresh token that a request shows; empty if it shows none. @return Forbidden for a cookie from a foreign
    /// page; what is wrong with the body
    [[nodiscard]] Result<QByteArray> refreshTokenOf(const http::Request& request, const JsonValue& body) const;

    Parts m_parts;
    const Writes& m_writes;
    const Callers& m_callers;
};

/// Where a login comes from.
[[nodiscard]] LoginOrigin loginOriginOf(const http::Request& request);
[[nodiscard]] LoginSecrets newLoginSecrets(IdSource& ids);
[[nodiscard]] TokenWay tokenWayOf(const http::Request& request);

}  // namespace frontdesk::api
