// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/sample_orders.h"

namespace frontdesk::test {
namespace {

const Currency kCedi = *Currency::fromCode("GHS");

Money cedi(qint64 pesewas) {
    return {pesewas, kCedi};
}
Rate percent(const char* text) {
    return *Rate::fromPercent(QString::fromLatin1(text));
}

std::shared_ptr<const TaxRules> ghana() {
    static const auto rules =
        std::make_shared<const TaxRules>(TaxSet::builtIn(QStringLiteral("gh"))->on(QDate(2026, 11, 21)));
    return rules;
}

OrderLine comboLine(IdSource& ids) {
    OrderLine line;
    line.id = ids.make<LineId>();
    line.status = LineStatus::Cooking;
    line.itemId = ids.make<MenuItemId>();
    line.name = QStringLiteral("Lunch box 🍱");
    line.kitchenName = QStringLiteral("LUNCH");
    line.station = QStringLiteral("grill");
    line.taxClass = QStringLiteral("standard");
    line.quantity = 2;
    line.unitPrice = cedi(5000);
    line.options = {{ids.make<OptionId>(), QStringLiteral("Jollof \"rice\""), cedi(1000), ids.make<MenuItemId>()},
                    {ids.make<OptionId>(), QStringLiteral("Small"), cedi(-200), {}}};
    line.parts = {{QStringLiteral("standard"), cedi(4500)}, {QStringLiteral("drinks"), cedi(1200)}};
    line.note = QStringLiteral("no pepper\nno shito");
    line.ownDiscount = Discount(percent("10"));
    line.total = cedi(11600);
    line.discount = cedi(1160);
    line.net = cedi(8700);
    return line;
}

OrderLine plainLine(IdSource& ids) {
    OrderLine line;
    line.id = ids.make<LineId>();
    line.itemId = ids.make<MenuItemId>();
    line.name = QStringLiteral("Sobolo");
    line.station = QStringLiteral("bar");
    line.taxClass = QStringLiteral("standard");
    line.unitPrice = line.total = cedi(1200);
    line.discount = cedi(0);
    line.net = cedi(1000);
    return line;
}

OrderEvent event(int seq, Instant at, const char* to) {
    OrderEvent out;
    out.seq = seq;
    out.at = at;
    out.kind = "status";
    out.actor = "guest";
    out.to = to;
    return out;
}

std::vector<Payment> payments(IdSource& ids, const OrderId& order, const ShiftId& shift, Instant now) {
    Payment cash;
    cash.id = ids.make<PaymentId>();
    cash.orderId = order;
    cash.state = PaymentState::Succeeded;
    cash.amount = cedi(13650);  // 131.40, a tip of 5.00 and 10 pesewas of rounding
    cash.tip = cedi(500);
    cash.rounding = cedi(10);
    cash.tendered = cedi(14000);
    cash.change = cedi(350);
    cash.reference = "5d41402abc4b2a76b9719d911017c592";
    cash.shiftId = shift;
    cash.staffId = ids.make<StaffId>();
    cash.createdAt = now;
    Payment mobile;
    mobile.id = ids.make<PaymentId>();
    mobile.orderId = order;
    mobile.method = PaymentMethod::MtnMomo;
    mobile.state = PaymentState::Expired;
    mobile.needsAction = true;
    mobile.amount = cedi(13140);
    mobile.tip = mobile.rounding = mobile.tendered = mobile.change = cedi(0);
    mobile.reference = "7d793037a0760186574b0282f2f435e7";
    mobile.externalReference = QStringLiteral("slip 4711");
    mobile.authorizationUrl = QStringLiteral("https://pay.example/x?a=1&b=2");
    mobile.displayText = QStringLiteral("Dial *170#");
    mobile.expiresAt = now.plusMinutes(15);
    mobile.failureCode = "timeout";
    mobile.createdAt = now.plusMs(1);
    Payment refund = cash;
    refund.id = ids.make<PaymentId>();
    refund.amount = cedi(-1000);
    refund.tip = refund.rounding = refund.tendered = refund.change = cedi(0);
    refund.reference = "9e107d9d372bb6826bd81d3542a419d6";
    refund.refundOf = cash.id;
    refund.createdAt = now.plusMs(2);
    return {cash, mobile, refund};
}

}  // namespace

Order smallOrder(IdSource& ids, Instant now, const QString& phone) {
    Order order;
    order.id = ids.make<OrderId>();
    order.number = 1;
    order.verificationCode = "0042";
    order.customerName = QStringLiteral("Ama Mensah");
    order.customerPhone = phone;
    order.currency = kCedi;
    order.lines = {plainLine(ids)};
    order.subtotal = order.total = cedi(1200);
    order.discount = order.deliveryFee = cedi(0);
    order.net = cedi(1000);
    order.tax = cedi(200);
    order.groups = {{QStringLiteral("standard"),
                     percent("20"),
                     cedi(1000),
                     {{QStringLiteral("VAT"), percent("20"), {}, cedi(200)}}}};
    order.taxRules = ghana();
    order.taxDate = order.businessDay = QDate(2026, 11, 21);
    order.createdAt = order.updatedAt = now;
    order.timeline = {event(1, now, "placed")};
    return order;
}

Order inStatus(Order order, OrderStatus status) {
    if (status == order.status) return order;
    order.status = status;
    order.timeline.push_back(event(static_cast<int>(order.timeline.size()) + 1, order.updatedAt, wireName(status)));
    return order;
}

Order fullOrder(IdSource& ids, const TableId& table, const ShiftId& shift, Instant now) {
    Order order = smallOrder(ids, now, QStringLiteral("+233244123456"));
    order.version = 3;
    order.number = 87;
    order.source = OrderSource::Kiosk;
    order.fulfilment = Fulfilment::Delivery;
    order.paymentMethod = PaymentMethod::CardTerminal;
    order.customerEmail = QStringLiteral("ama@example.com");
    order.customerId = ids.make<CustomerId>();
    order.tableId = table;
    order.tableName = QStringLiteral("1");
    order.address = DeliveryAddress{QStringLiteral("Ringway St 14, Osu"), ids.make<PlaceId>(),
                                    QStringLiteral("green gate, \"ring twice\"")};
    order.note = QStringLiteral("call when there");
    order.smsOptIn = order.emailOptIn = false;
    order.lines.insert(order.lines.begin(), comboLine(ids));
    order.orderDiscount = Discount(cedi(250));
    order.discountReason = QStringLiteral("late");
    order.subtotal = cedi(12800);
    order.discount = cedi(1160);
    order.deliveryFee = cedi(1500);
    order.net = cedi(10950);
    order.tax = cedi(2190);
    order.total = cedi(13140);
    order.groups = {
        {QStringLiteral("standard"),
         percent("20"),
         cedi(10950),
         {{QStringLiteral("NHIL"), percent("2.5"), {}, cedi(274)},
          {QStringLiteral("GETFund"), percent("2.5"), {}, cedi(273)},
          {QStringLiteral("VAT"), percent("15"), {QStringLiteral("NHIL"), QStringLiteral("GETFund")}, cedi(1643)}}}};
    order.payments = payments(ids, order.id, shift, now);
    order.estimatedReadyAt = now.plusMinutes(25);
    order.scheduledFor = now.plusMinutes(30);
    order.acceptedAt = now.plusMinutes(1);
    order.receiptNumber = QStringLiteral("R-2026-000087");
    order.tokenGeneration = 2;
    order.updatedAt = now.plusMinutes(2);
    OrderEvent accepted = event(2, now.plusMinutes(1), "accepted");
    accepted.actor = "staff:7";
    accepted.by = QStringLiteral("Kofi A.");
    accepted.device = QStringLiteral("counter");
    accepted.from = "placed";
    accepted.reason = QStringLiteral("as agreed");
    order.timeline.push_back(accepted);
    order.status = OrderStatus::Accepted;
    return order;
}

}  // namespace frontdesk::test
