// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/devices_model.h"

#include <algorithm>

namespace frontdesk {

DevicesModel::DevicesModel(QObject* parent) : QAbstractListModel(parent) {}

void DevicesModel::load(std::vector<Device> devices) {
    beginResetModel();
    m_devices = std::move(devices);
    std::stable_partition(m_devices.begin(), m_devices.end(), [](const Device& device) { return !device.revokedAt; });
    endResetModel();
}

int DevicesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_devices.size());
}

QVariant DevicesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Device& device = m_devices[static_cast<size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            return device.name;
        case DeviceIdRole:
            return device.id.toString();
        case KindRole:
            return static_cast<int>(device.kind);
        case SeenRole:
            return device.seenAt.ms;
        case RevokedRole:
            return device.revokedAt.has_value();
        default:
            return {};
    }
}

QHash<int, QByteArray> DevicesModel::roleNames() const {
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert(DeviceIdRole, "deviceId");
    names.insert(KindRole, "kind");
    names.insert(SeenRole, "seen");
    names.insert(RevokedRole, "revoked");
    return names;
}

}  // namespace frontdesk
