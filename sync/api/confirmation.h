// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/service_thread.h"
#include "app/services/sign_in.h"
#include "sync/api/password_hasher.h"
#include "sync/api/slow_work.h"

namespace frontdesk::api {

/// The password asked for again, before what must not happen with a stolen access token alone.
class Confirmation {
public:
    Confirmation(ServiceThread& service, SignIn& signIn, PasswordHasher passwords, WorkPool& pool)
        : m_service(service), m_signIn(signIn), m_passwords(std::move(passwords)), m_pool(pool) {}

    /// What came of the comparison. To be settled in the command that does the rest, so that failures are counted.
    struct Compared {
        SignIn::Challenge challenge;
        bool matches = false;
    };
    /// Compares @p password with that of @p customer and goes on with @p next among the slow work, or answers @p reply
    /// if it cannot be tried now. Any thread. @p next holds values and services alone.
    void ask(const CustomerId& customer, const QString& password, const http::Reply& reply,
             std::function<void(const Compared&)> next) const;

private:
    ServiceThread& m_service;
    SignIn& m_signIn;
    PasswordHasher m_passwords;
    WorkPool& m_pool;
};

}  // namespace frontdesk::api
