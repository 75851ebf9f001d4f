// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/platform/work_pool.h"
#include "app/ports/provider_desk.h"
#include "app/program/secret_vault.h"
#include "app/program/stored_settings.h"
#include "app/services/service_thread.h"

#include <QPromise>

#include <chrono>
#include <mutex>
#include <stop_token>

namespace frontdesk {

/// The providers' settings: what file and environment say, over what the owner typed here. Values lie in the store,
/// secrets in the vault, which is only touched on a thread of this object's own. Destroy it before the backend, and
/// before what the calls work with.
class ProviderSettings final : public ProviderDesk {
public:
    struct Parts {
        ServiceThread& thread;
        SettingsBook::Parts book;  ///< service thread
    };
    /// What settings are for. All may be empty.
    struct Calls {
        /// Puts a configuration to work. On this object's own thread.
        std::function<void(const Config& config)> apply;
        /// Asks a provider something harmless. On this object's own thread; must not wait.
        std::function<QFuture<ProviderCheck>(const QByteArray& provider, const Config& config)> check;
        std::function<std::vector<ProviderState>()> states;  ///< any thread
    };
    /// How long a start waits for a keychain; what comes later is put to work when it comes.
    static constexpr std::chrono::milliseconds kStartPatience{2'000};

    ProviderSettings(const Parts& parts, GivenValues given, SecretPlaces places);
    ~ProviderSettings() override;

    /// Reads what is stored; the vault is opened only if the store says that there are secrets. Once, at the start.
    /// @param store of a connection that only reads: nobody who writes is waited for
    /// @return the configuration to start with. Stored values that cannot be, or do not go with the file's, are left
    ///         out, which is told in the log
    [[nodiscard]] Config load(SettingStore& store);
    void connectTo(Calls calls);

    [[nodiscard]] QFuture<Result<std::vector<ProviderField>>> fields(const QByteArray& provider,
                                                                     const Caller& caller) override;
    [[nodiscard]] QFuture<Status> save(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                       const Caller& caller) override;
    [[nodiscard]] QFuture<ProviderCheck> check(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                               const Caller& caller) override;
    [[nodiscard]] KeyPlace keyPlace() const override { return m_vault.place(); }
    [[nodiscard]] QFuture<Status> unlock(const QString& passphrase, const Caller& caller) override;
    [[nodiscard]] QFuture<Status> agreeToKeyBeside(const Caller& caller) override;
    [[nodiscard]] std::vector<ProviderState> states() const override;

private:
    using Stored = std::map<QString, QString>;
    template <class T>
    [[nodiscard]] QFuture<T> inBackground(std::function<T()> work, T refused);

    // On the thread of its own.
    void readSecrets();
    [[nodiscard]] Result<std::vector<ProviderField>> fieldsOf(const QByteArray& provider);
    [[nodiscard]] Status keep(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                              const Caller& caller);
    [[nodiscard]] Status keepChanges(const QByteArray& provider, const QMap<QByteArray, QString>& changes,
                                     const Stored& before, const Caller& caller);
    [[nodiscard]] Status lockBy(const Status& locked, const QString& how, const Caller& caller);
    void putToWork();

    [[nodiscard]] QMap<QByteArray, QString> changesIn(const QMap<QByteArray, QString>& values,
                                                      const Stored& before) const;
    [[nodiscard]] std::vector<FieldError> faultsOf(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                                   const Stored& before, const Stored& after) const;
    [[nodiscard]] Config configWith(Stored stored) const;
    [[nodiscard]] Stored stored() const;
    [[nodiscard]] Status onServiceThread(std::function<Status()> work) const;

    const Parts m_parts;
    const GivenValues m_given;
    SettingsBook m_book;
    std::stop_source m_stop;
    SecretVault m_vault;

    mutable std::mutex m_mutex;
    Stored m_stored;          ///< secrets too, as far as they could be read
    QSet<QString> m_secrets;  ///< those that are kept
    SecretsKept m_kept = SecretsKept::Nowhere;
    bool m_begun = false;  ///< load() has answered: what comes now is put to work
    Calls m_calls;
    WorkPool m_worker;  ///< last: ends before what it works with
};

/// Where the secrets of an installation may be, from its folders and the environment: systemd's CREDENTIALS_DIRECTORY
/// with `frontdesk-secrets` in it, FRONTDESK_PASSPHRASE_FILE with the owner's passphrase on its first line.
/// @param installation the store's own id
/// @param apart        folders that are copied
[[nodiscard]] SecretPlaces secretPlacesOf(const QString& dataFolder, const QByteArray& installation, bool demo,
                                          const QStringList& apart);

}  // namespace frontdesk
