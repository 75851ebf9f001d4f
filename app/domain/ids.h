// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <array>
#include <compare>
#include <optional>

namespace frontdesk {

/// A 128-bit identifier. Its text is the canonical 36-character form of RFC 9562.
struct Uuid {
    std::array<unsigned char, 16> bytes{};

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] QByteArray text() const;
    /// @return nullopt unless @p text is exactly 36 characters in canonical form (either case)
    [[nodiscard]] static std::optional<Uuid> fromText(QByteArrayView text);
    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// Distinct type per kind of thing, so that an order's id never lands where a line's is wanted.
template <class Tag>
class Id {
public:
    Id() = default;
    explicit Id(const Uuid& uuid) : m_uuid(uuid) {}

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    [[nodiscard]] const Uuid& uuid() const { return m_uuid; }
    [[nodiscard]] QByteArray text() const { return m_uuid.text(); }
    [[nodiscard]] QString toString() const { return QString::fromLatin1(m_uuid.text()); }
    [[nodiscard]] static std::optional<Id> fromText(QByteArrayView text) {
        const auto uuid = Uuid::fromText(text);
        return uuid ? std::optional<Id>(Id(*uuid)) : std::nullopt;
    }
    friend auto operator<=>(const Id&, const Id&) = default;

private:
    Uuid m_uuid;
};

template <class Tag>
size_t qHash(const Id<Tag>& id, size_t seed = 0) noexcept {
    return qHashBits(id.uuid().bytes.data(), id.uuid().bytes.size(), seed);
}

using OrderId = Id<struct OrderTag>;
using LineId = Id<struct LineTag>;
using PaymentId = Id<struct PaymentTag>;
using CategoryId = Id<struct CategoryTag>;
using MenuItemId = Id<struct MenuItemTag>;
using OptionGroupId = Id<struct OptionGroupTag>;
using OptionId = Id<struct OptionTag>;
using TableId = Id<struct TableTag>;
using StaffId = Id<struct StaffTag>;
using DeviceId = Id<struct DeviceTag>;
using CustomerId = Id<struct CustomerTag>;
using ShiftId = Id<struct ShiftTag>;
using DraftId = Id<struct DraftTag>;
using PrintJobId = Id<struct PrintJobTag>;
using PlaceId = Id<struct PlaceTag>;      ///< a delivery place with its fee
using SessionId = Id<struct SessionTag>;  ///< one login of a customer: the family of its refresh tokens
using AddressId = Id<struct AddressTag>;
using InvoiceId = Id<struct InvoiceTag>;  ///< credit notes too
using AlertId = Id<struct AlertTag>;
using PrinterId = Id<struct PrinterTag>;

}  // namespace frontdesk

template <class Tag>
struct std::hash<frontdesk::Id<Tag>> {
    size_t operator()(const frontdesk::Id<Tag>& id) const noexcept { return frontdesk::qHash(id); }
};
