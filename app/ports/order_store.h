// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"

#include <map>
#include <optional>

namespace frontdesk {

struct OrderListQuery {
    std::vector<OrderStatus> statuses;  ///< empty: any
    std::optional<OrderSource> source;
    std::optional<Instant> since;  ///< updated at or after
    int limit = 50;                ///< 1..100
    QByteArray cursor;             ///< as given by the page before; empty: from the newest
};
/// Orders of one account.
struct OwnOrdersQuery {
    CustomerId customer;
    std::vector<OrderStatus> statuses;  ///< empty: any
    std::optional<Instant> from;        ///< made then or later
    std::optional<Instant> until;       ///< made earlier than that
    int limit = 50;                     ///< 1..100
    QByteArray cursor;                  ///< as given by the page before; empty: from the newest
};
template <class T>
struct Page {
    std::vector<T> rows;
    QByteArray nextCursor;  ///< empty at the end
};

/// Orders with their lines, cells, events and payments. One instance per connection, used on that connection's thread.
/// Every call may fail with StoreFull, StoreReadOnly, StoreFailed or Corrupt.
class OrderStore {
public:
    virtual ~OrderStore() = default;
    [[nodiscard]] virtual Status insert(const Order& order) = 0;
    /// Writes the columns that may change (status, version, times, amounts after a discount or a change, receipt number,
    /// token generation) where the stored version is @p order.version - 1. @return Conflict if it is not
    [[nodiscard]] virtual Status update(const Order& order) = 0;
    /// Writes whose the order is (account) and of what its guest is told. Call it beside update(), which checks the
    /// version; alone where only the wishes change.
    [[nodiscard]] virtual Status updateParty(const Order& order) = 0;
    [[nodiscard]] virtual Status updateLines(const Order& order) = 0;    ///< status and discount shares of all lines
    /// Stores the lines from index @p first on, which stand behind those stored already.
    [[nodiscard]] virtual Status addLines(const Order& order, size_t first) = 0;
    [[nodiscard]] virtual Status replaceGroups(const Order& order) = 0;  ///< cells after a discount or a change
    [[nodiscard]] virtual Status appendEvent(const OrderId& id, const OrderEvent& event) = 0;
    [[nodiscard]] virtual Status insertPayment(const Payment& payment) = 0;
    /// Writes what a provider's answer may change: state, needsAction, authorizationUrl, displayText, expiresAt and
    /// failureCode. @return Conflict if the stored state may not become the new one
    [[nodiscard]] virtual Status updatePayment(const Payment& payment) = 0;
    [[nodiscard]] virtual Result<std::optional<Order>> find(const OrderId& id) = 0;
    [[nodiscard]] virtual Result<std::vector<Order>> open() = 0;  ///< on the board, oldest first
    /// Newest first.
    [[nodiscard]] virtual Result<Page<OrderSummary>> summaries(const OrderListQuery& query) = 0;
    [[nodiscard]] virtual Result<Page<Order>> list(const OrderListQuery& query) = 0;
    /// The last orders of a phone number, newest first.
    [[nodiscard]] virtual Result<std::vector<Order>> byPhone(const QString& e164, int limit) = 0;
    /// An account's orders, newest first.
    [[nodiscard]] virtual Result<Page<Order>> ofCustomer(const OwnOrdersQuery& query) = 0;
    /// Orders of nobody's account with this e-mail address, newest first; upper and lower case are the same.
    /// @param limit, @param cursor as of OwnOrdersQuery
    [[nodiscard]] virtual Result<Page<Order>> guestOrdersByEmail(const QString& email, int limit,
                                                                 const QByteArray& cursor) = 0;
    /// Scheduled orders per start of slot, for those due in [from, until).
    [[nodiscard]] virtual Result<std::map<qint64, int>> scheduledBetween(Instant from, Instant until) = 0;
    /// Scheduled orders whose time is @p until or earlier, soonest first; at most 100.
    [[nodiscard]] virtual Result<std::vector<Order>> scheduledUntil(Instant until) = 0;
    /// Placed orders that nothing happened to since @p before, oldest first; at most 100.
    [[nodiscard]] virtual Result<std::vector<Order>> unansweredSince(Instant before) = 0;
    /// Orders that wait for a payment and need no more waiting: made and last tried to be paid by @p before, and no
    /// provider has been told of a payment whose outcome is open; or made by @p hopeless, whatever is open. At most
    /// 100.
    [[nodiscard]] virtual Result<std::vector<Order>> unpaidSince(Instant before, Instant hopeless) = 0;
    /// Finished on @p businessDay, newest first.
    [[nodiscard]] virtual Result<std::vector<OrderSummary>> finishedOn(QDate businessDay, int limit) = 0;
    /// Orders still to be handed over and not paid at all: the limit on what one phone number may order unpaid.
    [[nodiscard]] virtual Result<int> openUnpaidOfPhone(const QString& e164) = 0;
    /// Empties what tells who @p customer is in his orders and in what was sent about them: names, numbers and e-mail
    /// addresses at once, addresses, notes and printed texts once the order is finished. Rows and amounts stay; orders
    /// that change get a new version.
    [[nodiscard]] virtual Status blankPersonal(const CustomerId& customer, Instant at) = 0;
    /// Erased accounts with a finished order that blankPersonal() has not emptied yet; at most 100.
    [[nodiscard]] virtual Result<std::vector<CustomerId>> customersWithRemains() = 0;
};

}  // namespace frontdesk
