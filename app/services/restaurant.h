// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/menu.h"
#include "app/domain/money.h"
#include "app/domain/time.h"

#include <QString>
#include <QStringList>

namespace frontdesk {

/// The restaurant as the services see it: read once at start and after a change of settings, then immutable.
struct Restaurant {
    QString name;
    QString address;
    QString phone;
    QString taxId;
    QString country = QStringLiteral("GH");  ///< ISO 3166-1 alpha-2
    QStringList languages{QStringLiteral("en")};
    Currency currency;
    BusinessCalendar calendar;
    std::vector<ServingHours> openingHours;  ///< empty: always open
    Fulfilments fulfilments = Fulfilment::Pickup | Fulfilment::Delivery | Fulfilment::DineIn;
    Money minimumOrder;   ///< of delivery and web orders, against subtotal less discount
    qint64 cashStep = 1;  ///< smallest coin in minor units; 1: no rounding
    int estimatedMinutes = 20;
    int cancelMinutes = 5;  ///< a guest's window once accepted
    int cashierDiscountPercent = 10;
    int slotMinutes = 15;
    int slotCapacity = 12;  ///< orders per slot
    int daysAhead = 7;
    bool acceptingOrders = true;  ///< the owner's pause of web ordering
    bool autoAccept = false;
    int acceptTimeoutMinutes = 0;  ///< a web order nobody answers is rejected after so long; 0: never
    bool demo = false;
    QString receiptFooter;
    QString publicUrl;  ///< base of links, no slash at the end
    QString emailFrom;  ///< sender of e-mails, an address; empty: the demo's or none
    QString invoiceNumberFormat = QStringLiteral("INV-{year}-{number:04d}");
    int invoiceDueDays = 0;          ///< due so many days after issue; what is issued today is paid already
    int accessMinutes = 15;          ///< life of a customer's access token, 1..30
    bool composedPasswords = false;  ///< the owner asks for letters, digits and marks in passwords besides the rest
    QString deviceName = QStringLiteral("counter");
};

/// Whether the restaurant is open at @p now, and when that changes next.
struct OpeningState {
    bool open = true;
    std::optional<Instant> opensAt;
    std::optional<Instant> closesAt;
};
[[nodiscard]] OpeningState openingAt(const Restaurant& restaurant, Instant now);

}  // namespace frontdesk
