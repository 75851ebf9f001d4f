// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payments.h"

#include "app/services/payment_calls.h"
#include "app/services/payment_reconciling.h"
#include "app/services/payment_requests.h"
#include "app/services/refunds.h"

namespace frontdesk {

struct Payments::Private {
    explicit Private(const Parts& from)
        : parts(from),
          settling{from.book, from.calls, from.alerts, from.clock, from.ids},
          requests({from.book, from.calls, from.routing, from.announcements, from.clock, from.ids, from.phones,
                    from.restaurant}),
          calls(settling, from.routing),
          charges(settling),
          refunds(settling),
          reconciling({from.book, requests, from.calls, from.alerts}) {}

    [[nodiscard]] Status tellOfFault(const ProviderTask& task, const GatewayAnswer& answer) const;

    const Parts parts;
    const SettlingParts settling;
    PaymentRequests requests;
    PaymentCalls calls;
    ChargeSettling charges;
    RefundSettling refunds;
    PaymentReconciling reconciling;
};

Payments::Payments(const Parts& parts) : d(std::make_unique<Private>(parts)) {}

Payments::~Payments() = default;

void Payments::setRoutes(std::shared_ptr<const PaymentRoutes> routes) {
    d->parts.routing.set(std::move(routes));
}

std::shared_ptr<const PaymentRoutes> Payments::routes() const {
    return d->parts.routing.routes();
}

Result<ProviderPayment> Payments::prepareFirst(Order& order, const PaymentStart& start) {
    return d->requests.prepareFirst(order, start);
}

Status Payments::startFirst(const ProviderPayment& prepared) {
    if (auto stored = d->parts.calls.insert(prepared); !stored) return stored;
    d->parts.announcements.add(PaymentCallsDue{});
    return {};
}

Result<PaymentView> Payments::start(const OrderId& id, const PaymentStart& start, const Caller& caller) {
    return d->requests.start(id, start, caller);
}

Result<PaymentView> Payments::ask(const QByteArray& reference, const Caller& caller) {
    return d->requests.ask(reference, caller);
}

Result<PaymentView> Payments::submitCode(const QByteArray& reference, const QByteArray& code, const Caller& caller) {
    return d->requests.submitCode(reference, code, caller);
}

Result<PaymentView> Payments::setAside(const QByteArray& reference, const Caller& caller) {
    return d->requests.setAside(reference, caller);
}

Status Payments::hint(PaymentProvider provider, const QByteArray& reference) {
    return d->requests.hint(provider, reference);
}

Status Payments::orderEnded(Order& order, const Caller& caller) {
    while (Payment* open = livePayment(order))
        if (auto given = d->parts.book.giveUp(order, *open, PaymentState::Voided, {}, Patience::Aside, caller); !given)
            return given;
    return d->parts.refunds.giveBackPrepaid(order, QStringLiteral("The order has ended."));
}

Status Payments::resume() {
    return d->calls.resume();
}

Result<NextProviderTask> Payments::next(const std::vector<PaymentProvider>& resting) {
    return d->calls.next(resting);
}

Status Payments::settle(const ProviderTask& task, const GatewayAnswer& answer) {
    auto row = d->parts.calls.find(task.row.paymentId);
    if (!row) return tl::make_unexpected(row.error());
    if (!*row) return {};
    auto order = d->parts.book.find((*row)->orderId);
    if (!order) return tl::make_unexpected(order.error());
    const bool isRefundCall = task.row.next == ProviderStep::Refund || task.row.next == ProviderStep::AskRefund;
    const AnsweredCall call{*order, **row, task, answer};
    if (auto settled = isRefundCall ? d->refunds.settle(call) : d->charges.settle(call); !settled) return settled;
    if (auto told = d->tellOfFault(task, answer); !told) return told;
    d->parts.announcements.add(PaymentAnswered{task.row.paymentId, task.row.orderId});
    d->parts.announcements.add(PaymentCallsDue{});
    return {};
}

/// How a provider's account and connection are is watched elsewhere; this is for what is wrong with a payment alone.
Status Payments::Private::tellOfFault(const ProviderTask& task, const GatewayAnswer& answer) const {
    if (!answer.needsPerson || !answer.healthCode.isEmpty()) return {};
    return parts.alerts.raise(
        AlertKind::ProviderFault,
        QStringLiteral("Payments by %1 need somebody to look: %2").arg(titleOf(task.row.provider), answer.inWords));
}

Status Payments::tick() {
    const Instant now = d->parts.clock.now();
    auto unpaid = d->parts.orders.unpaidSince(now.plusMinutes(-kPaymentMinutes), now.plusMinutes(-kAskHours * 60));
    if (!unpaid) return tl::make_unexpected(unpaid.error());
    for (Order& order : *unpaid) {
        if (const Payment* open = livePayment(order); open && now >= order.createdAt.plusMinutes(kAskHours * 60)) {
            const auto told = d->parts.alerts.raise(
                AlertKind::ProviderFault,
                QStringLiteral("Nobody knows after %1 hours whether %2 was paid for order %3. Look it up at its "
                               "provider.")
                    .arg(kAskHours)
                    .arg(amountText(open->amount))
                    .arg(order.number),
                {order.id, open->id});
            if (!told) return told;
        }
        if (auto expired = d->parts.book.expire(order); !expired) return expired;
    }
    return {};
}

Result<int> Payments::reconcile(PaymentProvider provider, Instant from, Instant until,
                                const std::vector<ListedCharge>& listed) {
    return d->reconciling.reconcile(provider, from, until, listed);
}

}  // namespace frontdesk
