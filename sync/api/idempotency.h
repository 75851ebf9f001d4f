// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "sync/http/request.h"

#include <functional>

namespace frontdesk::api {

/// What a write answers: the status and the JSON text.
struct Answer {
    int status = 200;
    std::string json;  ///< empty: no body
    bool replayed = false;
    std::vector<std::pair<std::string, std::string>> headers;  ///< more headers: cookies
};

/// Who repeats what: made on the net thread, used in the command that writes.
struct RepeatKey {
    QByteArray subject;   ///< "staff:<id>", "customer:<id>", "guest:<order>", or "anonymous" with the route
    QByteArray key;       ///< of the Idempotency-Key header; empty: nothing is kept
    QByteArray bodyHash;  ///< of method, path and the parsed body
};

/// Reads the Idempotency-Key header. @return ValidationFailed unless it is absent or has 1–255 visible characters
[[nodiscard]] Result<QByteArray> idempotencyKeyOf(const http::Request& request);

/// Stored answers. Service thread only, inside the transaction of what they answer.
class Idempotency {
public:
    Idempotency(IdempotencyStore& store, const Secrets& secrets, const Clock& clock);

    /// Answers from the store, or does the work and keeps its answer. A refusal keeps nothing.
    /// @return what @p work returns; IdempotencyKeyReused if the key was used with another request
    [[nodiscard]] Result<Answer> once(const RepeatKey& key, const std::function<Result<Answer>()>& work);
    /// Does the work and keeps its answer in the place of the one that once() kept under @p key.
    [[nodiscard]] Result<Answer> amend(const RepeatKey& key, const std::function<Result<Answer>()>& work);

private:
    IdempotencyStore& m_store;
    const Secrets& m_secrets;
    const Clock& m_clock;
};

}  // namespace frontdesk::api
