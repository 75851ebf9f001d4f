// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/domain/tax_trace.h"
#include "app/services/restaurant.h"

#include <QStringList>

namespace frontdesk {

/// A line to be tried out: a dish of the menu, or anything with a price.
struct LabLine {
    MenuItemId item;  ///< null: a free line
    QString name;
    int quantity = 1;
    Money unitPrice;
    QString taxClass;  ///< of a free line; a dish has the menu's for the service type
    std::optional<Discount> discount;
    friend bool operator==(const LabLine&, const LabLine&) = default;
};

struct LabBasket {
    std::vector<LabLine> lines;
    std::optional<Discount> discount;  ///< of the whole order
    Money deliveryFee;
    Fulfilment fulfilment = Fulfilment::Pickup;
    friend bool operator==(const LabBasket&, const LabBasket&) = default;
};

/// Under which rules.
struct LabRules {
    QString set;  ///< as TaxSet::builtIn(); empty: the menu's own
    QDate day;
    bool pricesIncludeTax = true;
    friend bool operator==(const LabRules&, const LabRules&) = default;
};

/// A basket worked out.
struct LabResult {
    TaxTrace trace;
    Order order;  ///< as it would be stored: for its papers. It has no ids and no payments
    TaxRules rules;
    QStringList otherClasses;  ///< classes that these rules do not know: taxed as "standard", or the first there is
};

/// Prices @p basket by the same code as every order (traceCalculation). Nothing is stored, no clock is read. Pure; any
/// thread. A quantity below 1 and names are the caller's business. @return what calculate() refuses; NotFound for a set
/// that is not built in, and for a day before its first version
[[nodiscard]] Result<LabResult> workOut(const LabBasket& basket, const LabRules& rules, const Menu& menu,
                                        const Restaurant& restaurant);

/// The classes that free lines can have under @p rules. Empty where there are no such rules.
[[nodiscard]] std::vector<TaxClass> taxClassesOf(const LabRules& rules, const Menu& menu);

}  // namespace frontdesk
