// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/payments.h"
#include "sync/api/callers.h"
#include "sync/api/endpoint.h"
#include "sync/api/waiting_writes.h"

namespace frontdesk::api {

/// Paying through a provider: ways to pay, starting a payment, asking what became of it, and the code a provider wants.
/// What a provider has to say is waited for, though never longer than AnswersInWaiting has patience. Net thread only;
/// what it posts runs on the service thread and holds Parts, which outlive that thread.
class PaymentApi {
public:
    struct Parts {
        Payments& payments;           ///< service thread, but for its routes
        OrderStore& orders;           ///< service thread
        ProviderPaymentStore& reads;  ///< read-only connection of the net thread
        const Secrets& secrets;
        IdSource& ids;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    /// @param answered hears of every answer of a provider
    PaymentApi(Parts parts, const Writes& writes, const Callers& callers,
               std::shared_ptr<AnswersInWaiting<PaymentId>> answered);
    [[nodiscard]] std::vector<Endpoint> endpoints();

private:
    void methods(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void initiate(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void verify(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void submitCode(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    struct Party {
        OrderId order;
        Caller caller;
    };
    /// Who calls about the payment with this reference. @return as Callers::partyOf()
    [[nodiscard]] Result<Party> partyOf(const http::Request& request, const QByteArray& reference) const;
    /// The answer once the provider has said something: the awaited payment as it is then.
    [[nodiscard]] WaitingWrites<PaymentId>::Again shown(const OrderId& id, bool withOrder) const;

    Parts m_parts;
    const Callers& m_callers;
    WaitingWrites<PaymentId> m_writes;
};

/// Whether a provider still has to say whether, or how, the guest can pay.
[[nodiscard]] bool isUndecided(const Payment& payment);
/// The same, and there is nothing yet for the guest to open, read or type.
[[nodiscard]] bool hasNothingToShow(const Payment& payment);

}  // namespace frontdesk::api
