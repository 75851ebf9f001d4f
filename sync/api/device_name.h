// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace frontdesk::api {

/// What people call the thing that sent this User-Agent: "Firefox on Linux", "Safari on iPhone", "curl". At most 60
/// characters; empty if it says nothing.
[[nodiscard]] QString deviceName(std::string_view userAgent);

}  // namespace frontdesk::api
