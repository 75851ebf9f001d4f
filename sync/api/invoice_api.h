// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/invoicing.h"
#include "app/services/refunds.h"
#include "sync/api/callers.h"
#include "sync/api/endpoint.h"
#include "sync/api/waiting_writes.h"

namespace frontdesk::api {

/// Invoices on request, their files, and refunds. Net thread only; what it posts runs on the service thread and holds
/// Parts, which outlive that thread.
class InvoiceApi {
public:
    struct Parts {
        Invoicing& invoicing;    ///< service thread
        Refunds& refunds;        ///< service thread
        InvoiceStore& invoices;  ///< service thread
        InvoiceStore& reads;     ///< read-only connection of the net thread
        IdSource& ids;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    InvoiceApi(Parts parts, const Writes& writes, const Callers& callers, TrackedOrders& orders);
    ~InvoiceApi();
    InvoiceApi(const InvoiceApi&) = delete;
    InvoiceApi& operator=(const InvoiceApi&) = delete;

    [[nodiscard]] std::vector<Endpoint> endpoints();
    /// Where the news of stored files belongs; may outlive this.
    [[nodiscard]] std::shared_ptr<AnswersInWaiting<InvoiceId>> drawn() const { return m_drawn; }

private:
    using Issue = std::function<Result<IssuedInvoice>(Invoicing&)>;
    void issueForCustomer(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void issueForGuest(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void issue(const RepeatKey& key, Issue issue, const http::Reply& reply) const;
    void list(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void show(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void download(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void eInvoice(const http::Request& request, const Caller& caller, const http::Reply& reply) const;
    void refund(const http::Request& request, const Caller& caller, const http::Reply& reply) const;

    /// The document in the path. @return NotFound if there is none
    [[nodiscard]] Result<Invoice> pathInvoice(const http::Request& request) const;
    [[nodiscard]] Result<Invoice> readable(const http::Request& request) const;

    Parts m_parts;
    const Writes& m_writes;
    const Callers& m_callers;
    TrackedOrders& m_orders;
    std::shared_ptr<AnswersInWaiting<InvoiceId>> m_drawn = std::make_shared<AnswersInWaiting<InvoiceId>>();
};

}  // namespace frontdesk::api
