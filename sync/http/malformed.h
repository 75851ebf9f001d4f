// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace frontdesk::http {

/// Why a request is refused before any handler sees it. The connection is closed after the answer, because where the
/// next request would begin is no longer certain.
struct Malformed {
    int status = 400;
    std::string_view code = "malformed_request";  ///< of the problem; a literal
    std::string_view detail;                      ///< of the problem; a literal
};

}  // namespace frontdesk::http
