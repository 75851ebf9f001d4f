// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/service_messages.h"

namespace frontdesk {

QFuture<Result<std::vector<ListedMessage>>> ServiceMessages::recent(int limit, const Caller& caller) {
    return m_thread.run<std::vector<ListedMessage>>(
        [&book = m_book, limit, caller] { return book.recent(limit, caller); });
}

QFuture<Result<void>> ServiceMessages::retry(const Uuid& id, const Caller& caller) {
    return m_thread.run<void>([&book = m_book, id, caller] { return book.retry(id, caller); });
}

}  // namespace frontdesk
