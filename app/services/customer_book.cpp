// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/customer_book.h"

#include <algorithm>

namespace frontdesk {
namespace {

bool isSameAddress(const SavedAddress& saved, const DeliveryAddress& used) {
    return saved.placeId == used.placeId && saved.text.compare(used.text, Qt::CaseInsensitive) == 0;
}

}  // namespace

void rememberAddress(std::vector<SavedAddress>& book, const DeliveryAddress& used, const AddressId& id) {
    const auto known = std::find_if(book.begin(), book.end(),
                                    [&used](const SavedAddress& saved) { return isSameAddress(saved, used); });
    SavedAddress entry{id, {}, used.text, used.placeId, used.directions};
    if (known != book.end()) {
        entry.id = known->id;
        entry.label = known->label;
        if (used.directions.isEmpty()) entry.directions = known->directions;
        book.erase(known);
    }
    book.insert(book.begin(), std::move(entry));
    if (book.size() > kMostAddresses) book.resize(kMostAddresses);
}

Result<std::optional<Customer>> CustomerBook::accountOf(const Caller& caller) {
    if (caller.kind != Caller::Kind::Customer) return std::optional<Customer>();
    auto account = m_parts.customers.find(caller.customerId);
    if (!account) return account;
    if (!*account || (*account)->erasedAt) return failure(ErrorCode::Unauthorized);
    return account;
}

Status CustomerBook::noteOrder(const Order& order, bool saveDetails, const std::optional<Customer>& account) {
    if (!order.customerPhone.isEmpty())
        if (auto noted = noteProfile(order, saveDetails); !noted) return noted;
    if (saveDetails && account && order.address) return noteAddress(*account, *order.address);
    return {};
}

Status CustomerBook::noteProfile(const Order& order, bool saveDetails) {
    auto known = m_parts.profiles.find(order.customerPhone);
    if (!known) return tl::make_unexpected(known.error());
    if (!*known && !saveDetails) return {};
    CustomerProfile profile = known->value_or(CustomerProfile());
    if (!*known) {
        profile.phone = order.customerPhone;
        profile.createdAt = order.createdAt;
    }
    if (saveDetails) {
        if (!order.customerName.isEmpty()) profile.name = order.customerName;
        profile.preferredPaymentMethod = order.paymentMethod;
        if (order.address) rememberAddress(profile.addressBook, *order.address, m_parts.ids.make<AddressId>());
    }
    ++profile.totalOrders;
    profile.lastOrderAt = order.createdAt;
    profile.updatedAt = order.createdAt;
    return m_parts.profiles.save(profile);
}

Status CustomerBook::noteAddress(Customer account, const DeliveryAddress& address) {
    rememberAddress(account.addressBook, address, m_parts.ids.make<AddressId>());
    ++account.version;
    account.updatedAt = m_parts.clock.now();
    return m_parts.customers.update(account);
}

Result<QString> CustomerBook::readPhone(const QString& phone, const Caller& caller) const {
    if (!isAllowed(caller, Permission::PlaceOrders))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not look at customers."));
    return m_parts.phones.toE164(phone, QStringLiteral("phone"));
}

Result<std::optional<CustomerProfile>> CustomerBook::byPhone(const QString& phone, const Caller& caller) {
    const auto e164 = readPhone(phone, caller);
    if (!e164) return tl::make_unexpected(e164.error());
    return m_parts.profiles.find(*e164);
}

Status CustomerBook::remove(const QString& phone, const Caller& caller) {
    const auto e164 = readPhone(phone, caller);
    if (!e164) return tl::make_unexpected(e164.error());
    const auto known = m_parts.profiles.find(*e164);
    if (!known) return tl::make_unexpected(known.error());
    if (!*known) return {};
    if (auto removed = m_parts.profiles.remove(*e164); !removed) return removed;
    // The chain is kept for good: it says that somebody was forgotten, not who.
    return m_parts.audit.append({m_parts.clock.now(), caller.actor(), "profile.removed", "profile", {}});
}

}  // namespace frontdesk
