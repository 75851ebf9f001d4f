// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/order_store.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"

namespace frontdesk {

/// Guest orders that come into an account afterwards. Service thread only.
class OrderClaims {
public:
    struct Parts {
        OrderStore& orders;
        CustomerStore& customers;
        AuditLog& audit;
        Announcements& announcements;
        const Clock& clock;
        const Secrets& secrets;
    };
    explicit OrderClaims(Parts parts) : m_parts(parts) {}

    /// Guest orders whose e-mail address is the account's verified one, newest first; none while it is not verified.
    /// @param limit 1..100 @param cursor as given by the page before @return Unauthorized if @p caller is no customer
    [[nodiscard]] Result<Page<Order>> claimable(int limit, const QByteArray& cursor, const Caller& caller);
    /// Links a guest order to the caller's account: any with its guest token, until 90 days after its end, and a
    /// claimable one without. The guest token stays good, since links to it are out. Claiming what is in the account
    /// already answers with it.
    /// @param guestToken empty: none was shown
    /// @return NotFound whatever the reason, Unauthorized if @p caller is no customer
    [[nodiscard]] Result<Order> claim(const OrderId& id, const QByteArray& guestToken, const Caller& caller);

private:
    [[nodiscard]] Result<Customer> accountOf(const Caller& caller);
    [[nodiscard]] bool mayClaim(const OrderId& id, const std::optional<Order>& order, const QByteArray& guestToken,
                                const Customer& account) const;

    Parts m_parts;
};

}  // namespace frontdesk
