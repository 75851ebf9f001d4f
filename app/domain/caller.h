// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"

#include <QString>

namespace frontdesk {

enum class StaffRole { Kitchen, Cashier, Manager, Owner };
[[nodiscard]] QByteArray wireName(StaffRole role);
[[nodiscard]] std::optional<StaffRole> staffRoleFromWire(QByteArrayView name);

/// Who makes a call of a service. Built by the edge that authenticated them, never from a request's body.
struct Caller {
    enum class Kind { Anonymous, Guest, Customer, Staff, Kiosk, System };
    Kind kind = Kind::Anonymous;
    StaffRole role = StaffRole::Kitchen;  ///< with Kind::Staff
    StaffId staffId;
    CustomerId customerId;
    SessionId session;   ///< with Kind::Customer: the login its token belongs to
    OrderId guestOrder;  ///< with Kind::Guest: the one order its token opens
    QString name;        ///< for people: "Kofi A.", "guest"
    QString device;      ///< "counter", a paired device's name, empty for the web
    DeviceId deviceId;   ///< of a paired device: a kiosk, or the one a member of staff typed the PIN at

    [[nodiscard]] bool isStaff() const { return kind == Kind::Staff; }
    /// "staff:<id>", "customer:<id>", "guest", "kiosk", "system"
    [[nodiscard]] QByteArray actor() const;
    static Caller system() {
        Caller caller;
        caller.kind = Kind::System;
        caller.name = QStringLiteral("Frontdesk");
        return caller;
    }
};

/// What staff may do. One table says which role may do what (permissions.cpp); everything not in it is refused.
enum class Permission {
    ReadOrders,
    AcceptOrders,
    RejectOrders,
    CookOrders,
    StepBack,
    CancelBeforePreparing,
    CancelLater,
    HandOut,
    CompletePaid,
    CompleteOnCredit,
    TakePayments,
    DiscountSmall,
    DiscountAny,
    Refund,
    Print,
    SetAvailability,
    PlaceOrders,
    ReadNotifications,
    TakeCalls,  ///< tell the counter who rings
    IssueInvoices,
    ResolveAlerts,
    PairDevices,
    ReissueTableTokens,
    ChangeSettings,
    SystemOnly,  ///< timers and the payment ledger; no role has it
};
/// Staff by their role; the system may everything; anybody else nothing of this table.
[[nodiscard]] bool isAllowed(const Caller& caller, Permission permission);

}  // namespace frontdesk
