// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/restaurant.h"
#include "app/services/sign_in.h"
#include "sync/api/customer_tokens.h"
#include "sync/api/idempotency.h"

#include <mutex>

namespace frontdesk::api {

/// Where the refresh token of a login goes.
enum class TokenWay {
    Body,
    Cookie,  ///< to our web app, whose scripts never see it
};

/// Turns logins into answers, with an access token for each. Shared by commands that may run after the API has gone.
/// Any thread.
class LoginAnswers {
public:
    LoginAnswers(const CustomerTokens& tokens, std::shared_ptr<const Restaurant> restaurant)
        : m_tokens(&tokens), m_restaurant(std::move(restaurant)) {}

    /// @return Busy once closed
    [[nodiscard]] Result<Answer> of(const LoginOutcome& outcome, TokenWay way);
    [[nodiscard]] Result<Answer> of(const LoggedIn& login, TokenWay way);
    /// From now on nothing is signed and the tokens may end.
    void close();

private:
    std::mutex m_mutex;
    const CustomerTokens* m_tokens;  // null once closed
    std::shared_ptr<const Restaurant> m_restaurant;
};

}  // namespace frontdesk::api
