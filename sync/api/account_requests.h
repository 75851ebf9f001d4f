// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accounts.h"
#include "sync/api/json_reader.h"

namespace frontdesk::api {

/// What the bodies of the requests about accounts say. All tell every fault of the form, as ValidationFailed or in
/// `errors`; what is faulty is left empty. Passwords are taken verbatim.

/// All that is wrong with a body at once: the faults of its @p form, and those that @p rules find in the fields whose
/// form is right.
[[nodiscard]] Status allFaults(std::vector<FieldError> form, const Status& rules);

struct RegisterRequest {
    Registration account;  ///< without its language
    QString password;
};
[[nodiscard]] RegisterRequest readRegister(const JsonValue& body, std::vector<FieldError>& errors);

struct LoginRequest {
    QString email;
    QString password;
};
/// @param form the body was a form: OAuth 2.0's password grant, whose `username` is the e-mail address
[[nodiscard]] Result<LoginRequest> readLogin(const JsonValue& body, bool form);

/// A body with one text, which must be there: {"email"}, {"token"}.
[[nodiscard]] Result<QString> readOne(const JsonValue& body, const char* name);
/// {"password"}
[[nodiscard]] Result<QString> readPassword(const JsonValue& body);

struct PasswordChange {
    QString current;
    QString wanted;
};
[[nodiscard]] Result<PasswordChange> readPasswordChange(const JsonValue& body);

struct PasswordReset {
    QByteArray token;
    QString wanted;
};
[[nodiscard]] Result<PasswordReset> readPasswordReset(const JsonValue& body);

struct CodeRequest {
    QByteArray loginToken;  ///< empty: it is about an account that is logged in
    QString code;
};
[[nodiscard]] Result<CodeRequest> readCode(const JsonValue& body);

/// Changes to a profile: null empties a field that may be empty. An address without an id is a new one.
[[nodiscard]] ProfileChange readProfileChange(const JsonValue& body, std::vector<FieldError>& errors);

}  // namespace frontdesk::api
