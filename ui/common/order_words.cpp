// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/order_words.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {
struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(OrderWords)
};
}  // namespace

StateWords stateWords(OrderStatus status) {
    switch (status) {
        case OrderStatus::AwaitingPayment:
            return {Tone::Neutral, QStringLiteral("…"), OrderWords::tr("Awaiting payment")};
        case OrderStatus::Placed:
            return {Tone::New, QStringLiteral("●"), OrderWords::tr("New", "an order nobody has answered")};
        case OrderStatus::Accepted:
            return {Tone::Teal, QStringLiteral("✓"), OrderWords::tr("Accepted")};
        case OrderStatus::Scheduled:
            return {Tone::Teal, QStringLiteral("◷"), OrderWords::tr("Scheduled")};
        case OrderStatus::Preparing:
            return {Tone::Warn, QStringLiteral("◐"), OrderWords::tr("Preparing")};
        case OrderStatus::Ready:
            return {Tone::Ok, QStringLiteral("▲"), OrderWords::tr("Ready")};
        case OrderStatus::OutForDelivery:
            return {Tone::Out, QStringLiteral("➜"), OrderWords::tr("Out for delivery")};
        case OrderStatus::Completed:
            return {Tone::Neutral, QStringLiteral("■"), OrderWords::tr("Completed")};
        case OrderStatus::Rejected:
            return {Tone::Danger, QStringLiteral("!"), OrderWords::tr("Rejected")};
        case OrderStatus::Cancelled:
            return {Tone::Danger, QStringLiteral("✕"), OrderWords::tr("Cancelled")};
        case OrderStatus::Expired:
            return {Tone::Neutral, QStringLiteral("✕"), OrderWords::tr("Expired")};
        case OrderStatus::Uncollected:
            return {Tone::Danger, QStringLiteral("!"), OrderWords::tr("Uncollected")};
    }
    return {};
}

StateWords stateWords(PaymentStatus status) {
    switch (status) {
        case PaymentStatus::Unpaid:
            return {Tone::Warn, QStringLiteral("○"), OrderWords::tr("Unpaid")};
        case PaymentStatus::Pending:
            return {Tone::Warn, QStringLiteral("◐"), OrderWords::tr("Pending")};
        case PaymentStatus::Authorised:
            return {Tone::Teal, QStringLiteral("✓"), OrderWords::tr("Authorised")};
        case PaymentStatus::PartiallyPaid:
            return {Tone::Warn, QStringLiteral("◐"), OrderWords::tr("Partly paid")};
        case PaymentStatus::Paid:
            return {Tone::Ok, QStringLiteral("✓"), OrderWords::tr("Paid")};
        case PaymentStatus::PartiallyRefunded:
            return {Tone::Out, QStringLiteral("↺"), OrderWords::tr("Partly refunded")};
        case PaymentStatus::Refunded:
            return {Tone::Neutral, QStringLiteral("↺"), OrderWords::tr("Refunded")};
        case PaymentStatus::Failed:
            return {Tone::Danger, QStringLiteral("!"), OrderWords::tr("Failed")};
    }
    return {};
}

QString statusWord(OrderStatus status) {
    switch (status) {
        case OrderStatus::AwaitingPayment:
            return OrderWords::tr("awaiting payment", "in a sentence");
        case OrderStatus::Placed:
            return OrderWords::tr("new", "in a sentence");
        case OrderStatus::Accepted:
            return OrderWords::tr("accepted", "in a sentence");
        case OrderStatus::Scheduled:
            return OrderWords::tr("scheduled", "in a sentence");
        case OrderStatus::Preparing:
            return OrderWords::tr("preparing", "in a sentence");
        case OrderStatus::Ready:
            return OrderWords::tr("ready", "in a sentence");
        case OrderStatus::OutForDelivery:
            return OrderWords::tr("out for delivery", "in a sentence");
        case OrderStatus::Completed:
            return OrderWords::tr("completed", "in a sentence");
        case OrderStatus::Rejected:
            return OrderWords::tr("rejected", "in a sentence");
        case OrderStatus::Cancelled:
            return OrderWords::tr("cancelled", "in a sentence");
        case OrderStatus::Expired:
            return OrderWords::tr("expired", "in a sentence");
        case OrderStatus::Uncollected:
            return OrderWords::tr("uncollected", "in a sentence");
    }
    return {};
}

QString sourceWord(OrderSource source) {
    switch (source) {
        case OrderSource::Web:
            return OrderWords::tr("Web", "order source");
        case OrderSource::Frontdesk:
            return OrderWords::tr("Counter", "order source");
        case OrderSource::Phone:
            return OrderWords::tr("Phone", "order source");
        case OrderSource::Kiosk:
            return OrderWords::tr("Kiosk", "order source");
        case OrderSource::Table:
            return OrderWords::tr("Table", "order source");
    }
    return {};
}

QString sourceIcon(OrderSource source) {
    switch (source) {
        case OrderSource::Web:
            return QStringLiteral("web");
        case OrderSource::Frontdesk:
            return QStringLiteral("counter");
        case OrderSource::Phone:
            return QStringLiteral("phone");
        case OrderSource::Kiosk:
            return QStringLiteral("kiosk");
        case OrderSource::Table:
            return QStringLiteral("table");
    }
    return {};
}

QString fulfilmentWord(const Order& order) {
    switch (order.fulfilment) {
        case Fulfilment::Delivery:
            return OrderWords::tr("delivery");
        case Fulfilment::DineIn:
            return OrderWords::tr("eat in");
        case Fulfilment::Pickup:
            break;
    }
    const bool standsHere = order.source == OrderSource::Frontdesk || order.source == OrderSource::Kiosk;
    return standsHere ? OrderWords::tr("take away") : OrderWords::tr("pick-up");
}

QString methodWord(PaymentMethod method) {
    switch (method) {
        case PaymentMethod::Cash:
            return OrderWords::tr("Cash");
        case PaymentMethod::Paystack:
            return OrderWords::tr("Paystack");
        case PaymentMethod::MtnMomo:
            return OrderWords::tr("MoMo");
        case PaymentMethod::TelecelCash:
            return OrderWords::tr("Telecel Cash");
        case PaymentMethod::AtMoney:
            return OrderWords::tr("AT Money");
        case PaymentMethod::CardTerminal:
            return OrderWords::tr("Card");
        case PaymentMethod::MobileMoneyManual:
            return OrderWords::tr("Mobile money");
    }
    return {};
}

QString customerWord(const Order& order) {
    if (!order.customerName.isEmpty()) return order.customerName;
    if (order.source == OrderSource::Kiosk) return OrderWords::tr("Kiosk guest");
    return OrderWords::tr("Guest");
}

QString tableWord(const Order& order) {
    if (order.tableName.isEmpty()) return OrderWords::tr("Table", "order source");
    return order.tableName.front().isDigit() ? OrderWords::tr("Table %1").arg(order.tableName) : order.tableName;
}

QString itemsLine(const Order& order) {
    QStringList parts;
    for (const OrderLine& line : order.lines) {
        if (line.status == LineStatus::Voided) continue;
        parts += QStringLiteral("%1 %2").arg(line.quantity).arg(line.name);
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace frontdesk
