// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/alerts.h"

#include "app/domain/name_table.h"
#include "app/services/money_alerts.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<AlertAction>, 3> kActions{{
    {AlertAction::Reopen, "reopen"},
    {AlertAction::Refund, "refund"},
    {AlertAction::Dismiss, "dismiss"},
}};

constexpr char kRecovered[] = "recovered";
constexpr int kMostOpen = 500;  // nobody reads more; a fault is only told once while it is open

bool isSame(const Alert& alert, AlertKind kind, const QString& detail, const Alerts::About& about) {
    return alert.kind == kind && alert.detail == detail && alert.orderId == about.orderId &&
           alert.paymentId == about.paymentId;
}

/// Money without a home can go back to its order or to its owner, a wrong amount to its owner alone; of anything else
/// one can only take note.
bool hasAction(AlertKind kind, AlertAction action) {
    return action == AlertAction::Dismiss || kind == AlertKind::UnmatchedMoney ||
           (kind == AlertKind::AmountMismatch && action == AlertAction::Refund);
}

QString printerFault(const QString& name) {
    return QStringLiteral("The printer \"%1\" does not print.").arg(name);
}

}  // namespace

QByteArray wireName(AlertAction action) {
    return nameIn(kActions, action);
}
std::optional<AlertAction> alertActionFromWire(QByteArrayView name) {
    return valueIn(kActions, name);
}

Status Alerts::raise(AlertKind kind, const QString& detail, const About& about) {
    const auto open = m_parts.store.open(kMostOpen);
    if (!open) return tl::make_unexpected(open.error());
    for (const Alert& alert : *open)
        if (isSame(alert, kind, detail, about)) return {};
    Alert alert;
    alert.id = m_parts.ids.make<AlertId>();
    alert.kind = kind;
    alert.orderId = about.orderId;
    alert.paymentId = about.paymentId;
    alert.detail = detail;
    alert.createdAt = m_parts.clock.now();
    if (auto stored = m_parts.store.insert(alert); !stored) return stored;
    m_parts.announcements.add(AlertsChanged{});
    return {};
}

Result<std::vector<Alert>> Alerts::list(Which which, int limit, const Caller& caller) {
    if (!isAllowed(caller, Permission::ResolveAlerts))
        return failure(ErrorCode::Forbidden, QStringLiteral("Alerts are for managers."));
    return which == Which::Open ? m_parts.store.open(limit) : m_parts.store.resolved(limit);
}

Result<Alert> Alerts::resolve(const AlertId& id, AlertAction action, const Caller& caller) {
    if (!isAllowed(caller, Permission::ResolveAlerts))
        return failure(ErrorCode::Forbidden, QStringLiteral("Alerts are for managers."));
    const auto found = m_parts.store.find(id);
    if (!found) return tl::make_unexpected(found.error());
    if (!*found) return failure(ErrorCode::NotFound, QStringLiteral("There is no such alert."));
    const Alert& alert = **found;
    if (!hasAction(alert.kind, action))
        return invalidField(QStringLiteral("action"), "not_applicable",
                            QStringLiteral("An alert of this kind does not have this action."));
    if (alert.resolvedAt && alert.action == wireName(action)) return alert;
    if (alert.resolvedAt)
        return failure(ErrorCode::Conflict, QStringLiteral("The alert was resolved in another way before."));
    if (auto acted = m_parts.money.act(alert, action, caller); !acted) return tl::make_unexpected(acted.error());
    if (auto finished = finish(id, wireName(action), caller); !finished) return tl::make_unexpected(finished.error());
    const auto now = m_parts.store.find(id);
    if (!now) return tl::make_unexpected(now.error());
    return now->value_or(alert);
}

Status Alerts::finish(const AlertId& id, const QByteArray& action, const Caller& caller) {
    const Instant now = m_parts.clock.now();
    if (auto stored = m_parts.store.resolve(id, action, caller.name, now); !stored) return stored;
    m_parts.announcements.add(AlertsChanged{});
    return m_parts.audit.append(
        {now, caller.actor(), "alert.resolved", "alert:" + id.text(), QString::fromLatin1(action)});
}

Status Alerts::printerReported(const QString& name, bool failing) {
    if (failing) {
        m_printerFaults.try_emplace(name, Fault{m_parts.clock.now()});
        return {};
    }
    if (auto resolved = recovered(AlertKind::PrinterFault, printerFault(name)); !resolved) return resolved;
    m_printerFaults.erase(name);
    return {};
}

Status Alerts::printersAre(const QStringList& names) {
    std::erase_if(m_printerFaults, [&names](const auto& fault) { return !names.contains(fault.first); });
    const auto open = m_parts.store.open(kMostOpen);
    if (!open) return tl::make_unexpected(open.error());
    for (const Alert& alert : *open) {
        const auto isOf = [&alert](const QString& name) { return alert.detail == printerFault(name); };
        if (alert.kind != AlertKind::PrinterFault || std::any_of(names.begin(), names.end(), isOf)) continue;
        if (auto finished = finish(alert.id, kRecovered, Caller::system()); !finished) return finished;
    }
    return {};
}

Status Alerts::recovered(AlertKind kind, const QString& detail) {
    const auto open = m_parts.store.open(kMostOpen);
    if (!open) return tl::make_unexpected(open.error());
    for (const Alert& alert : *open)
        if (alert.kind == kind && alert.detail.startsWith(detail))
            if (auto finished = finish(alert.id, kRecovered, Caller::system()); !finished) return finished;
    return {};
}

Status Alerts::tick() {
    const Instant now = m_parts.clock.now();
    for (auto& [name, fault] : m_printerFaults) {
        if (fault.told || now < fault.since.plusMs(kPrinterPatienceMs)) continue;
        if (auto raised = raise(AlertKind::PrinterFault, printerFault(name)); !raised) return raised;
        fault.told = true;
    }
    return {};
}

}  // namespace frontdesk
