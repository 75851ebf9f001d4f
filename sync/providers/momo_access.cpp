// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/momo_access.h"

#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kUnauthorized = 401;
constexpr qint64 kRenewBeforeMs = 10 * 60'000;
constexpr qint64 kLongestLifeSeconds = 24 * 3'600;

/// How long a token is used: to ten minutes before its end; of one that lives shorter, half.
qint64 usableMs(qint64 lifeSeconds) {
    const qint64 life = std::clamp<qint64>(lifeSeconds, 0, kLongestLifeSeconds) * 1'000;
    return std::max(life - kRenewBeforeMs, life / 2);
}

bool isTokenText(const QByteArray& token) {
    return !token.isEmpty() && std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < '\x7F'; });
}

/// Without a token the request itself never left, however its fetching ended; that our keys are refused is told as it
/// is.
HttpOutcome withoutToken(const HttpOutcome& answer) {
    if (answer.end == HttpEnd::Answered && (isKeyRefused(answer) || answer.status == 429)) return answer;
    HttpOutcome outcome;
    outcome.problem = answer.end == HttpEnd::Answered ? QByteArrayLiteral("unreadable") : answer.problem;
    if (answer.status >= 500) outcome.problem = "http_5xx";
    return outcome;
}

}  // namespace

MomoAccess::MomoAccess(QString name, const MomoProduct& product, HttpTransport& transport, const Clock& clock)
    : m_name(std::move(name)), m_product(product), m_transport(transport), m_clock(clock) {}

void MomoAccess::send(const HttpRequest& request, const QString& path, HttpTransport::Done done) {
    HttpRequest whole = request;
    whole.url = urlOf(m_product.baseUrl, QLatin1Char('/') + m_name + path);
    whole.headers += "X-Target-Environment: " + m_product.targetEnvironment.toUtf8();
    whole.headers += "Ocp-Apim-Subscription-Key: " + m_product.subscriptionKey.toUtf8();
    attempt(whole, done, Attempt::First);
}

void MomoAccess::check(HttpTransport::Done done) {
    m_transport.send(tokenRequest(), std::move(done));
}

void MomoAccess::attempt(const HttpRequest& request, const HttpTransport::Done& done, Attempt attempt) {
    withToken([self = shared_from_this(), request, done, attempt](const QByteArray& token, const HttpOutcome& answer) {
        if (token.isEmpty()) return done(withoutToken(answer));
        HttpRequest authorized = request;
        authorized.headers.prepend("Authorization: Bearer " + token);
        self->m_transport.send(authorized, [self, request, done, attempt, token](const HttpOutcome& outcome) {
            const bool isRefused = outcome.end == HttpEnd::Answered && outcome.status == kUnauthorized;
            if (isRefused) self->forget(token);
            if (isRefused && attempt == Attempt::First) return self->attempt(request, done, Attempt::Second);
            done(outcome);
        });
    });
}

void MomoAccess::withToken(TokenUse use) {
    QByteArray token;
    bool isFirst = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_token.isEmpty() && m_clock.now() < m_renewAt) {
            token = m_token;
        } else {
            isFirst = m_waiting.empty();
            m_waiting.push_back(use);
        }
    }
    if (!token.isEmpty()) return use(token, {});
    if (isFirst) fetch();
}

void MomoAccess::fetch() {
    m_transport.send(tokenRequest(), [self = shared_from_this()](const HttpOutcome& outcome) { self->keep(outcome); });
}

void MomoAccess::keep(const HttpOutcome& outcome) {
    const bool isGiven = outcome.end == HttpEnd::Answered && isSuccess(outcome);
    const ProviderJson body = isGiven ? ProviderJson::read(outcome.body) : ProviderJson();
    QByteArray token = body["access_token"].text();
    if (!isTokenText(token)) token.clear();
    std::vector<TokenUse> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        m_token = token;
        m_renewAt = m_clock.now().plusMs(usableMs(body["expires_in"].integer().value_or(0)));
        waiting.swap(m_waiting);
    }
    for (const TokenUse& use : waiting) use(token, outcome);
}

void MomoAccess::forget(const QByteArray& token) {
    const std::scoped_lock lock(m_mutex);
    if (m_token == token) m_token.clear();
}

HttpRequest MomoAccess::tokenRequest() const {
    HttpRequest request;
    request.method = "POST";  // without a body: with one MTN answers 400
    request.url = urlOf(m_product.baseUrl, QLatin1Char('/') + m_name + QStringLiteral("/token/"));
    request.headers = {basicAuthorization(m_product.apiUser, m_product.apiKey),
                       "Ocp-Apim-Subscription-Key: " + m_product.subscriptionKey.toUtf8()};
    return request;
}

}  // namespace frontdesk
