// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/secret_places.h"
#include "app/ports/clock.h"
#include "app/ports/records.h"

#include <QMap>
#include <QSet>

#include <map>

namespace frontdesk {

/// What the store knows of the providers' settings: values that are no secrets, and which secrets are kept elsewhere.
struct StoredSettings {
    std::map<QString, QString> values;  ///< key of config.env to value
    QSet<QString> secrets;              ///< keys whose values are in the SecretStore
    SecretsKept kept = SecretsKept::Nowhere;
};

/// Settings "provider.<KEY>" and "secrets.kept" as versioned rows (DI-27). Service thread.
class SettingsBook {
public:
    struct Parts {
        SettingStore& store;
        AuditLog& audit;
        const Clock& clock;
    };
    explicit SettingsBook(const Parts& parts) : m_parts(parts) {}

    /// @param store of any connection, on its thread
    [[nodiscard]] static Result<StoredSettings> read(SettingStore& store);
    /// @param provider of the audit's entry, which names the keys and never a value
    /// @param changes key to value; empty: removed. Of a secret only that it is kept is stored.
    /// @return Forbidden for those who may not change settings
    [[nodiscard]] Status change(const QByteArray& provider, const QMap<QByteArray, QString>& changes, SecretsKept kept,
                                const Caller& caller);
    /// Notes in the audit how the keys are locked from now on.
    [[nodiscard]] Status noteLock(const QString& how, const Caller& caller);

private:
    const Parts m_parts;
};

}  // namespace frontdesk
