// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/device_store.h"
#include "app/ports/records.h"
#include "app/services/events.h"
#include "sync/api/token_signer.h"

#include <map>
#include <mutex>
#include <set>

namespace frontdesk::api {

/// Which devices are paired and which members of staff have left, as of the last commit: what every request with a
/// device's or a staff token is checked against, so that a revocation counts at once. Any thread.
class DeviceDirectory {
public:
    /// Reads what is stored. Call it once hear() is told of every event, so that none falls in between.
    [[nodiscard]] Status load(DeviceStore& devices, StaffStore& staff);
    /// Called with what was committed, before anybody is answered.
    void hear(const Event& event);

    /// The paired device with this token; nullopt for a revoked one too.
    [[nodiscard]] std::optional<Device> find(QByteArrayView token) const;
    /// The same by id.
    [[nodiscard]] std::optional<Device> find(const DeviceId& id) const;
    /// Whether the member and the device that a token was made for are still here.
    [[nodiscard]] bool admits(const StaffClaims& claims) const;

private:
    void keep(const Device& device);

    mutable std::mutex m_mutex;
    std::map<DeviceId, Device> m_paired;
    std::map<QByteArray, DeviceId> m_byToken;  ///< by the token's hash
    std::set<StaffId> m_gone;
};

}  // namespace frontdesk::api
