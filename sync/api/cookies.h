// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"

#include <QString>

#include <chrono>
#include <utility>

namespace frontdesk::api {

inline constexpr std::string_view kRefreshCookie = "__Host-rt";
inline constexpr std::string_view kDeviceCookie = "__Host-device";

/// Whether the request is our web app's: only such a request gives or gets cookies. A foreign page cannot set the
/// header without being asked whether it may.
[[nodiscard]] bool isWebApp(const http::Request& request);

/// Empty if there is no such cookie.
[[nodiscard]] std::string_view cookieOf(const http::Request& request, std::string_view name);

/// A Set-Cookie header: Secure, HttpOnly, SameSite=Strict, for the whole host. @p maxAge zero ends the cookie.
[[nodiscard]] std::pair<std::string, std::string> cookieHeader(std::string_view name, std::string_view value,
                                                               std::chrono::seconds maxAge);

/// The origins whose pages may use the cookies: that of the public address, the one the request was sent to, and those
/// configured.
class OwnOrigins {
public:
    OwnOrigins(const QString& publicUrl, std::vector<std::string> configured);
    [[nodiscard]] bool cover(const http::Request& request) const;

private:
    std::vector<std::string> m_origins;
};

}  // namespace frontdesk::api
