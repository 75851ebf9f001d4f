// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");
Money cedi(qint64 pesewas) {
    return {pesewas, kCedi};
}

}  // namespace

class CheckoutTest : public QObject {
    Q_OBJECT

private:
    static Result<Tendered> take(TestDesk& desk, const OrderId& order, const TenderRequest& request,
                                 StaffRole role = StaffRole::Cashier) {
        const Caller caller = desk.staff(role);
        return desk.run<Tendered>(
            [&desk, order, request, caller] { return desk.backend().checkout.take(order, request, caller); });
    }
    static TenderRequest cash(TestDesk& desk, qint64 amount, std::optional<qint64> tendered = {}) {
        TenderRequest request;
        request.id = desk.ids.make<PaymentId>();
        request.amount = cedi(amount);
        if (tendered) request.tendered = cedi(*tendered);
        return request;
    }

private Q_SLOTS:
    void cashGivesChangeAReceiptAndOpensAShift() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        const auto taken = take(desk, order.id, cash(desk, 6900, 10000));
        QVERIFY(taken);
        QCOMPARE(taken->change.minor(), 3100);
        QCOMPARE(taken->order.money().status, PaymentStatus::Paid);
        QCOMPARE(taken->order.money().due.minor(), 0);
        QCOMPARE(taken->order.receiptNumber, QStringLiteral("R-2026-000001"));
        const auto shift =
            desk.run<std::optional<Shift>>([&] { return desk.backend().shifts.openAt(QStringLiteral("counter")); });
        QVERIFY(shift && *shift);
        QCOMPARE((*shift)->openingFloat.minor(), 0);
        const auto jobs = desk.run<std::vector<PrintJob>>([&] { return desk.backend().printJobs.unfinished(); });
        QCOMPARE(jobs->back().what, PrintWhat::Receipt);
        QCOMPARE(jobs->back().copy, 0);
        QVERIFY(jobs->back().openDrawer);
    }

    void tenTapsPayOnce() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        const TenderRequest request = cash(desk, 6900, 7000);
        for (int tap = 0; tap < 10; ++tap) {
            const auto taken = take(desk, order.id, request);
            QVERIFY(taken);
            QCOMPARE(taken->change.minor(), 100);
        }
        const auto read = desk.run<Order>([&] { return desk.backend().queue.find(order.id); });
        QCOMPARE(read->payments.size(), size_t(1));
        QCOMPARE(read->money().paid.minor(), 6900);
    }

    void moreThanIsDueIsRefused() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        const auto refused = take(desk, order.id, cash(desk, 6901));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Overpaid);
        QVERIFY(take(desk, order.id, cash(desk, 5000)));
        QCOMPARE(take(desk, order.id, cash(desk, 1901)).error().code, ErrorCode::Overpaid);
        const auto rest = take(desk, order.id, cash(desk, 1900));
        QCOMPARE(rest->order.money().status, PaymentStatus::Paid);
        QCOMPARE(rest->order.receiptNumber, QStringLiteral("R-2026-000001"));  // given at the first payment
    }

    void lessHandedOverThanTakenNamesTheField() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        const auto refused = take(desk, order.id, cash(desk, 6900, 6800));
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.front().field, QStringLiteral("tendered_cents"));
    }

    void aTipRaisesWhatIsDueAndLiesInTheAmount() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        TenderRequest request = cash(desk, 7400, 8000);
        request.tip = cedi(500);
        const auto taken = take(desk, order.id, request);
        QVERIFY(taken);
        QCOMPARE(taken->change.minor(), 600);
        QCOMPARE(taken->order.money().tip.minor(), 500);
        QCOMPARE(taken->order.money().due.minor(), 0);
        QCOMPARE(taken->order.total.minor(), 6900);
    }

    void aPaymentIsNamedByARandomNumberOfItsOwn() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        const auto taken = take(desk, order.id, cash(desk, 6900));
        QVERIFY(taken);
        static const QRegularExpression uuid4(QStringLiteral("^[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$"));
        QVERIFY(uuid4.match(QString::fromLatin1(taken->payment.reference)).hasMatch());
        const auto read = desk.run<Order>([&] { return desk.backend().queue.find(order.id); });
        QCOMPARE(read->payments.at(0).reference, taken->payment.reference);
    }

    void kitchenTakesNoMoney() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        QCOMPARE(take(desk, order.id, cash(desk, 6900), StaffRole::Kitchen).error().code, ErrorCode::Forbidden);
    }

    void aDiscountIsPricedAnewWithTheRulesOfItsDay() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const DiscountRequest request{
            Discount(*Rate::fromPercent(QStringLiteral("10"))), {}, QStringLiteral("regular guest"), {}};
        const auto discounted =
            desk.run<Order>([&] { return desk.backend().checkout.discount(order.id, request, cashier); });
        QVERIFY(discounted);
        QCOMPARE(discounted->discount.minor(), 690);
        QCOMPARE(discounted->total.minor(), 6210);
        // 62.10 / 1.2 = 51.75: VAT 7.76 (7.7625), NHIL and GETFund 1.29 (1.29375)
        QCOMPARE(discounted->tax.minor(), 776 + 129 + 129);
        const auto read = desk.run<Order>([&] { return desk.backend().queue.find(order.id); });
        QCOMPARE(read->total.minor(), 6210);
        QVERIFY(read->taxes() == discounted->taxes());
        Money shares = cedi(0);
        for (const OrderLine& line : read->lines) shares += line.discount;
        QCOMPARE(shares.minor(), 690);
    }

    void aPaidOrderIsNotDiscounted() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        QVERIFY(take(desk, order.id, cash(desk, 6900)));
        const Caller owner = desk.staff(StaffRole::Owner);
        const DiscountRequest request{Discount(cedi(100)), {}, QStringLiteral("late"), {}};
        QCOMPARE(
            desk.run<Order>([&] { return desk.backend().checkout.discount(order.id, request, owner); }).error().code,
            ErrorCode::IllegalTransition);
    }

    void reprintsAreCopiesAndKickNoDrawer() {
        TestDesk desk;
        const Order order = desk.placeByCashier();
        QVERIFY(take(desk, order.id, cash(desk, 6900)));
        const Caller cashier = desk.staff(StaffRole::Cashier);
        const auto print = [&] { return desk.backend().checkout.print(order.id, PrintWhat::Receipt, cashier); };
        QCOMPARE(desk.run<PrintRequests::Queued>(print)->copy, 1);
        const auto second = desk.run<PrintRequests::Queued>(print);
        QCOMPARE(second->copy, 2);
        const auto job = desk.run<std::optional<PrintJob>>([&] { return desk.backend().printJobs.find(second->id); });
        QVERIFY(!(*job)->openDrawer);
    }
};

FRONTDESK_TEST(CheckoutTest)
#include "checkout_test.moc"
