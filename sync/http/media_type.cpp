// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/media_type.h"

#include "sync/http/characters.h"

namespace frontdesk::http {

std::string_view mediaType(std::string_view contentType) {
    std::string_view type = contentType.substr(0, contentType.find(';'));
    while (!type.empty() && (type.back() == ' ' || type.back() == '\t')) type.remove_suffix(1);
    return type;
}

bool isJsonType(std::string_view mediaType) {
    constexpr std::string_view family = "application/";
    constexpr std::string_view suffix = "+json";
    if (equalIgnoringCase(mediaType, "application/json")) return true;
    return mediaType.size() > family.size() + suffix.size() &&
           equalIgnoringCase(mediaType.substr(0, family.size()), family) &&
           equalIgnoringCase(mediaType.substr(mediaType.size() - suffix.size()), suffix);
}

bool isBodyReadable(const Request& request, bool acceptsForm) {
    if (request.body.empty() || request.path.starts_with("/webhooks/")) return true;
    const std::string_view coding = request.header("content-encoding");
    if (!coding.empty() && !equalIgnoringCase(coding, "identity")) return false;
    const std::string_view type = mediaType(request.header("content-type"));
    return type.empty() || isJsonType(type) || (acceptsForm && equalIgnoringCase(type, kFormType));
}

}  // namespace frontdesk::http
