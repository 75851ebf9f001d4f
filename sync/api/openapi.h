// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/router.h"

#include <span>
#include <string>

namespace frontdesk::api {

/// The OpenAPI 3.1 description of a route table. What the table does not say (bodies, answers, parameters) comes from
/// openapi.json, by operationId.
[[nodiscard]] std::string openApiJson(std::span<const http::Route> routes);

/// The operations that openapi.json describes.
[[nodiscard]] std::vector<std::string> describedOperations();

}  // namespace frontdesk::api
