// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/money.h"
#include "app/domain/provider.h"
#include "app/domain/result.h"
#include "app/domain/time.h"

#include <optional>
#include <vector>

namespace frontdesk {

/// What a provider has to be told or asked next about a payment.
enum class ProviderStep { Charge, AskCharge, SubmitCode, Refund, AskRefund };
[[nodiscard]] QByteArray storedName(ProviderStep step);
[[nodiscard]] std::optional<ProviderStep> providerStepFromStored(QByteArrayView name);

/// The provider's side of one row of the ledger: the intent, written with that row before anything is sent, and the
/// schedule of what is asked until it is final.
struct ProviderPayment {
    PaymentId paymentId;
    OrderId orderId;
    PaymentProvider provider = PaymentProvider::Paystack;
    bool hosted = false;
    bool prints = true;  ///< a receipt once nothing is due
    std::optional<MobileNetwork> network;
    QString phone;  ///< E.164
    QString email;
    QString returnUrl;
    QByteArray providerId;  ///< what the provider calls it
    ProviderStep next = ProviderStep::Charge;
    QByteArray code;                    ///< typed by the guest; stored sealed, empty once it was sent
    int asks = 0;                       ///< how often the provider was asked for the state
    int unknowns = 0;                   ///< calls in a row that brought no answer
    int notFounds = 0;                  ///< in a row: the provider knows no such payment
    std::optional<Instant> notFoundAt;  ///< when it said so first, of those
    std::optional<Money> taken;         ///< what the provider says it took, where that is not what was asked for
    std::optional<Instant> nextAt;  ///< when @p next is due; nullopt: there is nothing more to ask. While leased: the
                                    ///< end of the lease
    std::optional<Instant> leaseUntil;
    std::optional<Instant> sentAt;  ///< when the charge or refund was first sent
    Instant createdAt;
};

/// One instance per connection, used on that connection's thread.
class ProviderPaymentStore {
public:
    virtual ~ProviderPaymentStore() = default;
    [[nodiscard]] virtual Status insert(const ProviderPayment& row) = 0;
    [[nodiscard]] virtual Status update(const ProviderPayment& row) = 0;
    [[nodiscard]] virtual Result<std::optional<ProviderPayment>> find(const PaymentId& id) = 0;
    [[nodiscard]] virtual Result<std::optional<ProviderPayment>> findByReference(const QByteArray& reference) = 0;
    /// Leases the row that is due first, of a provider that is not in @p resting, until @p until.
    /// @return the row as it was: one whose leaseUntil is set was being sent, and nobody knows how that ended
    [[nodiscard]] virtual Result<std::optional<ProviderPayment>> lease(Instant now, Instant until,
                                                                       const std::vector<PaymentProvider>& resting) = 0;
    /// When the first row of a provider that is not in @p resting is due.
    [[nodiscard]] virtual Result<std::optional<Instant>> nextDue(const std::vector<PaymentProvider>& resting) = 0;
    /// Lets all leases run out and makes every row that waits for an answer due: after a restart (DI-23).
    [[nodiscard]] virtual Status wakeAll(Instant now) = 0;
    /// Rows of @p provider that were first sent in [@p from, @p until).
    [[nodiscard]] virtual Result<std::vector<ProviderPayment>> sentBetween(PaymentProvider provider, Instant from,
                                                                           Instant until) = 0;
};

/// Events of providers as they came in, once each (SR-50).
struct WebhookEvent {
    QByteArray provider;   ///< "paystack", "mtn-momo", …
    QByteArray key;        ///< what makes two deliveries the same event
    QByteArray body;       ///< as received, without what names a person; stored sealed
    QByteArray reference;  ///< of our payment or the provider's message; may be empty
    Instant receivedAt;
};
class WebhookStore {
public:
    virtual ~WebhookStore() = default;
    /// @return false if this event was stored before
    [[nodiscard]] virtual Result<bool> insert(const WebhookEvent& event) = 0;
    [[nodiscard]] virtual Status purge(Instant before) = 0;
};

}  // namespace frontdesk
