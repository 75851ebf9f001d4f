// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/menu_json.h"
#include "sync/api/order_json.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::api;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");
const Instant kNoon{1'795'262'400'000};  // 2026-11-21T12:00:00Z

template <class IdType>
IdType id(int number) {
    return *IdType::fromText("00000000-0000-7000-8000-" + QByteArray::number(number).rightJustified(12, '0'));
}
Money cedi(qint64 minor) {
    return {minor, kCedi};
}
Rate percent(const char* text) {
    return *Rate::fromPercent(QString::fromLatin1(text));
}

OrderEvent step(int seq, const char* from, const char* to, Instant at) {
    OrderEvent event;
    event.seq = seq;
    event.at = at;
    event.kind = "status";
    event.from = from;
    event.to = to;
    return event;
}

/// 2 x (45.00 + 8.00) less 6.00, delivered for 15.00: 115.00, 40.00 of it paid by cash with a tip of 5.00 on top.
Order sampleOrder() {
    Order order;
    order.id = id<OrderId>(1);
    order.version = 3;
    order.number = 17;
    order.verificationCode = "0042";
    order.source = OrderSource::Web;
    order.fulfilment = Fulfilment::Delivery;
    order.status = OrderStatus::Accepted;
    order.customerName = QStringLiteral("Ama Mensah \"Amy\"");
    order.customerPhone = QStringLiteral("+233244123456");
    order.address = DeliveryAddress{QStringLiteral("12 Ring Road"), id<PlaceId>(9), QStringLiteral("blue gate")};
    order.note = QStringLiteral("ring\ntwice");
    order.currency = kCedi;
    OrderLine line;
    line.id = id<LineId>(2);
    line.status = LineStatus::Sent;
    line.itemId = id<MenuItemId>(3);
    line.name = QStringLiteral("Jollof rice");
    line.quantity = 2;
    line.unitPrice = cedi(4500);
    line.options = {{id<OptionId>(4), QStringLiteral("Plantain"), cedi(800), {}}};
    line.note = QStringLiteral("no onions");
    line.total = cedi(10'600);
    line.discount = cedi(600);
    order.lines = {line};
    order.subtotal = cedi(10'600);
    order.discount = cedi(600);
    order.deliveryFee = cedi(1500);
    order.net = cedi(9583);
    order.tax = cedi(1917);
    order.total = cedi(11'500);
    const auto cell = [](const char* name, const char* rate, qint64 tax) {
        return TaxGroup::Cell{QString::fromLatin1(name), percent(rate), {}, cedi(tax)};
    };
    order.groups = {{QStringLiteral("standard"),
                     percent("20"),
                     cedi(9583),
                     {cell("VAT", "15", 1437), cell("NHIL", "2.5", 240), cell("GETFund", "2.5", 240)}}};
    Payment payment;
    payment.id = id<PaymentId>(5);
    payment.orderId = order.id;
    payment.state = PaymentState::Succeeded;
    payment.amount = cedi(4500);
    payment.tip = cedi(500);
    payment.reference = "000000000000700080000000000000ff";
    order.payments = {payment};
    order.estimatedReadyAt = kNoon.plusMinutes(25);
    order.acceptedAt = kNoon;
    order.receiptNumber = QStringLiteral("R-2026-000001");
    order.createdAt = kNoon.plusMinutes(-2);
    order.updatedAt = kNoon;
    order.timeline = {step(1, "", "placed", order.createdAt), step(2, "placed", "accepted", kNoon)};
    return order;
}

Menu sampleMenu() {
    Menu menu;
    menu.currency = kCedi;
    menu.categories = {{id<CategoryId>(1),
                        QStringLiteral("Rice"),
                        QStringLiteral("With shito"),
                        {},
                        {},
                        QStringLiteral("/images/rice.webp"),
                        1}};
    MenuItem item;
    item.id = id<MenuItemId>(2);
    item.categoryId = id<CategoryId>(1);
    item.name = QStringLiteral("Jollof rice");
    item.description = QStringLiteral("Smoky, with tomato");
    item.price = cedi(4500);
    item.emoji = QStringLiteral("🍚");
    item.taxClass = QStringLiteral("standard");
    item.tags = {QStringLiteral("spicy")};
    item.allergens = {QStringLiteral("celery")};
    item.prepMinutes = 15;
    item.featured = true;
    item.fulfilments = Fulfilment::Pickup | Fulfilment::DineIn;
    OptionGroup size{id<OptionGroupId>(3), QStringLiteral("Size"), 1, 1, {}, {}};
    size.options = {{id<OptionId>(4), QStringLiteral("Small"), cedi(-1000), false, {}},
                    {id<OptionId>(5), QStringLiteral("Large"), cedi(1500), true, {}}};
    OptionGroup sauce{id<OptionGroupId>(6), QStringLiteral("Sauce"), 0, 1, id<OptionId>(5), {}};
    sauce.options = {{id<OptionId>(7), QStringLiteral("Shito"), cedi(0), false, {}}};
    item.groups = {size, sauce};
    menu.items = {item};
    menu.index();
    return menu;
}

/// Compares with tests/data/api/@p name as text; FRONTDESK_UPDATE_GOLDEN=1 writes it anew.
void compareWithGolden(const std::string& json, const char* name) {
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(json), &problem);
    QCOMPARE(problem.error, QJsonParseError::NoError);
    const QByteArray got = document.toJson(QJsonDocument::Indented);
    QFile file(QStringLiteral(FRONTDESK_TEST_DATA "/api/") + QString::fromLatin1(name));
    if (qEnvironmentVariableIsSet("FRONTDESK_UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(got);
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), name);
    QCOMPARE(QString::fromUtf8(got), QString::fromUtf8(file.readAll()));
}

}  // namespace

class ApiCodecTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fullViewIsTheGoldenOne();
    void publicViewIsTheGoldenOne();
    void itemIsTheGoldenOne();
    void summaryIsTheGoldenOne();
    void paymentStatusFollowsTheLedger_data();
    void paymentStatusFollowsTheLedger();
};

void ApiCodecTest::fullViewIsTheGoldenOne() {
    compareWithGolden(orderJson(sampleOrder(), View::Full, Restaurant(), kNoon), "order_full.json");
}

void ApiCodecTest::publicViewIsTheGoldenOne() {
    compareWithGolden(orderJson(sampleOrder(), View::Public, Restaurant(), kNoon.plusMinutes(5)), "order_public.json");
}

void ApiCodecTest::itemIsTheGoldenOne() {
    const Menu menu = sampleMenu();
    JsonWriter json;
    json.beginObject();
    writeCategories(json, menu);
    json.key("item");
    writeItem(json, menu.items.front(), menu, [](const MenuItem&) {
        return Availability{false, Unavailable::Hours, kNoon.plusMinutes(30), std::nullopt};
    });
    compareWithGolden(json.endObject().take(), "item.json");
}

void ApiCodecTest::summaryIsTheGoldenOne() {
    OrderSummary row{
        id<OrderId>(1), 3,     17, OrderStatus::OutForDelivery, PaymentStatus::PartiallyPaid, OrderSource::Kiosk, {},
        cedi(11'500),   kNoon, {}};
    JsonWriter json;
    writeSummary(json, row);
    compareWithGolden(json.take(), "order_summary.json");
}

void ApiCodecTest::paymentStatusFollowsTheLedger_data() {
    QTest::addColumn<PaymentState>("state");
    QTest::addColumn<bool>("needsAction");
    QTest::addColumn<qint64>("refunded");
    QTest::addColumn<QString>("status");
    QTest::newRow("created") << PaymentState::Created << false << 0LL << QStringLiteral("pending");
    QTest::newRow("provider silent") << PaymentState::Unknown << false << 0LL << QStringLiteral("pending");
    QTest::newRow("page to open") << PaymentState::Pending << true << 0LL << QStringLiteral("requires_action");
    QTest::newRow("succeeded") << PaymentState::Succeeded << false << 0LL << QStringLiteral("succeeded");
    QTest::newRow("half refunded") << PaymentState::Succeeded << false << 500LL << QStringLiteral("succeeded");
    QTest::newRow("refunded") << PaymentState::Succeeded << false << 1000LL << QStringLiteral("refunded");
    QTest::newRow("expired") << PaymentState::Expired << false << 0LL << QStringLiteral("failed");
    QTest::newRow("voided") << PaymentState::Voided << false << 0LL << QStringLiteral("cancelled");
}

void ApiCodecTest::paymentStatusFollowsTheLedger() {
    QFETCH(PaymentState, state);
    QFETCH(bool, needsAction);
    QFETCH(qint64, refunded);
    QFETCH(QString, status);
    Payment payment;
    payment.id = id<PaymentId>(1);
    payment.state = state;
    payment.needsAction = needsAction;
    payment.amount = cedi(1000);
    Payment refund;
    refund.id = id<PaymentId>(2);
    refund.refundOf = payment.id;
    refund.state = PaymentState::Succeeded;
    refund.amount = cedi(-refunded);
    JsonWriter json;
    writePayment(json, payment, {payment, refund});
    QVERIFY(json.take().find("\"status\":\"" + status.toStdString() + '"') != std::string::npos);
}

FRONTDESK_TEST(ApiCodecTest)
#include "api_codec_test.moc"
