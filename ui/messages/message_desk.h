// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/message_book.h"

#include <QFuture>

namespace frontdesk {

/// The messages that left or wait, as a window works with them. GUI thread; nothing waits, every future is answered.
class MessageDesk {
public:
    virtual ~MessageDesk() = default;
    /// As MessageBook::recent.
    [[nodiscard]] virtual QFuture<Result<std::vector<ListedMessage>>> recent(int limit, const Caller& caller) = 0;
    /// As MessageBook::retry.
    [[nodiscard]] virtual QFuture<Result<void>> retry(const Uuid& id, const Caller& caller) = 0;
};

}  // namespace frontdesk
