// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/webhook_secrets.h"

namespace frontdesk {

void WebhookSecrets::set(WebhookKeys keys) {
    auto next = std::make_shared<const WebhookKeys>(std::move(keys));
    const std::scoped_lock lock(m_mutex);
    m_keys = std::move(next);
}

std::shared_ptr<const WebhookKeys> WebhookSecrets::current() const {
    const std::scoped_lock lock(m_mutex);
    return m_keys;
}

QByteArray webhookPathSecret(const QByteArray& configured, const Secrets& secrets) {
    if (!configured.isEmpty()) return configured;
    return secrets.keyedHash("path segment", "webhooks")
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

}  // namespace frontdesk
