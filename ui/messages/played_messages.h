// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "ui/messages/message_desk.h"

namespace frontdesk {

/// Messages of a picture: one of each state. Nothing is sent.
class PlayedMessages : public MessageDesk {
public:
    /// @param order what they are about
    PlayedMessages(const Clock& clock, IdSource& ids, const OrderId& order);
    [[nodiscard]] QFuture<Result<std::vector<ListedMessage>>> recent(int limit, const Caller& caller) override;
    [[nodiscard]] QFuture<Result<void>> retry(const Uuid& id, const Caller& caller) override;

private:
    std::vector<ListedMessage> m_messages;
};

}  // namespace frontdesk
