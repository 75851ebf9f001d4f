// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/api/account_requests.h"
#include "sync/api/endpoint.h"
#include "sync/api/password_hasher.h"
#include "sync/api/quota_keeper.h"
#include "sync/api/slow_work.h"
#include "sync/api/verify_page.h"
#include "sync/api/writes.h"

namespace frontdesk::api {

/// Making an account and proving its e-mail address; the way back in for who forgot the password. Known and unknown
/// addresses get the same answers in the same time. Net thread only; what it posts runs on the service thread.
class AccountApi {
public:
    struct Parts {
        ServiceThread& service;
        Accounts& accounts;  ///< service thread
        PasswordHasher passwords;
        WorkPool& pool;
        std::shared_ptr<QuotaKeeper> quotas;
        const Secrets& secrets;
        const PhoneParser& phones;
        IdSource& ids;
        std::shared_ptr<const Restaurant> restaurant;
    };
    AccountApi(Parts parts, const Writes& writes) : m_parts(std::move(parts)), m_writes(writes) {}
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void registerNew(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void openLink(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void verify(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void resend(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void forgot(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void reset(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    using SendMail = Status (Accounts::*)(const QString& email, const QByteArray& secret);
    void sendTo(const http::Request& request, SendMail send, const http::Reply& reply,
                const std::function<Allowance(const QString& email)>& take) const;
    void verifyToken(const http::Request& request, const QByteArray& token, const http::Reply& reply) const;
    [[nodiscard]] http::Response page(const http::Request& request, VerifyStep step, const QString& token = {}) const;

    Parts m_parts;
    const Writes& m_writes;
};

}  // namespace frontdesk::api
