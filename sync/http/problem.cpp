// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/problem.h"

#include <array>

namespace frontdesk::http {

namespace {

constexpr std::array<std::pair<int, std::string_view>, 35> kReasons{{
    {100, "Continue"},
    {101, "Switching Protocols"},
    {200, "OK"},
    {201, "Created"},
    {202, "Accepted"},
    {204, "No Content"},
    {301, "Moved Permanently"},
    {302, "Found"},
    {303, "See Other"},
    {304, "Not Modified"},
    {307, "Temporary Redirect"},
    {400, "Bad Request"},
    {401, "Unauthorized"},
    {402, "Payment Required"},
    {403, "Forbidden"},
    {404, "Not Found"},
    {405, "Method Not Allowed"},
    {406, "Not Acceptable"},
    {408, "Request Timeout"},
    {409, "Conflict"},
    {410, "Gone"},
    {412, "Precondition Failed"},
    {413, "Content Too Large"},
    {414, "URI Too Long"},
    {415, "Unsupported Media Type"},
    {417, "Expectation Failed"},
    {422, "Unprocessable Content"},
    {426, "Upgrade Required"},
    {429, "Too Many Requests"},
    {431, "Request Header Fields Too Large"},
    {500, "Internal Server Error"},
    {501, "Not Implemented"},
    {502, "Bad Gateway"},
    {503, "Service Unavailable"},
    {505, "HTTP Version Not Supported"},
}};

/// Length of the UTF-8 sequence that begins at @p at; 0 if there is no valid one (RFC 3629: no overlong forms, no
/// surrogates, nothing above U+10FFFF).
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
    const unsigned lead = byte(at);
    const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) {
        return byte(at + i) >= low && byte(at + i) <= high;
    };
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead <= 0xdf) return follows(1) ? 2 : 0;
    if (lead >= 0xe0 && lead <= 0xef) {
        return follows(1, lead == 0xe0 ? 0xa0 : 0x80, lead == 0xed ? 0x9f : 0xbf) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xf0 && lead <= 0xf4) {
        return follows(1, lead == 0xf0 ? 0x90 : 0x80, lead == 0xf4 ? 0x8f : 0xbf) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

void appendEscaped(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            return;
        case '\\':
            out += "\\\\";
            return;
        case '\n':
            out += "\\n";
            return;
        case '\r':
            out += "\\r";
            return;
        case '\t':
            out += "\\t";
            return;
        default:
            break;
    }
    if (static_cast<unsigned char>(c) >= 0x20) {
        out += c;
        return;
    }
    out += "\\u00";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[static_cast<unsigned char>(c) & 15];
}

std::string errorsArray(const std::vector<FieldProblem>& errors) {
    std::string out = "[";
    for (const FieldProblem& error : errors) {
        if (out.size() > 1) out += ',';
        out += "{\"field\":" + jsonQuoted(error.field) + ",\"code\":" + jsonQuoted(error.code) +
               ",\"message\":" + jsonQuoted(error.message) + '}';
    }
    return out + ']';
}

}  // namespace

std::string_view reasonPhrase(int status) {
    for (const auto& [code, phrase] : kReasons) {
        if (code == status) return phrase;
    }
    return "Unknown";
}

std::string jsonQuoted(std::string_view text) {
    std::string out = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text, i);
        if (length == 1) {
            appendEscaped(out, text[i]);
        } else if (length > 1) {
            out.append(text, i, length);
        } else {
            out += "\xef\xbf\xbd";
        }
        i += std::max<std::size_t>(length, 1);
    }
    return out + '"';
}

Response problem(int status, std::string_view code, std::string_view detail, const std::vector<FieldProblem>& errors,
                 std::string_view extra) {
    std::string body = "{\"type\":" + jsonQuoted("urn:frontdesk:problem:" + std::string(code)) +
                       ",\"title\":" + jsonQuoted(reasonPhrase(status)) + ",\"status\":" + std::to_string(status) +
                       ",\"detail\":" + jsonQuoted(detail) + ",\"code\":" + jsonQuoted(code) +
                       ",\"errors\":" + errorsArray(errors);
    if (!extra.empty()) body.append(",").append(extra);
    Response out = Response::json(status, body + '}');
    out.contentType = "application/problem+json";
    return out;
}

}  // namespace frontdesk::http
