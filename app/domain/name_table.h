// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace frontdesk {

/// One row of a table that spells an enum on the wire and in the store.
template <class Enum>
struct Named {
    Enum value;
    std::string_view name;  ///< a string literal: the bytes are shared, never copied
};

/// @p table must have every value of the enum.
template <class Enum, size_t N>
[[nodiscard]] QByteArray nameIn(const std::array<Named<Enum>, N>& table, Enum value) {
    const auto row = std::find_if(table.begin(), table.end(), [value](const auto& r) { return r.value == value; });
    Q_ASSERT(row != table.end());
    return QByteArray::fromRawData(row->name.data(), static_cast<qsizetype>(row->name.size()));
}

template <class Enum, size_t N>
[[nodiscard]] std::optional<Enum> valueIn(const std::array<Named<Enum>, N>& table, QByteArrayView name) {
    const std::string_view wanted(name.data(), static_cast<size_t>(name.size()));
    const auto row = std::find_if(table.begin(), table.end(), [wanted](const auto& r) { return r.name == wanted; });
    return row == table.end() ? std::nullopt : std::optional<Enum>(row->value);
}

}  // namespace frontdesk
