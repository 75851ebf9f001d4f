// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/order_words.h"

#include <QCoreApplication>

namespace frontdesk {

namespace {
QString tr(const char* text, const char* comment = nullptr) { return QCoreApplication::translate("OrderWords", text, comment); }
}  // namespace

StateWords stateWords(OrderStatus status) {
    switch (status) {
        case OrderStatus::AwaitingPayment: return {Tone::Neutral, QStringLiteral("…"), tr("Awaiting payment")};
        case OrderStatus::Placed: return {Tone::New, QStringLiteral("●"), tr("New", "an order nobody has answered")};
        case OrderStatus::Accepted: return {Tone::Teal, QStringLiteral("✓"), tr("Accepted")};
        case OrderStatus::Scheduled: return {Tone::Teal, QStringLiteral("◷"), tr("Scheduled")};
        case OrderStatus::Preparing: return {Tone::Warn, QStringLiteral("◐"), tr("Preparing")};
        case OrderStatus::Ready: return {Tone::Ok, QStringLiteral("▲"), tr("Ready")};
        case OrderStatus::OutForDelivery: return {Tone::Out, QStringLiteral("➜"), tr("Out for delivery")};
        case OrderStatus::Completed: return {Tone::Neutral, QStringLiteral("■"), tr("Completed")};
        case OrderStatus::Rejected: return {Tone::Danger, QStringLiteral("!"), tr("Rejected")};
        case OrderStatus::Cancelled: return {Tone::Danger, QStringLiteral("✕"), tr("Cancelled")};
        case OrderStatus::Expired: return {Tone::Neutral, QStringLiteral("✕"), tr("Expired")};
        case OrderStatus::Uncollected: return {Tone::Danger, QStringLiteral("!"), tr("Uncollected")};
    }
    return {};
}

StateWords stateWords(PaymentStatus status) {
    switch (status) {
        case PaymentStatus::Unpaid: return {Tone::Warn, QStringLiteral("○"), tr("Unpaid")};
        case PaymentStatus::Pending: return {Tone::Warn, QStringLiteral("◐"), tr("Pending")};
        case PaymentStatus::Authorised: return {Tone::Teal, QStringLiteral("✓"), tr("Authorised")};
        case PaymentStatus::PartiallyPaid: return {Tone::Warn, QStringLiteral("◐"), tr("Partly paid")};
        case PaymentStatus::Paid: return {Tone::Ok, QStringLiteral("✓"), tr("Paid")};
        case PaymentStatus::PartiallyRefunded: return {Tone::Out, QStringLiteral("↺"), tr("Partly refunded")};
        case PaymentStatus::Refunded: return {Tone::Neutral, QStringLiteral("↺"), tr("Refunded")};
        case PaymentStatus::Failed: return {Tone::Danger, QStringLiteral("!"), tr("Failed")};
    }
    return {};
}

QString statusWord(OrderStatus status) {
    switch (status) {
        case OrderStatus::AwaitingPayment: return tr("awaiting payment", "in a sentence");
        case OrderStatus::Placed: return tr("new", "in a sentence");
        case OrderStatus::Accepted: return tr("accepted", "in a sentence");
        case OrderStatus::Scheduled: return tr("scheduled", "in a sentence");
        case OrderStatus::Preparing: return tr("preparing", "in a sentence");
        case OrderStatus::Ready: return tr("ready", "in a sentence");
        case OrderStatus::OutForDelivery: return tr("out for delivery", "in a sentence");
        case OrderStatus::Completed: return tr("completed", "in a sentence");
        case OrderStatus::Rejected: return tr("rejected", "in a sentence");
        case OrderStatus::Cancelled: return tr("cancelled", "in a sentence");
        case OrderStatus::Expired: return tr("expired", "in a sentence");
        case OrderStatus::Uncollected: return tr("uncollected", "in a sentence");
    }
    return {};
}

QString sourceWord(OrderSource source) {
    switch (source) {
        case OrderSource::Web: return tr("Web", "order source");
        case OrderSource::Frontdesk: return tr("Counter", "order source");
        case OrderSource::Phone: return tr("Phone", "order source");
        case OrderSource::Kiosk: return tr("Kiosk", "order source");
        case OrderSource::Table: return tr("Table", "order source");
    }
    return {};
}

QString sourceIcon(OrderSource source) {
    switch (source) {
        case OrderSource::Web: return QStringLiteral("web");
        case OrderSource::Frontdesk: return QStringLiteral("counter");
        case OrderSource::Phone: return QStringLiteral("phone");
        case OrderSource::Kiosk: return QStringLiteral("kiosk");
        case OrderSource::Table: return QStringLiteral("table");
    }
    return {};
}

QString fulfilmentWord(const Order& order) {
    switch (order.fulfilment) {
        case Fulfilment::Delivery: return tr("delivery");
        case Fulfilment::DineIn: return tr("eat in");
        case Fulfilment::Pickup: break;
    }
    const bool standsHere = order.source == OrderSource::Frontdesk || order.source == OrderSource::Kiosk;
    return standsHere ? tr("take away") : tr("pick-up");
}

QString methodWord(PaymentMethod method) {
    switch (method) {
        case PaymentMethod::Cash: return tr("Cash");
        case PaymentMethod::Paystack: return tr("Paystack");
        case PaymentMethod::MtnMomo: return tr("MoMo");
        case PaymentMethod::TelecelCash: return tr("Telecel Cash");
        case PaymentMethod::AtMoney: return tr("AT Money");
        case PaymentMethod::CardTerminal: return tr("Card");
        case PaymentMethod::MobileMoneyManual: return tr("Mobile money");
    }
    return {};
}

QString customerWord(const Order& order) {
    if (!order.customerName.isEmpty()) return order.customerName;
    if (order.source == OrderSource::Kiosk) return tr("Kiosk guest");
    return tr("Guest");
}

QString tableWord(const Order& order) {
    if (order.tableName.isEmpty()) return tr("Table", "order source");
    return order.tableName.front().isDigit() ? tr("Table %1").arg(order.tableName) : order.tableName;
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
