// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/second_factor.h"
#include "sync/api/callers.h"
#include "sync/api/confirmation.h"
#include "sync/api/endpoint.h"
#include "sync/api/login_answers.h"
#include "sync/api/writes.h"

namespace frontdesk::api {

/// Two-factor login: setting it up, the second step of a login, backup codes. Net thread only; what it posts runs on
/// the service thread.
class MfaApi {
public:
    struct Parts {
        ServiceThread& service;
        SignIn& signIn;              ///< service thread
        SecondFactor& secondFactor;  ///< service thread
        WorkPool& pool;
        std::shared_ptr<LoginAnswers> answers;
        const Secrets& secrets;
        IdSource& ids;
    };
    MfaApi(Parts parts, const Confirmation& confirmation, const Writes& writes, const Callers& callers)
        : m_parts(std::move(parts)), m_confirmation(confirmation), m_writes(writes), m_callers(callers) {}
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void setUp(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void verify(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void disable(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void renewCodes(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    using Change = std::function<Result<Answer>()>;
    void confirmed(const http::Request& request, const Caller& caller, const http::Reply& reply, Change change) const;

    Parts m_parts;
    const Confirmation& m_confirmation;
    const Writes& m_writes;
    const Callers& m_callers;
};

}  // namespace frontdesk::api
