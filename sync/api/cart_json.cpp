// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/cart_json.h"

#include "sync/api/json_writer.h"

namespace frontdesk::api {
namespace {

void writeLine(JsonWriter& json, const DraftLine& line) {
    json.beginObject().field("item_id", line.itemId).field("quantity", line.quantity).beginArray("option_ids");
    for (const OptionId& id : line.optionIds) json.value(id);
    json.endArray().textOrNull("note", line.note).endObject();
}

void writeChange(JsonWriter& json, const CartChange& change) {
    json.beginObject().field("item_id", change.itemId).field("name", change.name);
    json.field("code", change.unavailable ? "item_unavailable" : "price_changed");
    if (!change.unavailable) json.field("old_price_cents", change.oldPrice).field("new_price_cents", change.newPrice);
    json.endObject();
}

}  // namespace

std::string cartJson(const Cart& cart) {
    JsonWriter json;
    json.beginObject().beginArray("items");
    for (const DraftLine& line : cart.lines) writeLine(json, line);
    json.endArray().beginArray("changes");
    for (const CartChange& change : cart.changes) writeChange(json, change);
    return json.endArray().endObject().take();
}

}  // namespace frontdesk::api
