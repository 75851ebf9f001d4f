// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/writes.h"

#include "sync/api/problems.h"

#include <QCryptographicHash>

namespace frontdesk::api {
namespace {

QByteArray routeOf(const http::Request& request) {
    const auto method = http::name(request.method);
    return QByteArray(method.data(), static_cast<qsizetype>(method.size())) + ' ' +
           QByteArray::fromStdString(request.path);
}

QByteArray subjectOf(const http::Request& request, const Caller& caller) {
    switch (caller.kind) {
        case Caller::Kind::Guest:
            return "guest:" + caller.guestOrder.text();
        case Caller::Kind::Kiosk:
            return "device:" + caller.deviceId.text();
        case Caller::Kind::Anonymous:
            return "anonymous|" + routeOf(request);
        default:
            return caller.actor();
    }
}

}  // namespace

Writes::Writes(ServiceThread& service, IdempotencyStore& store, const Secrets& secrets, const Clock& clock)
    : m_service(service), m_idempotency(std::make_shared<Idempotency>(store, secrets, clock)) {}

void Writes::run(const RepeatKey& key, Work work, http::Reply reply) const {
    m_service.post<Answer>(
        [idempotency = m_idempotency, key, work = std::move(work)] { return idempotency->once(key, work); },
        [reply = std::move(reply)](const Result<Answer>& answer) {
            reply(answer ? responseOf(*answer) : problemOf(answer.error()));
        });
}

void Writes::amend(const RepeatKey& key, Work work, http::Reply reply) const {
    m_service.post<Answer>(
        [idempotency = m_idempotency, key, work = std::move(work)] { return idempotency->amend(key, work); },
        [reply = std::move(reply)](const Result<Answer>& answer) {
            reply(answer ? responseOf(*answer) : problemOf(answer.error()));
        });
}

Result<JsonDocument> bodyOf(const http::Request& request, bool mayBeEmpty) {
    return parseJson(mayBeEmpty && request.body.empty() ? std::string_view("{}") : std::string_view(request.body));
}

Result<RepeatKey> repeatKeyOf(const http::Request& request, const Caller& caller, const JsonValue& body) {
    const auto key = idempotencyKeyOf(request);
    if (!key) return tl::make_unexpected(key.error());
    if (key->isEmpty()) return RepeatKey();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(routeOf(request));
    hash.addData(canonicalHash(body));
    return RepeatKey{subjectOf(request, caller), *key, hash.result()};
}

RepeatKey withSecrets(RepeatKey key, QByteArrayView more, const Secrets& secrets) {
    if (!key.key.isEmpty()) key.bodyHash = secrets.keyedHash(key.bodyHash + more.toByteArray(), "idempotency");
    return key;
}

http::Response responseOf(const Answer& answer) {
    auto response =
        answer.json.empty() ? http::Response::empty(answer.status) : http::Response::json(answer.status, answer.json);
    response.headers = answer.headers;
    if (answer.replayed) response.headers.emplace_back("Idempotent-Replayed", "true");
    return response;
}

}  // namespace frontdesk::api
