// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/account_api.h"

#include "app/services/password_rules.h"
#include "sync/api/accept.h"
#include "sync/api/account_json.h"
#include "sync/api/form_body.h"
#include "sync/api/problems.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr int kSecretBytes = 32;

/// The languages that the page and the e-mails are written in, the restaurant's own first.
QStringList languagesOf(const Restaurant& restaurant) {
    QStringList out{QStringLiteral("en"), QStringLiteral("de")};
    if (restaurant.languages.value(0) == out.last()) out.swapItemsAt(0, 1);
    return out;
}

/// Addresses are counted in one spelling; one that is none is counted as it was typed.
std::string mailName(const char* quota, const QString& email) {
    return quota + canonicalEmail(email).value_or(email).toStdString();
}

http::Response refusedBy(const Allowance& allowance) {
    return rateLimited(allowance.limit, allowance.resetSeconds);
}

/// The repetition of a request that went through is not counted again.
Allowance takeRegister(QuotaKeeper& quotas, const RepeatKey& key, const std::string& network, const QString& email) {
    const std::string repetition = "repeat|" + (key.key + '|' + key.bodyHash.toHex()).toStdString();
    if (!key.key.isEmpty() && !quotas.take(repetition, kRegisterMailQuota).granted) return {};
    const Allowance ofAddress = quotas.take("register|" + network, kRegisterQuota);
    if (!ofAddress.granted) return ofAddress;
    return tighter(ofAddress, quotas.take(mailName("register-mail|", email), kRegisterMailQuota));
}

}  // namespace

std::vector<Endpoint> AccountApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    const auto style = [](const http::Request&, const Caller&, const http::Reply& reply) { reply(pageStyle()); };
    // clang-format off
    return {
        {Method::Post, "/customer/register", Access::Anyone, Limit::Track, bound(&AccountApi::registerNew), "register", "Make an account"},
        {Method::Get, "/customer/verify-email", Access::Anyone, Limit::Track, bound(&AccountApi::openLink), "open_verification_link", "Follow the link of the verification e-mail"},
        {Method::Post, "/customer/verify-email", Access::Anyone, Limit::Track, bound(&AccountApi::verify), "verify_email", "Prove an e-mail address", http::Channel::None, true},
        {Method::Get, kPageStylePath, Access::Anyone, Limit::Menu, style, "get_page_style", "The style sheet of the page for people"},
        {Method::Post, "/customer/resend-verification", Access::Anyone, Limit::Track, bound(&AccountApi::resend), "resend_verification", "Ask for another verification e-mail"},
        {Method::Post, "/customer/forgot-password", Access::Anyone, Limit::Mail, bound(&AccountApi::forgot), "forgot_password", "Ask for an e-mail to set a new password"},
        {Method::Post, "/customer/reset-password", Access::Anyone, Limit::Track, bound(&AccountApi::reset), "reset_password", "Set a new password"},
    };
    // clang-format on
}

// The password is hashed before it is known whether the address is taken, so both ways take as long.
void AccountApi::registerNew(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    std::vector<FieldError> faults;
    auto wanted = readRegister(**body, faults);
    const auto repeat = repeatKeyOf(request, caller, **body);
    if (!repeat) return reply(problemOf(repeat.error()));
    wanted.account.language = languageFor(request, languagesOf(*m_parts.restaurant));
    const auto key = withSecrets(*repeat, {}, m_parts.secrets);
    const auto id = m_parts.ids.make<CustomerId>();
    const QByteArray secret = m_parts.ids.randomBytes(kSecretBytes);
    const auto work = [parts = m_parts, writes = m_writes, key, wanted, faults, id, secret,
                       network = networkOf(request.peer), reply] {
        const auto checked =
            allFaults(faults, Accounts::check(wanted.account, wanted.password, *parts.restaurant, parts.phones));
        if (!checked) return reply(problemOf(checked.error()));
        const Allowance allowance = takeRegister(*parts.quotas, key, network, wanted.account.email);
        if (!allowance.granted) return reply(refusedBy(allowance));
        const auto store = [&accounts = parts.accounts, account = wanted.account,
                            hash = parts.passwords.hash(wanted.password), id, secret]() -> Result<Answer> {
            const auto registered = accounts.registerNew(account, hash, id, secret);
            if (!registered) return tl::make_unexpected(registered.error());
            return Answer{201, registeredJson(*registered)};
        };
        writes.run(key, store, [allowance, reply](http::Response response) {
            tellAllowance(response, allowance);
            reply(std::move(response));
        });
    };
    runSlowly(m_parts.pool, reply, work);
}

// Programs verify with one request. A browser, and whatever looks at a link before its reader does, only gets the page.
void AccountApi::openLink(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const std::string_view token = request.queryValue("token");
    if (acceptsHtml(request) || request.method == Method::Head)
        return reply(
            page(request, VerifyStep::Ask, QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size()))));
    verifyToken(request, QByteArray(token.data(), static_cast<qsizetype>(token.size())), reply);
}

void AccountApi::verify(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const std::string_view inQuery = request.queryValue("token");
    if (!inQuery.empty())
        return verifyToken(request, QByteArray(inQuery.data(), static_cast<qsizetype>(inQuery.size())), reply);
    const auto body = bodyOrFormOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto token = readOne(**body, "token");
    if (!token) return reply(problemOf(token.error()));
    verifyToken(request, token->toUtf8(), reply);
}

void AccountApi::verifyToken(const http::Request& request, const QByteArray& token, const http::Reply& reply) const {
    const bool html = acceptsHtml(request);
    const auto verified = html ? page(request, VerifyStep::Verified) : http::Response::json(200, verifiedJson());
    const auto refused = html ? std::optional(page(request, VerifyStep::Refused)) : std::nullopt;
    m_parts.service.post<void>([&accounts = m_parts.accounts, token] { return accounts.verifyEmail(token); },
                               [verified, refused, reply](const Status& done) {
                                   if (done) return reply(verified);
                                   const bool stale = done.error().code == ErrorCode::InvalidToken;
                                   reply(stale && refused ? *refused : problemOf(done.error()));
                               });
}

http::Response AccountApi::page(const http::Request& request, VerifyStep step, const QString& token) const {
    return pageOf({step, m_parts.restaurant->name, languageFor(request, languagesOf(*m_parts.restaurant)), token});
}

void AccountApi::resend(const http::Request& request, const Caller&, const http::Reply& reply) const {
    sendTo(request, &Accounts::resendVerification, reply, [&quotas = *m_parts.quotas](const QString& email) {
        const Allowance minute = quotas.take(mailName("resend|", email), kResendMailQuota);
        return minute.granted ? tighter(minute, quotas.take(mailName("resend-day|", email), kResendMailDailyQuota))
                              : minute;
    });
}

void AccountApi::forgot(const http::Request& request, const Caller&, const http::Reply& reply) const {
    sendTo(request, &Accounts::forgotPassword, reply, [&quotas = *m_parts.quotas](const QString& email) {
        return quotas.take(mailName("forgot|", email), kForgotMailQuota);
    });
}

// Answered before the work is done: how long that takes tells whether there is such an account.
void AccountApi::sendTo(const http::Request& request, SendMail send, const http::Reply& reply,
                        const std::function<Allowance(const QString&)>& take) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto email = readOne(**body, "email");
    if (!email) return reply(problemOf(email.error()));
    const Allowance allowance = take(*email);
    if (!allowance.granted) return reply(refusedBy(allowance));
    m_parts.service.post<void>(
        [&accounts = m_parts.accounts, send, email = *email, secret = m_parts.ids.randomBytes(kSecretBytes)] {
            return (accounts.*send)(email, secret);
        },
        [](const Status&) {});
    auto response = http::Response::json(202, "{}");
    tellAllowance(response, allowance);
    reply(std::move(response));
}

void AccountApi::reset(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto wanted = readPasswordReset(**body);
    if (!wanted) return reply(problemOf(wanted.error()));
    const auto store = [parts = m_parts, token = wanted->token, reply](const QByteArray& hash) {
        parts.service.post<int>(
            [&accounts = parts.accounts, token, hash]() -> Result<int> {
                const auto done = accounts.resetPassword(token, hash);
                return done ? Result<int>(0) : tl::make_unexpected(done.error());
            },
            [reply](const Result<int>& done) { reply(done ? http::Response::empty(204) : problemOf(done.error())); });
    };
    const auto hash = [parts = m_parts, password = wanted->wanted, store, reply](const Result<Customer>& customer) {
        if (!customer) return reply(problemOf(customer.error()));
        runSlowly(parts.pool, reply, [parts, password, store, customer = *customer, reply] {
            const auto checked = checkPassword(password, passwordContext(customer, *parts.restaurant),
                                               parts.restaurant->composedPasswords, QStringLiteral("new_password"));
            if (!checked) return reply(problemOf(checked.error()));
            store(parts.passwords.hash(password));
        });
    };
    m_parts.service.post<Customer>(
        [&accounts = m_parts.accounts, token = wanted->token] { return accounts.customerOfReset(token); }, hash);
}

}  // namespace frontdesk::api
