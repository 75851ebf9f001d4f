// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/domain/order.h"
#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/order_store.h"
#include "app/ports/phone_parser.h"
#include "app/ports/records.h"
#include "app/ports/secrets.h"
#include "app/services/customer_book.h"
#include "app/services/events.h"
#include "app/services/menu_board.h"
#include "app/services/order_messages.h"
#include "app/services/payments.h"
#include "app/services/print_requests.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// What a draft would cost now.
struct Quote {
    std::vector<OrderLine> lines;
    Calculation calculation;
    Money deliveryFee;
    Instant estimatedReadyAt;
    std::shared_ptr<const TaxRules> taxRules;
};
struct Placed {
    Order order;
    QByteArray guestToken;
};

/// Checks and prices a draft against a menu; reads no store, so the counter's order panel calls it on the GUI thread at
/// every tap. @param path prefix of field names in errors. Staff may discount within @p caller's role.
/// @return ValidationFailed with all faulty fields at once, ItemUnavailable, NotAccepting, Forbidden
[[nodiscard]] Result<Quote> priceDraft(const OrderDraft& draft, const Menu& menu, const Restaurant& restaurant,
                                       Instant now, const Caller& caller);

/// Whether @p caller's role allows @p discount on an amount of @p of. @return Forbidden
[[nodiscard]] Status mayDiscount(const Discount& discount, Money of, const Restaurant& restaurant,
                                 const Caller& caller);

/// Whether the discounts of an order together stay within @p caller's role, so that many small ones make no large one.
/// @param worth what the order comes to with them. @return Forbidden
[[nodiscard]] Status mayDiscountInAll(const std::vector<OrderLine>& lines, const std::optional<Discount>& ofOrder,
                                      const Calculation& worth, const Restaurant& restaurant, const Caller& caller);

/// Orders from every source. Service thread only.
class OrderTaking {
public:
    struct Parts {
        OrderStore& orders;
        SeriesStore& series;
        DraftStore& drafts;
        AuditLog& audit;
        MenuBoard& menu;
        CustomerBook& book;
        PrintRequests& printing;
        OrderMessages& messages;
        Payments& payments;
        Announcements& announcements;
        const Clock& clock;
        IdSource& ids;
        const PhoneParser& phones;
        const Secrets& secrets;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit OrderTaking(Parts parts);

    [[nodiscard]] Result<Quote> quote(const OrderDraft& draft, const Caller& caller);
    /// Prices, checks and stores an order with its first event; counter and phone orders go on to accepted and print
    /// kitchen tickets. One that is to be paid through a provider starts its first payment; unless staff take it, it
    /// waits for that money and nobody else hears of it. A customer's order is in the account; what is known of its
    /// phone number changes with it.
    /// @p orderId is chosen by the caller, so that repeating the call finds the order made before.
    /// @param consumes a draft that this order was, deleted in the same transaction
    /// @return PriceChanged with the new total, ValidationFailed, ItemUnavailable, NotAccepting, Forbidden,
    /// Unauthorized
    ///         (an account that is gone)
    [[nodiscard]] Result<Placed> place(const OrderDraft& draft, const Caller& caller, const OrderId& orderId,
                                       const DraftId& consumes = {});

    [[nodiscard]] Status saveDraft(const StoredDraft& draft);
    [[nodiscard]] Status removeDraft(const DraftId& id);
    [[nodiscard]] Result<std::vector<StoredDraft>> drafts();
    /// The last five orders of a number (any usual spelling), newest first, to repeat.
    [[nodiscard]] Result<std::vector<Order>> recentOrders(const QString& phone);

    struct Slot {
        Instant start;
        Instant end;
        bool available = true;
    };

private:
    [[nodiscard]] Status checkDraft(OrderDraft& draft, std::vector<FieldError>& errors);
    [[nodiscard]] Status checkSlot(const OrderDraft& draft, std::vector<FieldError>& errors);
    [[nodiscard]] Status checkOpen(const OrderDraft& draft) const;
    [[nodiscard]] Status checkTotal(const OrderDraft& draft, const Calculation& calculation) const;
    [[nodiscard]] Status store(Order& order, const Caller& caller);
    [[nodiscard]] Status storeWithPayment(Order& order, const Caller& caller);
    void accept(Order& order, const Caller& accepter) const;
    [[nodiscard]] Result<Order> makeOrder(const OrderDraft& draft, Quote quote, const Menu& menu, const Caller& caller,
                                          const OrderId& id);
    [[nodiscard]] std::shared_ptr<const TaxRules> sharedRules(std::shared_ptr<const TaxRules> rules);

    Parts m_parts;
    std::shared_ptr<const TaxRules> m_lastRules;  ///< equal rules are one object, so that the store knows them again
};

/// Whether a scheduled order's work begins later than @p now: until then it waits as `scheduled`.
[[nodiscard]] bool startsLater(const Order& order, const Restaurant& restaurant, Instant now);

/// Times an order can be scheduled for on @p day. Pure. @p taken: orders already in each slot, by slot start in ms.
[[nodiscard]] std::vector<OrderTaking::Slot> slotsOf(const Restaurant& restaurant, QDate day, Instant now,
                                                     const std::map<qint64, int>& taken);

}  // namespace frontdesk
