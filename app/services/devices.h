// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/device_store.h"
#include "app/ports/id_source.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"

namespace frontdesk {

/// Phones, tablets, kitchen screens and kiosks that belong to the house: how they come in, and how they are put out.
/// Service thread only.
class Devices {
public:
    struct Parts {
        DeviceStore& store;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        const Secrets& secrets;
    };
    explicit Devices(const Parts& parts) : m_parts(parts) {}

    struct ShownCode {
        QString text;  ///< XXXX-XXXX in Crockford's base 32: no I, L, O, U
        Instant expiresAt;
    };
    /// A code for one device of this kind, good for five minutes. Only its hash is stored: it can be shown this once.
    /// @return Forbidden
    [[nodiscard]] Result<ShownCode> makeCode(DeviceKind kind, const Caller& caller);

    struct Request {
        QString code;      ///< as typed: any case, with or without dashes and spaces, O for 0, I and L for 1
        QString name;      ///< 1–100 characters
        DeviceId id;       ///< chosen by the caller, so that a repeated command finds its own device
        QByteArray token;  ///< likewise: 256 random bits; only its SHA-256 is stored
    };
    /// Takes the code and lets the device in. @return InvalidToken for a code that is wrong, used or old
    [[nodiscard]] Result<Device> pair(const Request& request);

    /// Revoked ones too, newest first. @return Forbidden
    [[nodiscard]] Result<std::vector<Device>> all(const Caller& caller);
    /// Puts a device out, with everything signed in at it. Again: nothing happens. @return Forbidden, NotFound
    [[nodiscard]] Result<Device> revoke(const DeviceId& id, const Caller& caller);
    /// Somebody signs in at the device. @return Unauthorized if it is no longer let in
    [[nodiscard]] Status noteUse(const DeviceId& id);

private:
    [[nodiscard]] QByteArray codeHash(const QString& code) const;
    const Parts m_parts;
};

/// 256 random bits in base64url: what a device shows from its pairing on.
[[nodiscard]] QByteArray newDeviceToken(IdSource& ids);
[[nodiscard]] QByteArray deviceTokenHash(QByteArrayView token);

}  // namespace frontdesk
