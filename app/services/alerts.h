// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/device_store.h"
#include "app/ports/id_source.h"
#include "app/ports/records.h"
#include "app/services/events.h"

namespace frontdesk {

class MoneyAlerts;

enum class AlertAction { Reopen, Refund, Dismiss };
[[nodiscard]] QByteArray wireName(AlertAction action);
[[nodiscard]] std::optional<AlertAction> alertActionFromWire(QByteArrayView name);

/// What a manager has to look at: raised by services and by the printer, resolved by people or by the fault's end.
/// Service thread only.
class Alerts {
public:
    struct Parts {
        AlertStore& store;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        MoneyAlerts& money;  ///< what resolving alerts about money sets off; used by resolve() alone
    };
    explicit Alerts(const Parts& parts) : m_parts(parts) {}

    struct About {
        OrderId orderId;
        PaymentId paymentId;
    };
    /// Raises an alert, unless the same one is open already.
    /// @param detail English, without personal data; part of what makes two alerts the same
    [[nodiscard]] Status raise(AlertKind kind, const QString& detail, const About& about = {});

    enum class Which { Open, Resolved };
    /// Newest first, at most @p limit. @return Forbidden
    [[nodiscard]] Result<std::vector<Alert>> list(Which which, int limit, const Caller& caller);
    /// Unmatched money is put to its order, which comes back onto the board, or given back; what a provider took
    /// wrongly is given back. Dismissing what asks to send a refund by hand says that it was sent. The same again
    /// answers the same. @return Forbidden, NotFound, Conflict if it was resolved in another way,
    ///         ValidationFailed for an action that its kind does not have, IllegalTransition if the order is not in a
    ///         state for it
    [[nodiscard]] Result<Alert> resolve(const AlertId& id, AlertAction action, const Caller& caller);

    /// A fault is over: resolves the open alerts of @p kind whose detail begins with @p detail.
    [[nodiscard]] Status recovered(AlertKind kind, const QString& detail);

    /// How a printer is, told at every change. A fault that has lasted kPrinterPatienceMs raises an alert, once until
    /// the printer works again, which resolves it.
    /// @param name as people call it, once in the house
    [[nodiscard]] Status printerReported(const QString& name, bool failing);
    /// These printers are in use: what is open about others is resolved, and they are forgotten.
    [[nodiscard]] Status printersAre(const QStringList& names);
    /// What is due by time. To be called every few seconds.
    [[nodiscard]] Status tick();

    static constexpr qint64 kPrinterPatienceMs = 30'000;

private:
    /// Of a printer that fails.
    struct Fault {
        Instant since;
        bool told = false;
    };
    [[nodiscard]] Status finish(const AlertId& id, const QByteArray& action, const Caller& caller);

    const Parts m_parts;
    std::map<QString, Fault> m_printerFaults;  ///< by the printer's name
};

}  // namespace frontdesk
