// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_profile_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

QByteArray bookContext(const QString& phone) {
    return "customer_profile|address_book|" + phone.toLatin1();
}

QByteArray bookJson(const std::vector<SavedAddress>& book) {
    QJsonArray array;
    for (const SavedAddress& address : book)
        array.append(
            QJsonObject{{QStringLiteral("id"), address.id.toString()},
                        {QStringLiteral("label"), address.label},
                        {QStringLiteral("text"), address.text},
                        {QStringLiteral("place"), address.placeId.isNull() ? QString() : address.placeId.toString()},
                        {QStringLiteral("directions"), address.directions}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

template <class IdType>
IdType idOf(const QJsonObject& object, const QString& name) {
    return IdType::fromText(object.value(name).toString().toLatin1()).value_or(IdType());
}

std::vector<SavedAddress> bookOf(const QByteArray& json) {
    std::vector<SavedAddress> book;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : array) {
        const QJsonObject object = value.toObject();
        book.push_back({idOf<AddressId>(object, QStringLiteral("id")), object.value(QStringLiteral("label")).toString(),
                        object.value(QStringLiteral("text")).toString(), idOf<PlaceId>(object, QStringLiteral("place")),
                        object.value(QStringLiteral("directions")).toString()});
    }
    return book;
}

}  // namespace

Status SqlProfileStore::save(const CustomerProfile& profile) {
    const Value book = profile.addressBook.empty()
                           ? Value(nullptr)
                           : Value::blob(m_secrets.seal(bookJson(profile.addressBook), bookContext(profile.phone)));
    return m_database.run(
        "INSERT INTO customer_profile (phone, name, preferred_payment_method, address_book, last_order_date,"
        " total_orders, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (phone) DO UPDATE SET name = excluded.name,"
        " preferred_payment_method = excluded.preferred_payment_method, address_book = excluded.address_book,"
        " last_order_date = excluded.last_order_date, total_orders = excluded.total_orders,"
        " updated_at = excluded.updated_at",
        profile.phone, profile.name,
        profile.preferredPaymentMethod ? wireName(*profile.preferredPaymentMethod) : QByteArray(""), book,
        profile.lastOrderAt, profile.totalOrders, profile.createdAt, profile.updatedAt);
}

Result<std::optional<CustomerProfile>> SqlProfileStore::find(const QString& e164) {
    std::optional<CustomerProfile> profile;
    const auto read = m_database.query(
        "SELECT phone, name, preferred_payment_method, address_book, last_order_date, total_orders, created_at,"
        " updated_at FROM customer_profile WHERE phone = ?",
        [&](const Row& row) {
            CustomerProfile found;
            found.phone = row.text(0);
            found.name = row.text(1);
            found.preferredPaymentMethod = paymentMethodFromWire(row.view(2));
            if (!row.isNull(3))
                if (const auto plain = m_secrets.open(row.bytes(3), bookContext(found.phone)))
                    found.addressBook = bookOf(*plain);
            found.lastOrderAt = row.instant(4);
            found.totalOrders = row.integer(5);
            found.createdAt = Instant{row.int64(6)};
            found.updatedAt = Instant{row.int64(7)};
            profile = std::move(found);
        },
        e164);
    if (!read) return tl::make_unexpected(read.error());
    return profile;
}

Status SqlProfileStore::remove(const QString& e164) {
    return m_database.run("DELETE FROM customer_profile WHERE phone = ?", e164);
}

}  // namespace frontdesk
