// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/tax_lab.h"

namespace frontdesk {
namespace {

const QString kStandard = QStringLiteral("standard");

std::optional<TaxSet> setOf(const LabRules& rules, const Menu& menu) {
    return rules.set.isEmpty() ? std::optional(menu.taxes) : TaxSet::builtIn(rules.set);
}

TaxRules rulesOf(const LabRules& rules, const Menu& menu) {
    const auto set = setOf(rules, menu);
    return set ? set->on(rules.day) : TaxRules();
}

QString classOf(const LabLine& line, const LabBasket& basket, const Menu& menu) {
    const MenuItem* item = line.item.isNull() ? nullptr : menu.item(line.item);
    return item != nullptr ? menu.taxClassOf(*item, basket.fulfilment) : line.taxClass;
}

/// The class of that name, or the nearest thing these rules have to it.
QString knownClass(const QString& wanted, const TaxRules& rules, QStringList& others) {
    if (rules.count(wanted) > 0) return wanted;
    if (!others.contains(wanted)) others += wanted;
    return rules.count(kStandard) > 0 ? kStandard : rules.begin()->first;
}

OrderLine orderLine(const LabLine& line, const PriceLine& price, const LineResult& worth) {
    OrderLine out;
    out.itemId = line.item;
    out.name = line.name;
    out.kitchenName = line.name;
    out.taxClass = price.taxClass;
    out.quantity = line.quantity;
    out.unitPrice = line.unitPrice;
    out.ownDiscount = line.discount;
    out.total = worth.total;
    out.discount = worth.discount;
    out.net = worth.net;
    return out;
}

Order orderOf(const LabBasket& basket, const Basket& priced, const Calculation& worth, QDate day) {
    Order order;
    order.source = OrderSource::Frontdesk;
    order.fulfilment = basket.fulfilment;
    order.status = OrderStatus::Completed;
    order.currency = worth.total.currency();
    order.pricesIncludeTax = priced.pricesIncludeTax;
    for (size_t i = 0; i < basket.lines.size(); ++i)
        order.lines.push_back(orderLine(basket.lines[i], priced.lines[i], worth.lines[i]));
    order.orderDiscount = basket.discount;
    order.subtotal = worth.subtotal;
    order.discount = worth.discount;
    order.deliveryFee = worth.fees;
    order.net = worth.net;
    order.tax = worth.tax;
    order.total = worth.total;
    order.groups = worth.groups;
    order.taxRules = std::make_shared<const TaxRules>(priced.rules);
    order.taxDate = day;
    order.businessDay = day;
    return order;
}

}  // namespace

Result<LabResult> workOut(const LabBasket& basket, const LabRules& rules, const Menu& menu,
                          const Restaurant& restaurant) {
    LabResult out;
    out.rules = rulesOf(rules, menu);
    if (out.rules.empty()) return failure(ErrorCode::NotFound, QStringLiteral("There are no such rules on that day."));
    Basket priced;
    priced.rules = out.rules;
    priced.pricesIncludeTax = rules.pricesIncludeTax;
    priced.discount = basket.discount;
    for (const LabLine& line : basket.lines) {
        PriceLine price;
        price.unitPrice = line.unitPrice;
        price.quantity = line.quantity;
        price.discount = line.discount;
        price.taxClass = knownClass(classOf(line, basket, menu), out.rules, out.otherClasses);
        priced.lines.push_back(std::move(price));
    }
    if (!basket.deliveryFee.isZero() && !basket.lines.empty()) priced.fees.push_back(basket.deliveryFee);
    auto trace = traceCalculation(priced);
    if (!trace) return tl::make_unexpected(std::move(trace.error()));
    out.trace = std::move(*trace);
    out.order = orderOf(basket, priced, out.trace.result, rules.day);
    if (!out.order.currency.isSet()) out.order.currency = restaurant.currency;
    return out;
}

std::vector<TaxClass> taxClassesOf(const LabRules& rules, const Menu& menu) {
    std::vector<TaxClass> classes;
    for (const auto& [id, taxClass] : rulesOf(rules, menu)) classes.push_back(taxClass);
    return classes;
}

}  // namespace frontdesk
