// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/device_store.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<DeviceKind>, 2> kDeviceKinds{{
    {DeviceKind::Staff, "staff"},
    {DeviceKind::Kiosk, "kiosk"},
}};

constexpr std::array<Named<AlertKind>, 6> kAlertKinds{{
    {AlertKind::UnmatchedMoney, "unmatched_money"},
    {AlertKind::AmountMismatch, "amount_mismatch"},
    {AlertKind::ProviderFault, "provider_fault"},
    {AlertKind::PrinterFault, "printer_fault"},
    {AlertKind::MessageDead, "message_dead"},
    {AlertKind::TooManyPins, "too_many_pins"},
}};

}  // namespace

QByteArray storedName(DeviceKind kind) {
    return nameIn(kDeviceKinds, kind);
}
std::optional<DeviceKind> deviceKindFromStored(QByteArrayView name) {
    return valueIn(kDeviceKinds, name);
}

QByteArray wireName(AlertKind kind) {
    return nameIn(kAlertKinds, kind);
}
std::optional<AlertKind> alertKindFromWire(QByteArrayView name) {
    return valueIn(kAlertKinds, name);
}

}  // namespace frontdesk
