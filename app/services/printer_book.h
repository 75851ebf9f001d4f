// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/printer.h"
#include "app/domain/result.h"
#include "app/ports/clock.h"
#include "app/ports/records.h"
#include "app/services/events.h"

#include <functional>
#include <memory>

namespace frontdesk {

/// The printers of the house and what goes to each, as versioned settings (DI-27). Announces PrintersChanged.
class PrinterBook {
public:
    struct Parts {
        SettingStore& settings;
        AuditLog& audit;
        Announcements& announcements;
        ChangeFeed& feed;
        const Clock& clock;
        /// Whether a printer's target and profile can be read; what is wrong is said by field ("target"). May be empty.
        /// Any thread.
        std::function<std::vector<FieldError>(const Printer&)> check;
    };
    /// Reads what is stored. Service thread, or before it runs.
    explicit PrinterBook(Parts parts);

    /// The plan in force. Any thread.
    [[nodiscard]] std::shared_ptr<const PrinterPlan> plan() const;
    /// Whether something else than the store decides. Any thread once the service thread runs.
    [[nodiscard]] bool isOverridden() const { return m_overridden; }
    /// What another source than the store says goes to one printer (`--print-to`): replaces the plan until the end of
    /// the program and is not stored. Before the service thread runs.
    void override(PrinterPlan plan);

    /// Stores @p plan whole; it is in force once that is committed. Service thread.
    /// @return Forbidden for those who may not change settings; ValidationFailed with fields as "printers[0].target",
    ///         "printers[1].name", "routes[0].printer"; Unsupported while the plan is overridden
    [[nodiscard]] Status change(const PrinterPlan& plan, const Caller& caller);

private:
    const Parts m_parts;
    std::shared_ptr<const PrinterPlan> m_plan;  ///< read and exchanged atomically
    bool m_overridden = false;
    std::shared_ptr<void> m_subscription;
};

/// The setting that holds the plan.
inline constexpr char kPrintersSetting[] = "paper.printers";
/// The stored form of a plan, a JSON object. @return nullopt if @p json is none
[[nodiscard]] QByteArray encodePlan(const PrinterPlan& plan);
[[nodiscard]] std::optional<PrinterPlan> decodePlan(const QByteArray& json);

}  // namespace frontdesk
