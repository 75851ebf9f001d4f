// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/menu_snapshots.h"

#include "sync/api/menu_json.h"

#include <QStringList>

#include <algorithm>

namespace frontdesk::api {
namespace {

constexpr size_t kMaxPages = 64;

QString folded(const QString& text) {
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (!c.isMark()) out += c;
    return out.toCaseFolded();
}

bool hasWords(const MenuItem& item, const QStringList& words) {
    if (words.isEmpty()) return true;
    const QString text = folded(item.name + u' ' + item.description + u' ' + item.tags.join(u' '));
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return text.contains(word); });
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b, Instant after) {
    if (b && *b <= after) b.reset();
    return !a || (b && *b < *a) ? b : a;
}

AvailabilityOf availabilityOn(const Restaurant& restaurant, Instant now, std::optional<Fulfilment> fulfilment) {
    return [&restaurant, now, fulfilment](const MenuItem& item) {
        return availabilityAt(item, now, restaurant.calendar, fulfilment);
    };
}

}  // namespace

MenuSnapshots::MenuSnapshots(const MenuBoard& board, std::shared_ptr<const Restaurant> restaurant, const Clock& clock)
    : m_board(board), m_restaurant(std::move(restaurant)), m_clock(clock) {}

void MenuSnapshots::refresh() {
    const MenuPtr menu = m_board.current();
    const Instant now = m_clock.now();
    if (menu == m_menu && (!m_validUntil || now < *m_validUntil)) return;
    m_menu = menu;
    m_now = now;
    m_validUntil.reset();
    for (const auto& item : menu->items) {
        const Availability availability = availabilityAt(item, now, m_restaurant->calendar, std::nullopt);
        m_validUntil = earlier(m_validUntil, earlier(availability.from, availability.until, now), now);
    }
    m_pages.clear();
}

http::Response MenuSnapshots::page(const http::Request& request, const std::string& name, const Render& render) {
    if (const auto at = m_pages.find(name); at != m_pages.end()) return at->second.answer(request);
    if (m_pages.size() >= kMaxPages) m_pages.clear();
    return m_pages.emplace(name, PreparedPage(render())).first->second.answer(request);
}

http::Response MenuSnapshots::categories(const http::Request& request) {
    refresh();
    return page(request, "categories", [this] {
        JsonWriter json;
        json.beginObject();
        writeCategories(json, *m_menu);
        return json.endObject().take();
    });
}

http::Response MenuSnapshots::items(const http::Request& request, const ItemFilter& filter) {
    refresh();
    const std::string available = filter.available ? (*filter.available ? "yes" : "no") : "";
    const std::string name = "items\n" + filter.categoryId + '\n' + available + '\n' + filter.words;
    return page(request, name, [&] { return itemsJson(filter); });
}

http::Response MenuSnapshots::table(const http::Request& request, const DiningTable& table) {
    refresh();
    return page(request, "table\n" + table.id.text().toStdString(), [&] { return tableJson(table); });
}

std::string MenuSnapshots::itemsJson(const ItemFilter& filter) const {
    const auto availability = availabilityOn(*m_restaurant, m_now, std::nullopt);
    const QStringList words = folded(QString::fromStdString(filter.words)).split(u' ', Qt::SkipEmptyParts);
    JsonWriter json;
    json.beginObject().field("currency", m_menu->currency.code()).beginArray("items");
    for (const auto& item : m_menu->items) {
        if (item.archived || !hasWords(item, words)) continue;
        if (!filter.categoryId.empty() && item.categoryId.text().toStdString() != filter.categoryId) continue;
        if (filter.available && availability(item).available != *filter.available) continue;
        writeItem(json, item, *m_menu, availability);
    }
    return json.endArray().endObject().take();
}

std::string MenuSnapshots::tableJson(const DiningTable& table) const {
    const auto availability = availabilityOn(*m_restaurant, m_now, Fulfilment::DineIn);
    JsonWriter json;
    json.beginObject().beginObject("table").field("name", table.name).endObject();
    json.field("currency", m_menu->currency.code());
    writeCategories(json, *m_menu);
    json.beginArray("items");
    for (const auto& item : m_menu->items)
        if (!item.archived) writeItem(json, item, *m_menu, availability);
    return json.endArray().endObject().take();
}

std::optional<std::string> MenuSnapshots::item(const MenuItemId& id, const Menu& menu, const Restaurant& restaurant,
                                               Instant now) {
    const MenuItem* found = menu.item(id);
    if (!found) return std::nullopt;
    JsonWriter json;
    json.beginObject().key("item");
    writeItem(json, *found, menu, availabilityOn(restaurant, now, std::nullopt));
    return json.endObject().take();
}

}  // namespace frontdesk::api
