// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/service_thread.h"
#include "ui/messages/message_desk.h"

namespace frontdesk {

/// The messages of this process' own store.
class ServiceMessages : public MessageDesk {
public:
    ServiceMessages(ServiceThread& thread, MessageBook& book) : m_thread(thread), m_book(book) {}
    [[nodiscard]] QFuture<Result<std::vector<ListedMessage>>> recent(int limit, const Caller& caller) override;
    [[nodiscard]] QFuture<Result<void>> retry(const Uuid& id, const Caller& caller) override;

private:
    ServiceThread& m_thread;
    MessageBook& m_book;
};

}  // namespace frontdesk
