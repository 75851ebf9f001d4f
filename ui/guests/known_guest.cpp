// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guests/known_guest.h"

#include <algorithm>

namespace frontdesk {

namespace {

Result<KnownGuest> readGuest(CustomerBook& book, OrderTaking& taking, const PhoneParser& phones, const QString& phone,
                             const Caller& caller) {
    const auto number = phones.toE164(phone, QStringLiteral("phone"));
    if (!number) return tl::make_unexpected(number.error());
    KnownGuest guest;
    guest.phone = *number;
    auto profile = book.byPhone(*number, caller);
    if (!profile && profile.error().code != ErrorCode::Forbidden) return tl::make_unexpected(profile.error());
    if (profile) guest.profile = std::move(*profile);
    auto orders = taking.recentOrders(*number);
    if (!orders) return tl::make_unexpected(orders.error());
    guest.orders = std::move(*orders);
    return guest;
}

}  // namespace

QString KnownGuest::name() const {
    if (profile && !profile->name.isEmpty()) return profile->name;
    for (const Order& order : orders) {
        if (!order.customerName.isEmpty()) return order.customerName;
    }
    return {};
}

int KnownGuest::orderCount() const {
    const int listed = static_cast<int>(orders.size());
    return profile ? std::max(profile->totalOrders, listed) : listed;
}

std::optional<Instant> KnownGuest::lastOrderAt() const {
    if (!orders.empty()) return orders.front().createdAt;
    return profile ? profile->lastOrderAt : std::nullopt;
}

std::optional<PaymentMethod> KnownGuest::usualPayment() const {
    if (profile && profile->preferredPaymentMethod) return profile->preferredPaymentMethod;
    return orders.empty() ? std::nullopt : std::optional(orders.front().paymentMethod);
}

std::vector<SavedAddress> KnownGuest::addresses() const {
    if (profile && !profile->addressBook.empty()) return profile->addressBook;
    std::vector<SavedAddress> used;
    for (const Order& order : orders) {
        if (!order.address) continue;
        const bool again = std::any_of(used.begin(), used.end(), [&order](const SavedAddress& known) {
            return known.text.compare(order.address->text, Qt::CaseInsensitive) == 0;
        });
        if (!again) used.push_back({{}, {}, order.address->text, order.address->placeId, order.address->directions});
    }
    return used;
}

QFuture<Result<KnownGuest>> lookUpGuest(Desk& desk, const QString& phone, const Caller& caller) {
    return desk.thread.run<KnownGuest>([&book = desk.customers, &taking = desk.taking, &phones = desk.phones, phone,
                                        caller] { return readGuest(book, taking, phones, phone, caller); });
}

QString addressTitle(const SavedAddress& address, const Menu& menu) {
    QStringList parts;
    if (!address.label.isEmpty()) parts += address.label;
    if (const DeliveryPlace* place = menu.place(address.placeId)) parts += place->name;
    return parts.join(QStringLiteral(", "));
}

}  // namespace frontdesk
