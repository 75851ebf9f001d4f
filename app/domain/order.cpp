// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/order.h"

#include "app/domain/allot.h"
#include "app/domain/name_table.h"

namespace frontdesk {
namespace {

constexpr std::array<Named<OrderSource>, 5> kSources{{
    {OrderSource::Web, "web"},
    {OrderSource::Frontdesk, "frontdesk"},
    {OrderSource::Phone, "phone"},
    {OrderSource::Kiosk, "kiosk"},
    {OrderSource::Table, "table"},
}};

constexpr std::array<Named<OrderStatus>, 12> kStatuses{{
    {OrderStatus::AwaitingPayment, "awaiting_payment"},
    {OrderStatus::Placed, "placed"},
    {OrderStatus::Accepted, "accepted"},
    {OrderStatus::Scheduled, "scheduled"},
    {OrderStatus::Preparing, "preparing"},
    {OrderStatus::Ready, "ready"},
    {OrderStatus::OutForDelivery, "out_for_delivery"},
    {OrderStatus::Completed, "completed"},
    {OrderStatus::Rejected, "rejected"},
    {OrderStatus::Cancelled, "cancelled"},
    {OrderStatus::Expired, "expired"},
    {OrderStatus::Uncollected, "uncollected"},
}};

constexpr std::array<Named<LineStatus>, 6> kLineStatuses{{
    {LineStatus::New, "new"},
    {LineStatus::Sent, "sent"},
    {LineStatus::Cooking, "cooking"},
    {LineStatus::Ready, "ready"},
    {LineStatus::Served, "served"},
    {LineStatus::Voided, "voided"},
}};

}  // namespace

QByteArray wireName(OrderSource source) {
    return nameIn(kSources, source);
}
std::optional<OrderSource> orderSourceFromWire(QByteArrayView name) {
    return valueIn(kSources, name);
}

QByteArray wireName(OrderStatus status) {
    return nameIn(kStatuses, status);
}
std::optional<OrderStatus> orderStatusFromWire(QByteArrayView name) {
    return valueIn(kStatuses, name);
}

bool isOpen(OrderStatus status) {
    return status >= OrderStatus::Placed && status <= OrderStatus::OutForDelivery;
}

QByteArray wireName(LineStatus status) {
    return nameIn(kLineStatuses, status);
}
std::optional<LineStatus> lineStatusFromWire(QByteArrayView name) {
    return valueIn(kLineStatuses, name);
}

Money ownDiscountOf(const OrderLine& line) {
    if (!line.ownDiscount) return {0, line.total.currency()};
    if (const Money* amount = std::get_if<Money>(&*line.ownDiscount)) return *amount;
    const Rate& rate = std::get<Rate>(*line.ownDiscount);
    return {roundFraction(static_cast<Int128>(line.total.minor()) * rate.numerator(), rate.denominator()),
            line.total.currency()};
}

}  // namespace frontdesk
