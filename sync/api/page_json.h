// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/order_store.h"
#include "sync/api/json_writer.h"

namespace frontdesk::api {

inline constexpr int kPageLimit = 50;
inline constexpr int kMaxPageLimit = 100;

/// A page of a list: {"<name>":[…],"next_cursor"}. @p write writes one row.
template <class Row, class Write>
[[nodiscard]] std::string pageJson(std::string_view name, const Page<Row>& page, Write write) {
    JsonWriter json;
    json.beginObject().beginArray(name);
    for (const auto& row : page.rows) write(json, row);
    return json.endArray().textOrNull("next_cursor", QString::fromLatin1(page.nextCursor)).endObject().take();
}

}  // namespace frontdesk::api
