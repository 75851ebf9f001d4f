// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts_model.h"

namespace frontdesk {

AlertWords alertWords(const Alert& alert) {
    switch (alert.kind) {
        case AlertKind::UnmatchedMoney:
            return {Tone::Danger, QStringLiteral("cash"), AlertsModel::tr("Money came for an order that is over"),
                    AlertsModel::tr("Open the order again, or give the money back.")};
        case AlertKind::AmountMismatch:
            return {Tone::Danger, QStringLiteral("cash"), AlertsModel::tr("A payment is not what the order costs"),
                    AlertsModel::tr("Compare both, then settle the difference.")};
        case AlertKind::ProviderFault:
            return {Tone::Warn, QStringLiteral("offline"), AlertsModel::tr("A payment provider does not work"),
                    AlertsModel::tr("Cash goes on. Look at the provider's own page.")};
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
