// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program/command_line.h"
#include "sync/simulators/simulators.h"

namespace frontdesk {

struct RunningSimulators {
    std::unique_ptr<simulators::Simulators> simulators;
    QString address;  ///< as completeWithSimulators() wants it
};
/// Starts the simulators of a demo if @p config leaves a provider open, and has them play it. A restaurant that is no
/// demo must not call this.
/// @param publicUrl of the demo: where the simulated Paystack reports
/// @param clock outlives the simulators
/// @return nullopt if all is configured, or if they do not start (logged; the demo then takes cash)
[[nodiscard]] std::optional<RunningSimulators> startSimulators(Config& config, const QString& publicUrl,
                                                               const Clock& clock);

/// `frontdesk simulators`: until it is told to end. Its first lines are those of a config.env that uses them, then
/// "listening on http://ADDR:PORT". @return the exit code
[[nodiscard]] int runSimulators(const CommandLine& line, int& argc, char** argv);

}  // namespace frontdesk
