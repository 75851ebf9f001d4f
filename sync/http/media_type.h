// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"

namespace frontdesk::http {

inline constexpr std::string_view kFormType = "application/x-www-form-urlencoded";

/// The type alone, without parameters and blanks: "application/json" of "application/json; charset=utf-8".
[[nodiscard]] std::string_view mediaType(std::string_view contentType);
/// application/json or application/…+json.
[[nodiscard]] bool isJsonType(std::string_view mediaType);
/// Whether a body, if there is one, says that it is JSON, says nothing, or is a form where those are taken, and is not
/// compressed. Webhooks read what their provider sends.
[[nodiscard]] bool isBodyReadable(const Request& request, bool acceptsForm);

}  // namespace frontdesk::http
