// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/stored_settings.h"

#include "app/config/provider_keys.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

const QByteArray kPrefix = QByteArrayLiteral("provider.");
const QByteArray kKeptSetting = QByteArrayLiteral("secrets.kept");
const QByteArray kNothing = QByteArrayLiteral("null");
const QString kValue = QStringLiteral("value");
const QString kKept = QStringLiteral("kept");
const QString kWhere = QStringLiteral("in");

QByteArray jsonOf(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString nameOf(SecretsKept kept) {
    return kept == SecretsKept::InKeychain ? QStringLiteral("keychain") : QStringLiteral("file");
}

SecretsKept keptFrom(const QByteArray& json) {
    const QString name = QJsonDocument::fromJson(json).object().value(kWhere).toString();
    for (const SecretsKept kept : {SecretsKept::InKeychain, SecretsKept::InFile})
        if (name == nameOf(kept)) return kept;
    return SecretsKept::Nowhere;
}

void take(const ConfigKey& key, const QByteArray& json, StoredSettings& into) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QString name = QLatin1String(key.name);
    if (key.secret && object.value(kKept).toBool()) into.secrets.insert(name);
    if (const QString value = object.value(kValue).toString(); !key.secret && !value.isEmpty())
        into.values[name] = value;
}

QByteArray storedForm(const ConfigKey& key, const QString& value) {
    if (value.isEmpty()) return kNothing;
    return key.secret ? jsonOf({{kKept, true}}) : jsonOf({{kValue, value}});
}

}  // namespace

Result<StoredSettings> SettingsBook::read(SettingStore& store) {
    StoredSettings stored;
    for (const QByteArray& provider : configuredProviders())
        for (const ConfigKey* key : providerKeys(provider)) {
            const auto json = store.value(kPrefix + key->name);
            if (!json) return tl::make_unexpected(json.error());
            if (*json) take(*key, **json, stored);
        }
    const auto kept = store.value(kKeptSetting);
    if (!kept) return tl::make_unexpected(kept.error());
    if (*kept) stored.kept = keptFrom(**kept);
    return stored;
}

Status SettingsBook::change(const QByteArray& provider, const QMap<QByteArray, QString>& changes, SecretsKept kept,
                            const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return failure(ErrorCode::Forbidden, QStringLiteral("Settings are for the owner."));
    const Instant now = m_parts.clock.now();
    const auto set = [&](const QByteArray& key, const QByteArray& json) -> Status {
        const auto before = m_parts.store.value(key);
        if (!before) return tl::make_unexpected(before.error());
        if (before->value_or(kNothing) == json) return {};
        return m_parts.store.set(key, json, caller.actor(), now);
    };
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const ConfigKey* key = configKey(QString::fromLatin1(change.key()));
        if (key == nullptr) return failure(ErrorCode::Internal, QStringLiteral("A key that is none is stored."));
        if (auto stored = set(kPrefix + change.key(), storedForm(*key, change.value())); !stored) return stored;
    }
    if (kept != SecretsKept::Nowhere)
        if (auto stored = set(kKeptSetting, jsonOf({{kWhere, nameOf(kept)}})); !stored) return stored;
    return m_parts.audit.append({now, caller.actor(), "settings.changed", "provider:" + provider,
                                 QString::fromLatin1(QByteArrayList(changes.keys()).join(", "))});
}

Status SettingsBook::noteLock(const QString& how, const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return failure(ErrorCode::Forbidden, QStringLiteral("Settings are for the owner."));
    return m_parts.audit.append({m_parts.clock.now(), caller.actor(), "settings.changed", "secrets", how});
}

}  // namespace frontdesk
