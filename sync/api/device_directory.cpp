// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/device_directory.h"

#include "app/services/devices.h"

namespace frontdesk::api {

Status DeviceDirectory::load(DeviceStore& devices, StaffStore& staff) {
    const std::scoped_lock lock(m_mutex);
    const auto stored = devices.all();
    if (!stored) return tl::make_unexpected(stored.error());
    const auto members = staff.all();
    if (!members) return tl::make_unexpected(members.error());
    for (const Device& device : *stored) keep(device);
    for (const StaffMember& member : *members)
        if (!member.active) m_gone.insert(member.id);
    return {};
}

void DeviceDirectory::hear(const Event& event) {
    const std::scoped_lock lock(m_mutex);
    if (const auto* change = std::get_if<DeviceChanged>(&event)) keep(change->device);
    if (const auto* change = std::get_if<StaffChanged>(&event)) {
        if (change->active)
            m_gone.erase(change->id);
        else
            m_gone.insert(change->id);
    }
}

void DeviceDirectory::keep(const Device& device) {
    if (device.revokedAt) {
        m_paired.erase(device.id);
        m_byToken.erase(device.tokenHash);
    } else {
        m_paired[device.id] = device;
        m_byToken[device.tokenHash] = device.id;
    }
}

// Hashed before it is looked up, so that the time it takes tells nothing about a token that is nearly right.
std::optional<Device> DeviceDirectory::find(QByteArrayView token) const {
    const QByteArray hash = deviceTokenHash(token);
    const std::scoped_lock lock(m_mutex);
    const auto id = m_byToken.find(hash);
    return id == m_byToken.end() ? std::nullopt : std::optional<Device>(m_paired.at(id->second));
}

std::optional<Device> DeviceDirectory::find(const DeviceId& id) const {
    const std::scoped_lock lock(m_mutex);
    const auto device = m_paired.find(id);
    return device == m_paired.end() ? std::nullopt : std::optional<Device>(device->second);
}

bool DeviceDirectory::admits(const StaffClaims& claims) const {
    const std::scoped_lock lock(m_mutex);
    const bool deviceIsHere = claims.deviceId.isNull() || m_paired.contains(claims.deviceId);
    return deviceIsHere && !m_gone.contains(claims.staffId);
}

}  // namespace frontdesk::api
