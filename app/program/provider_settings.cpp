// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/provider_settings.h"

#include "app/config/config_values.h"
#include "app/config/provider_keys.h"

#include <QFile>
#include <QStandardPaths>

#include <future>

namespace frontdesk {
namespace {

constexpr size_t kQueueLimit = 64;

tl::unexpected<Error> forbidden() {
    return failure(ErrorCode::Forbidden, QStringLiteral("Settings are for the owner."));
}

Error busy() {
    return {ErrorCode::Busy, QStringLiteral("Too much is being done with the keys."), {}, {}, {}, 0};
}

tl::unexpected<Error> faulty(std::vector<FieldError> fields) {
    return tl::make_unexpected(
        Error{ErrorCode::ValidationFailed, QStringLiteral("The settings have faults."), std::move(fields), {}, {}, 0});
}

bool isProvider(const QByteArray& name) {
    return configuredProviders().contains(name);
}

bool mayChange(const Caller& caller) {
    return isAllowed(caller, Permission::ChangeSettings);
}

bool isSecret(const QByteArray& key) {
    const ConfigKey* known = configKey(QString::fromLatin1(key));
    return known != nullptr && known->secret;
}

std::map<QString, QString> changed(std::map<QString, QString> values, const QMap<QByteArray, QString>& changes) {
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        const QString key = QString::fromLatin1(change.key());
        if (change.value().isEmpty())
            values.erase(key);
        else
            values[key] = change.value();
    }
    return values;
}

std::vector<FieldError> faultsIn(const GivenValues& given) {
    const auto config = configOf(given);
    return config ? std::vector<FieldError>() : config.error().fields;
}

QMap<QByteArray, QString> only(bool secrets, const QMap<QByteArray, QString>& changes) {
    QMap<QByteArray, QString> some;
    for (auto change = changes.begin(); change != changes.end(); ++change)
        if (isSecret(change.key()) == secrets) some[change.key()] = change.value();
    return some;
}

}  // namespace

ProviderSettings::ProviderSettings(const Parts& parts, GivenValues given, SecretPlaces places)
    : m_parts(parts),
      m_given(std::move(given)),
      m_book(parts.book),
      m_vault(std::move(places), m_stop.get_token()),
      m_worker({1, kQueueLimit}) {}

ProviderSettings::~ProviderSettings() {
    m_stop.request_stop();
    m_worker.stop();
}

template <class T>
QFuture<T> ProviderSettings::inBackground(std::function<T()> work, T refused) {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    auto future = promise->future();
    const bool taken = m_worker.submit([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    if (!taken) {
        promise->addResult(std::move(refused));
        promise->finish();
    }
    return future;
}

Status ProviderSettings::onServiceThread(std::function<Status()> work) const {
    return m_parts.thread.run<void>(std::move(work)).result();
}

// At the start

Config ProviderSettings::load(SettingStore& store) {
    const auto read = SettingsBook::read(store);
    if (!read) qWarning("settings of providers cannot be read: %s", qPrintable(read.error().detail));
    bool secrets = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (read) {
            m_stored = read->values;
            m_secrets = read->secrets;
            m_kept = read->kept;
        }
        secrets = !m_secrets.isEmpty();
    }
    if (secrets) {
        auto done = std::make_shared<std::promise<void>>();
        auto answered = done->get_future();
        const bool taken = m_worker.submit([this, done] {
            readSecrets();
            done->set_value();
        });
        if (!taken || answered.wait_for(kStartPatience) != std::future_status::ready)
            qWarning("the keys of providers are not there yet: they are put to work when they are");
    }
    Stored values;
    {
        const std::scoped_lock lock(m_mutex);
        m_begun = true;
        values = m_stored;
    }
    return configWith(std::move(values));
}

void ProviderSettings::connectTo(Calls calls) {
    const std::scoped_lock lock(m_mutex);
    m_calls = std::move(calls);
}

void ProviderSettings::readSecrets() {
    QSet<QString> wanted;
    SecretsKept kept{};
    {
        const std::scoped_lock lock(m_mutex);
        for (const QString& key : std::as_const(m_secrets))
            if (!m_stored.contains(key)) wanted.insert(key);
        kept = m_kept;
    }
    if (!m_vault.open(kept) || wanted.isEmpty()) return;
    const auto secrets = m_vault.read(wanted);
    if (!secrets) return;
    bool late = false;
    {
        const std::scoped_lock lock(m_mutex);
        const Stored before = m_stored;
        for (const auto& [key, value] : *secrets) m_stored[key] = value;
        late = m_begun && m_stored != before;
    }
    if (late) putToWork();
}

void ProviderSettings::putToWork() {
    std::function<void(const Config&)> apply;
    Stored values;
    {
        const std::scoped_lock lock(m_mutex);
        apply = m_calls.apply;
        values = m_stored;
    }
    if (apply) apply(configWith(std::move(values)));
}

/// Stored values never keep a restaurant from opening: those at fault are left out.
Config ProviderSettings::configWith(Stored stored) const {
    while (!stored.empty()) {
        const auto config = configOf(withStored(m_given, stored));
        if (config) return *config;
        qWarning("settings that cannot be are left out: %s", qPrintable(configTrouble(config.error())));
        size_t left = 0;
        for (const FieldError& fault : config.error().fields) left += stored.erase(fault.field);
        if (left == 0) stored.clear();
    }
    return configOf(m_given).value_or(Config());
}

ProviderSettings::Stored ProviderSettings::stored() const {
    const std::scoped_lock lock(m_mutex);
    return m_stored;
}

// Reading

QFuture<Result<std::vector<ProviderField>>> ProviderSettings::fields(const QByteArray& provider, const Caller& caller) {
    using Fields = Result<std::vector<ProviderField>>;
    return inBackground<Fields>(
        [this, provider, caller]() -> Fields {
            if (!mayChange(caller)) return forbidden();
            if (!isProvider(provider))
                return failure(ErrorCode::NotFound, QStringLiteral("There is no such provider."));
            return fieldsOf(provider);
        },
        tl::make_unexpected(busy()));
}

Result<std::vector<ProviderField>> ProviderSettings::fieldsOf(const QByteArray& provider) {
    readSecrets();
    const std::scoped_lock lock(m_mutex);
    std::vector<ProviderField> fields;
    for (const ConfigKey* key : providerKeys(provider)) {
        const QString name = QLatin1String(key->name);
        const auto given = m_given.find(name);
        const auto mine = m_stored.find(name);
        ProviderField field;
        field.key = key->name;
        field.secret = key->secret;
        field.fixed = given != m_given.end();
        field.isSet = field.fixed || mine != m_stored.end() || m_secrets.contains(name);
        field.otherwise = QString::fromUtf8(key->otherwise);
        if (!key->secret && field.fixed) field.value = given->second.text;
        if (!key->secret && !field.fixed && mine != m_stored.end()) field.value = mine->second;
        fields.push_back(field);
    }
    return fields;
}

std::vector<ProviderState> ProviderSettings::states() const {
    std::function<std::vector<ProviderState>()> ask;
    {
        const std::scoped_lock lock(m_mutex);
        ask = m_calls.states;
    }
    return ask ? ask() : std::vector<ProviderState>();
}

// Changing

QMap<QByteArray, QString> ProviderSettings::changesIn(const QMap<QByteArray, QString>& values,
                                                      const Stored& before) const {
    QMap<QByteArray, QString> changes;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QString key = QString::fromLatin1(value.key());
        const QString wanted = value.value().trimmed();
        const auto old = before.find(key);
        // A secret that could not be read may be anything.
        const bool unread = old == before.end() && isSecret(value.key());
        if (unread || wanted != (old == before.end() ? QString() : old->second)) changes[value.key()] = wanted;
    }
    return changes;
}

std::vector<FieldError> ProviderSettings::faultsOf(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                                   const Stored& before, const Stored& after) const {
    QList<QByteArray> mine;
    for (const ConfigKey* key : providerKeys(provider)) mine << key->name;
    std::vector<FieldError> faults;
    for (const QByteArray& key : values.keys()) {
        const QString name = QString::fromLatin1(key);
        if (!mine.contains(key))
            faults.push_back({name, "unknown", QStringLiteral("%1 is no key of this provider.").arg(name)});
        else if (m_given.contains(name))
            faults.push_back({name, "fixed", QStringLiteral("%1 is said by config.env or the environment.").arg(name)});
    }
    // What was wrong elsewhere before, such as since the file was edited, is no reason to refuse this.
    const std::vector<FieldError> known = faultsIn(withStored(m_given, before));
    for (const FieldError& fault : faultsIn(withStored(m_given, after))) {
        const bool old = std::any_of(known.begin(), known.end(),
                                     [&fault](const FieldError& one) { return one.field == fault.field; });
        if (!old || mine.contains(fault.field.toLatin1())) faults.push_back(fault);
    }
    return faults;
}

QFuture<Status> ProviderSettings::save(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                       const Caller& caller) {
    return inBackground<Status>([this, provider, values, caller] { return keep(provider, values, caller); },
                                tl::make_unexpected(busy()));
}

Status ProviderSettings::keep(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                              const Caller& caller) {
    if (!mayChange(caller)) return forbidden();
    if (!isProvider(provider)) return failure(ErrorCode::NotFound, QStringLiteral("There is no such provider."));
    readSecrets();
    const Stored before = stored();
    const QMap<QByteArray, QString> changes = changesIn(values, before);
    const Stored after = changed(before, changes);
    if (auto faults = faultsOf(provider, values, before, after); !faults.empty()) return faulty(std::move(faults));
    if (changes.isEmpty()) return {};
    if (auto kept = keepChanges(provider, changes, before, caller); !kept) return kept;
    {
        const std::scoped_lock lock(m_mutex);
        m_stored = after;
        if (m_vault.kept() != SecretsKept::Nowhere) m_kept = m_vault.kept();
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            const QString key = QString::fromLatin1(change.key());
            if (!isSecret(change.key())) continue;
            if (change.value().isEmpty())
                m_secrets.remove(key);
            else
                m_secrets.insert(key);
        }
    }
    putToWork();
    return {};
}

/// Secrets first: a store that says that one is kept must be right.
Status ProviderSettings::keepChanges(const QByteArray& provider, const QMap<QByteArray, QString>& changes,
                                     const Stored& before, const Caller& caller) {
    const QMap<QByteArray, QString> secrets = only(true, changes);
    if (!secrets.isEmpty()) {
        SecretsKept kept{};
        {
            const std::scoped_lock lock(m_mutex);
            kept = m_kept;
        }
        m_vault.open(kept);
        if (auto stored = m_vault.change(secrets, before); !stored) return stored;
    }
    const SecretsKept kept = secrets.isEmpty() ? SecretsKept::Nowhere : m_vault.kept();
    auto noted = onServiceThread(
        [this, provider, changes, kept, caller] { return m_book.change(provider, changes, kept, caller); });
    if (noted || secrets.isEmpty()) return noted;
    QMap<QByteArray, QString> back;
    for (const QByteArray& key : secrets.keys()) {
        const auto old = before.find(QString::fromLatin1(key));
        back[key] = old == before.end() ? QString() : old->second;
    }
    (void)m_vault.change(back, {});
    return noted;
}

QFuture<ProviderCheck> ProviderSettings::check(const QByteArray& provider, const QMap<QByteArray, QString>& values,
                                               const Caller& caller) {
    const ProviderCheck refused{false, "internal", QStringLiteral("Nothing was asked.")};
    auto asked = inBackground<QFuture<ProviderCheck>>(
        [this, provider, values, caller, refused] {
            const auto at = [](const ProviderCheck& check) { return QtFuture::makeReadyFuture(check); };
            if (!mayChange(caller)) return at({false, "forbidden", QStringLiteral("Settings are for the owner.")});
            readSecrets();
            const Stored before = stored();
            const Stored after = changed(before, changesIn(values, before));
            if (auto faults = faultsOf(provider, values, before, after); !faults.empty())
                return at({false, "invalid", QStringLiteral("The settings have faults."), std::move(faults)});
            std::function<QFuture<ProviderCheck>(const QByteArray&, const Config&)> ask;
            {
                const std::scoped_lock lock(m_mutex);
                ask = m_calls.check;
            }
            return ask ? ask(provider, configWith(after)) : at(refused);
        },
        QtFuture::makeReadyFuture(refused));
    return asked.unwrap();
}

// How keys are locked

QFuture<Status> ProviderSettings::unlock(const QString& passphrase, const Caller& caller) {
    return inBackground<Status>(
        [this, passphrase, caller]() -> Status {
            if (!mayChange(caller)) return forbidden();
            return lockBy(m_vault.unlock(passphrase), QStringLiteral("passphrase"), caller);
        },
        tl::make_unexpected(busy()));
}

QFuture<Status> ProviderSettings::agreeToKeyBeside(const Caller& caller) {
    return inBackground<Status>(
        [this, caller]() -> Status {
            if (!mayChange(caller)) return forbidden();
            return lockBy(m_vault.agreeToKeyBeside(), QStringLiteral("key beside"), caller);
        },
        tl::make_unexpected(busy()));
}

Status ProviderSettings::lockBy(const Status& locked, const QString& how, const Caller& caller) {
    if (!locked) return locked;
    readSecrets();
    return onServiceThread([this, how, caller] { return m_book.noteLock(how, caller); });
}

// Places

namespace {

/// The first line of FRONTDESK_PASSPHRASE_FILE; empty if there is none.
QString givenPassphrase() {
    const QString path = qEnvironmentVariable("FRONTDESK_PASSPHRASE_FILE");
    if (path.isEmpty()) return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("FRONTDESK_PASSPHRASE_FILE: %s cannot be read", qPrintable(path));
        return {};
    }
    if (config::othersCanRead(path)) {
        qWarning("FRONTDESK_PASSPHRASE_FILE: %s can be read by others and is not used: chmod 600", qPrintable(path));
        return {};
    }
    return QString::fromUtf8(file.readLine()).trimmed();
}

}  // namespace

SecretPlaces secretPlacesOf(const QString& dataFolder, const QByteArray& installation, bool demo,
                            const QStringList& apart) {
    SecretPlaces places;
    places.file = dataFolder + QStringLiteral("/secrets.enc");
    places.demo = demo;
    if (demo) {
        places.keyFile = dataFolder + QStringLiteral("/demo-secrets.key");
        return places;
    }
    places.service = QStringLiteral("Frontdesk ") + QString::fromLatin1(installation);
    places.keyFile = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
                     QStringLiteral("/frontdesk/keys/") + QString::fromLatin1(installation) +
                     QStringLiteral("-secrets.key");
    places.apart = apart;
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    const QString credential = credentials + QStringLiteral("/frontdesk-secrets");
    if (!credentials.isEmpty() && QFile::exists(credential)) places.credential = credential;
    places.passphrase = givenPassphrase();
    return places;
}

}  // namespace frontdesk
