// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/push/subscriber.h"

#include <boost/asio/write.hpp>

#include <array>

namespace frontdesk::push {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

class StreamSubscriber final : public Subscriber {
public:
    StreamSubscriber(SubscriberOwner& owner, const PushHub::Settings& settings, std::shared_ptr<void> seat)
        : Subscriber(owner, settings, http::Channel::EventStream, std::move(seat)) {
        m_writing = true;  // until there is a connection
    }

    void start(http::Handover& handover) override {
        if (m_dead) return;
        m_stream.emplace(std::move(handover.stream));
        m_lease = std::move(handover.lease);
        error_code ignored;
        m_stream->next_layer().set_option(asio::socket_base::send_buffer_size(sendBufferBytes()), ignored);
        m_head = std::move(handover.head);
        m_heard = Clock::now();
        asio::async_write(*m_stream, asio::buffer(m_head), [self = mine()](error_code ec, std::size_t) {
            self->m_head = std::string();
            self->m_writing = false;
            if (ec) return self->abort();
            self->m_heard = Clock::now();
            self->writeNext();
        });
        listen();
    }

    /// A client has nothing to say here; reading shows when it leaves.
    void listen() override {
        m_stream->async_read_some(asio::buffer(m_ignored), [self = mine()](error_code ec, std::size_t) {
            if (ec) return self->abort();
            self->listen();
        });
    }

    void close(int) override { abort(); }

    void tick(Clock::time_point now) override {
        if (m_dead) return;
        if (!m_stream) {
            if (now - m_opened > m_settings.firstMessage) abort();
            return;
        }
        const bool stuck = m_writing && now - m_heard > m_settings.deadAfter;
        if (stuck || (m_expires && now >= *m_expires)) return abort();
        if (now - m_pinged < m_settings.pingEvery) return;
        static const auto comment = std::make_shared<const std::string>(": still here\n\n");
        m_pinged = now;
        send(comment, Counts::AsBacklog);
    }

protected:
    Bytes part(const Message& message) const override { return message.event; }

    void write(const std::string& bytes) override {
        asio::async_write(*m_stream, asio::buffer(bytes), [self = mine()](error_code ec, std::size_t) {
            self->m_heard = Clock::now();
            self->written(!ec);
        });
    }

    void closeSocket() override {
        error_code ignored;
        if (m_stream) m_stream->next_layer().close(ignored);
    }

private:
    std::shared_ptr<StreamSubscriber> mine() { return std::static_pointer_cast<StreamSubscriber>(shared_from_this()); }

    std::optional<http::Stream> m_stream;
    std::string m_head;
    std::array<char, 64> m_ignored{};
};

}  // namespace

std::shared_ptr<Subscriber> makeStreamSubscriber(SubscriberOwner& owner, const PushHub::Settings& settings,
                                                 std::shared_ptr<void> seat) {
    return std::make_shared<StreamSubscriber>(owner, settings, std::move(seat));
}

}  // namespace frontdesk::push
