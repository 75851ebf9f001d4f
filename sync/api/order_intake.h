// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/phone_parser.h"
#include "app/services/order_taking.h"
#include "app/services/payments.h"
#include "sync/api/draft_json.h"
#include "sync/api/waiting_writes.h"

namespace frontdesk::api {

/// Placing orders from outside: read, checked, placed once per key. Shared by the web's and the tables' routes.
/// Net thread only; what it posts runs on the service thread.
class OrderIntake {
public:
    struct Parts {
        OrderTaking& taking;  ///< service thread
        OrderStore& stored;   ///< service thread: for the quota of unpaid orders
        Payments& payments;   ///< its routes: which prepaid methods are offered
        const MenuBoard& menu;
        const PhoneParser& phones;
        IdSource& ids;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
        bool limits = true;  ///< whether a phone number may only have kOpenUnpaidPerPhone unpaid orders
    };
    /// @param answered hears of every answer of a provider
    OrderIntake(Parts parts, const Writes& writes, std::shared_ptr<AnswersInWaiting<PaymentId>> answered);

    struct Read {
        JsonDocument body;
        OrderDraft draft;
    };
    /// Reads the body of @p request as an order. @return MalformedInput; ValidationFailed with all faults
    [[nodiscard]] Result<Read> read(const http::Request& request, DraftUse use, const Caller& caller) const;
    /// What the order would cost.
    [[nodiscard]] Result<std::string> quote(const OrderDraft& draft, const Caller& caller) const;
    /// Places what was read and answers 201, of a prepaid order once the provider has said how the guest pays, or soon
    /// without it. The order's id is chosen here, so that a repeated command finds its own order.
    void place(const http::Request& request, const Read& order, const Caller& caller, const http::Reply& reply) const;

private:
    void checkMethod(const OrderDraft& draft, std::vector<FieldError>& errors) const;
    void addFaultsOfContent(const OrderDraft& draft, DraftUse use, const Caller& caller,
                            std::vector<FieldError>& errors) const;

    Parts m_parts;
    WaitingWrites<PaymentId> m_writes;
};

}  // namespace frontdesk::api
