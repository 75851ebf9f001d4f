// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/provider_settings.h"
#include "app/program/providers.h"
#include "app/program/simulated_providers.h"

namespace frontdesk {

/// Everybody outside and their settings, as `serve` and the counter run them: what is stored is read over file and
/// environment, a demo's simulators stand in for whom nobody configured, and what the owner changes is put to work at
/// once. Made and destroyed on the main thread, before the backend goes.
class ProviderControl {
public:
    /// Reads the settings; waits for a keychain for two seconds at most.
    ProviderControl(Backend& backend, const CommandLine& line);

    /// Begins to call; before that payments by provider are offered already.
    void start();
    [[nodiscard]] ProviderDesk& desk() { return m_settings; }
    /// What everybody is configured by.
    [[nodiscard]] const Config& config() const { return m_config; }

private:
    void complete(Config& config);

    Backend& m_backend;
    const CommandLine& m_line;
    std::optional<RunningSimulators> m_simulators;
    Providers m_providers;
    Config m_config;
    ProviderSettings m_settings;  ///< last: its thread ends before what it puts settings to work with
};

}  // namespace frontdesk
