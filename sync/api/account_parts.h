// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accounts.h"
#include "app/services/sign_in.h"
#include "app/services/sms_box.h"
#include "sync/api/password_hasher.h"

#include <string>
#include <vector>

namespace frontdesk::api {

/// What the routes of accounts stand on. The services are used on the service thread.
struct AccountParts {
    Accounts& accounts;
    SignIn& signIn;
    SecondFactor& secondFactor;
    Mailbox& mailbox;
    SmsBox& smsBox;
    PasswordHasher passwords;
    std::vector<std::string> origins;  ///< whose pages may use cookies, besides our own
};

}  // namespace frontdesk::api
