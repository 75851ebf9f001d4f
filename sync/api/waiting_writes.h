// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/api/answers_in_waiting.h"
#include "sync/api/writes.h"

#include <functional>
#include <memory>

namespace frontdesk::api {

/// What a write leaves to wait for.
template <class Id>
struct Awaited {
    Id id;
    int status = 200;    ///< of the answer
    bool waits = false;  ///< whether the answer waits for news of @p id
};

/// Writes that are committed first and answered later: once there is news of what they wait for, or patience ends.
/// What was committed stays, however long that takes. Any thread; values and what outlives the service thread alone.
template <class Id>
class WaitingWrites {
public:
    using Work = std::function<Result<Answer>(Awaited<Id>&)>;
    using Again = std::function<Result<Answer>(const Awaited<Id>&)>;

    WaitingWrites(const Writes& writes, std::shared_ptr<AnswersInWaiting<Id>> waiting)
        : m_writes(writes), m_waiting(std::move(waiting)) {}

    /// @param work as of Writes::run(); says what to wait for
    /// @param again on the service thread: the answer after that, which is kept for repetitions
    void run(const RepeatKey& key, Work work, Again again, http::Reply reply) const {
        const auto awaited = std::make_shared<Awaited<Id>>();
        const auto first = [awaited, work = std::move(work)] {
            *awaited = {};
            return work(*awaited);
        };
        const auto second = [awaited, again = std::move(again)] { return again(*awaited); };
        m_writes.run(key, first,
                     [awaited, second, key, writes = m_writes, waiting = m_waiting,
                      reply = std::move(reply)](http::Response response) {
                         constexpr int kLeastFailure = 400;
                         if (!awaited->waits || response.status >= kLeastFailure) return reply(std::move(response));
                         waiting->wait(awaited->id, [writes, key, second, reply] { writes.amend(key, second, reply); });
                     });
    }

private:
    Writes m_writes;
    std::shared_ptr<AnswersInWaiting<Id>> m_waiting;
};

}  // namespace frontdesk::api
