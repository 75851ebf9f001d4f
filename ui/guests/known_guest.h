// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"

namespace frontdesk {

/// What the store knows of a telephone number.
struct KnownGuest {
    QString phone;                           ///< E.164
    std::optional<CustomerProfile> profile;  ///< only of those who wanted to be remembered
    std::vector<Order> orders;               ///< the last five, newest first

    [[nodiscard]] bool isKnown() const { return profile.has_value() || !orders.empty(); }
    [[nodiscard]] QString name() const;
    /// All that were counted, or those that are listed where nothing is.
    [[nodiscard]] int orderCount() const;
    [[nodiscard]] std::optional<Instant> lastOrderAt() const;
    [[nodiscard]] std::optional<PaymentMethod> usualPayment() const;
    /// Remembered ones; else where the listed orders went, each once.
    [[nodiscard]] std::vector<SavedAddress> addresses() const;
};

/// Reads it on the service thread. A role that may not see profiles gets the orders alone.
/// @param phone in any usual spelling. @return ValidationFailed, and what stores fail with
[[nodiscard]] QFuture<Result<KnownGuest>> lookUpGuest(Desk& desk, const QString& phone, const Caller& caller);

/// "Home, Osu" or "Osu"; empty where neither label nor place is known.
[[nodiscard]] QString addressTitle(const SavedAddress& address, const Menu& menu);

}  // namespace frontdesk
