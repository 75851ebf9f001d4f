// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/past_order.h"

#include <algorithm>

namespace frontdesk::demo {
namespace {

constexpr int kCodes = 10'000;
constexpr int kEventsAtMost = 10;
constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;

// Shared texts: an event takes a reference instead of making its own.
const QByteArray& sharedName(OrderStatus status) {
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> out;
        for (int i = 0; i <= static_cast<int>(OrderStatus::Uncollected); ++i)
            out.push_back(wireName(static_cast<OrderStatus>(i)));
        return out;
    }();
    return names[static_cast<size_t>(status)];
}
const QByteArray& sharedName(PaymentMethod method) {
    static const std::vector<QByteArray> names = [] {
        std::vector<QByteArray> out;
        for (int i = 0; i <= static_cast<int>(PaymentMethod::MobileMoneyManual); ++i)
            out.push_back(wireName(static_cast<PaymentMethod>(i)));
        return out;
    }();
    return names[static_cast<size_t>(method)];
}
const QByteArray kStatusKind = QByteArrayLiteral("status");
const QByteArray kPaymentKind = QByteArrayLiteral("payment");

LineStatus lineStatusAfter(OrderStatus ending) {
    switch (ending) {
        case OrderStatus::Completed:
            return LineStatus::Served;
        case OrderStatus::Uncollected:
            return LineStatus::Ready;
        case OrderStatus::Cancelled:
            return LineStatus::Sent;  // it had been accepted
        default:
            return LineStatus::New;
    }
}

bool isTakenByStaff(OrderSource source) {
    return source == OrderSource::Frontdesk || source == OrderSource::Phone;
}
bool isPaidFirst(const Order& order) {
    return order.source == OrderSource::Frontdesk || order.source == OrderSource::Kiosk ||
           isPrepaid(order.paymentMethod);
}

}  // namespace

PastOrderTeller::PastOrderTeller(const Restaurant& restaurant, const PastGuests& guests, const StaffMember& cashier,
                                 const StaffMember& cook)
    : m_restaurant(restaurant),
      m_guests(guests),
      m_cashierId(cashier.id),
      m_guest{QStringLiteral("guest"), "anonymous", {}},
      m_kiosk{QStringLiteral("kiosk"), "kiosk", QStringLiteral("kiosk")},
      m_cashier{cashier.name, "staff:" + cashier.id.text(), restaurant.deviceName},
      m_cook{cook.name, "staff:" + cook.id.text(), restaurant.deviceName} {
    for (int code = 0; code < kCodes; ++code) m_codes.push_back(QByteArray::number(kCodes + code).mid(1));
}

void PastOrderTeller::tell(PastBaskets::Basket& basket, const Place& place, qint64& receipt, Dice& dice) {
    Order& order = basket.order;
    introduce(order, place, dice);
    order.paymentMethod = methodOf(order, dice);
    order.payments.clear();
    m_events = 0;
    const Ending ending = endingOf(order, dice);
    narrate(basket, place, ending, dice);
    order.timeline.resize(m_events);
    order.version = static_cast<int>(m_events);
    order.updatedAt = order.timeline.back().at;
    if (order.payments.empty())
        order.receiptNumber.clear();
    else
        order.receiptNumber =
            QStringLiteral("R-%1-%2").arg(place.businessDay.year()).arg(receipt++, 6, 10, QLatin1Char('0'));
    const LineStatus lines = lineStatusAfter(order.status);
    for (OrderLine& line : order.lines) {
        line.id = LineId(dice.uuidAt(place.at));
        line.status = lines;
    }
}

void PastOrderTeller::introduce(Order& order, const Place& place, Dice& dice) {
    order.id = OrderId(dice.uuidAt(place.at));
    order.number = place.number;
    order.verificationCode = m_codes[static_cast<size_t>(dice.below(kCodes))];
    order.businessDay = place.businessDay;
    order.taxDate = place.calendarDay;
    order.createdAt = place.at;
    order.acceptedAt.reset();
    order.estimatedReadyAt.reset();
    const bool leavesNumber = order.source == OrderSource::Web || order.source == OrderSource::Phone || dice.chance(20);
    if (leavesNumber) {
        auto guest = m_guests.anyone(dice);
        order.customerName = std::move(guest.name);
        order.customerPhone = std::move(guest.phone);
    } else {
        order.customerName.clear();
        order.customerPhone.clear();
    }
}

PaymentMethod PastOrderTeller::methodOf(const Order& order, Dice& dice) const {
    const bool hasMobileMoney = m_restaurant.country == u"GH";
    if (order.source == OrderSource::Web)
        return hasMobileMoney && dice.chance(30) ? PaymentMethod::MtnMomo : PaymentMethod::Cash;
    if (dice.chance(72)) return PaymentMethod::Cash;
    return hasMobileMoney && dice.chance(65) ? PaymentMethod::MobileMoneyManual : PaymentMethod::CardTerminal;
}

PastOrderTeller::Ending PastOrderTeller::endingOf(const Order& order, Dice& dice) const {
    if (isPaidFirst(order) || dice.chance(93)) return Ending::Completed;
    if (dice.chance(60)) return Ending::Cancelled;
    if (order.source == OrderSource::Web && dice.chance(60)) return Ending::Rejected;
    return order.fulfilment == Fulfilment::Pickup ? Ending::Uncollected : Ending::Completed;
}

void PastOrderTeller::narrate(PastBaskets::Basket& basket, const Place& place, Ending ending, Dice& dice) {
    static const QString changedMind = QStringLiteral("Changed my mind");
    static const QString tooBusy = QStringLiteral("Too busy, sorry");
    static const QString notFetched = QStringLiteral("Not collected");
    Order& order = basket.order;
    const bool byStaff = isTakenByStaff(order.source);
    const Actor& orderer = byStaff ? m_cashier : order.source == OrderSource::Kiosk ? m_kiosk : m_guest;
    Instant at = place.at;
    const auto later = [&](int fromSeconds, int untilSeconds) {
        return at = at.plusMs(fromSeconds * kSecond +
                              dice.below((untilSeconds - fromSeconds) * static_cast<int>(kSecond)));
    };

    if (isPrepaid(order.paymentMethod)) {
        step(order, OrderStatus::AwaitingPayment, at, orderer);
        pay(basket, place, later(15, 60), dice);
    }
    step(order, OrderStatus::Placed, at, orderer);
    if (ending == Ending::Rejected) return step(order, OrderStatus::Rejected, later(60, 240), m_cashier, tooBusy);
    if (!byStaff) later(20, 180);
    step(order, OrderStatus::Accepted, at, m_cashier);
    order.acceptedAt = at;
    order.estimatedReadyAt = at.plusMinutes(m_restaurant.estimatedMinutes);
    if (isPaidFirst(order) && order.payments.empty()) pay(basket, place, later(20, 90), dice);
    if (ending == Ending::Cancelled)
        return step(order, OrderStatus::Cancelled, later(30, 240), byStaff ? m_cashier : m_guest, changedMind);
    step(order, OrderStatus::Preparing, later(10, 120), m_cook);
    step(order, OrderStatus::Ready, later(5 * 60, 24 * 60), m_cook);
    if (ending == Ending::Uncollected)
        return step(order, OrderStatus::Uncollected, later(50 * 60, 60 * 60), m_cashier, notFetched);
    if (order.fulfilment == Fulfilment::Delivery) step(order, OrderStatus::OutForDelivery, later(60, 600), m_cashier);
    later(60, order.fulfilment == Fulfilment::Delivery ? 30 * 60 : 10 * 60);
    if (order.payments.empty()) pay(basket, place, at, dice);
    step(order, OrderStatus::Completed, at, m_cashier);
}

OrderEvent& PastOrderTeller::nextEvent(Order& order, Instant at, const Actor& by) {
    if (order.timeline.size() < kEventsAtMost) order.timeline.resize(kEventsAtMost);
    OrderEvent& event = order.timeline[m_events++];
    event.seq = static_cast<int>(m_events);
    event.at = at;
    event.by = by.name;
    event.actor = by.actor;
    event.device = by.device;
    return event;
}

void PastOrderTeller::step(Order& order, OrderStatus to, Instant at, const Actor& by, const QString& reason) {
    OrderEvent& event = nextEvent(order, at, by);
    event.kind = kStatusKind;
    event.from = event.seq == 1 ? QByteArray() : sharedName(order.status);
    event.to = sharedName(to);
    event.reason = reason;
    order.status = to;
}

void PastOrderTeller::pay(PastBaskets::Basket& basket, const Place& place, Instant at, Dice& dice) {
    Order& order = basket.order;
    const bool online = isPrepaid(order.paymentMethod);
    Payment payment;
    payment.id = PaymentId(dice.uuidAt(at));
    payment.orderId = order.id;
    payment.method = order.paymentMethod;
    payment.state = PaymentState::Succeeded;
    payment.amount = order.total;
    payment.tip = payment.rounding = payment.tendered = payment.change = Money(0, order.currency);
    payment.reference = dice.reference();
    payment.createdAt = at;
    if (!online) payment.staffId = m_cashierId;
    if (payment.method == PaymentMethod::Cash) {
        payment.shiftId = place.shift;
        payment.rounding = basket.cashRounding;
        payment.amount += basket.cashRounding;
        payment.tendered = basket.notes.empty() ? payment.amount : dice.pick(basket.notes);
        payment.change = payment.tendered - payment.amount;
    }
    order.payments.push_back(std::move(payment));
    OrderEvent& event = nextEvent(order, at, online ? m_guest : m_cashier);
    event.kind = kPaymentKind;
    event.from.clear();
    event.to = sharedName(order.paymentMethod);
    event.reason.clear();
}

}  // namespace frontdesk::demo
