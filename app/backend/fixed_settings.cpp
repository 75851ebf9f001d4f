// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/fixed_settings.h"

#include "app/backend/restaurant_setting.h"
#include "app/storage/sql_menu_store.h"
#include "app/storage/sql_records.h"
#include "app/storage/store_gauges.h"

namespace frontdesk {
namespace {

Status refuse(const char* key, const QByteArray& wanted, const char* what, const QByteArray& stored) {
    return failure(ErrorCode::Unsupported, QStringLiteral("%1=%2 cannot be: the store has %3 %4.")
                                               .arg(QLatin1String(key), QString::fromLatin1(wanted),
                                                    QLatin1String(what), QString::fromLatin1(stored)));
}

Status store(Database& writer, const Restaurant& stored, const Restaurant& wanted, Instant now) {
    SqlMenuStore menus(writer);
    const auto menu = menus.load();
    if (!menu) return tl::make_unexpected(menu.error());
    Menu priced = **menu;
    priced.currency = wanted.currency;
    if (auto replaced = menus.replace(priced); !replaced) return replaced;
    Restaurant settled = stored;
    settled.currency = wanted.currency;
    settled.minimumOrder = Money(stored.minimumOrder.minor(), wanted.currency);
    settled.calendar = wanted.calendar;
    return SqlSettingStore(writer).set(kRestaurantSetting, restaurantJson(settled), "system", now);
}

}  // namespace

Status settleFixedSettings(Database& writer, const Restaurant& stored, const Restaurant& wanted, Instant now) {
    const bool otherCurrency = stored.currency != wanted.currency;
    const bool otherZone = stored.calendar.zone() != wanted.calendar.zone();
    if (!otherCurrency && !otherZone) return {};
    const auto holds = readHoldings(writer);
    if (!holds) return tl::make_unexpected(holds.error());
    if (otherCurrency && (holds->prices || holds->orders))
        return refuse("CURRENCY", wanted.currency.code(), "prices or orders in", stored.currency.code());
    if (otherZone && holds->orders)
        return refuse("TIMEZONE", wanted.calendar.zone().id(), "orders counted in days of",
                      stored.calendar.zone().id());
    if (auto begun = writer.run("BEGIN IMMEDIATE"); !begun) return begun;
    auto done = store(writer, stored, wanted, now);
    if (done) done = writer.run("COMMIT");
    if (!done && writer.inTransaction()) (void)writer.run("ROLLBACK");
    return done;
}

}  // namespace frontdesk
