// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/menu.h"
#include "app/domain/money.h"
#include "app/domain/payment.h"
#include "app/domain/pricing.h"
#include "app/domain/time.h"

#include <vector>

namespace frontdesk {

enum class OrderSource { Web, Frontdesk, Phone, Kiosk, Table };
[[nodiscard]] QByteArray wireName(OrderSource source);
[[nodiscard]] std::optional<OrderSource> orderSourceFromWire(QByteArrayView name);

enum class OrderStatus {
    AwaitingPayment,
    Placed,
    Accepted,
    Scheduled,
    Preparing,
    Ready,
    OutForDelivery,
    Completed,
    Rejected,
    Cancelled,
    Expired,
    Uncollected,
};
[[nodiscard]] QByteArray wireName(OrderStatus status);
[[nodiscard]] std::optional<OrderStatus> orderStatusFromWire(QByteArrayView name);
[[nodiscard]] bool isOpen(OrderStatus status);  ///< on the board: placed … out_for_delivery

enum class LineStatus { New, Sent, Cooking, Ready, Served, Voided };
[[nodiscard]] QByteArray wireName(LineStatus status);
[[nodiscard]] std::optional<LineStatus> lineStatusFromWire(QByteArrayView name);

struct DeliveryAddress {
    QString text;
    PlaceId placeId;
    QString directions;
};

/// What somebody wants, before anything is priced or checked: the same for counter, kiosk, web, table and phone.
struct DraftLine {
    MenuItemId itemId;
    int quantity = 1;
    std::vector<OptionId> optionIds;
    QString note;
    std::optional<Discount> discount;  ///< staff only
};
struct OrderDraft {
    QString customerName;
    QString customerPhone;  ///< any usual spelling
    QString customerEmail;
    Fulfilment fulfilment = Fulfilment::Pickup;
    std::optional<DeliveryAddress> address;
    std::optional<Instant> scheduledFor;
    QString note;
    PaymentMethod paymentMethod = PaymentMethod::Cash;
    std::vector<DraftLine> lines;
    std::optional<Discount> discount;  ///< staff only
    QString discountReason;
    std::optional<Money> expectedTotal;
    bool saveDetails = false;
    std::optional<bool> smsOptIn;  ///< not said: as the customer's account has it, else yes
    OrderSource source = OrderSource::Web;
    TableId tableId;
};

struct LineOption {
    OptionId id;
    QString name;
    Money priceDelta;
    MenuItemId itemId;  ///< set for a combo's part
    bool isAddition = false;  ///< wanted beside what the dish cannot do without, such as its size
};

/// A sold line: names, prices and tax are copied and never follow the menu.
struct OrderLine {
    LineId id;
    LineId replaces;  ///< the voided line that this one stands for since the order was changed; null: none
    LineStatus status = LineStatus::New;
    MenuItemId itemId;
    QString name;
    QString kitchenName;
    QString station;
    QString taxClass;
    int quantity = 1;
    Money unitPrice;  ///< the item's own
    std::vector<LineOption> options;
    std::vector<PricePart> parts;  ///< of a combo across tax classes
    QString note;
    std::optional<Discount> ownDiscount;
    Money total;     ///< quantity x (unit + deltas)
    Money discount;  ///< its own and its share of the order's
    Money net;
};

/// What the line's own discount took off when it was priced, without its share of the order's.
[[nodiscard]] Money ownDiscountOf(const OrderLine& line);

struct OrderEvent {
    int seq = 0;  ///< 1.. per order
    Instant at;
    QByteArray kind;   ///< "status", "payment", "discount", "print", "line", "claimed"
    QString by;        ///< display name of who
    QByteArray actor;  ///< "staff:<id>", "guest", "customer:<id>", "system"
    QString device;
    QByteArray from;  ///< before, wire spelling
    QByteArray to;    ///< after
    QString reason;
};

struct Order {
    OrderId id;
    int version = 1;
    int number = 0;               ///< short, per business day
    QByteArray verificationCode;  ///< 4 digits, never alone a credential
    OrderSource source = OrderSource::Web;
    Fulfilment fulfilment = Fulfilment::Pickup;
    OrderStatus status = OrderStatus::Placed;
    PaymentMethod paymentMethod = PaymentMethod::Cash;
    QString customerName;
    QString customerPhone;  ///< E.164
    QString customerEmail;
    CustomerId customerId;  ///< null: a guest's order
    TableId tableId;
    QString tableName;
    std::optional<DeliveryAddress> address;
    QString note;
    bool smsOptIn = true;
    bool emailOptIn = true;
    Currency currency;
    bool pricesIncludeTax = true;
    std::vector<OrderLine> lines;
    std::optional<Discount> orderDiscount;
    QString discountReason;
    Money subtotal;
    Money discount;  ///< of lines and order
    Money deliveryFee;
    Money net;
    Money tax;
    Money total;                               ///< no tip, no cash rounding
    std::vector<TaxGroup> groups;              ///< the stored calculation
    std::shared_ptr<const TaxRules> taxRules;  ///< in force on taxDate, stored with the order and never looked up again
    std::vector<Payment> payments;
    std::optional<Instant> estimatedReadyAt;
    std::optional<Instant> scheduledFor;
    std::optional<Instant> acceptedAt;
    QString receiptNumber;  ///< empty until the first payment
    int tokenGeneration = 1;
    int changes = 0;  ///< how often what was ordered was changed after it was taken
    QDate businessDay;
    QDate taxDate;
    Instant createdAt;
    Instant updatedAt;
    std::vector<OrderEvent> timeline;

    [[nodiscard]] PaymentSummary money() const { return summarise(total, payments); }
    [[nodiscard]] std::vector<TaxRow> taxes() const { return taxRows(groups); }
};

/// A row of the staff list (`view=summary`).
struct OrderSummary {
    OrderId id;
    int version = 1;
    int number = 0;
    OrderStatus status = OrderStatus::Placed;
    PaymentStatus paymentStatus = PaymentStatus::Unpaid;
    OrderSource source = OrderSource::Web;
    QString customerName;
    Money total;
    Instant createdAt;
    std::optional<Instant> estimatedReadyAt;
};

}  // namespace frontdesk
