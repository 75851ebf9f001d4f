// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accounts.h"
#include "sync/api/confirmation.h"
#include "sync/api/endpoint.h"
#include "sync/api/writes.h"

namespace frontdesk::api {

/// What an account says of its owner: read, changed, exported, erased; and its password. Net thread only; what it posts
/// runs on the service thread.
class ProfileApi {
public:
    struct Parts {
        ServiceThread& service;
        Accounts& accounts;  ///< service thread
        SignIn& signIn;      ///< service thread
        PasswordHasher passwords;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    ProfileApi(Parts parts, const Confirmation& confirmation, const Writes& writes)
        : m_parts(std::move(parts)), m_confirmation(confirmation), m_writes(writes) {}
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void show(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void change(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void erase(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void changePassword(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void exportAll(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    Parts m_parts;
    const Confirmation& m_confirmation;
    const Writes& m_writes;
};

}  // namespace frontdesk::api
