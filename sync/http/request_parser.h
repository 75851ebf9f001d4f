// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/limits.h"
#include "sync/http/malformed.h"
#include "sync/http/request.h"

#include <memory>
#include <optional>

namespace frontdesk::http {

/// Turns bytes into one Request after the other. HeadScan looks at the raw head first, Boost.Beast parses head and body
/// behind it, and this class adds what Beast leaves open: exactly one Host that is one, one Content-Length of digits
/// alone, Transfer-Encoding `chunked` and nothing else, never both, no trailers, and the sizes of Limits.
class RequestParser {
public:
    enum class State {
        Empty,  ///< between requests
        InHead,
        InBody,
        Complete,  ///< request() is whole; reset() before the next
        Refused,   ///< answer refusal() and close
    };

    explicit RequestParser(const Limits& limits);
    ~RequestParser();

    /// Reads on. @p bytes is what has arrived and is not used yet.
    /// @return how many of them are used up; a head is used all at once
    std::size_t feed(std::string_view bytes);
    [[nodiscard]] State state() const;
    [[nodiscard]] const Malformed& refusal() const;
    /// From InBody on: method, target, path, query and headers; when Complete: the body.
    [[nodiscard]] Request& request();
    [[nodiscard]] const Request& request() const;
    /// False for a method that HTTP knows and we never serve (PATCH, TRACE, CONNECT); request().method says nothing
    /// then.
    [[nodiscard]] bool methodServed() const;
    /// The client leaves the connection open for another request.
    [[nodiscard]] bool keepAlive() const;
    /// The client waits for 100 before it sends its body.
    [[nodiscard]] bool expectsContinue() const;
    /// Of the body, so far.
    [[nodiscard]] std::size_t bodyBytes() const;
    void reset();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace frontdesk::http
