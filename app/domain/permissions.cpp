// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/caller.h"

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

struct Row {
    Permission permission;
    StaffRole least;  ///< this role has it, and every role after it in StaffRole
};

// clang-format off
constexpr std::array kTable{
    Row{Permission::ReadOrders, StaffRole::Kitchen},
    Row{Permission::CookOrders, StaffRole::Kitchen},
    Row{Permission::StepBack, StaffRole::Kitchen},
    Row{Permission::SetAvailability, StaffRole::Kitchen},

    Row{Permission::PlaceOrders, StaffRole::Cashier},
    Row{Permission::AcceptOrders, StaffRole::Cashier},
    Row{Permission::RejectOrders, StaffRole::Cashier},
    Row{Permission::CancelBeforePreparing, StaffRole::Cashier},
    Row{Permission::HandOut, StaffRole::Cashier},
    Row{Permission::CompletePaid, StaffRole::Cashier},
    Row{Permission::TakePayments, StaffRole::Cashier},
    Row{Permission::DiscountSmall, StaffRole::Cashier},
    Row{Permission::Print, StaffRole::Cashier},
    Row{Permission::ReadNotifications, StaffRole::Cashier},
    Row{Permission::TakeCalls, StaffRole::Cashier},
    Row{Permission::IssueInvoices, StaffRole::Cashier},

    Row{Permission::CancelLater, StaffRole::Manager},
    Row{Permission::CompleteOnCredit, StaffRole::Manager},
    Row{Permission::DiscountAny, StaffRole::Manager},
    Row{Permission::Refund, StaffRole::Manager},
    Row{Permission::ResolveAlerts, StaffRole::Manager},
    Row{Permission::PairDevices, StaffRole::Manager},
    Row{Permission::ReissueTableTokens, StaffRole::Manager},

    Row{Permission::ChangeSettings, StaffRole::Owner},
};
// clang-format on

}  // namespace

bool isAllowed(const Caller& caller, Permission permission) {
    if (caller.kind == Caller::Kind::System) return true;
    if (!caller.isStaff()) return false;
    const auto row =
        std::find_if(kTable.begin(), kTable.end(), [permission](const Row& r) { return r.permission == permission; });
    return row != kTable.end() && caller.role >= row->least;
}

}  // namespace frontdesk
