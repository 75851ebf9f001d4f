// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/played_messages.h"

#include <array>

namespace frontdesk {

PlayedMessages::PlayedMessages(const Clock& clock, IdSource& ids, const OrderId& order) {
    struct Line {
        bool sms;
        const char* kind;
        const char* recipient;
        const char* text;
        MessageState state;
        const char* provider;
        const char* problem;
    };
    constexpr std::array kLines{
        Line{true, "ready", "+233•••3456", "Adepa Kitchen: order 47 is ready. Code 8812.", MessageState::Waiting, "",
             "unreached"},
        Line{true, "accepted", "+233•••3456", "Adepa Kitchen: order 47 accepted, ready about 12:40.",
             MessageState::Delivered, "arkesel", ""},
        Line{false, "order_confirmation", "a•••@example.com", "Your order 47 at Adepa Kitchen", MessageState::Sent,
             "smtp", ""},
        Line{true, "accepted", "+233•••0011", "Adepa Kitchen: order 46 accepted, ready about 12:30.",
             MessageState::Failed, "twilio", "bad_number"},
        Line{true, "out_for_delivery", "+233•••7744", "Adepa Kitchen: order 44 is on its way.", MessageState::Dropped,
             "", "expired"},
    };
    int minutes = 0;
    for (const Line& line : kLines) {
        ListedMessage message;
        message.id = ids.make<OrderId>().uuid();
        message.sms = line.sms;
        message.kind = line.kind;
        if (minutes < 6) message.orderId = order;
        message.recipient = QString::fromUtf8(line.recipient);
        message.text = QString::fromUtf8(line.text);
        message.state = line.state;
        message.provider = line.provider;
        message.problem = line.problem;
        message.attempts = line.state == MessageState::Waiting ? 3 : 1;
        message.writtenAt = clock.now().plusMinutes(-minutes);
        message.mayRetry = line.state == MessageState::Failed || line.state == MessageState::Waiting;
        if (line.state == MessageState::Waiting) message.nextAt = clock.now().plusMinutes(2);
        minutes += 3;
        m_messages.push_back(message);
    }
}

QFuture<Result<std::vector<ListedMessage>>> PlayedMessages::recent(int, const Caller&) {
    return QtFuture::makeReadyFuture<Result<std::vector<ListedMessage>>>(m_messages);
}

QFuture<Result<void>> PlayedMessages::retry(const Uuid&, const Caller&) {
    return QtFuture::makeReadyFuture<Result<void>>(Result<void>());
}

}  // namespace frontdesk
