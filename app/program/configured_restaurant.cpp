// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/configured_restaurant.h"

namespace frontdesk {
namespace {

void put(const QString& given, QString& into) {
    if (!given.isEmpty()) into = given;
}

template <class T>
void put(const std::optional<T>& given, T& into) {
    if (given) into = *given;
}

void applyBusiness(const BusinessConfig& business, Restaurant& restaurant) {
    put(business.name, restaurant.name);
    put(business.address, restaurant.address);
    put(business.phone, restaurant.phone);
    put(business.taxId, restaurant.taxId);
    put(business.country, restaurant.country);
    if (business.currency) {
        restaurant.currency = *business.currency;
        restaurant.minimumOrder = Money(restaurant.minimumOrder.minor(), *business.currency);
    }
    if (business.timeZone)
        restaurant.calendar = BusinessCalendar(*business.timeZone, restaurant.calendar.cutOverHour());
    if (business.language.isEmpty()) return;
    restaurant.languages.removeAll(business.language);
    restaurant.languages.prepend(business.language);
}

}  // namespace

void applyConfig(const Config& config, Restaurant& restaurant) {
    applyBusiness(config.business, restaurant);
    put(config.listener.publicUrl, restaurant.publicUrl);
    put(config.mail.from, restaurant.emailFrom);
    put(config.rules.accessMinutes, restaurant.accessMinutes);
    put(config.rules.cancelMinutes, restaurant.cancelMinutes);
    put(config.rules.acceptTimeoutMinutes, restaurant.acceptTimeoutMinutes);
    put(config.rules.autoAccept, restaurant.autoAccept);
    put(config.invoices.numberFormat, restaurant.invoiceNumberFormat);
    put(config.invoices.dueDays, restaurant.invoiceDueDays);
}

}  // namespace frontdesk
