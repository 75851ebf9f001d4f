// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/order_store.h"
#include "app/ports/provider_payment_store.h"
#include "app/ports/records.h"
#include "app/services/alerts.h"
#include "app/services/events.h"
#include "app/services/invoicing.h"
#include "app/services/order_admission.h"
#include "app/services/order_messages.h"
#include "app/services/payment_schedule.h"
#include "app/services/print_requests.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// Whether a payment's outcome is open.
[[nodiscard]] bool isLive(const Payment& payment);
/// Whether a payment is one that goes back.
[[nodiscard]] bool isRefund(const Payment& payment);
/// Whether an order has ended without being served.
[[nodiscard]] bool hasEndedUnserved(const Order& order);
/// The row of @p id in the order's ledger; nullptr if it has none.
[[nodiscard]] Payment* paymentOf(Order& order, const PaymentId& id);
/// The order's payment, refunds left out, that is still open; nullptr: there is none.
[[nodiscard]] Payment* livePayment(Order& order);
/// "GHS 69.00", for alerts.
[[nodiscard]] QString amountText(Money amount);

/// The ledger of what providers move, kept together with the order that it pays: every change that somebody can see
/// gives the order a new version and an event, and is announced. Orders are changed in place. Service thread only.
class PaymentBook {
public:
    struct Parts {
        OrderStore& orders;
        ProviderPaymentStore& calls;
        SeriesStore& series;
        PrintRequests& printing;
        OrderMessages& messages;
        OrderAdmission& admission;
        Invoicing& invoicing;
        Alerts& alerts;
        Announcements& announcements;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit PaymentBook(const Parts& parts) : m_parts(parts) {}

    /// @return NotFound
    [[nodiscard]] Result<Order> find(const OrderId& id);
    /// A payment that begins, with what its provider has to be told.
    [[nodiscard]] Status begin(Order& order, const Payment& payment, const ProviderPayment& call, const Caller& caller);
    /// Writes @p payment over its row.
    [[nodiscard]] Status put(Order& order, const Payment& payment, const Caller& caller);
    /// A payment's money has come: the order gets its receipt number and, if it waited for this, its place on the
    /// board. Money for an order that has ended, or that was paid already, raises an alert.
    /// @param prints the receipt, once nothing is due
    [[nodiscard]] Status takeMoney(Order& order, Payment payment, bool prints);
    /// Books what a provider took in the place of what was asked for by @p original, so that it can go back: a payment
    /// of its own that, like a tip, pays nothing of the order.
    /// @param id, @param reference of the new row
    [[nodiscard]] Status bookStray(Order& order, const Payment& original, const PaymentId& id,
                                   const QByteArray& reference, const Caller& caller);
    /// Waits no longer for an open payment: one that was never sent is voided for good; any other gets @p state and
    /// @p failureCode, and its provider is still asked, with @p patience.
    [[nodiscard]] Status giveUp(Order& order, Payment payment, PaymentState state, const QByteArray& failureCode,
                                Patience patience, const Caller& caller);
    /// awaiting_payment → expired, with what was still open of it.
    [[nodiscard]] Status expire(Order& order);
    /// A new version of the order, after its events were stored, told to everybody.
    /// @param from its status before
    [[nodiscard]] Status publish(Order& order, OrderStatus from);

private:
    [[nodiscard]] Status note(Order& order, const QByteArray& from, const QByteArray& to, const Caller& caller);
    [[nodiscard]] Status tellUnmatched(const Order& order, const Payment& payment, bool ended);

    const Parts m_parts;
};

}  // namespace frontdesk
