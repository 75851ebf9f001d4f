// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/customer.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/customer_store.h"
#include "app/ports/id_source.h"
#include "app/ports/phone_parser.h"
#include "app/ports/records.h"

namespace frontdesk {

/// Customers known by phone number, and the address books of accounts: what an order leaves behind for the next one.
/// Service thread only.
class CustomerBook {
public:
    struct Parts {
        ProfileStore& profiles;
        CustomerStore& customers;
        AuditLog& audit;
        const Clock& clock;
        IdSource& ids;
        const PhoneParser& phones;
    };
    explicit CustomerBook(Parts parts) : m_parts(parts) {}

    /// The account that places an order; nullopt if @p caller is not a customer.
    /// @return Unauthorized if the account is gone
    [[nodiscard]] Result<std::optional<Customer>> accountOf(const Caller& caller);
    /// Counts a new order for its phone number; with @p saveDetails keeps name, payment method and address for the next
    /// one, in @p account too. Part of the transaction that stores the order. A number that never asked for its details
    /// to be saved is not kept.
    [[nodiscard]] Status noteOrder(const Order& order, bool saveDetails, const std::optional<Customer>& account);

    /// Who orders from @p phone (any usual spelling); nullopt if nobody is known. @return Forbidden, ValidationFailed
    [[nodiscard]] Result<std::optional<CustomerProfile>> byPhone(const QString& phone, const Caller& caller);
    /// Forgets the number, its counts and its addresses; fine if it is not known. Orders stay.
    /// @return Forbidden, ValidationFailed
    [[nodiscard]] Status remove(const QString& phone, const Caller& caller);

private:
    [[nodiscard]] Status noteProfile(const Order& order, bool saveDetails);
    [[nodiscard]] Status noteAddress(Customer account, const DeliveryAddress& address);
    [[nodiscard]] Result<QString> readPhone(const QString& phone, const Caller& caller) const;

    Parts m_parts;
};

inline constexpr size_t kMostAddresses = 10;

/// Puts @p used in front of @p book. An address that is there already (same text and place, whatever the case) moves
/// and keeps its id and label; beyond kMostAddresses the one not used for longest goes. Pure.
/// @param id of the entry if it is new
void rememberAddress(std::vector<SavedAddress>& book, const DeliveryAddress& used, const AddressId& id);

}  // namespace frontdesk
