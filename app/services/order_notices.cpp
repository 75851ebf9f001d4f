// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_notices.h"

#include "app/services/order_party.h"

namespace frontdesk {
namespace {

Status checkWays(const Order& order, std::optional<bool> sms, std::optional<bool> email) {
    Error error{ErrorCode::ValidationFailed, QStringLiteral("The request has invalid fields."), {}, {}, {}, 0};
    if (sms.value_or(false) && order.customerPhone.isEmpty())
        error.fields.push_back(
            {QStringLiteral("sms"), "no_phone", QStringLiteral("The order has no telephone number.")});
    if (email.value_or(false) && order.customerEmail.isEmpty())
        error.fields.push_back(
            {QStringLiteral("email"), "no_email", QStringLiteral("The order has no e-mail address.")});
    return error.fields.empty() ? Status() : tl::make_unexpected(std::move(error));
}

}  // namespace

Result<NoticeWishes> OrderNotices::change(const OrderId& id, std::optional<bool> sms, std::optional<bool> email,
                                          const Caller& caller) {
    auto order = m_orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    if (!*order || !isPartyOf(caller, **order)) return failure(ErrorCode::NotFound);
    if (caller.isStaff() && !isAllowed(caller, Permission::ReadNotifications))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not do this."));
    if (auto ways = checkWays(**order, sms, email); !ways) return tl::make_unexpected(ways.error());
    (*order)->smsOptIn = sms.value_or((*order)->smsOptIn);
    (*order)->emailOptIn = email.value_or((*order)->emailOptIn);
    if (auto stored = m_orders.updateParty(**order); !stored) return tl::make_unexpected(stored.error());
    return NoticeWishes{(*order)->smsOptIn && !(*order)->customerPhone.isEmpty(),
                        (*order)->emailOptIn && !(*order)->customerEmail.isEmpty()};
}

}  // namespace frontdesk
