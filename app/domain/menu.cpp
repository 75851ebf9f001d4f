// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/menu.h"

#include "app/domain/name_table.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr std::array<Named<Fulfilment>, 3> kFulfilments{{
    {Fulfilment::Pickup, "pickup"},
    {Fulfilment::Delivery, "delivery"},
    {Fulfilment::DineIn, "dine_in"},
}};

constexpr std::array<Named<Unavailable>, 3> kReasons{{
    {Unavailable::SoldOut, "sold_out"},
    {Unavailable::Hours, "hours"},
    {Unavailable::ServiceType, "service_type"},
}};

template <class Id, class Row>
const Row* findById(const std::vector<Row>& rows, const Id& id) {
    const auto row = std::find_if(rows.begin(), rows.end(), [&id](const Row& r) { return r.id == id; });
    return row == rows.end() ? nullptr : &*row;
}

/// Takes the same time wherever the texts differ: a token is not to be guessed byte by byte.
bool equalTokens(QByteArrayView a, QByteArrayView b) {
    if (a.size() != b.size()) return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) difference |= a[i] ^ b[i];
    return difference == 0;
}

}  // namespace

QByteArray wireName(Fulfilment fulfilment) {
    return nameIn(kFulfilments, fulfilment);
}
std::optional<Fulfilment> fulfilmentFromWire(QByteArrayView name) {
    return valueIn(kFulfilments, name);
}
QByteArray wireName(Unavailable reason) {
    return nameIn(kReasons, reason);
}

void Menu::index() {
    m_items.clear();
    m_categories.clear();
    for (size_t i = 0; i < items.size(); ++i) m_items.emplace(items[i].id, i);
    for (size_t i = 0; i < categories.size(); ++i) m_categories.emplace(categories[i].id, i);
}

const MenuItem* Menu::item(const MenuItemId& id) const {
    const auto found = m_items.find(id);
    return found == m_items.end() ? nullptr : &items[found->second];
}

const Category* Menu::category(const CategoryId& id) const {
    const auto found = m_categories.find(id);
    return found == m_categories.end() ? nullptr : &categories[found->second];
}

const DeliveryPlace* Menu::place(const PlaceId& id) const {
    return findById(places, id);
}
const DiningTable* Menu::table(const TableId& id) const {
    return findById(tables, id);
}

const DiningTable* Menu::tableByToken(QByteArrayView token) const {
    const auto found = std::find_if(tables.begin(), tables.end(), [token](const DiningTable& table) {
        return !table.token.isEmpty() && equalTokens(table.token, token);
    });
    return found == tables.end() ? nullptr : &*found;
}

QString Menu::taxClassOf(const MenuItem& item, Fulfilment fulfilment) const {
    const auto turned = classByFulfilment.find({item.taxClass, fulfilment});
    return turned == classByFulfilment.end() ? item.taxClass : turned->second;
}

}  // namespace frontdesk
