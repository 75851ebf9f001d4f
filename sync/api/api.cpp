// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/api.h"

#include "sync/api/account_api.h"
#include "sync/api/demo_api.h"
#include "sync/api/device_api.h"
#include "sync/api/door.h"
#include "sync/api/health_api.h"
#include "sync/api/invoice_api.h"
#include "sync/api/menu_api.h"
#include "sync/api/mfa_api.h"
#include "sync/api/openapi.h"
#include "sync/api/order_api.h"
#include "sync/api/own_order_api.h"
#include "sync/api/payment_api.h"
#include "sync/api/prepared_page.h"
#include "sync/api/profile_api.h"
#include "sync/api/push_feed.h"
#include "sync/api/quota_keeper.h"
#include "sync/api/session_api.h"
#include "sync/api/staff_api.h"
#include "sync/api/staff_notices_api.h"
#include "sync/api/table_api.h"

namespace frontdesk::api {

/// In the order of construction: each part knows only those above it.
struct Api::Private {
    explicit Private(const Parts& parts);

    void add(std::vector<Endpoint> endpoints);
    void addDescription();
    void listenTo(ChangeFeed& feed, CustomerTokens& customerTokens, std::shared_ptr<DeviceDirectory> directory);

    std::shared_ptr<TrackedOrders> tracked;  // shared with the feed's subscriber, which may outlive us by one call
    Callers callers;
    std::shared_ptr<QuotaKeeper> quotas;
    Door door;
    MenuSnapshots snapshots;
    Writes writes;
    std::shared_ptr<AnswersInWaiting<PaymentId>> answeredPayments;  // shared with commands that may outlive us
    OrderIntake intake;
    std::shared_ptr<PushFeed> push;
    MenuApi menu;
    OrderApi orders;
    OwnOrderApi ownOrders;
    PaymentApi payments;
    TableApi tables;
    StaffApi staff;
    StaffNoticesApi notices;
    DeviceApi devices;
    InvoiceApi invoices;
    std::shared_ptr<LoginAnswers> logins;  // shared with commands that may outlive us
    Confirmation confirmation;
    AccountApi accounts;
    SessionApi sessions;
    MfaApi mfa;
    ProfileApi profiles;
    WebhookApi webhooks;
    DemoApi demo;
    HealthApi health;
    std::optional<PreparedPage> description;
    std::vector<http::Route> routes;
    std::shared_ptr<void> subscription;
};

Api::Private::Private(const Parts& parts)
    : tracked(std::make_shared<TrackedOrders>(parts.reads, parts.restaurant, parts.clock)),
      callers(parts.tokens, parts.customerTokens, *parts.directory, parts.secrets, *tracked, parts.clock),
      quotas(std::make_shared<QuotaKeeper>(parts.service, parts.quotas, parts.secrets, parts.clock, !parts.rateLimits)),
      door(callers, *quotas, parts.rateLimits),
      snapshots(parts.menu, parts.restaurant, parts.clock),
      writes(parts.service, parts.idempotency, parts.secrets, parts.clock),
      answeredPayments(std::make_shared<AnswersInWaiting<PaymentId>>()),
      intake({parts.taking, parts.orders, parts.payments, parts.menu, parts.phones, parts.ids, parts.clock,
              parts.restaurant, parts.rateLimits},
             writes, answeredPayments),
      push(std::make_shared<PushFeed>(parts.hub, callers, *tracked, parts.reads, parts.restaurant, parts.clock)),
      menu(parts.menu, snapshots, parts.reads, parts.restaurant, parts.clock),
      orders(intake, parts.queue, writes, callers, *tracked, parts.restaurant, parts.clock),
      ownOrders({parts.service, parts.reads, parts.claims, parts.notices, parts.menu, parts.clock, parts.restaurant},
                writes, callers),
      payments(
          {parts.payments, parts.orders, parts.paymentReads, parts.secrets, parts.ids, parts.clock, parts.restaurant},
          writes, callers, answeredPayments),
      tables(parts.menu, snapshots, intake, callers),
      staff({parts.service, parts.queue, parts.checkout, parts.menu, parts.reads, parts.ids, parts.clock,
             parts.restaurant},
            writes),
      notices({parts.service, parts.alerts, parts.calls, parts.reads, parts.notifications}, writes),
      devices({parts.service, parts.devices, parts.staff, parts.pool, parts.ids, *quotas}, parts.tokens, writes),
      invoices({parts.invoicing, parts.refunds, parts.invoices, parts.invoiceReads, parts.ids, parts.clock,
                parts.restaurant},
               writes, callers, *tracked),
      logins(std::make_shared<LoginAnswers>(parts.customerTokens, parts.restaurant)),
      confirmation(parts.service, parts.accounts.signIn, parts.accounts.passwords, parts.pool),
      accounts({parts.service, parts.accounts.accounts, parts.accounts.passwords, parts.pool, quotas, parts.secrets,
                parts.phones, parts.ids, parts.restaurant},
               writes),
      sessions({parts.service, parts.accounts.signIn, parts.accounts.passwords, parts.pool, logins, parts.secrets,
                parts.ids, OwnOrigins(parts.restaurant->publicUrl, parts.accounts.origins)},
               writes, callers),
      mfa({parts.service, parts.accounts.signIn, parts.accounts.secondFactor, parts.pool, logins, parts.secrets,
           parts.ids},
          confirmation, writes, callers),
      profiles({parts.service, parts.accounts.accounts, parts.accounts.signIn, parts.accounts.passwords, parts.clock,
                parts.restaurant},
               confirmation, writes),
      webhooks(parts.service, parts.webhooks, parts.restaurant, parts.rateLimits),
      demo(parts.service, parts.accounts.mailbox, parts.accounts.smsBox),
      health(parts.service, parts.hub) {
    add(health.endpoints());
    add(menu.endpoints());
    add(orders.endpoints());
    add(ownOrders.endpoints());
    add(payments.endpoints());
    add(tables.endpoints());
    add(staff.endpoints());
    add(notices.endpoints());
    add(devices.endpoints());
    add(invoices.endpoints());
    add(accounts.endpoints());
    add(sessions.endpoints());
    add(mfa.endpoints());
    add(profiles.endpoints());
    add(webhooks.endpoints());
    add(demo.endpoints(parts.restaurant->demo));
    addDescription();
    push->attach();
    quotas->load();
    listenTo(parts.feed, parts.customerTokens, parts.directory);
}

void Api::Private::add(std::vector<Endpoint> endpoints) {
    for (auto& endpoint : endpoints) {
        http::Route route{endpoint.method,    endpoint.pattern, endpoint.access,  {},
                          endpoint.operation, endpoint.summary, endpoint.channel, endpoint.acceptsForm};
        if (endpoint.channel == http::Channel::None)
            route.handler = [this, endpoint = std::move(endpoint)](const http::Request& request,
                                                                   const http::Reply& reply) {
                door.enter(endpoint, request, reply);
            };
        routes.push_back(std::move(route));
    }
}

void Api::Private::addDescription() {
    const auto show = [this](const http::Request& request, const Caller&, const http::Reply& reply) {
        reply(description->answer(request));
    };
    add({{http::Method::Get, "/api/openapi.json", http::Access::Anyone, Limit::Menu, show, "get_openapi",
          "This description"}});
    description.emplace(openApiJson(routes));
}

void Api::Private::listenTo(ChangeFeed& feed, CustomerTokens& customerTokens,
                            std::shared_ptr<DeviceDirectory> directory) {
    subscription =
        feed.subscribe([orders = tracked, told = push, documents = invoices.drawn(), payments = answeredPayments,
                        &customerTokens, directory = std::move(directory)](const std::vector<Event>& events) {
            for (const auto& event : events) {
                directory->hear(event);
                if (const auto* device = std::get_if<DeviceChanged>(&event); device && device->device.revokedAt)
                    told->deviceRevoked(device->device.id);
                if (const auto* member = std::get_if<StaffChanged>(&event); member && !member->active)
                    told->staffLeft(member->id);
                if (const auto* ended = std::get_if<SessionEnded>(&event)) customerTokens.revoke(ended->id);
                if (const auto* drawn = std::get_if<InvoiceDrawn>(&event)) documents->happened(drawn->id);
                if (const auto* answered = std::get_if<PaymentAnswered>(&event)) payments->happened(answered->id);
                const auto* change = std::get_if<OrderChanged>(&event);
                if (!change) continue;
                orders->forget(change->order->id);
                told->changed(*change->order);
            }
        });
}

Api::Api(const Parts& parts) : d(std::make_unique<Private>(parts)) {}
Api::~Api() {
    d->push->stop();
    d->quotas->writeAll();
    d->logins->close();
    d->answeredPayments->close();
}

const std::vector<http::Route>& Api::routes() const {
    return d->routes;
}
void Api::watch(const http::Counters& counters, std::function<Backlog()> backlog, const MessageTally* messages,
                const PaymentCallTally* payments) {
    d->health.watch(counters, std::move(backlog), messages, payments);
}

}  // namespace frontdesk::api
