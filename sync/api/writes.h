// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/services/service_thread.h"
#include "sync/api/idempotency.h"
#include "sync/api/json_reader.h"
#include "sync/http/response.h"

namespace frontdesk::api {

/// The way of every change from a handler to the services and back: once per Idempotency-Key, on the service thread, in
/// one savepoint with its stored answer, answered after the commit.
class Writes {
public:
    using Work = std::function<Result<Answer>()>;
    /// All arguments outlive the service thread.
    Writes(ServiceThread& service, IdempotencyStore& store, const Secrets& secrets, const Clock& clock);

    /// @param work runs on the service thread, perhaps twice; holds values and services alone
    void run(const RepeatKey& key, Work work, http::Reply reply) const;
    /// Once more under the same key, after something that the first answer waited for: what @p work answers now is kept
    /// as the answer. Any thread.
    void amend(const RepeatKey& key, Work work, http::Reply reply) const;

private:
    ServiceThread& m_service;
    std::shared_ptr<Idempotency> m_idempotency;
};

/// The body of a request as JSON. @param mayBeEmpty an empty body then reads as {}
[[nodiscard]] Result<JsonDocument> bodyOf(const http::Request& request, bool mayBeEmpty = false);
/// What makes a repetition of this request. @return ValidationFailed for a bad Idempotency-Key
[[nodiscard]] Result<RepeatKey> repeatKeyOf(const http::Request& request, const Caller& caller, const JsonValue& body);
/// The same for a request with a password in its body, whose plain hash must not lie in the store.
/// @param more what else the request says: a cookie's token
[[nodiscard]] RepeatKey withSecrets(RepeatKey key, QByteArrayView more, const Secrets& secrets);
[[nodiscard]] http::Response responseOf(const Answer& answer);

}  // namespace frontdesk::api
