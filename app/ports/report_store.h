// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/payment.h"
#include "app/domain/pricing.h"
#include "app/domain/result.h"

#include <QDate>

#include <vector>

namespace frontdesk {

/// The sums of some orders' stored calculations: nothing in it is worked out anew from prices or rates.
struct SalesSums {
    qint64 count = 0;
    Money net;
    Money tax;
    Money total;  ///< net and tax; without tips and cash rounding
    std::vector<TaxRow> taxes;
};
/// What went one way of paying.
struct TenderSums {
    PaymentMethod method = PaymentMethod::Cash;
    qint64 count = 0;
    Money taken;     ///< with tips and rounding
    Money returned;  ///< not negative
    Money tips;
    Money rounding;
};
/// What was sold on some business days. Orders that were rejected, cancelled, have expired or still await their payment
/// are left out.
struct SalesReport {
    QDate from;
    QDate to;  ///< inclusive
    Currency currency;
    Money subtotal;
    Money discount;
    Money fees;
    SalesSums sales;
    SalesSums refunds;                ///< what was given back of these orders, whenever; amounts are positive
    std::vector<TenderSums> tenders;  ///< of these orders, in the order of PaymentMethod
};

/// Sums over history. One instance per connection, used on that connection's thread; belongs on a read-only one.
class ReportStore {
public:
    virtual ~ReportStore() = default;
    /// @param from @param to business days, both inclusive
    [[nodiscard]] virtual Result<SalesReport> sales(QDate from, QDate to, Currency currency) = 0;
};

}  // namespace frontdesk
