// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/caller.h"

#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<StaffRole>, 4> kRoles{{
    {StaffRole::Kitchen, "kitchen"},
    {StaffRole::Cashier, "cashier"},
    {StaffRole::Manager, "manager"},
    {StaffRole::Owner, "owner"},
}};

}  // namespace

QByteArray wireName(StaffRole role) {
    return nameIn(kRoles, role);
}
std::optional<StaffRole> staffRoleFromWire(QByteArrayView name) {
    return valueIn(kRoles, name);
}

QByteArray Caller::actor() const {
    switch (kind) {
        case Kind::Anonymous:
            return "anonymous";
        case Kind::Guest:
            return "guest";
        case Kind::Customer:
            return "customer:" + customerId.text();
        case Kind::Staff:
            return "staff:" + staffId.text();
        case Kind::Kiosk:
            return "kiosk";
        case Kind::System:
            return "system";
    }
    return {};
}

}  // namespace frontdesk
