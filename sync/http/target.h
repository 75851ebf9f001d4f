// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/malformed.h"

#include <tl/expected.hpp>

#include <map>
#include <string>
#include <string_view>

namespace frontdesk::http {

/// A request target taken apart.
struct Target {
    std::string path;                               ///< decoded once; no trailing slash ("/" stays)
    std::multimap<std::string, std::string> query;  ///< decoded, `+` is a space
    std::string_view authority;                     ///< of the absolute form "http://authority/…"; else empty
};

/// Takes the origin form ("/menu?x=1"), the absolute form and "*" (path "*"). Refuses bad escapes, %00 and %2F, control
/// characters, segments "." and ".." in any spelling, and the authority form.
/// @param raw outlives the answer
[[nodiscard]] tl::expected<Target, Malformed> parseTarget(std::string_view raw);

/// Whether @p text may stand in a Host field: a name, an IPv4 or a bracketed IPv6 address, and perhaps a port.
[[nodiscard]] bool isHost(std::string_view text);

}  // namespace frontdesk::http
