// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace frontdesk::api {

/// Answers that wait until a document's file is stored, though not for long. Made and closed on a thread with an event
/// loop, which counts the time; everything else on any thread.
class DrawnInvoices {
public:
    using Next = std::function<void()>;
    DrawnInvoices();

    /// Calls @p next once: when drawn(@p id) is told, or after kPatienceMs. Never once it is closed.
    void wait(const InvoiceId& id, Next next);
    void drawn(const InvoiceId& id);
    /// Nobody waits for an answer any more.
    void close();

    /// Shorter than the listener's patience with a handler.
    static constexpr int kPatienceMs = 4'000;

private:
    void giveUp(const InvoiceId& id, const std::shared_ptr<Next>& answer);

    std::mutex m_mutex;  ///< guards all below
    std::unordered_multimap<InvoiceId, std::shared_ptr<Next>> m_answers;
    std::unique_ptr<QObject> m_timers;  ///< whose thread counts the time; null once closed
};

}  // namespace frontdesk::api
