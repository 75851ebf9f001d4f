// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/form_body.h"

#include "sync/api/json_writer.h"
#include "sync/api/writes.h"
#include "sync/http/characters.h"
#include "sync/http/media_type.h"
#include "sync/http/target.h"

namespace frontdesk::api {

bool isForm(const http::Request& request) {
    return http::equalIgnoringCase(http::mediaType(request.header("content-type")), http::kFormType);
}

Result<JsonDocument> bodyOrFormOf(const http::Request& request) {
    if (!isForm(request)) return bodyOf(request, true);
    const std::string target = "/?" + request.body;  // a form is written as a query is
    const auto read = http::parseTarget(target);
    if (!read) return failure(ErrorCode::MalformedInput, QStringLiteral("The body is not a form."));
    JsonWriter json;
    json.beginObject();
    for (const auto& [name, value] : read->query) json.field(name, value);
    return parseJson(json.endObject().take());
}

}  // namespace frontdesk::api
