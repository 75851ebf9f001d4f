// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/secret_vault.h"

#include <QFile>

namespace frontdesk {

SecretVault::SecretVault(SecretPlaces places, std::stop_token stop)
    : m_places(std::move(places)), m_stop(std::move(stop)) {}

SecretsKept SecretVault::kept() const {
    if (m_store == nullptr) return SecretsKept::Nowhere;
    return m_store->kind() == SecretStore::Kind::Keychain ? SecretsKept::InKeychain : SecretsKept::InFile;
}

Error SecretVault::locked() const {
    const QString why = m_problem.isEmpty() ? QStringLiteral("Nobody has said yet where keys are kept.") : m_problem;
    return {ErrorCode::Locked, why, {}, {}, {}, 0};
}

void SecretVault::take(std::unique_ptr<SecretStore> store, KeyPlace place) {
    m_store = std::move(store);
    m_place = place;
    m_problem.clear();
}

bool SecretVault::open(SecretsKept kept) {
    if (m_store != nullptr) return true;
    if (m_asked && m_place == KeyPlace::Undecided) return false;
    m_asked = true;
    OpenedSecrets opened = chooseSecretStore(m_places, kept, m_stop);
    if (!opened.problem.isEmpty() && opened.problem != m_problem)
        qWarning("keys of providers cannot be read: %s", qPrintable(opened.problem));
    m_store = std::move(opened.store);
    m_place = opened.place;
    m_problem = opened.problem;
    return m_store != nullptr;
}

Result<std::map<QString, QString>> SecretVault::read(const QSet<QString>& keys) {
    if (m_store == nullptr) return tl::make_unexpected(locked());
    std::map<QString, QString> values;
    for (const QString& key : keys) {
        const auto value = m_store->read(key.toLatin1());
        if (!value) {
            qWarning("keys of providers cannot be read: %s", qPrintable(value.error().detail));
            take(nullptr, KeyPlace::Closed);
            m_problem = value.error().detail;
            return tl::make_unexpected(locked());
        }
        if (*value) values[key] = QString::fromUtf8(**value);
    }
    return values;
}

Status SecretVault::keep(const QByteArray& key, const QString& value) {
    return value.isEmpty() ? m_store->remove(key) : m_store->write(key, value.toUtf8());
}

Status SecretVault::change(const QMap<QByteArray, QString>& values, const std::map<QString, QString>& before) {
    if (m_store == nullptr) return tl::make_unexpected(locked());
    for (auto value = values.begin(); value != values.end(); ++value) {
        auto kept = keep(value.key(), value.value());
        if (kept) continue;
        for (auto done = values.begin(); done != value; ++done) {
            const auto old = before.find(QString::fromLatin1(done.key()));
            (void)keep(done.key(), old == before.end() ? QString() : old->second);
        }
        return kept;
    }
    return {};
}

Status SecretVault::unlock(const QString& passphrase) {
    if (m_store != nullptr) {
        if (auto locked = lockWithPassphrase(m_places, *m_store, passphrase); !locked) return locked;
        m_place = KeyPlace::SealedFile;
        return {};
    }
    auto opened = openWithPassphrase(m_places, passphrase);
    if (!opened) return tl::make_unexpected(opened.error());
    take(std::move(*opened), KeyPlace::SealedFile);
    return {};
}

Status SecretVault::agreeToKeyBeside() {
    if (m_store != nullptr || m_place != KeyPlace::Undecided)
        return failure(ErrorCode::Conflict, QStringLiteral("Keys have their place already."));
    auto begun = beginWithKeyBeside(m_places);
    if (!begun) return tl::make_unexpected(begun.error());
    take(std::move(*begun), KeyPlace::SealedFileWithKeyBeside);
    return {};
}

}  // namespace frontdesk
