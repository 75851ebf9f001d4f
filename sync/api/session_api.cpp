// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/session_api.h"

#include "sync/api/account_json.h"
#include "sync/api/account_requests.h"
#include "sync/api/device_name.h"
#include "sync/api/form_body.h"
#include "sync/api/path_id.h"
#include "sync/api/problems.h"
#include "sync/api/rate_limits.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr int kSecretBytes = 32;
constexpr int kMaxToken = 200;

QByteArray bytesOf(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

http::Response loggedOut(const http::Request& request) {
    auto response = http::Response::empty(204);
    if (isWebApp(request)) response.headers.push_back(cookieHeader(kRefreshCookie, {}, std::chrono::seconds(0)));
    return response;
}

}  // namespace

std::vector<Endpoint> SessionApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Post, "/customer/token", Access::Anyone, Limit::Login, bound(&SessionApi::logIn), "log_in", "Log in", http::Channel::None, true},
        {Method::Post, "/customer/token/refresh", Access::Anyone, Limit::Track, bound(&SessionApi::refresh), "refresh_tokens", "Get a new pair of tokens"},
        {Method::Post, "/customer/logout", Access::Anyone, Limit::Track, bound(&SessionApi::logOut), "log_out", "Log out"},
        {Method::Get, "/customer/sessions", Access::Customer, Limit::Track, bound(&SessionApi::list), "list_sessions", "Where the account is logged in"},
        {Method::Delete, "/customer/sessions/{id}", Access::Customer, Limit::Track, bound(&SessionApi::revoke), "end_session", "Log out elsewhere"},
    };
    // clang-format on
}

// A password is compared for an unknown address too, and what came of it is stored either way.
void SessionApi::logIn(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOrFormOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto wanted = readLogin(**body, isForm(request));
    if (!wanted) return reply(problemOf(wanted.error()));
    const auto repeat = repeatKeyOf(request, caller, **body);
    if (!repeat) return reply(problemOf(repeat.error()));
    const auto key = withSecrets(*repeat, {}, m_parts.secrets);
    const auto way = tokenWayOf(request);
    const auto compare = [parts = m_parts, writes = m_writes, key, way, password = wanted->password,
                          secrets = newLoginSecrets(m_parts.ids), reply](const Result<SignIn::Challenge>& challenge) {
        if (!challenge) return reply(problemOf(challenge.error()));
        runSlowly(parts.pool, reply, [=, challenge = *challenge] {
            const bool matches = parts.passwords.verify(password, challenge.passwordHash);
            const bool outdated = matches && parts.passwords.isOutdated(challenge.passwordHash);
            const QByteArray rehashed = outdated ? parts.passwords.hash(password) : QByteArray();
            const auto finish = [&signIn = parts.signIn, answers = parts.answers, challenge, matches, rehashed, secrets,
                                 way]() -> Result<Answer> {
                const auto outcome = signIn.finish(challenge, matches, rehashed, secrets);
                return outcome ? answers->of(*outcome, way) : Result<Answer>(tl::make_unexpected(outcome.error()));
            };
            writes.run(matches ? key : RepeatKey(), finish, reply);
        });
    };
    m_parts.service.post<SignIn::Challenge>([&signIn = m_parts.signIn, email = wanted->email,
                                             origin = loginOriginOf(request)] { return signIn.begin(email, origin); },
                                            compare);
}

void SessionApi::refresh(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request, true);
    if (!body) return reply(problemOf(body.error()));
    const auto token = refreshTokenOf(request, **body);
    if (!token) return reply(problemOf(token.error()));
    if (token->isEmpty()) return reply(problemOf(Error{ErrorCode::Unauthorized, {}, {}, {}, {}, 0}));
    const auto repeat = repeatKeyOf(request, caller, **body);
    if (!repeat) return reply(problemOf(repeat.error()));
    m_writes.run(
        withSecrets(*repeat, *token, m_parts.secrets),
        [&signIn = m_parts.signIn, answers = m_parts.answers, token = *token, secrets = newLoginSecrets(m_parts.ids),
         way = tokenWayOf(request)]() -> Result<Answer> {
            const auto login = signIn.refresh(token, secrets);
            return login ? answers->of(*login, way) : Result<Answer>(tl::make_unexpected(login.error()));
        },
        reply);
}

// Whoever shows no token, or one that is none, is logged out already.
void SessionApi::logOut(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const auto body = bodyOf(request, true);
    if (!body) return reply(problemOf(body.error()));
    const auto token = refreshTokenOf(request, **body);
    if (!token) return reply(problemOf(token.error()));
    const auto bearer = m_callers.admit(Access::Customer, request);
    m_parts.service.post<void>(
        [&signIn = m_parts.signIn, token = *token, bearer]() -> Status {
            if (!token.isEmpty())
                if (const auto ended = signIn.logout(token); !ended) return ended;
            return bearer ? signIn.logout(bearer->session, bearer->customerId) : Status();
        },
        [response = loggedOut(request), reply](const Status& done) {
            reply(done || done.error().code == ErrorCode::NotFound ? response : problemOf(done.error()));
        });
}

void SessionApi::list(const http::Request&, const Caller& caller, const http::Reply& reply) const {
    using Sessions = std::vector<CustomerSession>;
    m_parts.service.post<Sessions>(
        [&signIn = m_parts.signIn, customer = caller.customerId] { return signIn.sessions(customer); },
        [current = caller.session, reply](const Result<Sessions>& sessions) {
            reply(sessions ? http::Response::json(200, sessionsJson(*sessions, current)) : problemOf(sessions.error()));
        });
}

void SessionApi::revoke(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    m_parts.service.post<void>(
        [&signIn = m_parts.signIn, id = pathId<SessionId>(request, "id"), customer = caller.customerId] {
            return signIn.revoke(id, customer);
        },
        [reply](const Status& done) { reply(done ? http::Response::empty(204) : problemOf(done.error())); });
}

Result<QByteArray> SessionApi::refreshTokenOf(const http::Request& request, const JsonValue& json) const {
    if (isWebApp(request)) {
        if (!m_parts.origins.cover(request))
            return failure(ErrorCode::Forbidden, QStringLiteral("Cookies are for our own pages."));
        return bytesOf(cookieOf(request, kRefreshCookie));
    }
    std::vector<FieldError> errors;
    const QString token = ObjectReader(json, {}, errors).text("refresh_token", kMaxToken, Presence::Optional);
    if (!errors.empty()) return invalidFields(std::move(errors));
    return token.toUtf8();
}

LoginOrigin loginOriginOf(const http::Request& request) {
    LoginOrigin origin;
    origin.network = QByteArray::fromStdString(networkOf(request.peer));
    if (isWebApp(request)) origin.deviceToken = bytesOf(cookieOf(request, kDeviceCookie));
    origin.device = deviceName(request.header("user-agent"));
    return origin;
}

LoginSecrets newLoginSecrets(IdSource& ids) {
    return {ids.make<SessionId>(), ids.randomBytes(kSecretBytes), ids.randomBytes(kSecretBytes),
            ids.randomBytes(kSecretBytes)};
}

TokenWay tokenWayOf(const http::Request& request) {
    return isWebApp(request) ? TokenWay::Cookie : TokenWay::Body;
}

}  // namespace frontdesk::api
