// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/response.h"

#include <QString>

namespace frontdesk::api {

/// What a person sees who opens the link of the verification e-mail. Pages without a script; their one style sheet is
/// served beside them, as the content policy wants it.
enum class VerifyStep {
    Ask,  ///< a button that verifies: whatever merely follows links verifies nothing
    Verified,
    Refused,  ///< the link is wrong, used or old
};
struct VerifyPage {
    VerifyStep step = VerifyStep::Ask;
    QString restaurant;  ///< its name
    QString language;    ///< "en", "de"
    QString token;       ///< with Ask
};
[[nodiscard]] http::Response pageOf(const VerifyPage& page);

inline constexpr char kPageStylePath[] = "/customer/verify-email/page.css";
[[nodiscard]] http::Response pageStyle();

}  // namespace frontdesk::api
