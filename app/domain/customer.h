// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/payment.h"
#include "app/domain/time.h"

#include <QString>

#include <vector>

namespace frontdesk {

/// One entry of an address book.
struct SavedAddress {
    AddressId id;
    QString label;  ///< "Home"; may be empty
    QString text;
    PlaceId placeId;
    QString directions;
};

/// An account. Text is cleaned (app/domain/text.h) before it comes here.
struct Customer {
    CustomerId id;
    int version = 1;
    QString email;            ///< as canonicalEmail() gives it
    QByteArray passwordHash;  ///< Argon2id PHC string; empty once erased
    QString fullName;         ///< 1..100 characters
    QString businessName;     ///< may be empty, as all below
    QString phone;            ///< E.164
    QString taxId;            ///< sealed at rest
    QString address;          ///< sealed at rest
    bool emailVerified = false;
    bool mfaEnabled = false;
    std::optional<PaymentMethod> preferredPaymentMethod;
    std::vector<SavedAddress> addressBook;
    QString language;  ///< of e-mails, "en"
    bool notifySms = true;
    bool notifyEmail = true;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> erasedAt;
};

/// A customer known by phone number alone. Phone is the key.
struct CustomerProfile {
    QString phone;  ///< E.164
    QString name;
    std::optional<PaymentMethod> preferredPaymentMethod;
    std::vector<SavedAddress> addressBook;  ///< most recently used first, at most 10; sealed at rest
    std::optional<Instant> lastOrderAt;
    int totalOrders = 0;
    Instant createdAt;
    Instant updatedAt;
};

/// The one spelling under which an address is stored and compared: trimmed, NFC, lower case.
/// @return nullopt unless it is local@domain of at most 254 characters without white space or controls, the domain with
///         a dot and in letters, digits, hyphens (international domains in their ASCII form)
[[nodiscard]] std::optional<QString> canonicalEmail(const QString& text);

}  // namespace frontdesk
