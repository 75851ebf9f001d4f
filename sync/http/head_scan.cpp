// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/head_scan.h"

#include "sync/http/characters.h"

namespace frontdesk::http {

namespace {

constexpr Malformed kLineTooLong{414, "uri_too_long", "The request line is too long."};
constexpr Malformed kHeadTooLarge{431, "headers_too_large", "The header fields are too large."};
constexpr Malformed kTooManyFields{431, "headers_too_large", "There are too many header fields."};
constexpr Malformed kLineEnding{400, "malformed_request", "A line does not end in CRLF."};
constexpr Malformed kRequestLine{400, "malformed_request", "The request line is malformed."};
constexpr Malformed kFolded{400, "malformed_request", "A header field is folded or begins with a space."};
constexpr Malformed kField{400, "malformed_request", "A header field is malformed."};
constexpr Malformed kVersion{505, "http_version_not_supported", "This version of HTTP is not spoken here."};

bool isTarget(std::string_view text) {
    for (const char c : text) {
        if (c <= 0x20 || c >= 0x7f || c == '#') return false;  // signed or not, bytes above ASCII fall out too
    }
    return !text.empty();
}

}  // namespace

void HeadScan::reset() {
    m_lineStart = m_searched = m_fieldBytes = m_fields = 0;
    m_inFields = m_finished = false;
}

HeadScan::State HeadScan::feed(std::string_view bytes) {
    while (!m_finished) {
        const std::size_t end = bytes.find('\n', m_searched);
        if (end == std::string_view::npos) {
            m_searched = bytes.size();
            return unfinished(bytes.substr(m_lineStart));
        }
        if (end == m_lineStart || bytes[end - 1] != '\r') return refuse(kLineEnding);
        const std::string_view text = bytes.substr(m_lineStart, end - 1 - m_lineStart);
        m_lineStart = m_searched = end + 1;
        if (const State state = line(text); state == State::Refused) return state;
    }
    return State::Complete;
}

HeadScan::State HeadScan::refuse(Malformed why) {
    m_refusal = why;
    return State::Refused;
}

HeadScan::State HeadScan::line(std::string_view text) {
    if (!m_inFields) {
        m_inFields = true;
        return requestLine(text);
    }
    if (!text.empty()) return fieldLine(text);
    m_finished = true;
    return State::Complete;
}

HeadScan::State HeadScan::requestLine(std::string_view text) {
    if (text.size() > m_limits.requestLineBytes) return refuse(kLineTooLong);
    const std::size_t first = text.find(' ');
    const std::size_t second = first == std::string_view::npos ? first : text.find(' ', first + 1);
    if (second == std::string_view::npos) return refuse(kRequestLine);
    const std::string_view version = text.substr(second + 1);
    if (!isToken(text.substr(0, first)) || !isTarget(text.substr(first + 1, second - first - 1)))
        return refuse(kRequestLine);
    if (version == "HTTP/1.1" || version == "HTTP/1.0") return State::NeedMore;
    const bool isVersion = version.size() == 8 && version.starts_with("HTTP/") && isDigits(version.substr(5, 1)) &&
                           version[6] == '.' && isDigits(version.substr(7));
    // "PRI * HTTP/2.0" opens HTTP/2 with prior knowledge; its client understands only that this is not HTTP/2.
    return refuse(isVersion && !text.starts_with("PRI ") ? kVersion : kRequestLine);
}

HeadScan::State HeadScan::fieldLine(std::string_view text) {
    m_fieldBytes += text.size() + 2;
    if (m_fieldBytes > m_limits.headerBytes) return refuse(kHeadTooLarge);
    if (++m_fields > m_limits.headerFields) return refuse(kTooManyFields);
    if (text.front() == ' ' || text.front() == '\t') return refuse(kFolded);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return refuse(kField);
    if (!isToken(text.substr(0, colon)) || !isFieldValue(text.substr(colon + 1))) return refuse(kField);
    return State::NeedMore;
}

/// The line under way has no end yet: refuses what no end could mend, without waiting for it.
HeadScan::State HeadScan::unfinished(std::string_view rest) {
    const std::size_t cr = rest.find('\r');
    if (cr != std::string_view::npos && cr + 1 < rest.size()) return refuse(kLineEnding);
    if (m_inFields)
        return m_fieldBytes + rest.size() > m_limits.headerBytes + 2 ? refuse(kHeadTooLarge) : State::NeedMore;
    if (rest.size() > m_limits.requestLineBytes + 1) return refuse(kLineTooLong);
    if (rest.empty() || rest.front() == '\r' || kTokenCharacter[static_cast<unsigned char>(rest.front())])
        return State::NeedMore;
    return refuse(kRequestLine);
}

}  // namespace frontdesk::http
