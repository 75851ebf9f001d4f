// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_calls.h"

namespace frontdesk {
namespace {

constexpr int kMostDropped = 64;  // in one turn, so that the service thread is soon free again

bool sends(ProviderStep step) {
    return step == ProviderStep::Charge || step == ProviderStep::SubmitCode || step == ProviderStep::Refund;
}

/// By which name a provider knows a payment: money beyond what was asked for came under another row's.
QByteArray chargedReference(const Payment& payment) {
    return payment.externalReference.isEmpty() ? payment.reference : payment.externalReference.toLatin1();
}

}  // namespace

Status PaymentCalls::resume() {
    return m_parts.calls.wakeAll(m_parts.clock.now());
}

Result<NextProviderTask> PaymentCalls::next(const std::vector<PaymentProvider>& resting) {
    for (int dropped = 0; dropped < kMostDropped; ++dropped) {
        const Instant now = m_parts.clock.now();
        auto leased = m_parts.calls.lease(now, now.plusMs(kCallLeaseMs), resting);
        if (!leased) return tl::make_unexpected(leased.error());
        if (!*leased) break;
        auto task = taskOf(std::move(**leased));
        if (!task) return tl::make_unexpected(task.error());
        if (*task) return NextProviderTask{std::move(**task), {}};
    }
    const auto due = m_parts.calls.nextDue(resting);
    if (!due) return tl::make_unexpected(due.error());
    return NextProviderTask{{}, *due};
}

Result<std::optional<ProviderTask>> PaymentCalls::taskOf(ProviderPayment row) {
    auto order = m_parts.book.find(row.orderId);
    if (!order) return tl::make_unexpected(order.error());
    const Payment* stored = paymentOf(*order, row.paymentId);
    if (!stored) return failure(ErrorCode::Internal, QStringLiteral("A payment's row is missing in the ledger."));
    const Payment payment = *stored;
    const auto wanted = isWanted(*order, payment, row);
    if (!wanted) return tl::make_unexpected(wanted.error());
    if (!*wanted) {
        if (auto dropped = m_parts.calls.update(row); !dropped) return tl::make_unexpected(dropped.error());
        return std::optional<ProviderTask>();
    }
    const Instant now = m_parts.clock.now();
    row.leaseUntil = row.nextAt = now.plusMs(kCallLeaseMs);
    if (auto marked = markSent(*order, payment, row); !marked) return tl::make_unexpected(marked.error());
    auto task = callOf(*order, *paymentOf(*order, row.paymentId), row);
    if (!task) return tl::make_unexpected(task.error());
    return std::optional(std::move(*task));
}

Result<bool> PaymentCalls::isWanted(Order& order, const Payment& payment, ProviderPayment& row) {
    const Instant now = m_parts.clock.now();
    if (row.leaseUntil && sends(row.next)) {
        // It was on its way when the program ended, or its answer never came: only asking tells (DI-21).
        const bool wasCharge = row.next == ProviderStep::Charge;
        takeAsUnknown(row);
        if (isLive(payment) && (wasCharge || isRefund(payment)) && payment.state != PaymentState::Created) {
            Payment unknown = payment;
            unknown.state = PaymentState::Unknown;
            if (auto put = m_parts.book.put(order, unknown, Caller::system()); !put)
                return tl::make_unexpected(put.error());
        }
        if (const Instant earliest = earliestAsk(row); now < earliest) {
            row.leaseUntil.reset();
            row.nextAt = earliest;
            return false;
        }
    }
    const bool settled = payment.state == PaymentState::Succeeded || (isRefund(payment) && !isLive(payment));
    const bool given = sends(row.next) && !isLive(payment);
    if (!settled && !given) return true;
    row.leaseUntil.reset();
    row.nextAt.reset();
    row.code.clear();
    return false;
}

/// Before anything leaves, the store says that it may have left.
Status PaymentCalls::markSent(Order& order, Payment payment, ProviderPayment& row) {
    if (sends(row.next) && !row.sentAt) row.sentAt = m_parts.clock.now();
    if (auto stored = m_parts.calls.update(row); !stored) return stored;
    if (payment.state != PaymentState::Created) return {};
    payment.state = PaymentState::Sent;
    return m_parts.book.put(order, payment, Caller::system());
}

Result<ProviderTask> PaymentCalls::callOf(Order& order, const Payment& payment, const ProviderPayment& row) {
    ProviderTask task;
    task.row = row;
    if (isRefund(payment)) {
        const Payment* original = paymentOf(order, payment.refundOf);
        if (!original) return failure(ErrorCode::Internal, QStringLiteral("A refund's payment is missing."));
        const auto charged = m_parts.calls.find(payment.refundOf);
        if (!charged) return tl::make_unexpected(charged.error());
        task.refund = {payment.reference,
                       chargedReference(*original),
                       *charged ? (*charged)->providerId : QByteArray(),
                       row.providerId,
                       -payment.amount,
                       row.sentAt.value_or(Instant{0})};
        return task;
    }
    const auto routes = m_routing.routes();
    const auto callback = routes->callbackUrls.find(row.provider);
    task.charge.reference = payment.reference;
    task.charge.amount = payment.amount;
    task.charge.hosted = row.hosted;
    task.charge.network = row.network;
    task.charge.phone = row.phone;
    task.charge.email = row.email;
    task.charge.description = QStringLiteral("Order %1").arg(order.number);
    task.charge.returnUrl = row.returnUrl;
    if (callback != routes->callbackUrls.end()) task.charge.callbackUrl = callback->second;
    return task;
}

}  // namespace frontdesk
