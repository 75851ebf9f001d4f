// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/device_store.h"
#include "app/services/alerts.h"
#include "ui/common/theme.h"

#include <QAbstractListModel>

namespace frontdesk {

/// An alert as people read it.
struct AlertWords {
    Tone tone = Tone::Warn;
    QString iconName;
    QString headline;
    QString advice;  ///< what to do
};
[[nodiscard]] AlertWords alertWords(const Alert& alert);
/// What a manager can do about it, the usual first.
[[nodiscard]] std::vector<AlertAction> alertActions(AlertKind kind);
[[nodiscard]] QString alertActionWord(AlertAction action, AlertKind kind);  ///< "Give back", "Done"
/// What came of a resolved one; empty: there is nothing to say.
[[nodiscard]] QString alertOutcome(const Alert& alert);

/// Alerts, newest first. Values only: it reads no store and calls no service. GUI thread.
class AlertsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { AlertIdRole = Qt::UserRole + 1, KindRole, CreatedRole, ResolvedRole };

    explicit AlertsModel(QObject* parent = nullptr);
    void load(std::vector<Alert> alerts);
    [[nodiscard]] const std::vector<Alert>& alerts() const { return m_alerts; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Alert> m_alerts;
};

}  // namespace frontdesk
