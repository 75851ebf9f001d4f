// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/response.h"

#include <string_view>

namespace frontdesk::http {

/// One faulty field of a request.
struct FieldProblem {
    std::string field;    ///< where: "items[2].quantity"
    std::string code;     ///< stable snake_case: "required", "too_long", …
    std::string message;  ///< English
};

/// An error answer as RFC 9457 says (application/problem+json). The listener sends it with the request's X-Request-Id,
/// which finds the matching line in the log.
/// @param code   stable snake_case; also makes `type` ("urn:frontdesk:problem:" + code)
/// @param detail one English sentence for the client's developer; never SQL, paths or a stack
/// @param extra  further members as JSON text without braces, `"total_cents":4200`; empty: none
[[nodiscard]] Response problem(int status, std::string_view code, std::string_view detail,
                               const std::vector<FieldProblem>& errors = {}, std::string_view extra = {});

/// The reason phrase of a status, "Not Found"; "Unknown" for one we do not use.
[[nodiscard]] std::string_view reasonPhrase(int status);

/// @p text as a JSON string with its quotes. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string jsonQuoted(std::string_view text);

}  // namespace frontdesk::http
