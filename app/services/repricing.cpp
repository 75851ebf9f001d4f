// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/repricing.h"

namespace frontdesk {
namespace {

PriceLine priceOf(const OrderLine& line) {
    PriceLine price;
    price.unitPrice = line.unitPrice;
    price.quantity = line.quantity;
    for (const LineOption& option : line.options) price.optionDeltas.push_back(option.priceDelta);
    price.taxClass = line.taxClass;
    price.discount = line.ownDiscount;
    price.parts = line.parts;
    return price;
}

}  // namespace

Result<Calculation> worthOf(const Order& order) {
    Basket basket;
    if (order.taxRules) basket.rules = *order.taxRules;
    basket.pricesIncludeTax = order.pricesIncludeTax;
    basket.discount = order.orderDiscount;
    for (const OrderLine& line : order.lines)
        if (line.status != LineStatus::Voided) basket.lines.push_back(priceOf(line));
    if (!order.deliveryFee.isZero()) basket.fees.push_back(order.deliveryFee);
    return calculate(basket);
}

void applyWorth(Order& order, Calculation worth) {
    auto result = worth.lines.begin();
    for (OrderLine& line : order.lines) {
        if (line.status == LineStatus::Voided) continue;
        line.total = result->total;
        line.discount = result->discount;
        line.net = result->net;
        ++result;
    }
    order.subtotal = worth.subtotal;
    order.discount = worth.discount;
    order.net = worth.net;
    order.tax = worth.tax;
    order.total = worth.total;
    order.groups = std::move(worth.groups);
}

}  // namespace frontdesk
