// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/result.h"
#include "app/domain/time.h"

#include <vector>

namespace frontdesk {

enum class DeviceKind { Staff, Kiosk };
[[nodiscard]] QByteArray storedName(DeviceKind kind);
[[nodiscard]] std::optional<DeviceKind> deviceKindFromStored(QByteArrayView name);

/// A paired phone, tablet, kitchen screen or kiosk.
struct Device {
    DeviceId id;
    QString name;
    DeviceKind kind = DeviceKind::Staff;
    QByteArray tokenHash;  ///< SHA-256
    Instant pairedAt;
    QString pairedBy;  ///< display name of who showed the code
    Instant seenAt;    ///< to the day, so that reading writes little
    std::optional<Instant> revokedAt;
};
/// What is shown at the counter and typed into a new device, once.
struct PairingCode {
    QByteArray hash;  ///< keyed: forty bits are soon guessed
    DeviceKind kind = DeviceKind::Staff;
    QString madeBy;
    Instant expiresAt;
    std::optional<Instant> usedAt;
};

/// One instance per connection, used on that connection's thread.
class DeviceStore {
public:
    virtual ~DeviceStore() = default;
    [[nodiscard]] virtual Status insertCode(const PairingCode& code) = 0;
    [[nodiscard]] virtual Result<std::optional<PairingCode>> findCode(const QByteArray& hash) = 0;
    [[nodiscard]] virtual Status setCodeUsed(const QByteArray& hash, Instant at) = 0;
    [[nodiscard]] virtual Status purgeCodes(Instant before) = 0;
    [[nodiscard]] virtual Status insert(const Device& device) = 0;
    [[nodiscard]] virtual Result<std::optional<Device>> find(const DeviceId& id) = 0;
    [[nodiscard]] virtual Result<std::optional<Device>> findByToken(const QByteArray& tokenHash) = 0;
    [[nodiscard]] virtual Result<std::vector<Device>> all() = 0;  ///< revoked ones too, newest first
    [[nodiscard]] virtual Status setSeen(const DeviceId& id, Instant at) = 0;
    [[nodiscard]] virtual Status revoke(const DeviceId& id, Instant at) = 0;
};

/// What a manager has to look at. TooManyPins is for the counter alone: api.md's list of kinds is closed.
enum class AlertKind { UnmatchedMoney, AmountMismatch, ProviderFault, PrinterFault, MessageDead, TooManyPins };
[[nodiscard]] QByteArray wireName(AlertKind kind);
[[nodiscard]] std::optional<AlertKind> alertKindFromWire(QByteArrayView name);
struct Alert {
    AlertId id;
    AlertKind kind = AlertKind::PrinterFault;
    OrderId orderId;
    PaymentId paymentId;
    QString detail;  ///< English, no personal data
    Instant createdAt;
    std::optional<Instant> resolvedAt;
    QByteArray action;  ///< "reopen", "refund", "dismiss"
    QString resolvedBy;
};
class AlertStore {
public:
    virtual ~AlertStore() = default;
    [[nodiscard]] virtual Status insert(const Alert& alert) = 0;
    [[nodiscard]] virtual Result<std::optional<Alert>> find(const AlertId& id) = 0;
    [[nodiscard]] virtual Result<std::vector<Alert>> open(int limit) = 0;      ///< newest first
    [[nodiscard]] virtual Result<std::vector<Alert>> resolved(int limit) = 0;  ///< newest first
    [[nodiscard]] virtual Status resolve(const AlertId& id, const QByteArray& action, const QString& by,
                                         Instant at) = 0;
};

}  // namespace frontdesk
