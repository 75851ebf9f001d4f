// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/request_parser.h"

#include "sync/http/characters.h"
#include "sync/http/head_scan.h"
#include "sync/http/target.h"

#include <utility>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include <algorithm>
#include <limits>

namespace frontdesk::http {

namespace {

namespace beast = boost::beast;

constexpr Malformed kSyntax{400, "malformed_request", "The request is malformed."};
constexpr Malformed kHost{400, "malformed_request", "The Host field is missing, repeated or malformed."};
constexpr Malformed kLength{400, "malformed_request", "The length of the body is ambiguous."};
constexpr Malformed kTrailer{400, "malformed_request", "Trailer fields are not taken."};
constexpr Malformed kTooLarge{413, "body_too_large", "The body is too large."};
constexpr Malformed kExpectation{417, "expectation_failed", "Only the expectation 100-continue is met."};
constexpr Malformed kMethod{501, "method_not_implemented", "The method is unknown."};
constexpr std::size_t kChunkLineBytes = 4'096;  ///< longest size line of a chunk, and its share of the wire beside data
constexpr std::size_t kReservedBytes = 16'384;  ///< of an announced body, before any of it has come

std::optional<Method> servedMethod(std::string_view text) {
    for (const Method method :
         {Method::Get, Method::Post, Method::Head, Method::Put, Method::Delete, Method::Options}) {
        if (name(method) == text) return method;
    }
    return std::nullopt;
}

/// What decides where a request ends and whom it is for, counted while its fields go by.
struct Framing {
    int hosts = 0;
    int lengths = 0;
    int codings = 0;
    bool sound = true;
    std::string_view host;

    void note(std::string_view lowerName, std::string_view value) {
        if (lowerName == "host") {
            ++hosts;
            host = value;
            sound = sound && isHost(value);
        } else if (lowerName == "content-length") {
            ++lengths;
            sound = sound && isDigits(value);
        } else if (lowerName == "transfer-encoding") {
            ++codings;
            sound = sound && equalIgnoringCase(value, "chunked");
        }
    }
};

/// Beast's parser, filling our Request. Its base class allocates nothing.
class WireParser final : public beast::http::basic_parser<true> {
public:
    WireParser(const Limits& limits, Request& request) : m_limits(limits), m_request(request) {
        body_limit(std::numeric_limits<std::uint64_t>::max());  // ours depends on the path and answers 413
        header_limit(static_cast<std::uint32_t>(limits.requestLineBytes + limits.headerBytes + 64));
        eager(true);
    }

    Malformed refusal = kSyntax;
    bool methodServed = true;
    bool expectsContinue = false;
    /// HTTP/1.0 clients get one answer a connection, whatever they ask for.
    [[nodiscard]] bool staysOpen() const { return m_version == 11 && keep_alive(); }

private:
    using Code = beast::error_code;
    using View = beast::string_view;
    static std::string_view plain(View text) { return {text.data(), text.size()}; }

    void refuse(Malformed why, Code& ec) {
        refusal = why;
        ec = beast::http::error::bad_value;
    }

    void on_request_impl(beast::http::verb, View method, View target, int version, Code& ec) override {
        m_request.target = plain(target);
        m_version = version;
        const auto served = servedMethod(plain(method));
        if (served) m_request.method = *served;
        methodServed = served.has_value();
        const bool known = plain(method) == "PATCH" || plain(method) == "TRACE" || plain(method) == "CONNECT";
        if (!served && !known) refuse(kMethod, ec);
    }

    void on_field_impl(beast::http::field, View fieldName, View value, Code& ec) override {
        if (m_headDone) return refuse(kTrailer, ec);
        auto& [key, text] = m_request.headers.emplace_back(plain(fieldName), plain(value));
        for (char& c : key) c = lowered(c);
        m_framing.note(key, plain(value));
        if (key != "expect") return;
        expectsContinue = equalIgnoringCase(text, "100-continue");
        if (!expectsContinue) refuse(kExpectation, ec);
    }

    void on_header_impl(Code& ec) override {
        m_headDone = true;
        const bool modern = m_version == 11;
        if (!m_framing.sound || m_framing.hosts > 1 || (modern && m_framing.hosts == 0)) {
            return refuse(m_framing.hosts == 1 && isHost(m_framing.host) ? kLength : kHost, ec);
        }
        if (m_framing.lengths + m_framing.codings > 1 || (!modern && m_framing.codings > 0)) return refuse(kLength, ec);
        expectsContinue = expectsContinue && modern;
        auto target = parseTarget(m_request.target);
        if (!target) return refuse(target.error(), ec);
        // A proxy may route by the one and we by the other: they have to agree.
        if (!target->authority.empty() && !equalIgnoringCase(target->authority, m_framing.host))
            return refuse(kHost, ec);
        m_request.path = std::move(target->path);
        m_request.query = std::move(target->query);
        m_bodyLimit = m_request.path.starts_with("/webhooks/") ? m_limits.webhookBodyBytes : m_limits.bodyBytes;
        if (const auto length = content_length(); length && *length > m_bodyLimit) refuse(kTooLarge, ec);
    }

    void on_body_init_impl(const boost::optional<std::uint64_t>& length, Code&) override {
        if (length) m_request.body.reserve(std::min<std::size_t>(*length, kReservedBytes));
    }

    std::size_t append(View data, Code& ec) {
        if (m_request.body.size() + data.size() > m_bodyLimit) {
            refuse(kTooLarge, ec);
            return 0;
        }
        m_request.body.append(data.data(), data.size());
        return data.size();
    }

    std::size_t on_body_impl(View data, Code& ec) override { return append(data, ec); }
    std::size_t on_chunk_body_impl(std::uint64_t, View data, Code& ec) override { return append(data, ec); }
    void on_chunk_header_impl(std::uint64_t size, View extensions, Code& ec) override {
        m_chunkOverhead += 16 + extensions.size();
        if (size > m_bodyLimit - m_request.body.size() || m_chunkOverhead > 8 * m_bodyLimit) refuse(kTooLarge, ec);
    }
    void on_response_impl(int, View, int, Code&) override {}
    void on_finish_impl(Code&) override {}

    const Limits& m_limits;
    Request& m_request;
    Framing m_framing;
    std::size_t m_bodyLimit = 0;
    std::size_t m_chunkOverhead = 0;
    int m_version = 11;
    bool m_headDone = false;
};

}  // namespace

struct RequestParser::Private {
    explicit Private(const Limits& theLimits) : limits(theLimits), scan(theLimits) {}

    const Limits& limits;
    HeadScan scan;
    Request request;
    std::optional<WireParser> wire;
    State state = State::Empty;
    Malformed refusal;

    std::size_t refuse(Malformed why) {
        refusal = why;
        state = State::Refused;
        return 0;
    }

    /// Whether a whole and sound head has come, so that the parser may see it.
    bool headComplete(std::string_view bytes) {
        const HeadScan::State scanned = scan.feed(bytes);
        if (scanned == HeadScan::State::Refused) refuse(scan.refusal());
        return scanned == HeadScan::State::Complete;
    }

    std::size_t parse(std::string_view bytes) {
        beast::error_code ec;
        const std::size_t used = wire->put(boost::asio::buffer(bytes.data(), bytes.size()), ec);
        if (ec && ec != beast::http::error::need_more) return refuse(wire->refusal);
        if (wire->is_done()) {
            state = State::Complete;
        } else if (bytes.size() - used > kChunkLineBytes) {
            return refuse(kSyntax);
        }
        return used;
    }
};

RequestParser::RequestParser(const Limits& limits) : d(std::make_unique<Private>(limits)) {}
RequestParser::~RequestParser() = default;

std::size_t RequestParser::feed(std::string_view bytes) {
    if (d->state == State::Complete || d->state == State::Refused || bytes.empty()) return 0;
    if (d->state != State::InBody) {
        d->state = State::InHead;
        if (!d->headComplete(bytes)) return 0;
        d->state = State::InBody;
        d->wire.emplace(d->limits, d->request);
    }
    return d->parse(bytes);
}

RequestParser::State RequestParser::state() const {
    return d->state;
}
const Malformed& RequestParser::refusal() const {
    return d->refusal;
}
Request& RequestParser::request() {
    return d->request;
}
const Request& RequestParser::request() const {
    return d->request;
}
bool RequestParser::methodServed() const {
    return d->wire && d->wire->methodServed;
}
bool RequestParser::keepAlive() const {
    return d->wire && d->wire->staysOpen();
}
bool RequestParser::expectsContinue() const {
    return d->state == State::InBody && d->wire->expectsContinue;
}
std::size_t RequestParser::bodyBytes() const {
    return d->request.body.size();
}

void RequestParser::reset() {
    d->scan.reset();
    d->wire.reset();
    d->request = Request();
    d->state = State::Empty;
}

}  // namespace frontdesk::http
