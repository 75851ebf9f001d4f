// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/response_head.h"

#include "sync/http/characters.h"
#include "sync/http/log.h"
#include "sync/http/problem.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <charconv>

namespace frontdesk::http {

namespace {

constexpr std::string_view kPreflightHeaders =
    "Authorization, Content-Type, Idempotency-Key, If-None-Match, X-Device-Token, X-Guest-Token, X-Request-Id, "
    "X-Requested-With";
constexpr std::string_view kExposedHeaders =
    "ETag, Idempotent-Replayed, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, X-Request-Id";

bool framesTheMessage(std::string_view header) {
    constexpr std::array<std::string_view, 6> names{"content-length", "transfer-encoding", "connection", "date",
                                                    "server",         "x-request-id"};
    return std::ranges::any_of(names, [&](std::string_view reserved) { return equalIgnoringCase(header, reserved); });
}

void append(std::string& out, std::string_view header, std::string_view value) {
    out.append(header).append(": ").append(value).append("\r\n");
}

void appendNumber(std::string& out, std::size_t number) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

/// "wss://host" for "https://host/…"; empty for anything that is no web address.
std::string socketOrigin(const std::string& publicUrl) {
    const bool secure = publicUrl.starts_with("https://");
    if (!secure && !publicUrl.starts_with("http://")) return {};
    const std::size_t start = secure ? 8 : 7;
    return (secure ? "wss://" : "ws://") + publicUrl.substr(start, publicUrl.find('/', start) - start);
}

bool isBodiless(int status) {
    return status < 200 || status == 204 || status == 304;
}

}  // namespace

ResponseHead::ResponseHead(const std::string& publicUrl, std::vector<std::string> allowedOrigins,
                           const std::string& formAction)
    : m_allowedOrigins(std::move(allowedOrigins)) {
    append(m_always, "X-Content-Type-Options", "nosniff");
    append(m_always, "Referrer-Policy", "no-referrer");
    append(m_always, "Cross-Origin-Opener-Policy", "same-origin");
    append(m_always, "Cross-Origin-Resource-Policy", "same-origin");
    append(m_always, "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (publicUrl.starts_with("https://")) append(m_always, "Strict-Transport-Security", "max-age=31536000");
    if (!m_allowedOrigins.empty()) append(m_always, "Vary", "Origin");
    const std::string socket = socketOrigin(publicUrl);
    append(m_pagePolicy, "Content-Security-Policy",
           "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; "
           "worker-src 'self'; connect-src 'self'" +
               (socket.empty() ? "" : ' ' + socket) +
               "; form-action " + formAction + "; base-uri 'none'; frame-ancestors 'none'");
}

void ResponseHead::write(std::string& out, const Response& response, const Context& context) {
    writeStatus(out, response.status);
    out.append(dateLine());
    if (!response.contentType.empty() && isFieldValue(response.contentType)) {
        append(out, "Content-Type", response.contentType);
        if (response.contentType.starts_with("text/html")) out.append(m_pagePolicy);
    }
    if (context.framing == Framing::Length && !isBodiless(response.status)) {
        out.append("Content-Length: ");
        appendNumber(out, response.body ? response.body->size() : 0);
        out.append("\r\n");
    }
    writeOwnHeaders(out, response);
    if (!context.origin.empty() && isAllowedOrigin(context.origin)) {
        append(out, "Access-Control-Allow-Origin", context.origin);
        append(out, "Access-Control-Allow-Credentials", "true");
        append(out, "Access-Control-Expose-Headers", kExposedHeaders);
    }
    append(out, "X-Request-Id", context.requestId);
    if (!context.keepAlive) out.append("Connection: close\r\n");
    out.append(m_always).append("\r\n");
}

void ResponseHead::writeStatus(std::string& out, int status) {
    if (status == 200) {
        out.append("HTTP/1.1 200 OK\r\n");
        return;
    }
    out.append("HTTP/1.1 ");
    appendNumber(out, static_cast<std::size_t>(status));
    out.append(" ").append(reasonPhrase(status)).append("\r\n");
}

void ResponseHead::writeOwnHeaders(std::string& out, const Response& response) {
    bool cached = false;
    for (const auto& [header, value] : response.headers) {
        if (!isToken(header) || !isFieldValue(value) || framesTheMessage(header)) {
            qCWarning(logHttp) << "left out an answer's header that is not allowed:"
                               << QByteArray(header.data(), static_cast<qsizetype>(header.size())).toPercentEncoding();
            continue;
        }
        cached = cached || equalIgnoringCase(header, "cache-control");
        append(out, header, value);
    }
    if (!cached) append(out, "Cache-Control", "no-store");
}

bool ResponseHead::isAllowedOrigin(std::string_view origin) const {
    return std::ranges::find(m_allowedOrigins, origin) != m_allowedOrigins.end();
}

std::string_view ResponseHead::dateLine() {
    const std::time_t now = std::time(nullptr);
    if (now != m_dateOf || m_dateLine.empty()) {
        constexpr std::array<const char*, 7> days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
        constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
        std::tm utc{};
        gmtime_r(&now, &utc);
        std::array<char, 64> text{};
        const int length = std::snprintf(text.data(), text.size(), "Date: %s, %02d %s %d %02d:%02d:%02d GMT\r\n",
                                         days.at(static_cast<std::size_t>(utc.tm_wday)), utc.tm_mday,
                                         months.at(static_cast<std::size_t>(utc.tm_mon)), utc.tm_year + 1900,
                                         utc.tm_hour, utc.tm_min, utc.tm_sec);
        m_dateLine.assign(text.data(), static_cast<std::size_t>(length));
        m_dateOf = now;
    }
    return m_dateLine;
}

Response ResponseHead::options(const Request& request, std::span<const Method> allowed) const {
    Response out = Response::empty(204);
    const std::string methods = allowValue(allowed);
    out.headers.emplace_back("Allow", methods);
    const bool preflight = !request.header("access-control-request-method").empty();
    if (!preflight || !isAllowedOrigin(request.header("origin"))) return out;
    out.headers.emplace_back("Access-Control-Allow-Methods", methods);
    out.headers.emplace_back("Access-Control-Allow-Headers", kPreflightHeaders);
    out.headers.emplace_back("Access-Control-Max-Age", "600");
    return out;
}

std::string allowValue(std::span<const Method> methods) {
    std::string out;
    for (const Method method : methods) {
        out.append(name(method)).append(", ");
        const bool hasHead = std::ranges::find(methods, Method::Head) != methods.end();
        if (method == Method::Get && !hasHead) out.append("HEAD, ");
    }
    return out + "OPTIONS";
}

}  // namespace frontdesk::http
