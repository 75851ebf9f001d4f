// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/devices.h"

#include "app/domain/base32.h"
#include "app/services/token_text.h"

namespace frontdesk {
namespace {

constexpr int kCodeBytes = 5;  // forty bits: eight digits of five
constexpr int kCodeDigits = 8;
constexpr int kTokenBytes = 32;
constexpr qint64 kCodeMinutes = 5;
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

QByteArray subjectOf(const DeviceId& id) {
    return "device:" + id.text();
}

tl::unexpected<Error> forbidden() {
    return failure(ErrorCode::Forbidden, QStringLiteral("Devices are for managers."));
}

}  // namespace

QByteArray newDeviceToken(IdSource& ids) {
    return tokenText(ids.randomBytes(kTokenBytes));
}

QByteArray deviceTokenHash(QByteArrayView token) {
    return tokenHash(token);
}

QByteArray Devices::codeHash(const QString& code) const {
    return m_parts.secrets.keyedHash(crockford::read(code).value_or(QByteArray()), "pairing_code");
}

Result<Devices::ShownCode> Devices::makeCode(DeviceKind kind, const Caller& caller) {
    if (!isAllowed(caller, Permission::PairDevices)) return forbidden();
    const Instant now = m_parts.clock.now();
    QString text = QString::fromLatin1(crockford::digits(m_parts.ids.randomBytes(kCodeBytes), kCodeDigits));
    text.insert(kCodeDigits / 2, QLatin1Char('-'));
    const ShownCode shown{text, now.plusMinutes(kCodeMinutes)};
    if (auto purged = m_parts.store.purgeCodes(now.plusMs(-kDayMs)); !purged)
        return tl::make_unexpected(purged.error());
    if (auto stored = m_parts.store.insertCode({codeHash(text), kind, caller.name, shown.expiresAt, {}}); !stored)
        return tl::make_unexpected(stored.error());
    const auto noted = m_parts.audit.append(
        {now, caller.actor(), "device.code_shown", "device", QString::fromLatin1(storedName(kind))});
    if (!noted) return tl::make_unexpected(noted.error());
    return shown;
}

Result<Device> Devices::pair(const Request& request) {
    const QByteArray tokenHash = deviceTokenHash(request.token);
    const auto before = m_parts.store.findByToken(tokenHash);
    if (!before) return tl::make_unexpected(before.error());
    if (*before) return **before;
    const Instant now = m_parts.clock.now();
    const QByteArray hash = codeHash(request.code);
    const auto code = m_parts.store.findCode(hash);
    if (!code) return tl::make_unexpected(code.error());
    if (!*code || (*code)->usedAt || now >= (*code)->expiresAt)
        return failure(ErrorCode::InvalidToken, QStringLiteral("The pairing code is wrong, used or too old."));
    Device device;
    device.id = request.id;
    device.name = request.name;
    device.kind = (*code)->kind;
    device.tokenHash = tokenHash;
    device.pairedAt = device.seenAt = now;
    device.pairedBy = (*code)->madeBy;
    if (auto used = m_parts.store.setCodeUsed(hash, now); !used) return tl::make_unexpected(used.error());
    if (auto stored = m_parts.store.insert(device); !stored) return tl::make_unexpected(stored.error());
    const auto noted = m_parts.audit.append({now, subjectOf(device.id), "device.paired", subjectOf(device.id),
                                             QString::fromLatin1(storedName(device.kind))});
    if (!noted) return tl::make_unexpected(noted.error());
    m_parts.announcements.add(DeviceChanged{device});
    return device;
}

Result<std::vector<Device>> Devices::all(const Caller& caller) {
    if (!isAllowed(caller, Permission::PairDevices)) return forbidden();
    return m_parts.store.all();
}

Result<Device> Devices::revoke(const DeviceId& id, const Caller& caller) {
    if (!isAllowed(caller, Permission::PairDevices)) return forbidden();
    auto found = m_parts.store.find(id);
    if (!found) return tl::make_unexpected(found.error());
    if (!*found) return failure(ErrorCode::NotFound, QStringLiteral("There is no such device."));
    Device device = **found;
    if (device.revokedAt) return device;
    const Instant now = m_parts.clock.now();
    if (auto revoked = m_parts.store.revoke(id, now); !revoked) return tl::make_unexpected(revoked.error());
    if (auto noted = m_parts.audit.append({now, caller.actor(), "device.revoked", subjectOf(id), {}}); !noted)
        return tl::make_unexpected(noted.error());
    device.revokedAt = now;
    m_parts.announcements.add(DeviceChanged{device});
    return device;
}

Status Devices::noteUse(const DeviceId& id) {
    const auto device = m_parts.store.find(id);
    if (!device) return tl::make_unexpected(device.error());
    if (!*device || (*device)->revokedAt)
        return failure(ErrorCode::Unauthorized, QStringLiteral("The device is not paired any more."));
    const Instant now = m_parts.clock.now();
    return now < (*device)->seenAt.plusMs(kDayMs) ? Status() : m_parts.store.setSeen(id, now);
}

}  // namespace frontdesk
