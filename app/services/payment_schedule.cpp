// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_schedule.h"

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

constexpr std::array<qint64, 8> kAskAfterMs{2'000, 5'000, 10'000, 15'000, 30'000, 60'000, 120'000, 300'000};
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kPaystackPatienceMs = 10'000;  // "wait 10 seconds or more, then check": PaystackOSS/openapi, /charge

qint64 pauseMs(int asks, Patience patience) {
    if (patience == Patience::Ended) return kHourMs;
    const auto step = static_cast<size_t>(std::max(asks, 0));
    if (step < kAskAfterMs.size()) return kAskAfterMs[step];
    return patience == Patience::Guest ? kAskAfterMs.back() : kHourMs;
}

}  // namespace

Instant earliestAsk(const ProviderPayment& row) {
    if (row.provider != PaymentProvider::Paystack || row.hosted || !row.sentAt) return Instant{0};
    return row.sentAt->plusMs(kPaystackPatienceMs);
}

Instant nextAsk(const ProviderPayment& row, Patience patience, std::optional<Instant> deadline, Instant now) {
    const Instant at = std::max(now.plusMs(pauseMs(row.asks, patience)), earliestAsk(row));
    return deadline && now < *deadline ? std::min(at, *deadline) : at;
}

Instant paymentDeadline(const Order& order) {
    Instant last = order.createdAt;
    for (const Payment& payment : order.payments)
        if (payment.refundOf.isNull()) last = std::max(last, payment.createdAt);
    return last.plusMinutes(kPaymentMinutes);
}

bool isAskedOut(const ProviderPayment& row, Instant now) {
    return now >= row.sentAt.value_or(row.createdAt).plusMinutes(kAskHours * 60);
}

bool notedAsNotFound(ProviderPayment& row, Instant now) {
    ++row.notFounds;
    if (!row.notFoundAt) row.notFoundAt = now;
    return row.notFounds > 1 && now >= row.notFoundAt->plusMs(kResendGapMs);
}

void takeAsUnknown(ProviderPayment& row) {
    row.next = row.next == ProviderStep::Refund || row.next == ProviderStep::AskRefund ? ProviderStep::AskRefund
                                                                                       : ProviderStep::AskCharge;
    row.code.clear();
    ++row.unknowns;
}

}  // namespace frontdesk
