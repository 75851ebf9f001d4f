// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/request.h"
#include "sync/http/response.h"

#include <ctime>
#include <span>

namespace frontdesk::http {

/// Writes the heads of answers: status line, framing, and the headers that every answer carries (SR-28). One per
/// server; net thread only.
class ResponseHead {
public:
    /// @param publicUrl as in HttpServer::Settings
    /// @param allowedOrigins exact origins that may read answers across sites
    /// @param formAction as in HttpServer::Settings
    ResponseHead(const std::string& publicUrl, std::vector<std::string> allowedOrigins, const std::string& formAction);

    enum class Framing {
        Length,      ///< Content-Length, and none where HTTP forbids it
        UntilClose,  ///< the body ends with the connection
    };
    struct Context {
        std::string_view requestId;
        std::string_view origin;  ///< of the request; empty if it named none
        bool keepAlive = true;
        Framing framing = Framing::Length;
    };
    /// Appends the head with its empty line to @p out. Headers that could break it (CR, LF or NUL inside, a name that
    /// is none, or one that frames the message, which is the listener's business) are left out and logged.
    void write(std::string& out, const Response& response, const Context& context);

    /// Answer to OPTIONS: to a preflight of an allowed origin what it may send, to anybody what the path has.
    [[nodiscard]] Response options(const Request& request, std::span<const Method> allowed) const;

private:
    void writeStatus(std::string& out, int status);
    void writeOwnHeaders(std::string& out, const Response& response);
    [[nodiscard]] bool isAllowedOrigin(std::string_view origin) const;
    [[nodiscard]] std::string_view dateLine();

    std::vector<std::string> m_allowedOrigins;
    std::string m_always;      ///< the lines that never change
    std::string m_pagePolicy;  ///< Content-Security-Policy line of HTML
    std::string m_dateLine;
    std::time_t m_dateOf = 0;
};

/// "GET, HEAD, OPTIONS" for a path with these methods.
[[nodiscard]] std::string allowValue(std::span<const Method> methods);

}  // namespace frontdesk::http
