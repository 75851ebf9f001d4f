// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/menu_json.h"

#include "app/domain/payment.h"

#include <array>
#include <map>

namespace frontdesk::api {
namespace {

constexpr int kMinutesPerDay = 24 * 60;

void writeWords(JsonWriter& json, std::string_view name, const QStringList& words) {
    json.beginArray(name);
    for (const auto& word : words) json.value(word);
    json.endArray();
}

void writeFulfilments(JsonWriter& json, Fulfilments fulfilments) {
    json.beginArray("fulfilments");
    for (const auto each : kAllFulfilments)
        if (fulfilments.testFlag(each)) json.value(wireName(each));
    json.endArray();
}

bool isOptionAvailable(const MenuOption& option, const Menu& menu, const AvailabilityOf& availability) {
    if (option.soldOut) return false;
    const MenuItem* part = option.itemId.isNull() ? nullptr : menu.item(option.itemId);
    return !part || availability(*part).available;
}

void writeGroup(JsonWriter& json, const OptionGroup& group, const Menu& menu, const AvailabilityOf& availability) {
    json.beginObject().field("id", group.id).field("name", group.name).field("min", group.min).field("max", group.max);
    json.field("parent_option_id", group.parentOption).beginArray("options");
    for (const auto& option : group.options) {
        json.beginObject().field("id", option.id).field("name", option.name);
        json.field("price_delta_cents", option.priceDelta);
        json.field("available", isOptionAvailable(option, menu, availability));
        json.field("item_id", option.itemId).endObject();
    }
    json.endArray().endObject();
}

QByteArray clock(int minuteOfDay) {
    const auto twoDigits = [](int number) { return QByteArray::number(number).rightJustified(2, '0'); };
    const int minute = minuteOfDay == kMinutesPerDay ? minuteOfDay : minuteOfDay % kMinutesPerDay;
    return twoDigits(minute / 60) + ':' + twoDigits(minute % 60);
}

void writeHours(JsonWriter& json, const std::vector<ServingHours>& hours) {
    static constexpr std::array kDays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    json.beginArray("hours");
    for (const auto& each : hours) {
        json.beginObject().beginArray("days");
        for (size_t day = 0; day < kDays.size(); ++day)
            if (each.weekdays & (1 << day)) json.value(kDays[day]);
        json.endArray().field("from", clock(each.fromMinute)).field("until", clock(each.untilMinute)).endObject();
    }
    json.endArray();
}

void writeTaxClasses(JsonWriter& json, const TaxRules& rules) {
    json.beginArray("taxes");
    for (const auto& [id, taxClass] : rules) {
        json.beginObject().field("id", id).beginArray("components");
        for (const auto& component : taxClass.components) {
            json.beginObject()
                .field("name", component.name)
                .field("rate", component.rate.percentText())
                .beginArray("on");
            for (const auto& name : component.on) json.value(name);
            json.endArray().endObject();
        }
        json.endArray().endObject();
    }
    json.endArray();
}

}  // namespace

void writeItem(JsonWriter& json, const MenuItem& item, const Menu& menu, const AvailabilityOf& availability) {
    const Availability now = availability(item);
    json.beginObject().field("id", item.id).field("category_id", item.categoryId).field("name", item.name);
    json.field("description", item.description).field("price_cents", item.price);
    json.field("currency", menu.currency.code()).textOrNull("image_url", item.imageUrl).textOrNull("emoji", item.emoji);
    json.field("available", now.available).field("kind", item.kind == ItemKind::Combo ? "combo" : "item");
    json.field("featured", item.featured);
    writeWords(json, "tags", item.tags);
    writeWords(json, "allergens", item.allergens);
    json.field("tax_class", item.taxClass).field("prep_minutes", item.prepMinutes);
    writeFulfilments(json, item.fulfilments);
    json.field("available_from", now.from).field("available_until", now.until);
    json.key("unavailable_reason");
    if (now.available || !now.reason)
        json.value(nullptr);
    else
        json.value(wireName(*now.reason));
    json.beginArray("modifier_groups");
    for (const auto& group : item.groups) writeGroup(json, group, menu, availability);
    json.endArray().endObject();
}

void writeCategories(JsonWriter& json, const Menu& menu) {
    std::map<CategoryId, int> counts;
    for (const auto& item : menu.items) counts[item.categoryId] += item.archived ? 0 : 1;
    json.beginArray("categories");
    for (const auto& category : menu.categories) {
        json.beginObject().field("id", category.id).field("name", category.name);
        json.field("description", category.description).field("position", category.position);
        json.field("item_count", counts[category.id]).textOrNull("image_url", category.imageUrl).endObject();
    }
    json.endArray();
}

std::string restaurantJson(const Restaurant& restaurant, const Menu& menu, Instant now) {
    const OpeningState opening = openingAt(restaurant, now);
    JsonWriter json;
    json.beginObject().field("name", restaurant.name).field("address", restaurant.address);
    json.field("phone", restaurant.phone).field("currency", restaurant.currency.code());
    writeWords(json, "languages", restaurant.languages);
    json.field("timezone", QByteArray(restaurant.calendar.zone().id()));
    json.field("open_now", opening.open).field("opens_at", opening.opensAt).field("closes_at", opening.closesAt);
    writeHours(json, restaurant.openingHours);
    writeFulfilments(json, restaurant.fulfilments);
    json.field("minimum_cents", restaurant.minimumOrder).beginArray("delivery_places");
    for (const auto& place : menu.places)
        json.beginObject().field("id", place.id).field("name", place.name).field("fee_cents", place.fee).endObject();
    json.endArray();
    json.field("accepting_orders", restaurant.acceptingOrders).field("estimated_minutes", restaurant.estimatedMinutes);
    json.field("prices_include_tax", menu.pricesIncludeTax);
    writeTaxClasses(json, menu.taxes.on(restaurant.calendar.calendarDay(now)));
    return json.endObject().take();
}

std::string slotsJson(const std::vector<OrderTaking::Slot>& slots) {
    JsonWriter json;
    json.beginObject().beginArray("slots");
    for (const auto& slot : slots)
        json.beginObject()
            .field("start", slot.start)
            .field("end", slot.end)
            .field("available", slot.available)
            .endObject();
    return json.endArray().endObject().take();
}

}  // namespace frontdesk::api
