// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_menu_store.h"

#include "app/storage/order_columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

constexpr char kVersionSeries[] = "menu-version";
constexpr char kPricingSetting[] = "menu.pricing";

QByteArray listJson(const QStringList& list) {
    return QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact);
}

QStringList listOf(const QByteArray& json) {
    QStringList out;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : array) out << value.toString();
    return out;
}

QByteArray hoursJson(const std::vector<ServingHours>& hours) {
    QJsonArray array;
    for (const ServingHours& window : hours)
        array.append(QJsonArray{window.weekdays, window.fromMinute, window.untilMinute});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::vector<ServingHours> hoursOf(const QByteArray& json) {
    std::vector<ServingHours> hours;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : array) {
        const QJsonArray window = value.toArray();
        hours.push_back({window.at(0).toInt(), window.at(1).toInt(), window.at(2).toInt()});
    }
    return hours;
}

/// Currency, price mode, tax set and classes by service type, as one JSON setting.
QByteArray pricingJson(const Menu& menu) {
    QJsonArray versions;
    for (const TaxSet::Version& version : menu.taxes.versions()) {
        TaxRules rules;
        for (const TaxClass& taxClass : version.classes) rules.emplace(taxClass.id, taxClass);
        versions.append(QJsonObject{{QStringLiteral("from"), version.from.toString(Qt::ISODate)},
                                    {QStringLiteral("classes"), QString::fromUtf8(rulesJson(rules))}});
    }
    QJsonArray byFulfilment;
    for (const auto& [key, value] : menu.classByFulfilment)
        byFulfilment.append(QJsonArray{key.first, QString::fromLatin1(wireName(key.second)), value});
    return QJsonDocument(QJsonObject{{QStringLiteral("currency"), QString::fromLatin1(menu.currency.code())},
                                     {QStringLiteral("prices_include_tax"), menu.pricesIncludeTax},
                                     {QStringLiteral("tax_set"), menu.taxes.id()},
                                     {QStringLiteral("versions"), versions},
                                     {QStringLiteral("by_fulfilment"), byFulfilment}})
        .toJson(QJsonDocument::Compact);
}

void readPricing(const QByteArray& json, Menu& menu) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    menu.currency =
        Currency::fromCode(object.value(QStringLiteral("currency")).toString().toLatin1()).value_or(Currency());
    menu.pricesIncludeTax = object.value(QStringLiteral("prices_include_tax")).toBool(true);
    std::vector<TaxSet::Version> versions;
    const QJsonArray stored = object.value(QStringLiteral("versions")).toArray();
    for (const QJsonValue& value : stored) {
        TaxSet::Version version;
        version.from = QDate::fromString(value.toObject().value(QStringLiteral("from")).toString(), Qt::ISODate);
        const TaxRules rules = rulesOf(value.toObject().value(QStringLiteral("classes")).toString().toUtf8());
        for (const auto& [id, taxClass] : rules) version.classes.push_back(taxClass);
        versions.push_back(std::move(version));
    }
    menu.taxes = TaxSet(object.value(QStringLiteral("tax_set")).toString(), std::move(versions));
    const QJsonArray byFulfilment = object.value(QStringLiteral("by_fulfilment")).toArray();
    for (const QJsonValue& value : byFulfilment) {
        const QJsonArray entry = value.toArray();
        if (const auto fulfilment = fulfilmentFromWire(entry.at(1).toString().toLatin1()))
            menu.classByFulfilment[{entry.at(0).toString(), *fulfilment}] = entry.at(2).toString();
    }
}

}  // namespace

SqlMenuStore::SqlMenuStore(Database& database) : m_database(database) {}

Result<MenuPtr> SqlMenuStore::load() {
    const ReadScope scope(m_database);
    auto menu = std::make_shared<Menu>();
    const auto version = m_database.query(
        "SELECT last FROM series WHERE name = ?", [&](const Row& row) { menu->version = row.int64(0); },
        kVersionSeries);
    if (!version) return tl::make_unexpected(version.error());
    const auto pricing = m_database.query(
        "SELECT value FROM setting WHERE key = ? ORDER BY version DESC LIMIT 1",
        [&](const Row& row) { readPricing(row.bytes(0), *menu); }, kPricingSetting);
    if (!pricing) return tl::make_unexpected(pricing.error());
    for (const auto part : {&SqlMenuStore::loadCategories, &SqlMenuStore::loadItems, &SqlMenuStore::loadGroups,
                            &SqlMenuStore::loadPlaces})
        if (auto done = (this->*part)(*menu); !done) return tl::make_unexpected(done.error());
    menu->index();
    return MenuPtr(std::move(menu));
}

Status SqlMenuStore::loadCategories(Menu& menu) {
    return m_database.query(
        "SELECT id, name, description, emoji, colour, image_url, position FROM category WHERE NOT archived ORDER BY "
        "position",
        [&](const Row& row) {
            menu.categories.push_back({row.id<CategoryId>(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                       row.text(5), row.integer(6)});
        });
}

Status SqlMenuStore::loadItems(Menu& menu) {
    return m_database.query(
        "SELECT i.id, i.category_id, i.name, i.kitchen_name, i.description, i.price_cents, i.kind, i.emoji, "
        "i.image_url,"
        " i.station, i.tax_class, i.tags, i.allergens, i.prep_minutes, i.position, i.featured, i.fulfilments, i.hours,"
        " i.sold_out, i.sold_out_until FROM menu_item i JOIN category c ON c.id = i.category_id"
        " WHERE NOT i.archived ORDER BY c.position, i.position",
        [&](const Row& row) {
            MenuItem item;
            item.id = row.id<MenuItemId>(0);
            item.categoryId = row.id<CategoryId>(1);
            item.name = row.text(2);
            item.kitchenName = row.text(3);
            item.description = row.text(4);
            item.price = Money(row.int64(5), menu.currency);
            item.kind = row.bytes(6) == "combo" ? ItemKind::Combo : ItemKind::Item;
            item.emoji = row.text(7);
            item.imageUrl = row.text(8);
            item.station = row.text(9);
            item.taxClass = row.text(10);
            item.tags = listOf(row.bytes(11));
            item.allergens = listOf(row.bytes(12));
            item.prepMinutes = row.integer(13);
            item.position = row.integer(14);
            item.featured = row.boolean(15);
            item.fulfilments = Fulfilments(row.integer(16));
            item.hours = hoursOf(row.bytes(17));
            item.soldOut = row.boolean(18);
            item.soldOutUntil = row.instant(19);
            menu.items.push_back(std::move(item));
        });
}

Status SqlMenuStore::loadGroups(Menu& menu) {
    std::unordered_map<MenuItemId, MenuItem*> items;
    for (MenuItem& item : menu.items) items.emplace(item.id, &item);
    std::unordered_map<OptionGroupId, std::pair<MenuItem*, size_t>> groups;
    const auto read = m_database.query(
        "SELECT id, item_id, name, min_count, max_count, parent_option_id FROM option_group WHERE NOT archived"
        " ORDER BY item_id, position",
        [&](const Row& row) {
            const auto owner = items.find(row.id<MenuItemId>(1));
            if (owner == items.end()) return;
            auto& list = owner->second->groups;
            groups.emplace(row.id<OptionGroupId>(0), std::pair(owner->second, list.size()));
            list.push_back(
                {row.id<OptionGroupId>(0), row.text(2), row.integer(3), row.integer(4), row.id<OptionId>(5), {}});
        });
    if (!read) return read;
    return m_database.query(
        "SELECT id, group_id, name, price_delta_cents, sold_out, item_id FROM menu_option WHERE NOT archived"
        " ORDER BY group_id, position",
        [&](const Row& row) {
            const auto owner = groups.find(row.id<OptionGroupId>(1));
            if (owner == groups.end()) return;
            const auto& [item, index] = owner->second;
            item->groups[index].options.push_back({row.id<OptionId>(0), row.text(2), Money(row.int64(3), menu.currency),
                                                   row.boolean(4), row.id<MenuItemId>(5)});
        });
}

Status SqlMenuStore::loadPlaces(Menu& menu) {
    const auto places = m_database.query(
        "SELECT id, name, fee_cents FROM delivery_place WHERE NOT archived ORDER BY position", [&](const Row& row) {
            menu.places.push_back({row.id<PlaceId>(0), row.text(1), Money(row.int64(2), menu.currency)});
        });
    if (!places) return places;
    return m_database.query(
        "SELECT id, name, area, seats, token FROM dining_table WHERE NOT archived ORDER BY position",
        [&](const Row& row) {
            menu.tables.push_back({row.id<TableId>(0), row.text(1), row.text(2), row.integer(3), row.bytes(4)});
        });
}

Status SqlMenuStore::raiseVersion() {
    return m_database.run(
        "INSERT INTO series (name, last) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = series.last + 1",
        kVersionSeries);
}

Status SqlMenuStore::archiveAll() {
    for (const char* sql : {"UPDATE category SET archived = 1", "UPDATE menu_item SET archived = 1",
                            "UPDATE option_group SET archived = 1", "UPDATE menu_option SET archived = 1",
                            "UPDATE delivery_place SET archived = 1", "UPDATE dining_table SET archived = 1"})
        if (auto done = m_database.run(sql); !done) return done;
    return {};
}

Status SqlMenuStore::saveItem(const MenuItem& item) {
    const auto saved = m_database.run(
        "INSERT INTO menu_item (id, category_id, name, kitchen_name, description, price_cents, kind, emoji, image_url, "
        "station,"
        " tax_class, tags, allergens, prep_minutes, position, featured, archived, fulfilments, hours, sold_out, "
        "sold_out_until)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET category_id = excluded.category_id, name = excluded.name,"
        " kitchen_name = excluded.kitchen_name, description = excluded.description, price_cents = excluded.price_cents,"
        " kind = excluded.kind, emoji = excluded.emoji, image_url = excluded.image_url, station = excluded.station,"
        " tax_class = excluded.tax_class, tags = excluded.tags, allergens = excluded.allergens,"
        " prep_minutes = excluded.prep_minutes, position = excluded.position, featured = excluded.featured, archived = "
        "0,"
        " fulfilments = excluded.fulfilments, hours = excluded.hours, sold_out = excluded.sold_out,"
        " sold_out_until = excluded.sold_out_until",
        item.id, item.categoryId, item.name, item.kitchenName, item.description, item.price,
        item.kind == ItemKind::Combo ? "combo" : "item", item.emoji, item.imageUrl, item.station, item.taxClass,
        listJson(item.tags), listJson(item.allergens), item.prepMinutes, item.position, item.featured,
        static_cast<int>(item.fulfilments), hoursJson(item.hours), item.soldOut, item.soldOutUntil);
    if (!saved) return saved;
    int groupPosition = 0;
    for (const OptionGroup& group : item.groups) {
        const auto groupSaved = m_database.run(
            "INSERT INTO option_group (id, item_id, name, min_count, max_count, parent_option_id, position, archived)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET item_id = excluded.item_id, name = "
            "excluded.name,"
            " min_count = excluded.min_count, max_count = excluded.max_count, parent_option_id = "
            "excluded.parent_option_id,"
            " position = excluded.position, archived = 0",
            group.id, item.id, group.name, group.min, group.max, group.parentOption, ++groupPosition);
        if (!groupSaved) return groupSaved;
        int optionPosition = 0;
        for (const MenuOption& option : group.options) {
            const auto optionSaved = m_database.run(
                "INSERT INTO menu_option (id, group_id, name, price_delta_cents, sold_out, item_id, position, archived)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET group_id = excluded.group_id,"
                " name = excluded.name, price_delta_cents = excluded.price_delta_cents, sold_out = excluded.sold_out,"
                " item_id = excluded.item_id, position = excluded.position, archived = 0",
                option.id, group.id, option.name, option.priceDelta, option.soldOut, option.itemId, ++optionPosition);
            if (!optionSaved) return optionSaved;
        }
    }
    return {};
}

Status SqlMenuStore::replace(const Menu& menu) {
    if (auto archived = archiveAll(); !archived) return archived;
    if (auto raised = raiseVersion(); !raised) return raised;
    const auto pricing = m_database.run(
        "INSERT INTO setting (key, version, value, actor, changed_at) SELECT ?, coalesce(max(version), 0) + 1, ?, "
        "'system', 0"
        " FROM setting WHERE key = ?",
        kPricingSetting, pricingJson(menu), kPricingSetting);
    if (!pricing) return pricing;
    int position = 0;
    for (const Category& category : menu.categories) {
        const auto saved = m_database.run(
            "INSERT INTO category (id, name, description, emoji, colour, image_url, position, archived)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (id) DO UPDATE SET name = excluded.name,"
            " description = excluded.description, emoji = excluded.emoji, colour = excluded.colour,"
            " image_url = excluded.image_url, position = excluded.position, archived = 0",
            category.id, category.name, category.description, category.emoji, category.colour, category.imageUrl,
            ++position);
        if (!saved) return saved;
    }
    for (const MenuItem& item : menu.items)
        if (auto saved = saveItem(item); !saved) return saved;
    position = 0;
    for (const DeliveryPlace& place : menu.places) {
        const auto saved = m_database.run(
            "INSERT INTO delivery_place (id, name, fee_cents, position, archived) VALUES (?, ?, ?, ?, 0)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, fee_cents = excluded.fee_cents,"
            " position = excluded.position, archived = 0",
            place.id, place.name, place.fee, ++position);
        if (!saved) return saved;
    }
    position = 0;
    for (const DiningTable& table : menu.tables) {
        const auto saved = m_database.run(
            "INSERT INTO dining_table (id, name, area, seats, token, position, archived) VALUES (?, ?, ?, ?, ?, ?, 0)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, area = excluded.area, seats = excluded.seats,"
            " token = excluded.token, position = excluded.position, archived = 0",
            table.id, table.name, table.area, table.seats, table.token, ++position);
        if (!saved) return saved;
    }
    return {};
}

Status SqlMenuStore::setSoldOut(const MenuItemId& id, bool soldOut, std::optional<Instant> until) {
    const auto done = m_database.run(
        "UPDATE menu_item SET sold_out = ?, sold_out_until = ? WHERE id = ? AND NOT archived", soldOut, until, id);
    if (!done) return done;
    if (m_database.changes() == 0) return failure(ErrorCode::NotFound, QStringLiteral("There is no such item."));
    return raiseVersion();
}

Status SqlMenuStore::setTableToken(const TableId& id, const QByteArray& token) {
    const auto done = m_database.run("UPDATE dining_table SET token = ? WHERE id = ? AND NOT archived", token, id);
    if (!done) return done;
    if (m_database.changes() == 0) return failure(ErrorCode::NotFound, QStringLiteral("There is no such table."));
    return raiseVersion();
}

}  // namespace frontdesk
