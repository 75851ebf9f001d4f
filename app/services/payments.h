// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/domain/provider.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/order_store.h"
#include "app/ports/payment_gateway.h"
#include "app/ports/phone_parser.h"
#include "app/ports/provider_payment_store.h"
#include "app/services/events.h"
#include "app/services/payment_routing.h"
#include "app/services/restaurant.h"

#include <memory>

namespace frontdesk {

class Alerts;
class PaymentBook;
class Refunds;

/// What somebody wants to pay with.
struct PaymentStart {
    PaymentId id;  ///< chosen by the caller: repeating the call finds the payment started before
    PaymentMethod method = PaymentMethod::Paystack;
    QString phone;  ///< any usual spelling; empty: the order's
    QString email;  ///< empty: the order's
    QString returnUrl;
    std::optional<Money> amount;  ///< staff only: a part of what is due, tip included; not given: all of it
    Money tip;                    ///< staff only
    bool printReceipt = true;     ///< once nothing is due
};
struct PaymentView {
    Payment payment;
    Order order;
};

/// A call to a provider, leased.
struct ProviderTask {
    ProviderPayment row;
    ChargeCall charge;  ///< of Charge, AskCharge, SubmitCode
    RefundCall refund;  ///< of Refund, AskRefund
};
struct NextProviderTask {
    std::optional<ProviderTask> task;
    std::optional<Instant> dueAt;  ///< without one: when one is, if nothing is added
};

/// Money that a provider moves. The intent is written before anything is sent; what is unknown is asked again until it
/// is final; what a guest or a webhook says only makes us ask sooner. Service thread only, but for routes().
class Payments {
public:
    struct Parts {
        OrderStore& orders;
        ProviderPaymentStore& calls;
        PaymentBook& book;
        PaymentRouting& routing;
        Refunds& refunds;
        Alerts& alerts;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        const PhoneParser& phones;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit Payments(const Parts& parts);
    ~Payments();

    void setRoutes(std::shared_ptr<const PaymentRoutes> routes);
    [[nodiscard]] std::shared_ptr<const PaymentRoutes> routes() const;  ///< any thread

    /// The first payment of a new prepaid order, before it is stored: adds the row to @p order.
    /// @return what its provider has to be told, for startFirst(); ValidationFailed (payment_method, customer_phone,
    ///         customer_email), and nothing has changed
    [[nodiscard]] Result<ProviderPayment> prepareFirst(Order& order, const PaymentStart& start);
    /// Stores it, in the transaction that has stored the order.
    [[nodiscard]] Status startFirst(const ProviderPayment& prepared);
    /// @return NotFound (not the caller's), PaymentInProgress, Overpaid (nothing is due), IllegalTransition (the order
    ///         has ended), ValidationFailed (method, phone, email, return_url, amount_cents)
    [[nodiscard]] Result<PaymentView> start(const OrderId& id, const PaymentStart& start, const Caller& caller);
    /// Has the provider asked at once. PaymentAnswered follows.
    /// @return the present state; NotFound
    [[nodiscard]] Result<PaymentView> ask(const QByteArray& reference, const Caller& caller);
    /// @return NotFound, ValidationFailed (otp), IllegalTransition (no code is wanted)
    [[nodiscard]] Result<PaymentView> submitCode(const QByteArray& reference, const QByteArray& code,
                                                 const Caller& caller);
    /// Stops waiting for a payment, so that the guest can pay in another way. The provider is still asked: what it
    /// takes after all becomes unmatched money. @return NotFound, Forbidden
    [[nodiscard]] Result<PaymentView> setAside(const QByteArray& reference, const Caller& caller);

    /// A webhook came for one of our references: ask now. Fine if there is no such payment.
    [[nodiscard]] Status hint(PaymentProvider provider, const QByteArray& reference);

    /// An order was cancelled or rejected: waits for its payments no longer, and gives back what came through
    /// providers. Money taken by hand stays to the counter. Changes @p order, which is stored already.
    [[nodiscard]] Status orderEnded(Order& order, const Caller& caller);

    /// For who calls the providers. resume() comes before the first next().
    [[nodiscard]] Status resume();
    [[nodiscard]] Result<NextProviderTask> next(const std::vector<PaymentProvider>& resting);
    [[nodiscard]] Status settle(const ProviderTask& task, const GatewayAnswer& answer);

    /// What is due by time: orders that nobody paid expire. To be called every few seconds.
    [[nodiscard]] Status tick();
    /// Compares a provider's list with the ledger; every difference raises an alert.
    /// @return how many there are
    [[nodiscard]] Result<int> reconcile(PaymentProvider provider, Instant from, Instant until,
                                        const std::vector<ListedCharge>& listed);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace frontdesk
