// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/mfa_api.h"

#include "app/platform/qr_png.h"
#include "sync/api/account_json.h"
#include "sync/api/account_requests.h"
#include "sync/api/problems.h"
#include "sync/api/session_api.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr int kSecretBytes = 20;
constexpr int kBackupCodes = 10;
constexpr int kBackupCodeBytes = 7;

std::vector<QByteArray> newCodes(IdSource& ids) {
    std::vector<QByteArray> codes;
    for (int i = 0; i < kBackupCodes; ++i) codes.push_back(ids.randomBytes(kBackupCodeBytes));
    return codes;
}

}  // namespace

std::vector<Endpoint> MfaApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Post, "/customer/mfa/setup", Access::Customer, Limit::Track, bound(&MfaApi::setUp), "set_up_mfa", "Begin with two-factor login"},
        {Method::Post, "/customer/mfa/verify", Access::Anyone, Limit::Track, bound(&MfaApi::verify), "verify_mfa", "Turn two-factor login on, or end a login with a code"},
        {Method::Post, "/customer/mfa/disable", Access::Customer, Limit::Track, bound(&MfaApi::disable), "disable_mfa", "Turn two-factor login off"},
        {Method::Post, "/customer/mfa/backup-codes", Access::Customer, Limit::Track, bound(&MfaApi::renewCodes), "renew_backup_codes", "Get new backup codes"},
    };
    // clang-format on
}

// Nothing of it is kept for repetition: a second set-up takes the place of the first, which is not on yet.
void MfaApi::setUp(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto password = readPassword(**body);
    if (!password) return reply(problemOf(password.error()));
    using Setup = SecondFactor::Setup;
    const auto draw = [&pool = m_parts.pool, reply](const Result<Setup>& setup) {
        if (!setup) return reply(problemOf(setup.error()));
        runSlowly(pool, reply, [setup = *setup, reply] {
            reply(http::Response::json(200, setupJson(setup, qrPng(setup.otpauthUrl.toUtf8()))));
        });
    };
    const auto begin = [parts = m_parts, customer = caller.customerId, secret = m_parts.ids.randomBytes(kSecretBytes),
                        codes = newCodes(m_parts.ids), draw](const Confirmation::Compared& compared) {
        parts.service.post<Setup>(
            [&signIn = parts.signIn, &factor = parts.secondFactor, customer, secret, codes,
             compared]() -> Result<Setup> {
                if (const auto ok = signIn.finishConfirm(compared.challenge, compared.matches); !ok)
                    return tl::make_unexpected(ok.error());
                return factor.begin(customer, secret, codes);
            },
            draw);
    };
    m_confirmation.ask(caller.customerId, *password, reply, begin);
}

// The token of a login's first step may stand in for the caller's own.
void MfaApi::verify(const http::Request& request, const Caller& anybody, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto wanted = readCode(**body);
    if (!wanted) return reply(problemOf(wanted.error()));
    const bool login = !wanted->loginToken.isEmpty();
    const auto caller = login ? Result<Caller>(anybody) : m_callers.admit(Access::Customer, request);
    if (!caller) return reply(problemOf(caller.error()));
    const auto repeat = repeatKeyOf(request, *caller, **body);
    if (!repeat) return reply(problemOf(repeat.error()));
    const auto key = withSecrets(*repeat, {}, m_parts.secrets);
    const auto turnOn = [&factor = m_parts.secondFactor, customer = caller->customerId,
                         code = wanted->code]() -> Result<Answer> {
        const auto done = factor.enable(customer, code);
        return done ? Result<Answer>(Answer{200, mfaEnabledJson()}) : Result<Answer>(tl::make_unexpected(done.error()));
    };
    const auto endLogin = [&signIn = m_parts.signIn, answers = m_parts.answers, wanted = *wanted,
                           origin = loginOriginOf(request), secrets = newLoginSecrets(m_parts.ids),
                           way = tokenWayOf(request)]() -> Result<Answer> {
        const auto done = signIn.finishSecondFactor(wanted.loginToken, wanted.code, origin, secrets);
        return done ? answers->of(*done, way) : Result<Answer>(tl::make_unexpected(done.error()));
    };
    m_writes.run(key, login ? Change(endLogin) : Change(turnOn), reply);
}

void MfaApi::disable(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    confirmed(request, caller, reply,
              [&factor = m_parts.secondFactor, customer = caller.customerId]() -> Result<Answer> {
                  const auto done = factor.disable(customer);
                  if (!done) return tl::make_unexpected(done.error());
                  return Answer{204, {}};
              });
}

void MfaApi::renewCodes(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    confirmed(request, caller, reply,
              [&factor = m_parts.secondFactor, customer = caller.customerId,
               codes = newCodes(m_parts.ids)]() -> Result<Answer> {
                  const auto renewed = factor.renewCodes(customer, codes);
                  if (!renewed) return tl::make_unexpected(renewed.error());
                  return Answer{200, backupCodesJson(*renewed)};
              });
}

/// Does @p change once the body's password has been found right.
void MfaApi::confirmed(const http::Request& request, const Caller& caller, const http::Reply& reply,
                       Change change) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto password = readPassword(**body);
    if (!password) return reply(problemOf(password.error()));
    const auto repeat = repeatKeyOf(request, caller, **body);
    if (!repeat) return reply(problemOf(repeat.error()));
    const auto next = [&signIn = m_parts.signIn, writes = m_writes, key = withSecrets(*repeat, {}, m_parts.secrets),
                       change = std::move(change), reply](const Confirmation::Compared& compared) {
        writes.run(
            compared.matches ? key : RepeatKey(),
            [&signIn, compared, change]() -> Result<Answer> {
                if (const auto ok = signIn.finishConfirm(compared.challenge, compared.matches); !ok)
                    return tl::make_unexpected(ok.error());
                return change();
            },
            reply);
    };
    m_confirmation.ask(caller.customerId, *password, reply, next);
}

}  // namespace frontdesk::api
