// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/cookies.h"

#include <QUrl>

#include <algorithm>

namespace frontdesk::api {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

std::string originOf(const QString& url) {
    const QUrl parsed(url);
    if (!parsed.isValid() || parsed.host().isEmpty()) return {};
    return parsed.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded)
        .toStdString();
}

}  // namespace

bool isWebApp(const http::Request& request) {
    return request.header("x-requested-with") == "frontdesk-web";
}

std::string_view cookieOf(const http::Request& request, std::string_view name) {
    std::string_view rest = request.header("cookie");
    while (!rest.empty()) {
        const size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view pair = trimmed(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
    }
    return {};
}

std::pair<std::string, std::string> cookieHeader(std::string_view name, std::string_view value,
                                                 std::chrono::seconds maxAge) {
    std::string text(name);
    text.append("=").append(value).append("; Path=/; Max-Age=").append(std::to_string(maxAge.count()));
    return {"Set-Cookie", text + "; Secure; HttpOnly; SameSite=Strict"};
}

OwnOrigins::OwnOrigins(const QString& publicUrl, std::vector<std::string> configured)
    : m_origins(std::move(configured)) {
    if (auto origin = originOf(publicUrl); !origin.empty()) m_origins.push_back(std::move(origin));
}

// The Host field is the browser's own and no page can change it.
bool OwnOrigins::cover(const http::Request& request) const {
    const std::string_view origin = request.header("origin");
    const std::string host(request.header("host"));
    if (origin.empty()) return false;
    if (!host.empty() && (origin == "http://" + host || origin == "https://" + host)) return true;
    return std::find(m_origins.begin(), m_origins.end(), origin) != m_origins.end();
}

}  // namespace frontdesk::api
