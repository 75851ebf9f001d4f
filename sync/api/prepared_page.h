// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"
#include "sync/http/response.h"

#include <string>
#include <string_view>
#include <utility>

namespace frontdesk::api {

/// A text that many ask for: compressed and tagged once, answered often without a copy.
class PreparedPage {
public:
    struct Kind {
        std::string contentType = "application/json";
        std::string cacheControl = "no-cache";
    };
    explicit PreparedPage(std::string json) : PreparedPage(std::move(json), Kind()) {}
    PreparedPage(std::string text, const Kind& kind);
    /// Changes with the text; hexadecimal.
    [[nodiscard]] const std::string& version() const { return m_version; }
    /// 200 in the best encoding the client takes, or 304 where it has that very page.
    [[nodiscard]] http::Response answer(const http::Request& request) const;

private:
    struct Encoding {
        std::string tag;
        http::Response full;
        http::Response notModified;
    };
    [[nodiscard]] static Encoding encode(std::string tag, std::string bytes, const Kind& kind,
                                         const char* contentEncoding);
    std::string m_version;
    Encoding m_plain;
    Encoding m_gzip;
};

/// Whether an If-None-Match header names @p tag: weakly compared (RFC 9110 §13.1.2). An empty header names none.
[[nodiscard]] bool matchesTag(std::string_view ifNoneMatch, std::string_view tag);
/// Whether an Accept-Encoding header takes gzip.
[[nodiscard]] bool acceptsGzip(std::string_view acceptEncoding);

}  // namespace frontdesk::api
