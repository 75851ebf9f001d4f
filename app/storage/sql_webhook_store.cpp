// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_webhook_store.h"

namespace frontdesk {
namespace {

QByteArray bodyContext(const QByteArray& provider, const QByteArray& key) {
    return "webhook_event|body|" + provider + '|' + key;
}

}  // namespace

Result<bool> SqlWebhookStore::insert(const WebhookEvent& event) {
    const auto stored = m_database.run(
        "INSERT INTO webhook_event (provider, key, reference, body, received_at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (provider, key) DO NOTHING",
        event.provider, event.key, event.reference,
        Value::blob(m_secrets.seal(event.body, bodyContext(event.provider, event.key))), event.receivedAt);
    if (!stored) return tl::make_unexpected(stored.error());
    return m_database.changes() > 0;
}

Status SqlWebhookStore::purge(Instant before) {
    return m_database.run("DELETE FROM webhook_event WHERE received_at < ?", before);
}

}  // namespace frontdesk
