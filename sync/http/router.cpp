// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/router.h"

#include <algorithm>

namespace frontdesk::http {

namespace {

std::vector<std::string> segmentsOf(std::string_view path) {
    std::vector<std::string> out;
    while (!path.empty()) {
        path.remove_prefix(1);  // its slash
        const std::size_t end = std::min(path.find('/'), path.size());
        out.emplace_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return out;
}

bool isName(std::string_view segment) {
    return segment.starts_with('{') && segment.ends_with('}');
}

/// Whether @p path has these segments, each {name} standing for one that is not empty.
bool fits(const std::vector<std::string>& segments, std::string_view path) {
    for (const std::string& segment : segments) {
        if (!path.starts_with('/')) return false;
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        const std::string_view given = path.substr(0, end);
        if (isName(segment) ? given.empty() : given != segment) return false;
        path.remove_prefix(end);
    }
    return path.empty();
}

}  // namespace

Router::Router(std::vector<Route> routes) : m_routes(std::move(routes)) {
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        const std::string& pattern = m_routes[i].pattern;
        if (pattern.find('{') == std::string::npos) {
            m_fixed[pattern].push_back(i);
        } else {
            m_open.push_back({segmentsOf(pattern), i});
        }
    }
}

void Router::consider(std::size_t index, Method method, Match& match) const {
    const Route& route = m_routes[index];
    if (std::ranges::find(match.allowed, route.method) == match.allowed.end()) match.allowed.push_back(route.method);
    const bool serves = route.method == method || (method == Method::Head && route.method == Method::Get);
    if (serves && match.route == nullptr) match.route = &route;
}

Router::Match Router::match(Method method, std::string_view path) const {
    Match match;
    if (const auto found = m_fixed.find(path); found != m_fixed.end()) {
        for (const std::size_t index : found->second) consider(index, method, match);
        if (match.route != nullptr) return match;
    }
    for (const Pattern& pattern : m_open) {
        if (!fits(pattern.segments, path)) continue;
        const Route* before = match.route;
        consider(pattern.route, method, match);
        if (match.route == before) continue;
        const std::vector<std::string> given = segmentsOf(path);
        for (std::size_t i = 0; i < given.size(); ++i) {
            const std::string& segment = pattern.segments[i];
            if (isName(segment)) match.params.emplace(segment.substr(1, segment.size() - 2), given[i]);
        }
        return match;
    }
    return match;
}

}  // namespace frontdesk::http
