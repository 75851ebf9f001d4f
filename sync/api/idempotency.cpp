// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/idempotency.h"

#include <algorithm>

namespace frontdesk::api {
namespace {

constexpr size_t kMaxKey = 255;

bool isVisible(char c) {
    return c > 0x20 && c < 0x7f;
}

QByteArray contextOf(const RepeatKey& key) {
    return "idempotency|reply|" + key.subject + '|' + key.key;
}

/// The status, a line for each header, and the JSON text, which begins with a brace as no header does.
QByteArray encode(const Answer& answer) {
    QByteArray out = QByteArray::number(answer.status) + '\n';
    for (const auto& [name, value] : answer.headers) out += (name + ": " + value + '\n').c_str();
    return out + QByteArray::fromStdString(answer.json);
}

std::optional<Answer> decode(const QByteArray& text) {
    auto end = text.indexOf('\n');
    const int status = end < 0 ? 0 : text.left(end).toInt();
    if (status == 0) return std::nullopt;
    Answer answer{status, {}, true};
    auto start = end + 1;
    while (start < text.size() && text[start] != '{' && (end = text.indexOf('\n', start)) >= 0) {
        const QByteArray line = text.mid(start, end - start);
        const auto colon = line.indexOf(": ");
        answer.headers.emplace_back(line.left(colon).toStdString(), line.mid(colon + 2).toStdString());
        start = end + 1;
    }
    answer.json = text.mid(start).toStdString();
    return answer;
}

}  // namespace

Result<QByteArray> idempotencyKeyOf(const http::Request& request) {
    const bool given = std::any_of(request.headers.begin(), request.headers.end(),
                                   [](const auto& header) { return header.first == "idempotency-key"; });
    if (!given) return QByteArray();
    const auto text = request.header("idempotency-key");
    if (text.empty() || text.size() > kMaxKey || !std::all_of(text.begin(), text.end(), isVisible))
        return invalidField(QStringLiteral("Idempotency-Key"), "invalid",
                            QStringLiteral("Must have 1 to 255 visible ASCII characters."));
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

Idempotency::Idempotency(IdempotencyStore& store, const Secrets& secrets, const Clock& clock)
    : m_store(store), m_secrets(secrets), m_clock(clock) {}

Result<Answer> Idempotency::once(const RepeatKey& key, const std::function<Result<Answer>()>& work) {
    if (key.key.isEmpty()) return work();
    const auto stored = m_store.find(key.subject, key.key);
    if (!stored) return tl::make_unexpected(stored.error());
    if (const auto& earlier = *stored) {
        if (earlier->bodyHash != key.bodyHash) return failure(ErrorCode::IdempotencyKeyReused);
        const auto opened = m_secrets.open(earlier->sealedReply, contextOf(key));
        const auto answer = opened ? decode(*opened) : std::nullopt;
        if (!answer) return failure(ErrorCode::Internal, QStringLiteral("A stored reply cannot be opened."));
        return *answer;
    }
    auto answer = work();
    if (!answer) return answer;
    const StoredReply reply{key.bodyHash, m_secrets.seal(encode(*answer), contextOf(key))};
    if (const auto kept = m_store.insert(key.subject, key.key, reply, m_clock.now()); !kept)
        return tl::make_unexpected(kept.error());
    return answer;
}

Result<Answer> Idempotency::amend(const RepeatKey& key, const std::function<Result<Answer>()>& work) {
    auto answer = work();
    if (!answer || key.key.isEmpty()) return answer;
    const StoredReply reply{key.bodyHash, m_secrets.seal(encode(*answer), contextOf(key))};
    if (const auto kept = m_store.replace(key.subject, key.key, reply); !kept) return tl::make_unexpected(kept.error());
    return answer;
}

}  // namespace frontdesk::api
