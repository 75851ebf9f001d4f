// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/invariants.h"
#include "tests/support/test_desk.h"

namespace frontdesk::test {

/// What tests of documents and refunds do at the desk. Orders are TestDesk's own: 69.00 in all, 57.49 net.

inline Money cedi(qint64 pesewas) {
    return {pesewas, *Currency::fromCode("GHS")};
}

inline Result<Tendered> pay(TestDesk& desk, const OrderId& order, qint64 amount,
                            PaymentMethod method = PaymentMethod::Cash, qint64 tip = 0) {
    TenderRequest request;
    request.id = desk.ids.make<PaymentId>();
    request.method = method;
    request.amount = cedi(amount);
    request.tip = cedi(tip);
    const Caller cashier = desk.staff(StaffRole::Cashier);
    return desk.run<Tendered>(
        [&desk, order, request, cashier] { return desk.backend().checkout.take(order, request, cashier); });
}

inline Order paidOrder(TestDesk& desk) {
    const Order order = desk.placeByCashier();
    auto paid = pay(desk, order.id, 6900);
    if (!paid) qFatal("the payment is refused: %s", qPrintable(paid.error().detail));
    return paid->order;
}

inline Result<IssuedInvoice> issueAtCounter(TestDesk& desk, const OrderId& order, StaffRole role = StaffRole::Cashier) {
    const Caller caller = desk.staff(role);
    return desk.run<IssuedInvoice>([&desk, order, caller] { return desk.backend().invoicing.forStaff(order, caller); });
}

inline Result<Refunded> refund(TestDesk& desk, const OrderId& order, qint64 amount, qint64 tip = 0,
                               StaffRole role = StaffRole::Manager) {
    RefundRequest request{desk.ids.make<PaymentId>(), cedi(amount), cedi(tip), QStringLiteral("cold"), {}};
    const Caller caller = desk.staff(role);
    return desk.run<Refunded>(
        [&desk, order, request, caller] { return desk.backend().refunds.refund(order, request, caller); });
}

/// The invariants that do not hold, for a message.
inline QString brokenInvariants(TestDesk& desk) {
    const auto reader = desk.backend().openReader();
    if (!reader) return QStringLiteral("the store does not open");
    const auto violations = checkInvariants(**reader, 0);
    if (!violations) return violations.error().detail;
    QStringList names;
    for (const Violation& violation : *violations) names << violation.invariant;
    return names.join(QStringLiteral("; "));
}

}  // namespace frontdesk::test
