// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/push/stream_teardown.h"
#include "sync/push/subscriber.h"

#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace frontdesk::push {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using beast::error_code;

namespace {

constexpr std::chrono::seconds kHandshake{5};  ///< for the upgrade's answer, and for a close to be answered
constexpr int kNotText = 1003;
constexpr int kTooOften = 1008;

class SocketSubscriber final : public Subscriber {
public:
    using Subscriber::Subscriber;

    void start(http::Handover& handover) override {
        m_lease = std::move(handover.lease);
        m_stream.emplace(std::move(handover.stream));
        configure();
        const auto upgrade = upgradeRequest(handover.request);
        m_stream->async_accept(upgrade, [self = mine()](error_code ec) {
            if (ec) return self->abort();
            self->m_shaken = true;
            self->m_heard = Clock::now();
            self->listen();
        });
    }

    void listen() override {
        m_judging = false;
        if (m_dead || m_closing) return;
        m_stream->async_read(m_in, [self = mine()](error_code ec, std::size_t) { self->read(ec); });
    }

    void close(int code) override {
        if (m_dead || m_closing) return;
        if (!m_shaken) return abort();  // Beast closes only what is open
        m_closing = true;
        m_closeBy = Clock::now() + kHandshake;
        const auto reason = static_cast<websocket::close_code>(code);
        m_stream->async_close(reason, [self = mine()](error_code) { self->abort(); });
    }

    void tick(Clock::time_point now) override {
        if (m_dead) return;
        if (m_closing) {
            if (now >= m_closeBy) abort();
            return;
        }
        // While the first message is being judged the guest is not to blame.
        const auto patience = m_judging ? 2 * m_settings.firstMessage : m_settings.firstMessage;
        if (!m_subscribed && now - m_opened > patience) return close(4401);
        if (m_expires && now >= *m_expires) return close(4401);
        if (now - m_heard > m_settings.deadAfter) return abort();
        if (now - m_minute > std::chrono::minutes(1)) {
            m_minute = now;
            m_messages = 0;
        }
        if (m_shaken && !m_pinging && now - m_pinged >= m_settings.pingEvery) ping(now);
    }

protected:
    Bytes part(const Message& message) const override { return m_closing ? nullptr : message.text; }

    void write(const std::string& bytes) override {
        m_stream->async_write(asio::buffer(bytes), [self = mine()](error_code ec, std::size_t) { self->written(!ec); });
    }

    void closeSocket() override {
        error_code ignored;
        if (m_stream) m_stream->next_layer().next_layer().close(ignored);
    }

private:
    using Stream = websocket::stream<http::Stream, false>;

    std::shared_ptr<SocketSubscriber> mine() { return std::static_pointer_cast<SocketSubscriber>(shared_from_this()); }

    void configure() {
        error_code ignored;
        m_stream->next_layer().next_layer().set_option(asio::socket_base::send_buffer_size(sendBufferBytes()), ignored);
        m_stream->read_message_max(m_settings.messageBytes);
        m_stream->auto_fragment(false);
        m_stream->text(true);
        m_stream->set_option(websocket::stream_base::timeout{kHandshake, websocket::stream_base::none(), false});
        m_stream->set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
            response.set(beast::http::field::server, "frontdesk");  // or Beast adds its version
            response.set("Cache-Control", "no-store");
            response.set("X-Content-Type-Options", "nosniff");
        }));
        m_stream->control_callback([this](websocket::frame_type, beast::string_view) { m_heard = Clock::now(); });
    }

    static beast::http::request<beast::http::empty_body> upgradeRequest(const http::Request& request) {
        beast::http::request<beast::http::empty_body> out(beast::http::verb::get, request.target, 11);
        for (const char* field : {"host", "connection", "upgrade", "sec-websocket-key", "sec-websocket-version"}) {
            const std::string_view value = request.header(field);
            out.set(field, beast::string_view(value.data(), value.size()));
        }
        return out;
    }

    void read(error_code ec) {
        if (ec) return abort();
        m_heard = Clock::now();
        if (!m_stream->got_text()) return close(kNotText);
        if (++m_messages > m_settings.subscribesPerMinute) return close(kTooOften);
        std::string message = beast::buffers_to_string(m_in.data());
        m_in.consume(m_in.size());
        m_in.shrink_to_fit();
        m_judging = true;
        m_owner.received(*this, std::move(message));
    }

    void ping(Clock::time_point now) {
        m_pinged = now;
        m_pinging = true;
        m_stream->async_ping({}, [self = mine()](error_code ec) {
            self->m_pinging = false;
            if (ec) self->abort();
        });
    }

    std::optional<Stream> m_stream;
    beast::flat_buffer m_in;
    Clock::time_point m_minute = m_opened;
    Clock::time_point m_closeBy;
    int m_messages = 0;
    bool m_shaken = false;   ///< the handshake is over
    bool m_judging = false;  ///< a message is with the hub
    bool m_pinging = false;
    bool m_closing = false;
};

}  // namespace

std::shared_ptr<Subscriber> makeSocketSubscriber(SubscriberOwner& owner, const PushHub::Settings& settings,
                                                 http::Channel channel, std::shared_ptr<void> seat) {
    return std::make_shared<SocketSubscriber>(owner, settings, channel, std::move(seat));
}

}  // namespace frontdesk::push
