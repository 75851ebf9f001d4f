// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/target.h"

#include "sync/http/characters.h"

#include <charconv>
#include <optional>

namespace frontdesk::http {

namespace {

constexpr Malformed kTarget{400, "malformed_request", "The request target is malformed."};
constexpr Malformed kEscape{400, "malformed_request", "The request target has an escape that is wrong or not allowed."};
constexpr Malformed kDots{400, "malformed_request", "The request target has a dot segment."};

int hexValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const char low = lowered(c);
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

enum class Part { Path, Query };

std::optional<std::string> decoded(std::string_view text, Part part) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out += part == Part::Query && text[i] == '+' ? ' ' : text[i];
            continue;
        }
        if (i + 2 >= text.size()) return std::nullopt;
        const int high = hexValue(text[i + 1]);
        const int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0) return std::nullopt;
        const char c = static_cast<char>(high * 16 + low);
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        if (c == '\0' || (part == Part::Path && (c == '/' || control))) return std::nullopt;
        out += c;
        i += 2;
    }
    return out;
}

bool hasDotSegment(std::string_view path) {
    for (std::size_t start = 1; start <= path.size();) {
        const std::size_t end = std::min(path.find('/', start), path.size());
        const std::string_view segment = path.substr(start, end - start);
        if (segment == "." || segment == "..") return true;
        start = end + 1;
    }
    return false;
}

bool readQuery(std::string_view text, std::multimap<std::string, std::string>& out) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (pair.empty()) continue;
        const std::size_t equals = std::min(pair.find('='), pair.size());
        auto key = decoded(pair.substr(0, equals), Part::Query);
        auto value = decoded(pair.substr(std::min(equals + 1, pair.size())), Part::Query);
        if (!key || !value) return false;
        out.emplace(std::move(*key), std::move(*value));
    }
    return true;
}

/// Cuts "http://authority" off @p raw and returns the authority; empty if there is none.
std::string_view takeAuthority(std::string_view& raw) {
    for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
        if (!equalIgnoringCase(raw.substr(0, scheme.size()), scheme)) continue;
        raw.remove_prefix(scheme.size());
        const std::size_t end = std::min(raw.find_first_of("/?"), raw.size());
        const std::string_view authority = raw.substr(0, end);
        raw.remove_prefix(end);
        return authority;
    }
    return {};
}

}  // namespace

tl::expected<Target, Malformed> parseTarget(std::string_view raw) {
    Target out;
    if (raw == "*") {
        out.path = "*";
        return out;
    }
    if (!raw.starts_with('/')) {
        out.authority = takeAuthority(raw);
        if (out.authority.empty()) return tl::unexpected(kTarget);
    }
    const std::size_t mark = std::min(raw.find('?'), raw.size());
    auto path = decoded(raw.substr(0, mark), Part::Path);
    if (!path || !readQuery(raw.substr(std::min(mark + 1, raw.size())), out.query)) return tl::unexpected(kEscape);
    if (hasDotSegment(*path)) return tl::unexpected(kDots);
    if (path->empty()) path->push_back('/');
    if (path->size() > 1 && path->back() == '/') path->pop_back();
    out.path = std::move(*path);
    return out;
}

bool isHost(std::string_view text) {
    const std::size_t bracket = text.starts_with('[') ? text.find(']') : 0;
    if (bracket == std::string_view::npos) return false;
    const std::size_t colon = std::min(text.find(':', bracket), text.size());
    const std::string_view name = text.substr(0, colon);
    if (name.empty() || name.size() > 255) return false;
    const bool literal = name.front() == '[';
    for (const char c : literal ? name.substr(1, name.size() - 2) : name) {
        const bool plain = (c >= '0' && c <= '9') || (lowered(c) >= 'a' && lowered(c) <= 'z') || c == '.';
        if (!plain && !(literal ? c == ':' : c == '-' || c == '_')) return false;
    }
    if (literal && (name.back() != ']' || name.size() < 4)) return false;
    if (colon == text.size()) return true;
    const std::string_view port = text.substr(colon + 1);
    unsigned number = 0;
    return isDigits(port) && port.size() <= 5 && std::from_chars(port.begin(), port.end(), number).ec == std::errc() &&
           number <= 65'535;
}

}  // namespace frontdesk::http
