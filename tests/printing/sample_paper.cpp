// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/sample_paper.h"

#include <QDateTime>
#include <QFile>

namespace frontdesk::test {
namespace {

Currency currency(const char* code) {
    return Currency::fromCode(code).value();
}
Rate percent(const char* text) {
    return Rate::fromPercent(QString::fromLatin1(text)).value();
}

OrderLine line(int quantity, const char* name, Money total, const QStringList& options = {}, const char* note = "") {
    OrderLine out;
    out.status = LineStatus::Sent;
    out.quantity = quantity;
    out.name = QString::fromUtf8(name);
    out.total = total;
    out.note = QString::fromUtf8(note);
    for (const QString& option : options) {
        LineOption chosen;
        chosen.name = option;
        out.options.push_back(chosen);
    }
    return out;
}

Payment payment(PaymentMethod method, Money amount, int hour, int minute) {
    Payment out;
    out.method = method;
    out.state = PaymentState::Succeeded;
    out.amount = amount;
    out.createdAt = sampleTime(hour, minute);
    return out;
}

const QStringList kLargeWithShito{QStringLiteral("Large"), QStringLiteral("Extra shito")};

}  // namespace

Money cedis(qint64 minor) {
    return {minor, currency("GHS")};
}

Instant sampleTime(int hour, int minute) {
    return {QDateTime(QDate(2026, 11, 21), QTime(hour, minute), QTimeZone::utc()).toMSecsSinceEpoch()};
}

ReceiptContent sampleReceipt() {
    ReceiptContent content;
    Restaurant& restaurant = content.restaurant;
    restaurant.name = QStringLiteral("Mama Esi Kitchen");
    restaurant.address = QStringLiteral("14 Oxford Street, Osu, Accra");
    restaurant.phone = QStringLiteral("030 277 1234");
    restaurant.taxId = QStringLiteral("C0012345678");
    restaurant.currency = currency("GHS");
    restaurant.calendar = BusinessCalendar(QTimeZone("Africa/Accra"), 4);

    Order& order = content.order;
    order.number = 51;
    order.source = OrderSource::Phone;
    order.customerName = QStringLiteral("Ama Mensah");
    order.currency = currency("GHS");
    order.lines = {line(2, "Jollof rice, chicken", cedis(12000), kLargeWithShito),
                   line(1, "Grilled chicken ½", cedis(7000)),
                   line(2, "Kelewele", cedis(4000), {}, "no pepper, well done"), line(3, "Sobolo 350 ml", cedis(3600))};
    order.discountReason = QStringLiteral("regular guest");
    order.subtotal = cedis(26600);
    order.discount = cedis(1200);
    order.deliveryFee = cedis(0);
    order.net = cedis(21167);
    order.tax = cedis(4233);
    order.total = cedis(25400);
    order.groups = {{QStringLiteral("standard"),
                     percent("20"),
                     cedis(21167),
                     {{QStringLiteral("VAT"), percent("15"), {}, cedis(3175)},
                      {QStringLiteral("NHIL"), percent("2.5"), {}, cedis(529)},
                      {QStringLiteral("GETFund levy"), percent("2.5"), {}, cedis(529)}}}};
    Payment momo = payment(PaymentMethod::MobileMoneyManual, cedis(15000), 12, 30);
    momo.externalReference = QStringLiteral("7391 0042 551");
    Payment cash = payment(PaymentMethod::Cash, cedis(10400), 12, 31);
    cash.tendered = cedis(11000);
    cash.change = cedis(600);
    order.payments = {momo, cash};
    order.receiptNumber = QStringLiteral("R-2026-004519");
    order.createdAt = sampleTime(12, 29);
    order.verificationCode = "4821";
    content.servedBy = QStringLiteral("Kofi A.");
    content.printedBy = content.servedBy;
    content.trackingUrl =
        QStringLiteral("https://order.mamaesi.example/t/01935c2e-7b1a-7cc2-9f00-3d2a5c1b7e51#q7Kx2mVb9TnR4sYw8LpZ1A");
    content.printedAt = sampleTime(12, 31);
    return content;
}

ReceiptTemplate sampleLook() {
    ReceiptTemplate look;
    QFile logo(QStringLiteral(FRONTDESK_TEST_DATA "/receipts/logo.png"));
    if (logo.open(QIODevice::ReadOnly)) look.logo = logo.readAll();
    look.footer = QStringLiteral("Yɛda mo ase!\nOpen Mon to Sat, 09:00 to 22:00");
    return look;
}

ReceiptContent sampleSplitReceipt() {
    ReceiptContent content = sampleReceipt();
    Order& order = content.order;
    order.lines = {line(2, "Jollof rice, chicken", cedis(12000), kLargeWithShito),
                   line(1, "Grilled tilapia with banku", cedis(9500)), line(1, "Water", cedis(603))};
    order.lines[1].ownDiscount = percent("10");
    order.subtotal = cedis(22103);
    order.discount = cedis(2950);
    order.net = cedis(15961);
    order.tax = cedis(3192);
    order.total = cedis(19153);
    order.groups.front().net = cedis(15961);
    order.groups.front().cells[0].tax = cedis(2394);
    order.groups.front().cells[1].tax = cedis(399);
    order.groups.front().cells[2].tax = cedis(399);
    Payment momo = payment(PaymentMethod::MtnMomo, cedis(10000), 12, 30);
    momo.tip = cedis(500);
    momo.externalReference = QStringLiteral("7391 0042 551");
    Payment cash = payment(PaymentMethod::Cash, cedis(9655), 12, 31);
    cash.rounding = cedis(2);
    cash.tendered = cedis(10000);
    cash.change = cedis(345);
    order.payments = {momo, cash, payment(PaymentMethod::Cash, cedis(-603), 12, 40)};
    content.wallets = QStringList{QStringLiteral("024 *** 3456")};
    return content;
}

ReceiptContent sampleArabicReceipt() {
    ReceiptContent content = sampleReceipt();
    content.order.customerName = QStringLiteral("أمينة");
    content.order.lines[0].name = QStringLiteral("كبسة دجاج مع الأرز");
    content.order.lines[1].name = QStringLiteral("Grilled chicken دجاج مشوي");
    content.order.lines[2].note = QStringLiteral("بدون فلفل");
    return content;
}

LabelContent sampleLabel() {
    LabelContent content;
    content.orderNumber = 51;
    content.customerName = QStringLiteral("Ama Mensah");
    content.lines = sampleReceipt().order.lines;
    content.firedAt = sampleTime(12, 31);
    content.dueAt = sampleTime(12, 45);
    content.zone = QTimeZone("Africa/Accra");
    return content;
}

TicketContent sampleTicket() {
    TicketContent content;
    content.station = QStringLiteral("kitchen");
    content.ticketSeq = 187;
    content.orderNumber = 51;
    content.source = OrderSource::Phone;
    content.customerName = QStringLiteral("Ama Mensah");
    content.lines = {line(2, "Jollof rice, chicken", {}, kLargeWithShito), line(1, "Grilled chicken ½", {}),
                     line(2, "Kelewele", {}, {}, "no pepper, well done")};
    content.lines.front().options.back().isAddition = true;
    content.elsewhere = {{QStringLiteral("bar"), 3}};
    content.firedAt = sampleTime(12, 31);
    content.sentBy = QStringLiteral("Kofi A.");
    content.dueAt = sampleTime(12, 45);
    content.zone = QTimeZone("Africa/Accra");
    return content;
}

TicketContent sampleChangeTicket() {
    TicketContent content = sampleTicket();
    OrderLine more = content.lines[0];
    more.quantity = 3;
    content.lines[2].note = QStringLiteral("no pepper");
    OrderLine milder = content.lines[2];
    milder.note = QStringLiteral("mild");
    content.changes = {{content.lines[0], more}, {content.lines[2], milder}, {content.lines[1], std::nullopt}};
    content.lines = {line(1, "Red red", {})};
    content.ticketSeq = 188;
    content.after = 187;
    content.ofOrder = 2;
    content.change = 1;
    content.firedAt = sampleTime(12, 34);
    content.dueBefore = content.dueAt;
    content.dueAt = sampleTime(12, 50);
    return content;
}

TicketContent sampleResentTicket() {
    TicketContent content = sampleTicket();
    content.resend = true;
    content.again = 1;
    content.againAt = sampleTime(12, 36);
    return content;
}

TicketContent sampleCancelTicket() {
    TicketContent content = sampleTicket();
    content.cancelled = true;
    content.ticketSeq = 190;
    content.after = 187;
    content.ofOrder = 2;
    content.againAt = sampleTime(12, 36);
    return content;
}

ReceiptContent sampleEuropeanReceipt() {
    const Currency euro = currency("EUR");
    ReceiptContent content;
    content.restaurant.name = QStringLiteral("Mama Esi Berlin");
    content.restaurant.address = QStringLiteral("Weserstraße 42, 12047 Berlin");
    content.restaurant.country = QStringLiteral("DE");
    content.restaurant.taxId = QStringLiteral("DE123456789");
    content.restaurant.currency = euro;
    content.restaurant.calendar = BusinessCalendar(QTimeZone("Europe/Berlin"), 4);
    Order& order = content.order;
    order.number = 7;
    order.source = OrderSource::Table;
    order.fulfilment = Fulfilment::DineIn;
    order.tableName = QStringLiteral("5");
    order.currency = euro;
    order.lines = {line(1, "Currywurst „groß“ mit Pommes", {1200, euro}), line(2, "Weißbier 0,5 l", {902, euro})};
    order.subtotal = {2102, euro};
    order.net = {1879, euro};
    order.tax = {223, euro};
    order.total = {2102, euro};
    order.groups = {
        {QStringLiteral("standard"),
         percent("19"),
         {758, euro},
         {{QStringLiteral("MwSt"), percent("19"), {}, {144, euro}}}},
        {QStringLiteral("food"), percent("7"), {1121, euro}, {{QStringLiteral("MwSt"), percent("7"), {}, {79, euro}}}}};
    Payment cash = payment(PaymentMethod::Cash, {2100, euro}, 19, 2);
    cash.rounding = {-2, euro};
    cash.tendered = {5000, euro};
    cash.change = {2900, euro};
    order.payments = {cash};
    order.receiptNumber = QStringLiteral("R-2026-000007");
    order.createdAt = sampleTime(19, 0);
    content.printedAt = sampleTime(19, 2);
    return content;
}

}  // namespace frontdesk::test
