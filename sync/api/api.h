// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/backlog.h"
#include "app/ports/id_source.h"
#include "app/ports/payment_call_tally.h"
#include "app/ports/phone_parser.h"
#include "app/ports/quota_store.h"
#include "app/services/alerts.h"
#include "app/services/checkout.h"
#include "app/services/devices.h"
#include "app/services/incoming_calls.h"
#include "app/services/menu_board.h"
#include "app/services/order_claims.h"
#include "app/services/order_notices.h"
#include "app/services/order_queue.h"
#include "app/services/order_taking.h"
#include "app/services/payments.h"
#include "app/services/refunds.h"
#include "app/services/service_thread.h"
#include "app/services/staff_access.h"
#include "sync/api/account_parts.h"
#include "sync/api/webhook_api.h"
#include "sync/http/http_server.h"
#include "sync/http/router.h"
#include "sync/push/push_hub.h"

#include <memory>
#include <vector>

namespace frontdesk {
class WorkPool;
}

namespace frontdesk::api {

class CustomerTokens;
class DeviceDirectory;
class TokenSigner;

/// The wire contract on the services: the route table, its handlers, and what is pushed. Construct it, build the
/// listener on routes() and the hub, call watch(), and start the listener. Its handlers run on the net thread; destroy
/// it after the listener has stopped. Commands it posted may still be queued then: they use the services, stores,
/// secrets, phones, clock and ids of Parts alone, which outlive the service thread.
class Api {
public:
    struct Parts {
        ServiceThread& service;
        OrderTaking& taking;
        OrderQueue& queue;
        OrderClaims& claims;
        OrderNotices& notices;
        Checkout& checkout;
        Payments& payments;
        Invoicing& invoicing;
        Refunds& refunds;
        MenuBoard& menu;
        ChangeFeed& feed;
        OrderStore& reads;              ///< on a read-only connection of the net thread's own
        OrderStore& orders;             ///< the services' store, used on the service thread
        ProviderPaymentStore& paymentReads;  ///< on the net thread's connection
        InvoiceStore& invoiceReads;     ///< on the net thread's connection
        InvoiceStore& invoices;         ///< service thread
        IdempotencyStore& idempotency;  ///< service thread
        QuotaStore& quotas;             ///< service thread
        const Secrets& secrets;
        const TokenSigner& tokens;
        CustomerTokens& customerTokens;
        Devices& devices;
        StaffAccess& staff;
        Alerts& alerts;
        IncomingCalls& calls;
        NotificationStore& notifications;            ///< on the net thread's connection
        std::shared_ptr<DeviceDirectory> directory;  ///< hears of changes from here on: load() it then
        WorkPool& pool;
        const PhoneParser& phones;
        const Clock& clock;
        IdSource& ids;
        push::PushHub& hub;
        std::shared_ptr<const Restaurant> restaurant;
        AccountParts accounts;
        WebhookParts webhooks;
        bool rateLimits = true;  ///< the quotas of SR-20; load tests lift them
    };
    explicit Api(const Parts& parts);
    ~Api();
    Api(const Api&) = delete;
    Api& operator=(const Api&) = delete;

    /// The whole table. Its handlers belong to this object.
    [[nodiscard]] const std::vector<http::Route>& routes() const;
    /// Shows the listener's counters in /metrics, and what waits in the store. Before the listener starts.
    /// @param backlog called on the net thread @param messages @param payments outlive the listener
    void watch(const http::Counters& counters, std::function<Backlog()> backlog = {},
               const MessageTally* messages = nullptr, const PaymentCallTally* payments = nullptr);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace frontdesk::api
