// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/push/subscriber.h"

#include <algorithm>

namespace frontdesk::push {

Subscriber::Subscriber(SubscriberOwner& owner, const PushHub::Settings& settings, http::Channel channel,
                       std::shared_ptr<void> seat)
    : m_owner(owner), m_settings(settings), m_channel(channel), m_seat(std::move(seat)) {}

void Subscriber::accept(const Subscription& subscription) {
    m_topics = subscription.topics;
    m_after = subscription.after;
    m_expires = subscription.expires;
    m_subscribed = true;
    for (const Message& message : subscription.initial) send(part(message), Counts::Not);
}

void Subscriber::change(const Message& message) {
    if (message.sequence == 0 || message.sequence > m_after) send(part(message), Counts::AsBacklog);
}

void Subscriber::send(Bytes bytes, Counts counts) {
    if (m_dead || !bytes) return;
    if (counts == Counts::AsBacklog) m_backlog += bytes->size();
    m_queue.push_back({std::move(bytes), counts});
    if (m_backlog > backlogCap()) {
        m_owner.fellBehind(*this);
        abort();
    } else if (!m_writing) {
        writeNext();
    }
}

void Subscriber::writeNext() {
    if (m_queue.empty() || m_dead) return;
    m_writing = true;
    write(*m_queue.front().bytes);
}

void Subscriber::written(bool fine) {
    m_writing = false;
    if (!fine) return abort();
    if (m_queue.front().counts == Counts::AsBacklog) m_backlog -= m_queue.front().bytes->size();
    m_queue.erase(m_queue.begin());
    if (m_queue.empty()) m_queue.shrink_to_fit();
    writeNext();
}

void Subscriber::abort() {
    if (m_dead) return;
    m_dead = true;
    closeSocket();
    m_owner.later([self = shared_from_this()] {
        self->m_lease.reset();
        self->m_seat.reset();
        self->m_owner.closed(*self);
    });
}

std::size_t Subscriber::backlogCap() const {
    return m_channel == http::Channel::StaffSocket ? m_settings.staffBacklogBytes : m_settings.customerBacklogBytes;
}

int Subscriber::sendBufferBytes() const {
    return static_cast<int>(std::min(backlogCap(), 64 * http::kKibibyte));
}

}  // namespace frontdesk::push
