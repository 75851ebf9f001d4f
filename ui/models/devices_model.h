// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/device_store.h"

#include <QAbstractListModel>

namespace frontdesk {

/// Paired devices: those that are let in, then those that were put out, newest first each. Values only: it reads no
/// store and calls no service. GUI thread.
class DevicesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { DeviceIdRole = Qt::UserRole + 1, KindRole, SeenRole, RevokedRole };

    explicit DevicesModel(QObject* parent = nullptr);
    void load(std::vector<Device> devices);
    [[nodiscard]] const std::vector<Device>& devices() const { return m_devices; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    std::vector<Device> m_devices;
};

}  // namespace frontdesk
