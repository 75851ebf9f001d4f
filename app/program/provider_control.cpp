// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/provider_control.h"

#include "app/storage/sql_records.h"
#include "sync/simulators/accounts.h"

#include <optional>

namespace frontdesk {
namespace {

/// A start waits for nobody who writes: what is stored is read over a connection of its own.
class StoredAtStart {
public:
    explicit StoredAtStart(const Backend& backend) : m_reader(backend.openReader()) {
        if (m_reader) m_store.emplace(**m_reader);
    }
    /// @return null if the store cannot be read
    [[nodiscard]] SettingStore* store() { return m_store ? &*m_store : nullptr; }

private:
    Result<std::unique_ptr<Database>> m_reader;
    std::optional<SqlSettingStore> m_store;
};

/// Under which the machine keeps this store's secrets.
QByteArray installationOf(const Backend& backend) {
    StoredAtStart stored(backend);
    if (stored.store() == nullptr) return {};
    const auto id = stored.store()->value("installation");
    return id ? id->value_or(QByteArray()) : QByteArray();
}

SecretPlaces placesOf(const Backend& backend) {
    const StorePaths& paths = backend.paths();
    return secretPlacesOf(paths.folder, installationOf(backend), backend.restaurant->demo,
                          {paths.folder, paths.backups});
}

}  // namespace

ProviderControl::ProviderControl(Backend& backend, const CommandLine& line)
    : m_backend(backend),
      m_line(line),
      m_providers(backend, line.clockSpeed),
      m_settings({backend.thread, {backend.settings, backend.audit, backend.clock}}, line.given, placesOf(backend)) {
    StoredAtStart stored(backend);
    m_config = stored.store() != nullptr ? m_settings.load(*stored.store()) : line.config;
    // What the program itself filled in, such as a demo's address.
    m_config.listener = line.config.listener;
    complete(m_config);
    m_providers.offer(m_config);
}

void ProviderControl::complete(Config& config) {
    if (!m_backend.restaurant->demo) return;
    if (m_simulators)
        simulators::completeWithSimulators(config, m_simulators->address);
    else
        m_simulators = startSimulators(config, m_line.config.listener.publicUrl, m_backend.clock);
    if (m_simulators) simulators::completeWithAuthority(config, m_simulators->address, m_backend.restaurant->country);
}

void ProviderControl::start() {
    m_providers.apply(m_config);
    m_settings.connectTo(
        {[this](const Config& changed) {
             Config config = changed;
             config.listener = m_line.config.listener;
             complete(config);
             m_providers.apply(config);
         },
         [this](const QByteArray& provider, const Config& config) { return m_providers.check(provider, config); },
         [this] { return m_providers.states(); }});
}

}  // namespace frontdesk
