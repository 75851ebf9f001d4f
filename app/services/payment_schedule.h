// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/ports/provider_payment_store.h"

namespace frontdesk {

/// When providers are asked about payments, and when nobody waits any longer (DI-22, providers/README.md rule 7). Pure
/// functions of values. Any thread.

inline constexpr int kPaymentMinutes = 15;      ///< that a guest has to pay an order, or to try in another way
inline constexpr int kAskHours = 72;            ///< after sending that a provider is asked
inline constexpr qint64 kResendGapMs = 60'000;  ///< between two "no such payment" before anything is sent again

/// Who waits for an outcome.
enum class Patience {
    Guest,  ///< somebody stands there, or the kitchen waits
    Aside,  ///< the guest pays in another way or has cancelled; late money is looked for
    Ended,  ///< the order has expired
};

/// When the provider is asked next: 2, 5, 10, 15, 30, 60 s, 2 and 5 min after one another, and on every 5 min while a
/// guest waits; hourly otherwise. A prompt by Paystack is not asked about within 10 s of its sending. An ask that would
/// come after @p deadline comes at it, since an order expires only after a negative answer.
/// @param deadline of the order that waits; nullopt: none does
[[nodiscard]] Instant nextAsk(const ProviderPayment& row, Patience patience, std::optional<Instant> deadline,
                              Instant now);

/// The first moment at which the provider may be asked about what was sent.
[[nodiscard]] Instant earliestAsk(const ProviderPayment& row);

/// When an order that nobody paid may expire: kPaymentMinutes after its placing, or after the last try to pay it.
[[nodiscard]] Instant paymentDeadline(const Order& order);

/// Whether a provider has been asked long enough.
[[nodiscard]] bool isAskedOut(const ProviderPayment& row, Instant now);

/// Takes note that the provider knows no such payment. @return whether it has said so twice, far enough apart to send
/// the same again under the same reference
[[nodiscard]] bool notedAsNotFound(ProviderPayment& row, Instant now);

/// What has to be done after a call whose end nobody knows: only asking tells. A code that was typed is not kept.
void takeAsUnknown(ProviderPayment& row);

}  // namespace frontdesk
