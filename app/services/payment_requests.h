// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/id_source.h"
#include "app/ports/phone_parser.h"
#include "app/services/payment_book.h"
#include "app/services/payment_routing.h"
#include "app/services/payments.h"

namespace frontdesk {

/// What guests and staff want of payments by providers: the part of Payments that people reach. Service thread only.
class PaymentRequests {
public:
    struct Parts {
        PaymentBook& book;
        ProviderPaymentStore& calls;
        const PaymentRouting& routing;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        const PhoneParser& phones;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit PaymentRequests(const Parts& parts) : m_parts(parts) {}

    /// See Payments for all of these.
    [[nodiscard]] Result<ProviderPayment> prepareFirst(Order& order, const PaymentStart& start);
    [[nodiscard]] Result<PaymentView> start(const OrderId& id, const PaymentStart& start, const Caller& caller);
    [[nodiscard]] Result<PaymentView> ask(const QByteArray& reference, const Caller& caller);
    [[nodiscard]] Result<PaymentView> submitCode(const QByteArray& reference, const QByteArray& code,
                                                 const Caller& caller);
    [[nodiscard]] Result<PaymentView> setAside(const QByteArray& reference, const Caller& caller);
    [[nodiscard]] Status hint(PaymentProvider provider, const QByteArray& reference);

private:
    struct Found {
        Order order;
        Payment payment;
        ProviderPayment call;
    };
    struct Intent {
        Payment payment;
        ProviderPayment call;
    };
    [[nodiscard]] Result<Found> find(const QByteArray& reference, const Caller& caller);
    [[nodiscard]] Result<Intent> intentOf(const Order& order, const PaymentStart& start, Money amount);
    [[nodiscard]] Status askNow(ProviderPayment& call, const Payment& payment, Instant at);
    [[nodiscard]] Status wakeRefundsOf(const Order& order, const PaymentId& payment);

    const Parts m_parts;
};

}  // namespace frontdesk
