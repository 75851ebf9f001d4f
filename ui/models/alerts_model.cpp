// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts_model.h"

namespace frontdesk {

AlertWords alertWords(const Alert& alert) {
    switch (alert.kind) {
        case AlertKind::UnmatchedMoney:
            return {Tone::Danger, QStringLiteral("cash"), AlertsModel::tr("Money came for an order that is over"),
                    AlertsModel::tr("A guest paid, and no order waits for it. Open the order again, or give the money "
                                    "back the way it came.")};
        case AlertKind::AmountMismatch:
            return {Tone::Danger, QStringLiteral("cash"), AlertsModel::tr("A payment is not what the order costs"),
                    AlertsModel::tr("Another amount came than was asked for, so the order does not count as paid. Look "
                                    "at the provider's page, settle the difference with the guest, then press Done.")};
        case AlertKind::ProviderFault:
            return {Tone::Warn, QStringLiteral("offline"), AlertsModel::tr("A payment needs a person"),
                    AlertsModel::tr("The provider did not do what it was asked. Cash goes on. If money has to go back, "
                                    "send it back by hand on the provider's page, then press Done.")};
        case AlertKind::PrinterFault:
            return {Tone::Danger, QStringLiteral("printer"), AlertsModel::tr("The receipt printer does not print"),
                    AlertsModel::tr("Check power, cable and paper. It leaves by itself once it prints.")};
        case AlertKind::MessageDead:
            return {Tone::Warn, QStringLiteral("mail"), AlertsModel::tr("A message could not be sent"),
                    AlertsModel::tr("Tell the guest another way.")};
        case AlertKind::TooManyPins:
            return {Tone::Danger, QStringLiteral("lock"), AlertsModel::tr("Somebody tries PINs at a device"),
                    AlertsModel::tr("Find out who holds it, or revoke the device under Settings.")};
    }
    return {};
}

std::vector<AlertAction> alertActions(AlertKind kind) {
    if (kind == AlertKind::UnmatchedMoney) return {AlertAction::Reopen, AlertAction::Refund, AlertAction::Dismiss};
    return {AlertAction::Dismiss};
}

QString alertActionWord(AlertAction action, AlertKind kind) {
    switch (action) {
        case AlertAction::Reopen:
            return AlertsModel::tr("Re-open order");
        case AlertAction::Refund:
            return AlertsModel::tr("Give back", "money to a guest");
        case AlertAction::Dismiss:
            break;
    }
    return kind == AlertKind::UnmatchedMoney ? AlertsModel::tr("Dismiss", "an alert")
                                             : AlertsModel::tr("Done", "with an alert");
}

QString alertOutcome(const Alert& alert) {
    const auto action = alertActionFromWire(alert.action);
    if (action == AlertAction::Reopen) return AlertsModel::tr("The order was opened again.");
    if (action == AlertAction::Refund) return AlertsModel::tr("The money goes back the way it came.");
    return {};
}

AlertsModel::AlertsModel(QObject* parent) : QAbstractListModel(parent) {}

void AlertsModel::load(std::vector<Alert> alerts) {
    beginResetModel();
    m_alerts = std::move(alerts);
    endResetModel();
}

int AlertsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_alerts.size());
}

QVariant AlertsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Alert& alert = m_alerts[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return alertWords(alert).headline;
        case Qt::ToolTipRole:
            return alert.detail;
        case AlertIdRole:
            return alert.id.toString();
        case KindRole:
            return static_cast<int>(alert.kind);
        case CreatedRole:
            return alert.createdAt.ms;
        case ResolvedRole:
            return alert.resolvedAt.has_value();
        default:
            return {};
    }
}

QHash<int, QByteArray> AlertsModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(AlertIdRole, "alertId");
    names.insert(KindRole, "kind");
    names.insert(CreatedRole, "created");
    names.insert(ResolvedRole, "resolved");
    return names;
}

}  // namespace frontdesk
