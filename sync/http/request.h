// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace frontdesk::http {

enum class Method { Get, Head, Post, Put, Delete, Options };
[[nodiscard]] std::string_view name(Method method);

/// One request as handlers see it: parsed, within all limits, percent-decoded once. A value; handlers may keep a copy.
struct Request {
    Method method = Method::Get;
    std::string target;                             ///< as on the wire, for caches and logs without its query
    std::string path;                               ///< decoded, without query and trailing slash ("/" stays)
    std::multimap<std::string, std::string> query;  ///< decoded
    std::vector<std::pair<std::string, std::string>> headers;  ///< names in lower case
    std::string body;
    std::string peer;       ///< address of the guest, behind trusted proxies the forwarded one
    bool loopback = false;  ///< the connection itself comes from this machine
    std::string id;         ///< correlation id
    std::map<std::string, std::string, std::less<>> params;  ///< of the route's {names}

    /// @param lowerName in lower case; empty if absent
    [[nodiscard]] std::string_view header(std::string_view lowerName) const;
    [[nodiscard]] std::string_view param(std::string_view key) const;
    /// First value of a query parameter; empty if absent.
    [[nodiscard]] std::string_view queryValue(const std::string& key) const;
};

}  // namespace frontdesk::http
