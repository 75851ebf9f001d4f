// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/limits.h"
#include "sync/http/malformed.h"

#include <string_view>

namespace frontdesk::http {

/// Looks at the raw head of a request, as it arrives, before the parser does, and is stricter than any parser:
/// lines end in CRLF alone, no line is folded, nothing but `METHOD SP target SP HTTP/1.x` stands first (an empty line
/// before it neither), names are tokens with the colon right behind, values hold no control characters. What two
/// programs might read in two ways (RFC 9112, 11.2) is refused here.
class HeadScan {
public:
    enum class State { NeedMore, Complete, Refused };

    explicit HeadScan(const Limits& limits) : m_limits(limits) {}

    /// @param bytes all that has arrived of this request, from its first byte; grows from call to call
    State feed(std::string_view bytes);
    /// Length of the head with its empty line, once Complete.
    [[nodiscard]] std::size_t size() const { return m_lineStart; }
    [[nodiscard]] const Malformed& refusal() const { return m_refusal; }
    /// Ready for the next request.
    void reset();

private:
    State refuse(Malformed why);
    State line(std::string_view text);
    State requestLine(std::string_view text);
    State fieldLine(std::string_view text);
    State unfinished(std::string_view rest);

    const Limits& m_limits;
    Malformed m_refusal;
    std::size_t m_lineStart = 0;  ///< of the line being read
    std::size_t m_searched = 0;   ///< no line end before this
    std::size_t m_fieldBytes = 0;
    std::size_t m_fields = 0;
    bool m_inFields = false;
    bool m_finished = false;
};

}  // namespace frontdesk::http
