// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/id_source.h"
#include "app/ports/payment_gateway.h"
#include "app/services/payment_book.h"
#include "app/services/payments.h"

namespace frontdesk {

/// What a call's lease lasts (DI-21).
inline constexpr qint64 kCallLeaseMs = 60'000;

/// How a provider is called in alerts.
[[nodiscard]] QString titleOf(PaymentProvider provider);

/// What settling payments and refunds have in common.
struct SettlingParts {
    PaymentBook& book;
    ProviderPaymentStore& calls;
    Alerts& alerts;
    const Clock& clock;
    IdSource& ids;
};

/// An answer to one call, with what it is about. The order and the row are changed in place.
struct AnsweredCall {
    Order& order;
    ProviderPayment& row;  ///< as stored
    const ProviderTask& task;
    const GatewayAnswer& answer;

    /// Whether the call is the one under way: an answer may come after its lease, when somebody else asks again.
    [[nodiscard]] bool isCurrent() const {
        return row.leaseUntil && row.leaseUntil == task.row.leaseUntil && row.next == task.row.next;
    }
    [[nodiscard]] Instant leasedAt() const { return task.row.leaseUntil->plusMs(-kCallLeaseMs); }
};

/// Puts off a call that brought no answer, as long as back-off or the provider says (DI-22).
void putOff(ProviderPayment& row, const GatewayAnswer& answer, Instant now, IdSource& ids);

/// Makes of answers about charges what they mean for payment and order. A state only moves forward (SR-53); money
/// counts only with our reference, amount and currency (SR-51). Service thread only.
class ChargeSettling {
public:
    explicit ChargeSettling(const SettlingParts& parts) : m_parts(parts) {}
    [[nodiscard]] Status settle(const AnsweredCall& call);

private:
    [[nodiscard]] Status overtaken(const AnsweredCall& call, Payment payment);
    [[nodiscard]] Status notSent(const AnsweredCall& call, const Payment& payment);
    [[nodiscard]] Status unknown(const AnsweredCall& call, Payment payment);
    [[nodiscard]] Status rejected(const AnsweredCall& call, Payment payment);
    [[nodiscard]] Status accepted(const AnsweredCall& call, Payment payment);
    [[nodiscard]] Status pending(const AnsweredCall& call, Payment payment);
    [[nodiscard]] Status succeeded(const AnsweredCall& call, const Payment& payment);
    [[nodiscard]] Status mismatched(const AnsweredCall& call, Payment payment);
    [[nodiscard]] Status failed(const AnsweredCall& call, Payment payment, const QByteArray& code);
    [[nodiscard]] Status notFound(const AnsweredCall& call, const Payment& payment);
    [[nodiscard]] Status reversed(const AnsweredCall& call, const Payment& payment);
    [[nodiscard]] Status expireIfSaidNo(const AnsweredCall& call);
    [[nodiscard]] Status endIfAskedOut(const AnsweredCall& call);
    void askLater(const AnsweredCall& call, const Payment& payment);

    const SettlingParts m_parts;
};

/// The same for money that goes back. Service thread only.
class RefundSettling {
public:
    explicit RefundSettling(const SettlingParts& parts) : m_parts(parts) {}
    [[nodiscard]] Status settle(const AnsweredCall& call);

private:
    [[nodiscard]] Status accepted(const AnsweredCall& call, Payment refund);
    [[nodiscard]] Status failed(const AnsweredCall& call, Payment refund);
    [[nodiscard]] Status endIfAskedOut(const AnsweredCall& call, const Payment& refund);

    const SettlingParts m_parts;
};

}  // namespace frontdesk
