// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_reconciling.h"

#include "app/services/payment_settling.h"

#include <algorithm>
#include <set>

namespace frontdesk {
namespace {

/// Clocks differ, and a provider dates a charge by its own: what lies so near the ends may be on another day's list.
constexpr qint64 kSlackMinutes = 10;

/// Whether a reference may be one of ours, from a ledger that was lost: an account can serve other programs too.
bool looksLikeOurs(const QByteArray& reference) {
    return reference.size() == 32 && reference[12] == '4' &&
           std::all_of(reference.begin(), reference.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

Result<int> PaymentReconciling::reconcile(PaymentProvider provider, Instant from, Instant until,
                                          const std::vector<ListedCharge>& listed) {
    int differences = 0;
    std::set<QByteArray> succeeded;
    for (const ListedCharge& charge : listed) {
        if (!charge.succeeded) continue;
        succeeded.insert(charge.reference);
        const auto found = compareListed(provider, charge);
        if (!found) return found;
        differences += *found;
    }
    const auto ours =
        m_parts.calls.sentBetween(provider, from.plusMinutes(kSlackMinutes), until.plusMinutes(-kSlackMinutes));
    if (!ours) return tl::make_unexpected(ours.error());
    for (const ProviderPayment& call : *ours) {
        auto order = m_parts.book.find(call.orderId);
        if (!order) return tl::make_unexpected(order.error());
        const Payment* payment = paymentOf(*order, call.paymentId);
        if (!payment || isRefund(*payment) || payment->state != PaymentState::Succeeded) continue;
        if (succeeded.contains(payment->reference)) continue;
        ++differences;
        const auto told =
            m_parts.alerts.raise(AlertKind::ProviderFault,
                                 QStringLiteral("The payment of %1 for order %2 counts here, but %3 does not list it.")
                                     .arg(amountText(payment->amount))
                                     .arg(order->number)
                                     .arg(titleOf(provider)),
                                 {order->id, payment->id});
        if (!told) return tl::make_unexpected(told.error());
    }
    return differences;
}

Result<int> PaymentReconciling::compareListed(PaymentProvider provider, const ListedCharge& listed) {
    const auto call = m_parts.calls.findByReference(listed.reference);
    if (!call) return tl::make_unexpected(call.error());
    if (!*call) {
        if (!looksLikeOurs(listed.reference)) return 0;
        const auto told = m_parts.alerts.raise(
            AlertKind::UnmatchedMoney,
            QStringLiteral("%1 took %2 under reference %3, which is not in the ledger.")
                .arg(titleOf(provider), amountText(listed.amount), QString::fromLatin1(listed.reference)));
        return told ? Result<int>(1) : tl::make_unexpected(told.error());
    }
    auto order = m_parts.book.find((*call)->orderId);
    if (!order) return tl::make_unexpected(order.error());
    const Payment* payment = paymentOf(*order, (*call)->paymentId);
    if (!payment || payment->failureCode == "amount_mismatch") return 0;
    const Alerts::About about{order->id, payment->id};
    const bool sameAmount = listed.amount == payment->amount && listed.amount.currency() == payment->amount.currency();
    Status told;
    if (payment->state != PaymentState::Succeeded) {
        told = m_parts.alerts.raise(AlertKind::ProviderFault,
                                    QStringLiteral("%1 lists a payment of %2 for order %3 that does not count here "
                                                   "yet. It is asked again.")
                                        .arg(titleOf(provider), amountText(listed.amount))
                                        .arg(order->number),
                                    about);
        if (told) told = m_parts.requests.hint(provider, listed.reference);
    } else if (!sameAmount) {
        told = m_parts.alerts.raise(AlertKind::AmountMismatch,
                                    QStringLiteral("%1 lists %2 for order %3 where %4 counts here.")
                                        .arg(titleOf(provider), amountText(listed.amount))
                                        .arg(order->number)
                                        .arg(amountText(payment->amount)),
                                    about);
    } else {
        return 0;
    }
    return told ? Result<int>(1) : tl::make_unexpected(told.error());
}

}  // namespace frontdesk
