// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/profile_api.h"

#include "app/services/password_rules.h"
#include "sync/api/account_json.h"
#include "sync/api/account_requests.h"
#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

std::function<void(Result<Customer>)> answerWithProfile(const http::Reply& reply) {
    return [reply](const Result<Customer>& customer) {
        reply(customer ? http::Response::json(200, profileJson(*customer)) : problemOf(customer.error()));
    };
}

}  // namespace

std::vector<Endpoint> ProfileApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Get, "/customer/profile", Access::Customer, Limit::Track, bound(&ProfileApi::show), "get_profile", "One's own account"},
        {Method::Put, "/customer/profile", Access::Customer, Limit::Track, bound(&ProfileApi::change), "change_profile", "Change one's own account"},
        {Method::Delete, "/customer/profile", Access::Customer, Limit::Track, bound(&ProfileApi::erase), "erase_account", "Erase one's own account"},
        {Method::Post, "/customer/password", Access::Customer, Limit::Track, bound(&ProfileApi::changePassword), "change_password", "Change one's password"},
        {Method::Get, "/customer/export", Access::Customer, Limit::Track, bound(&ProfileApi::exportAll), "export_account", "All that is held about the caller"},
    };
    // clang-format on
}

void ProfileApi::show(const http::Request&, const Caller& caller, const http::Reply& reply) const {
    m_parts.service.post<Customer>([&accounts = m_parts.accounts, id = caller.customerId] { return accounts.find(id); },
                                   answerWithProfile(reply));
}

void ProfileApi::change(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> faults;
    const auto change = readProfileChange(**body, faults);
    if (const auto right = allFaults(std::move(faults), m_parts.accounts.check(change)); !right)
        return reply(problemOf(right.error()));
    m_parts.service.post<Customer>(
        [&accounts = m_parts.accounts, id = caller.customerId, change] { return accounts.changeProfile(id, change); },
        answerWithProfile(reply));
}

void ProfileApi::erase(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto password = readPassword(**body);
    if (!password) return reply(problemOf(password.error()));
    const auto next = [parts = m_parts, writes = m_writes, id = caller.customerId,
                       reply](const Confirmation::Compared& compared) {
        writes.run(
            RepeatKey(),
            [&signIn = parts.signIn, &accounts = parts.accounts, id, compared]() -> Result<Answer> {
                if (const auto ok = signIn.finishConfirm(compared.challenge, compared.matches); !ok)
                    return tl::make_unexpected(ok.error());
                if (const auto erased = accounts.erase(id); !erased) return tl::make_unexpected(erased.error());
                return Answer{204, {}};
            },
            reply);
    };
    m_confirmation.ask(caller.customerId, *password, reply, next);
}

// What is wrong with the new password is told only to who knows the present one.
void ProfileApi::changePassword(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto wanted = readPasswordChange(**body);
    if (!wanted) return reply(problemOf(wanted.error()));
    const auto next = [parts = m_parts, writes = m_writes, caller, password = wanted->wanted, reply](
                          const Customer& customer, const Confirmation::Compared& compared) {
        const auto checked = checkPassword(password, passwordContext(customer, *parts.restaurant),
                                           parts.restaurant->composedPasswords, QStringLiteral("new_password"));
        if (compared.matches && !checked) return reply(problemOf(checked.error()));
        const QByteArray hash = compared.matches ? parts.passwords.hash(password) : QByteArray();
        writes.run(
            RepeatKey(),
            [&signIn = parts.signIn, &accounts = parts.accounts, caller, compared, hash]() -> Result<Answer> {
                if (const auto ok = signIn.finishConfirm(compared.challenge, compared.matches); !ok)
                    return tl::make_unexpected(ok.error());
                const auto changed = accounts.changePassword(caller.customerId, caller.session, hash);
                if (!changed) return tl::make_unexpected(changed.error());
                return Answer{204, {}};
            },
            reply);
    };
    m_parts.service.post<Customer>(
        [&accounts = m_parts.accounts, id = caller.customerId] { return accounts.find(id); },
        [confirmation = m_confirmation, id = caller.customerId, current = wanted->current, next,
         reply](const Result<Customer>& customer) {
            if (!customer) return reply(problemOf(customer.error()));
            confirmation.ask(id, current, reply, [next, customer = *customer](const Confirmation::Compared& compared) {
                next(customer, compared);
            });
        });
}

void ProfileApi::exportAll(const http::Request&, const Caller& caller, const http::Reply& reply) const {
    m_parts.service.post<CustomerExport>(
        [&accounts = m_parts.accounts, id = caller.customerId] { return accounts.exportOf(id); },
        [restaurant = m_parts.restaurant, &clock = m_parts.clock, session = caller.session,
         reply](const Result<CustomerExport>& held) {
            if (!held) return reply(problemOf(held.error()));
            auto response = http::Response::json(200, exportJson(*held, session, *restaurant, clock.now()));
            response.headers.emplace_back("Content-Disposition", "attachment; filename=\"account.json\"");
            reply(std::move(response));
        });
}

}  // namespace frontdesk::api
