// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "sync/simulators/conduct.h"
#include "sync/simulators/reporter.h"
#include "sync/simulators/tally.h"
#include "sync/simulators/timetable.h"

namespace frontdesk::simulators {

/// What every simulated provider plays on; all of it outlives them.
struct Stage {
    const Clock& clock;  ///< of the times they tell; delays are real ones
    Timetable& timetable;
    Reporter& reporter;
    Tally& tally;
    const Conduct& conduct;

    /// Has @p task run once the conduct's delay has passed.
    void later(Timetable::Task task) const {
        timetable.after(std::chrono::milliseconds(conduct.delayMs), std::move(task));
    }
    /// The amount and currency that are told of true ones.
    [[nodiscard]] qint64 told(qint64 amount) const { return amount + conduct.amountOffset; }
    [[nodiscard]] QByteArray told(const QByteArray& currency) const {
        return conduct.currency.isEmpty() ? currency : conduct.currency;
    }
};

}  // namespace frontdesk::simulators
