// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/request.h"

namespace frontdesk::http {

std::string_view name(Method method) {
    switch (method) {
        case Method::Get:
            return "GET";
        case Method::Head:
            return "HEAD";
        case Method::Post:
            return "POST";
        case Method::Put:
            return "PUT";
        case Method::Delete:
            return "DELETE";
        case Method::Options:
            return "OPTIONS";
    }
    return {};
}

std::string_view Request::header(std::string_view lowerName) const {
    for (const auto& [key, value] : headers) {
        if (key == lowerName) return value;
    }
    return {};
}

std::string_view Request::param(std::string_view key) const {
    const auto found = params.find(key);
    return found == params.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Request::queryValue(const std::string& key) const {
    const auto found = query.lower_bound(key);
    return found == query.end() || found->first != key ? std::string_view() : std::string_view(found->second);
}

}  // namespace frontdesk::http
