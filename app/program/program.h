// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/platform/logging.h"
#include "app/platform/system_clock.h"
#include "app/platform/uuid7_source.h"
#include "app/program/adjusted_clock.h"
#include "app/program/command_line.h"
#include "app/program/commands.h"
#include "app/program/reserved_port.h"

#include <optional>

namespace frontdesk {

/// What every mode of the program stands on: the clock, the source of ids, and the store as the command line asks for
/// it.
class Program {
public:
    explicit Program(CommandLine line);

    [[nodiscard]] const CommandLine& line() const { return m_line; }
    [[nodiscard]] AdjustedClock& clock() { return m_clock; }
    /// Opens the store; a new demo is seeded and given its history.
    [[nodiscard]] Result<std::unique_ptr<Backend>> openBackend();
    /// Opens a store for a command: it must be there, and is not seeded.
    [[nodiscard]] CommandOutcome runCommand();

    /// What people are told when the store cannot be opened, with the newest verified copy if there is one.
    [[nodiscard]] QString troubleText(const Error& error) const;

private:
    [[nodiscard]] Backend::Options storeOptions();

    CommandLine m_line;
    std::optional<ReservedPort> m_port;  ///< of a demo that picks a free one
    SystemClock m_systemClock;
    AdjustedClock m_clock;
    Uuid7Source m_ids;
};

/// A demo's log lies in its own folder, a restaurant's with the user's state. FRONTDESK_LOG holds the rules.
[[nodiscard]] Logging::Settings loggingOf(const CommandLine& line);

/// `frontdesk serve`. @return the exit code
[[nodiscard]] int runServe(Program& program, int& argc, char** argv);

}  // namespace frontdesk
