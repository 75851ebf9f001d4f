// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/confirmation.h"

#include "sync/api/problems.h"

namespace frontdesk::api {

void Confirmation::ask(const CustomerId& customer, const QString& password, const http::Reply& reply,
                       std::function<void(const Compared&)> next) const {
    const auto compare = [&pool = m_pool, passwords = m_passwords, password, reply,
                          next = std::move(next)](const Result<SignIn::Challenge>& challenge) {
        if (!challenge) return reply(problemOf(challenge.error()));
        runSlowly(pool, reply, [passwords, password, next, challenge = *challenge] {
            next({challenge, passwords.verify(password, challenge.passwordHash)});
        });
    };
    m_service.post<SignIn::Challenge>([&signIn = m_signIn, customer] { return signIn.beginConfirm(customer); },
                                      compare);
}

}  // namespace frontdesk::api
