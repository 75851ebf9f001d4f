// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/login_answers.h"

#include "sync/api/account_json.h"
#include "sync/api/cookies.h"

namespace frontdesk::api {
namespace {

constexpr std::chrono::hours kRefreshAge{30 * 24};
constexpr std::chrono::hours kDeviceAge{365 * 24};
constexpr int kSecondsPerMinute = 60;

}  // namespace

Result<Answer> LoginAnswers::of(const LoginOutcome& outcome, TokenWay way) {
    if (const auto* needed = std::get_if<SecondFactorNeeded>(&outcome)) return Answer{200, secondFactorJson(*needed)};
    return of(std::get<LoggedIn>(outcome), way);
}

Result<Answer> LoginAnswers::of(const LoggedIn& login, TokenWay way) {
    const std::scoped_lock lock(m_mutex);
    if (!m_tokens) return failure(ErrorCode::Busy);
    const int minutes = m_restaurant->accessMinutes;
    const QByteArray access = m_tokens->sign({login.customerId, login.session, login.methods, {}}, minutes);
    const int seconds = minutes * kSecondsPerMinute;
    if (way == TokenWay::Body) return Answer{200, tokensJson(access, seconds, login.refreshToken, login.emailVerified)};
    Answer answer{200, tokensJson(access, seconds, {}, login.emailVerified)};
    answer.headers.push_back(cookieHeader(kRefreshCookie, login.refreshToken.toStdString(), kRefreshAge));
    if (!login.deviceToken.isEmpty())
        answer.headers.push_back(cookieHeader(kDeviceCookie, login.deviceToken.toStdString(), kDeviceAge));
    return answer;
}

void LoginAnswers::close() {
    const std::scoped_lock lock(m_mutex);
    m_tokens = nullptr;
}

}  // namespace frontdesk::api
