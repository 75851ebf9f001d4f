// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/invariants.h"
#include "app/storage/store_file.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");

void pay(TestDesk& desk, const Order& order, qint64 amount, qint64 tip, qint64 tendered) {
    TenderRequest request;
    request.id = desk.ids.make<PaymentId>();
    request.amount = Money(amount, kCedi);
    request.tip = Money(tip, kCedi);
    request.tendered = Money(tendered, kCedi);
    const Caller cashier = desk.staff(StaffRole::Cashier);
    if (const auto paid = desk.run<Tendered>([&] { return desk.backend().checkout.take(order.id, request, cashier); });
        !paid)
        qFatal("the payment is refused: %s", qPrintable(paid.error().detail));
}

void move(TestDesk& desk, const Order& order, OrderStatus to) {
    TransitionRequest request;
    request.to = to;
    request.reason = QStringLiteral("for the test");
    const Caller manager = desk.staff(StaffRole::Manager);
    if (const auto moved = desk.run<Order>([&] { return desk.backend().queue.transition(order.id, request, manager); });
        !moved)
        qFatal("the step is refused: %s", qPrintable(moved.error().detail));
}

/// A lunch hour: counter and web orders, a combo, a delivery, a discount; paid, tipped, partly paid, cancelled,
/// completed.
void haveLunch(TestDesk& desk) {
    const Order paid = desk.placeByCashier();
    pay(desk, paid, 6900, 0, 7000);
    move(desk, paid, OrderStatus::Preparing);
    move(desk, paid, OrderStatus::Ready);
    move(desk, paid, OrderStatus::Completed);
    pay(desk, desk.placeByCashier(), 7400, 500, 7400);
    pay(desk, desk.placeByCashier(), 2000, 0, 2000);
    move(desk, desk.placeByCashier(), OrderStatus::Cancelled);

    OrderDraft combo = desk.draft();
    const auto part = [&](const char* name) { return desk.option(QStringLiteral("Lunch box"), QLatin1String(name)); };
    combo.lines.push_back({desk.item(QStringLiteral("Lunch box")).id, 3, {part("Waakye"), part("Water")}, {}, {}});
    combo.fulfilment = Fulfilment::Delivery;
    combo.address =
        DeliveryAddress{QStringLiteral("Ringway St 14"), desk.backend().menu.current()->places.front().id, {}};
    move(desk, desk.place(combo), OrderStatus::Accepted);

    OrderDraft cheaper = desk.draft(OrderSource::Frontdesk);
    cheaper.discount = Discount(*Rate::fromPercent(QStringLiteral("7.5")));
    cheaper.discountReason = QStringLiteral("regular");
    cheaper.lines[1].discount = Discount(Money(100, kCedi));
    desk.place(cheaper, desk.staff(StaffRole::Manager));
}

/// A row of a document of the oldest order, right in itself but for what a test makes of it.
struct DocumentRow {
    const char* id = "i1";
    const char* kind = "invoice";
    int number = 1;
    const char* credits = "NULL";
    const char* issued = "2026-11-21";
    const char* subtotal = "net_cents";
    const char* total = "total_cents";
    const char* status = "sent";

    [[nodiscard]] QByteArray insert() const {
        return QStringLiteral(
                   "INSERT INTO invoice SELECT '%1', '%2', 'INV', 2026, %3, 'INV-%3', id, NULL, %4, NULL, '%5', '%5',"
                   " '%5', currency, %6, (%7) - (%6), %7, '%8', 0, 1, '', 'x.pdf', x'00', 0, '' FROM orders"
                   " WHERE id = (SELECT min(id) FROM orders)")
            .arg(QLatin1String(id), QLatin1String(kind), QString::number(number), QLatin1String(credits),
                 QLatin1String(issued), QLatin1String(subtotal), QLatin1String(total), QLatin1String(status))
            .toLatin1();
    }
};

QStringList namesOf(const std::vector<Violation>& violations) {
    QStringList names;
    for (const Violation& violation : violations) names << violation.invariant;
    return names;
}

}  // namespace

class InvariantsTest : public QObject {
    Q_OBJECT

private:
    TestDesk m_desk;

    /// A copy of the busy store that may be spoilt.
    std::unique_ptr<Database> spoilable(const QTemporaryDir& folder) {
        const QString path = folder.filePath(QStringLiteral("copy.db"));
        const auto reader = std::move(*m_desk.backend().openReader());
        if (!backUp(*reader, path)) return nullptr;
        return std::move(*Database::open(path, Database::Mode::Writer));
    }

private Q_SLOTS:
    void initTestCase() { haveLunch(m_desk); }

    void allHoldOnABusyStore() {
        const auto reader = std::move(*m_desk.backend().openReader());
        for (const int newest : {0, 1, 3, 1000}) {
            const auto violations = checkInvariants(*reader, newest);
            QVERIFY(violations);
            QCOMPARE(namesOf(*violations), QStringList());
        }
        QVERIFY(checkStore(*reader, true)->sound());
    }

    void eachIsViolatedByItsOwnDamage_data() {
        QTest::addColumn<QByteArrayList>("damage");
        const auto row = [](const char* name, const QByteArrayList& damage) { QTest::newRow(name) << damage; };
        row("total is net and taxes", {"UPDATE orders SET total_cents = total_cents + 1"});
        row("an order's cells sum to its net and tax",
            {"UPDATE order_tax_cell SET amount_cents = amount_cents + 1 WHERE cell_no = 1"});
        row("lines sum to subtotal and discount",
            {"UPDATE order_line SET discount_cents = discount_cents + 1 WHERE line_no = 1"});
        row("a line that another stands for is voided",
            {"INSERT INTO order_line SELECT order_id, 99, 'x', status, item_id, name, kitchen_name, station, "
             "tax_class, 1,"
             " 0, parts, note, NULL, NULL, 0, 0, 0, id FROM order_line WHERE line_no = 1"});
        row("every order has its first event and no gap in its events",
            {"INSERT INTO order_event SELECT id, 99, 0, 'print', '', '', '', '', '', '' FROM orders LIMIT 1"});
        row("the status is what the last status event says",
            {"UPDATE orders SET status = 'ready' WHERE status = 'completed'"});
        row("an order's number is once per business day", {"UPDATE orders SET number = 1 WHERE number = 2"});
        row("an order that counts as paid has been paid",
            {"UPDATE orders SET payment_status = 'paid' WHERE payment_status = 'unpaid'"});
        row("refunds never exceed what was paid",
            {"INSERT INTO payment SELECT 'x', order_id, method, status, status_at, version, currency, -amount_cents - "
             "1, 0, 0, 0, 0, 'x',"
             " '', 0, '', '', NULL, '', id, shift_id, staff_id, created_at FROM payment LIMIT 1"});
        row("an order with money has a receipt number", {"UPDATE orders SET receipt_number = NULL"});
        row("cash lies in a shift",
            {"INSERT INTO payment SELECT 'x', order_id, method, status, status_at, version, currency, amount_cents, 0, "
             "0, tendered_cents,"
             " change_cents, 'x', '', 0, '', '', NULL, '', NULL, NULL, staff_id, created_at FROM payment LIMIT 1"});
        row("change was counted right", {"INSERT INTO payment SELECT 'x', order_id, method, status, status_at, "
                                         "version, currency, amount_cents, 0, 0, tendered_cents,"
                                         " change_cents + 1, 'x', '', 0, '', '', NULL, '', NULL, shift_id, staff_id, "
                                         "created_at FROM payment LIMIT 1"});
        row("a kitchen ticket number is once per station",
            {"UPDATE print_job SET ticket_seq = 1 WHERE what = 'kitchen'"});
        row("the numbers of documents are gapless in their series and year", {DocumentRow{.number = 2}.insert()});
        row("the counter of a series stands at its last document", {DocumentRow{}.insert()});
        row("no document is dated before the one numbered before it",
            {DocumentRow{.status = "cancelled"}.insert(),
             DocumentRow{.id = "i2", .number = 2, .issued = "2026-11-20"}.insert()});
        row("an invoice says what its order says", {DocumentRow{.subtotal = "net_cents + 1"}.insert()});
        row("credit notes never exceed their invoice",
            {DocumentRow{}.insert(), DocumentRow{.id = "i2",
                                                 .kind = "credit_note",
                                                 .number = 2,
                                                 .credits = "'i1'",
                                                 .subtotal = "-net_cents - 1",
                                                 .total = "-total_cents - 1"}
                                         .insert()});
        row("an invoice is cancelled exactly when it is credited in full",
            {DocumentRow{.status = "cancelled"}.insert()});
        row("a document has its file or waits for it", {DocumentRow{}.insert()});
        row("a refund never exceeds the payment it goes back along",
            {"INSERT INTO payment SELECT 'x', order_id, method, status, status_at, version, currency, -amount_cents - "
             "1, 0, 0, 0, 0, 'x', '', 0, '', '', NULL, '', id, shift_id, staff_id, created_at FROM payment LIMIT 1"});
        row("an open payment is told to its provider, or asked about",
            {"UPDATE payment SET status = 'pending' WHERE id = (SELECT min(id) FROM payment)"});
        row("what a provider is asked belongs to the payment's order",
            {"INSERT INTO provider_payment SELECT id, (SELECT max(id) FROM orders), 'hubtel', 0, 1, '', '', '', '', '',"
             " 'charge', NULL, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, 0 FROM payment ORDER BY id LIMIT 1"});
        row("an order that waits for a payment is not paid",
            {"UPDATE orders SET status = 'awaiting_payment' WHERE payment_status = 'paid'"});
        const QByteArray account =
            "INSERT INTO customer SELECT 'c' || rowid, 1, 'c' || rowid, '', '', '', '', NULL, NULL, false, false, NULL,"
            " 0, '', 'en', true, true, 0, 0, NULL FROM orders LIMIT 1";
        row("an erased account holds nothing", {account, "UPDATE customer SET erased_at = 1, phone = '+233244123456'"});
        row("an order of an erased account names nobody",
            {account, "UPDATE customer SET erased_at = 1",
             "UPDATE orders SET customer_id = (SELECT id FROM customer)"});
        row("two-factor login has its secret", {account, "UPDATE customer SET mfa_enabled = true"});
        row("one link of a kind counts",
            {account, "INSERT INTO customer_token SELECT x'01', id, 'verify_email', 0, 0, 0, NULL FROM customer",
             "INSERT INTO customer_token SELECT x'02', id, 'verify_email', 0, 0, 0, NULL FROM customer"});
    }
    void eachIsViolatedByItsOwnDamage() {
        QFETCH(QByteArrayList, damage);
        const QTemporaryDir folder;
        const auto store = spoilable(folder);
        QVERIFY(store);
        QVERIFY(store->execute("PRAGMA ignore_check_constraints=ON"));
        for (const QByteArray& sql : damage) {
            QVERIFY(store->execute(sql));
            QVERIFY(store->changes() > 0);
        }
        const auto violations = checkInvariants(*store, 0);
        QVERIFY(violations);
        QVERIFY2(namesOf(*violations).contains(QLatin1String(QTest::currentDataTag())),
                 qPrintable(namesOf(*violations).join(QLatin1Char(';'))));
        QVERIFY(!checkStore(*store, false)->sound());
    }

    void eachHasANameOfItsOwn() {
        // As many as there are rows of damage above: a new invariant needs a new row.
        QCOMPARE(invariants(0).size(), size_t(28));
        std::set<QString> names;
        for (const Invariant& invariant : invariants(0)) {
            QVERIFY(!invariant.name.isEmpty());
            QVERIFY(!invariant.sql.contains("{orders}"));
            names.insert(invariant.name);
        }
        QCOMPARE(names.size(), size_t(28));
    }

    void onlyTheNewestOrdersAreReadWhereItMustBeQuick() {
        const QTemporaryDir folder;
        const auto store = spoilable(folder);
        QVERIFY(store->execute("UPDATE orders SET status = 'ready' WHERE id = (SELECT min(id) FROM orders)"));
        QVERIFY(checkInvariants(*store, 1)->empty());
        const auto all = *checkInvariants(*store, 0);
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all.front().rows, QStringList{QString::fromUtf8(*store->scalar("SELECT min(id) FROM orders"))});
    }

    void atMostTenRowsAreShown() {
        const QTemporaryDir folder;
        const auto store = spoilable(folder);
        for (int station = 0; station < 13; ++station)
            for (const char* order : {"min(id)", "max(id)"})
                QVERIFY(store->execute("INSERT INTO print_job SELECT hex(randomblob(8)), 'kitchen', " +
                                       QByteArray(order) + ", 'bar-" + QByteArray::number(station) +
                                       "', 0, 500, 0, x'', 'failed', 0, '', NULL, NULL, 0 FROM orders"));
        const auto violations = *checkInvariants(*store, 0);
        QCOMPARE(violations.size(), size_t(1));
        QCOMPARE(violations.front().rows.size(), 10);
        QCOMPARE(violations.front().rows.first(), QStringLiteral("bar-0 500"));
    }
};

FRONTDESK_TEST(InvariantsTest)
#include "invariants_test.moc"
