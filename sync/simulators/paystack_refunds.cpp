// SPDX-License-Identifier: GPL-3.0-or-later
// What the simulated Paystack does about refunds.
#include "sync/simulators/paystack_json.h"
#include "sync/simulators/paystack_simulator.h"
#include "sync/simulators/paystack_wire.h"

namespace frontdesk::simulators {

using http::Request;
using http::Response;
using paystack::done;
using paystack::refused;

Response PaystackSimulator::refund(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return refused(400, "Invalid request", "invalid_params");
    const QJsonValue named = body->value(QLatin1String("transaction"));
    PaystackCharge* charge =
        m_ledger.find(named.isString() ? named.toString().toLatin1() : numberText(request.body, "transaction"));
    if (charge == nullptr) return refused(400, "Transaction not found", "transaction_not_found");
    if (charge->status == QLatin1String("reversed")) return refused(400, "Transaction has been fully reversed");
    if (charge->status != QLatin1String("success")) return refused(400, "Only successful transactions can be refunded");
    const qint64 left = charge->amount - charge->refunding;
    const bool given = body->contains(QLatin1String("amount"));
    bool whole = true;
    const qint64 amount = given ? numberText(request.body, "amount").toLongLong(&whole) : left;
    if (!whole || amount <= 0) return refused(400, "Amount must be an integer", "invalid_params");
    if (left == 0) return refused(400, "Transaction has been fully reversed");
    if (amount > left) return refused(400, "Refund amount cannot be more than the transaction amount");
    charge->refunding += amount;
    const PaystackRefund& made = m_ledger.addRefund(
        {0, charge->reference, charge->id, amount, charge->currency, QStringLiteral("pending"), m_stage.clock.now()});
    m_stage.later([this, id = made.id] { settleRefund(id); });
    return done("Refund has been queued for processing", refundJson(made, *charge, true));
}

void PaystackSimulator::settleRefund(qint64 id) {
    PaystackRefund& refund = *m_ledger.findRefund(id);
    PaystackCharge& charge = *m_ledger.find(refund.reference);
    refund.status = m_stage.conduct.refundOutcome;
    if (refund.status == QLatin1String("processed")) {
        charge.refunded += refund.amount;
        if (charge.refunded == charge.amount) charge.status = QStringLiteral("reversed");
        auto& tally = m_stage.tally.payment(paystack::kName, charge.reference);
        ++tally.refunds;
        tally.refunded += refund.amount;
    } else {
        charge.refunding -= refund.amount;
    }
    report("refund." + refund.status.toLatin1(), refundEventJson(refund, charge));
}

Response PaystackSimulator::showRefund(const Request& request) {
    const PaystackRefund* refund = m_ledger.findRefund(param(request, "id").toLongLong());
    if (refund == nullptr) return refused(404, "Refund not found");
    return done("Refund retrieved", refundJson(*refund, *m_ledger.find(refund->reference), false));
}

Response PaystackSimulator::listRefunds(const Request& request) {
    return paystack::pageOf(request, m_ledger.refunds(), "Refunds retrieved", [this](const PaystackRefund& refund) {
        return refundJson(refund, *m_ledger.find(refund.reference), false);
    });
}

}  // namespace frontdesk::simulators
