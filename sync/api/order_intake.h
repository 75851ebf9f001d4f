// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/phone_parser.h"
#include "app/services/order_taking.h"
#include "sync/api/draft_json.h"
#include "sync/api/writes.h"

namespace frontdesk::api {

/// Placing orders from outside: read, checked, placed once per key. Shared by the web's and the tables' routes.
/// Net thread only; what it posts runs on the service thread.
class OrderIntake {
public:
    struct Parts {
        OrderTaking& taking;  ///< service thread
        OrderStore& stored;   ///< service thread: for the quota of unpaid orders
        const MenuBoard& menu;
        const PhoneParser& phones;
        IdSource& ids;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
        bool limits = true;  ///< whether a phone number may only have kOpenUnpaidPerPhone unpaid orders
    };
    OrderIntake(Parts parts, const Writes& writes);

    struct Read {
        JsonDocument body;
        OrderDraft draft;
    };
    /// Reads the body of @p request as an order. @return MalformedInput; ValidationFailed with all faults
    [[nodiscard]] Result<Read> read(const http::Request& request, DraftUse use, const Caller& caller) const;
    /// What the order would cost.
    [[nodiscard]] Result<std::string> quote(const OrderDraft& draft, const Caller& caller) const;
    /// Places what was read and answers 201. The order's id is chosen here, so that a repeated command finds its own
    /// order.
    void place(const http::Request& request, const Read& order, const Caller& caller, const http::Reply& reply) const;

private:
    void addFaultsOfContent(const OrderDraft& draft, DraftUse use, const Caller& caller,
                            std::vector<FieldError>& errors) const;

    Parts m_parts;
    const Writes& m_writes;
};

}  // namespace frontdesk::api
