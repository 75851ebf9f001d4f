// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/secrets.h"

#include <memory>
#include <mutex>

namespace frontdesk {

/// By what calls of providers are known to be theirs. A provider that is not in use has no webhook at all.
struct WebhookKeys {
    QByteArray paystackSecretKey;  ///< "sk_…"; empty: not in use
    QByteArray twilioAuthToken;    ///< empty: not in use
    QByteArray pathSecret;         ///< segment of the path of those below, who sign nothing; see webhookPathSecret()
    bool mtnMomo = false;          ///< whether these are in use
    bool hubtel = false;
    bool africasTalking = false;
    bool arkesel = false;
};

/// The present WebhookKeys, replaced when settings change. Any thread.
class WebhookSecrets {
public:
    void set(WebhookKeys keys);
    /// Never null; what was taken stays valid.
    [[nodiscard]] std::shared_ptr<const WebhookKeys> current() const;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const WebhookKeys> m_keys = std::make_shared<const WebhookKeys>();
};

/// The path segment after the name of a provider that signs nothing (SR-52): what is configured, or else one of this
/// installation's own, 43 characters of base64url.
[[nodiscard]] QByteArray webhookPathSecret(const QByteArray& configured, const Secrets& secrets);

}  // namespace frontdesk
