// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/http/handover.h"
#include "sync/push/push_hub.h"

namespace frontdesk::push {

class Subscriber;

/// What a subscriber tells the hub. Net thread.
class SubscriberOwner {
public:
    virtual ~SubscriberOwner() = default;
    /// A text message came. Nothing more is read until Subscriber::listen().
    virtual void received(Subscriber& from, std::string message) = 0;
    /// The connection is over; the hub forgets it.
    virtual void closed(Subscriber& subscriber) = 0;
    /// It did not read, and was dropped.
    virtual void fellBehind(Subscriber& subscriber) = 0;
    /// Runs @p task on the net thread, after what is going on now.
    virtual void later(std::function<void()> task) = 0;
};

/// One open connection of a channel: its subscription and what is still to be sent. Net thread only; the operations
/// under way keep it alive.
class Subscriber : public std::enable_shared_from_this<Subscriber> {
public:
    using Clock = std::chrono::steady_clock;
    using Bytes = std::shared_ptr<const std::string>;

    Subscriber(SubscriberOwner& owner, const PushHub::Settings& settings, http::Channel channel,
               std::shared_ptr<void> seat);
    virtual ~Subscriber() = default;

    /// Takes over the connection.
    virtual void start(http::Handover& handover) = 0;
    /// Reads on after a message.
    virtual void listen() = 0;
    /// Says goodbye (a WebSocket with this code) and ends.
    virtual void close(int code) = 0;
    /// Deadlines and pings.
    virtual void tick(Clock::time_point now) = 0;
    /// Ends without a word. closed() follows, never from within this call.
    void abort();

    /// Replaces the subscription and sends its initial messages.
    void accept(const Subscription& subscription);
    /// A change of one of its topics.
    void change(const Message& message);

    [[nodiscard]] const std::vector<std::string>& topics() const { return m_topics; }
    [[nodiscard]] http::Channel channel() const { return m_channel; }

protected:
    enum class Counts { AsBacklog, Not };

    /// The part of a message that this kind of connection gets.
    [[nodiscard]] virtual Bytes part(const Message& message) const = 0;
    /// Starts writing; ends in written().
    virtual void write(const std::string& bytes) = 0;
    virtual void closeSocket() = 0;

    void send(Bytes bytes, Counts counts);
    void written(bool fine);
    void writeNext();
    /// For the kernel, whose own buffer would hide a slow reader from us for megabytes.
    [[nodiscard]] int sendBufferBytes() const;

    SubscriberOwner& m_owner;
    const PushHub::Settings& m_settings;
    const http::Channel m_channel;
    const Clock::time_point m_opened = Clock::now();
    Clock::time_point m_heard = m_opened;  ///< the last sign of life
    Clock::time_point m_pinged = m_opened;
    std::optional<Clock::time_point> m_expires;
    bool m_subscribed = false;
    bool m_writing = false;
    bool m_dead = false;
    std::shared_ptr<void> m_lease;

private:
    struct Outgoing {
        Bytes bytes;
        Counts counts;
    };
    [[nodiscard]] std::size_t backlogCap() const;

    std::shared_ptr<void> m_seat;  ///< what the hub counts it by
    std::vector<std::string> m_topics;
    std::uint64_t m_after = 0;
    std::vector<Outgoing> m_queue;  ///< the first is being written while m_writing
    std::size_t m_backlog = 0;      ///< bytes of the queue that count
};

/// A WebSocket by Boost.Beast: text only, no compression.
[[nodiscard]] std::shared_ptr<Subscriber> makeSocketSubscriber(SubscriberOwner& owner,
                                                               const PushHub::Settings& settings, http::Channel channel,
                                                               std::shared_ptr<void> seat);
/// A Server-Sent Events stream. May be subscribed before its connection is there; what comes in between waits.
[[nodiscard]] std::shared_ptr<Subscriber> makeStreamSubscriber(SubscriberOwner& owner,
                                                               const PushHub::Settings& settings,
                                                               std::shared_ptr<void> seat);

}  // namespace frontdesk::push
