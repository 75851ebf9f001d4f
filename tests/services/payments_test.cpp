// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/payment_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <set>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

PaymentStart startOf(TestDesk& desk, PaymentMethod method = PaymentMethod::MtnMomo) {
    PaymentStart start;
    start.id = desk.ids.make<PaymentId>();
    start.method = method;
    return start;
}

Result<PaymentView> submitCode(TestDesk& desk, const QByteArray& reference, const QByteArray& code,
                               const Caller& caller) {
    return desk.run<PaymentView>([&] { return desk.backend().payments.submitCode(reference, code, caller); });
}

Result<PaymentView> setAside(TestDesk& desk, const QByteArray& reference, const Caller& caller) {
    return desk.run<PaymentView>([&] { return desk.backend().payments.setAside(reference, caller); });
}

Result<PaymentView> askAbout(TestDesk& desk, const QByteArray& reference, const Caller& caller) {
    return desk.run<PaymentView>([&] { return desk.backend().payments.ask(reference, caller); });
}

std::set<QString> fieldsOf(const Error& error) {
    std::set<QString> fields;
    for (const FieldError& field : error.fields)
        fields.insert(field.field + QLatin1Char(' ') + QString::fromLatin1(field.code));
    return fields;
}

}  // namespace

class PaymentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPrepaidOrderWaitsUnseenForItsMoney() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        QCOMPARE(order.status, OrderStatus::AwaitingPayment);
        QCOMPARE(order.payments.size(), size_t(1));
        const Payment payment = order.payments.front();
        QCOMPARE(payment.state, PaymentState::Created);
        QCOMPARE(payment.amount.minor(), 6900);
        QCOMPARE(payment.reference.size(), 32);
        QCOMPARE(order.money().status, PaymentStatus::Pending);
        QCOMPARE(jobsOf(desk, order.id, "kitchen"), 0);
        QVERIFY(desk.run<std::vector<Order>>([&] { return desk.backend().queue.open(); })->empty());
        QCOMPARE(readOrder(desk, order.id).payments.front().reference, payment.reference);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void whatIsNotRoutedIsNotOffered() {
        TestDesk desk;
        OrderDraft draft = desk.draft();
        draft.paymentMethod = PaymentMethod::MtnMomo;
        const OrderId id = desk.ids.make<OrderId>();
        const auto refused = desk.run<Placed>([&] { return desk.backend().taking.place(draft, {}, id); });
        QCOMPARE(fieldsOf(refused.error()), std::set<QString>{QStringLiteral("payment_method not_available")});
    }

    void aPromptNeedsANumberAlsoAtTheKiosk() {
        TestDesk desk;
        setRoutes(desk);
        OrderDraft draft = desk.draft(OrderSource::Kiosk);
        draft.customerPhone.clear();
        draft.paymentMethod = PaymentMethod::MtnMomo;
        const OrderId id = desk.ids.make<OrderId>();
        const auto refused = desk.run<Placed>([&] { return desk.backend().taking.place(draft, {}, id); });
        QCOMPARE(fieldsOf(refused.error()), std::set<QString>{QStringLiteral("customer_phone required")});
        draft.paymentMethod = PaymentMethod::Paystack;  // its page asks for what it needs
        QVERIFY(desk.run<Placed>([&] { return desk.backend().taking.place(draft, {}, id); }));
    }

    void anOrderTakenByStaffIsCookedWhileItsPaymentWaits() {
        TestDesk desk;
        setRoutes(desk);
        OrderDraft draft = desk.draft(OrderSource::Frontdesk);
        draft.paymentMethod = PaymentMethod::MtnMomo;
        const Order order = desk.place(draft, desk.staff(StaffRole::Cashier));
        QCOMPARE(order.status, OrderStatus::Accepted);
        QVERIFY(jobsOf(desk, order.id, "kitchen") > 0);
        QCOMPARE(order.money().status, PaymentStatus::Pending);
        const ProviderTask task = dueCall(desk);
        settle(desk, task, took(task));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Accepted);
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Paid);
    }

    void theCallSaysWhatTheProviderNeeds() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const ProviderTask task = dueCall(desk);
        QCOMPARE(task.row.next, ProviderStep::Charge);
        QCOMPARE(task.row.provider, PaymentProvider::MtnMomo);
        QCOMPARE(task.charge.reference, order.payments.front().reference);
        QCOMPARE(task.charge.amount.minor(), 6900);
        QCOMPARE(task.charge.network, std::optional(MobileNetwork::Mtn));
        QCOMPARE(task.charge.phone, QStringLiteral("+233244123456"));
        QCOMPARE(task.charge.email, QStringLiteral("till@example.com"));
        QCOMPARE(task.charge.description, QStringLiteral("Order %1").arg(order.number));
        QCOMPARE(task.charge.callbackUrl, QStringLiteral("https://order.example/webhooks/mtn-momo/s"));
        QVERIFY(!task.charge.hosted);
        placePrepaid(desk, PaymentMethod::Paystack);
        const ProviderTask page = dueCall(desk);
        QVERIFY(page.charge.hosted && !page.charge.network);
        QVERIFY(page.charge.returnUrl.startsWith(QStringLiteral("https://order.example/t/")));
    }

    void onePaymentOfAnOrderAtATime() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const Caller guest = guestOf(order);
        const auto second = startPayment(desk, order.id, startOf(desk, PaymentMethod::Paystack), guest);
        QCOMPARE(second.error().code, ErrorCode::PaymentInProgress);
        const ProviderTask task = dueCall(desk);
        settle(desk, task, declined("insufficient_funds"));
        QCOMPARE(readOrder(desk, order.id).payments.front().failureCode, QByteArray("insufficient_funds"));
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Failed);
        const PaymentStart again = startOf(desk);
        const auto started = startPayment(desk, order.id, again, guest);
        QVERIFY(started);
        QVERIFY(started->payment.reference != order.payments.front().reference);
        QCOMPARE(startPayment(desk, order.id, again, guest)->payment.reference, started->payment.reference);
        QCOMPARE(readOrder(desk, order.id).payments.size(), size_t(2));
    }

    // SR-31
    void onlyPartiesOfAnOrderPayIt() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const Order other = placePrepaid(desk);
        const QByteArray reference = order.payments.front().reference;
        for (const Caller& stranger : {Caller(), guestOf(other)}) {
            QCOMPARE(startPayment(desk, order.id, startOf(desk), stranger).error().code, ErrorCode::NotFound);
            QCOMPARE(askAbout(desk, reference, stranger).error().code, ErrorCode::NotFound);
            QCOMPARE(submitCode(desk, reference, "123456", stranger).error().code, ErrorCode::NotFound);
            QCOMPARE(setAside(desk, reference, stranger).error().code, ErrorCode::NotFound);
        }
        const Caller cook = desk.staff(StaffRole::Kitchen);
        QCOMPARE(startPayment(desk, order.id, startOf(desk), cook).error().code, ErrorCode::Forbidden);
        QCOMPARE(setAside(desk, reference, cook).error().code, ErrorCode::Forbidden);
        QCOMPARE(askAbout(desk, "00000000000040008000000000000000", guestOf(order)).error().code, ErrorCode::NotFound);
    }

    void allFaultsOfARequestAreToldAtOnce() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = desk.place(desk.draft());
        PaymentStart start = startOf(desk);
        start.phone = QStringLiteral("12");
        start.email = QStringLiteral("nobody");
        start.returnUrl = QStringLiteral("javascript:alert(1)");
        const auto refused = startPayment(desk, order.id, start, guestOf(order));
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        const std::set<QString> fields = fieldsOf(refused.error());
        QCOMPARE(fields.size(), size_t(3));
        QVERIFY(fields.contains(QStringLiteral("email invalid_email")));
        QVERIFY(fields.contains(QStringLiteral("return_url invalid_url")));
        start = startOf(desk, PaymentMethod::Cash);
        QCOMPARE(fieldsOf(startPayment(desk, order.id, start, guestOf(order)).error()),
                 std::set<QString>{QStringLiteral("method not_available")});
    }

    void staffSplitAPaymentAndAddATip() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = desk.placeByCashier();
        const Caller cashier = desk.staff(StaffRole::Cashier);
        PaymentStart start = startOf(desk);
        start.amount = cedi(3500);
        start.tip = cedi(500);
        const auto first = startPayment(desk, order.id, start, cashier);
        QCOMPARE(first->payment.amount.minor(), 3500);
        const ProviderTask task = dueCall(desk);
        settle(desk, task, took(task));
        QCOMPARE(readOrder(desk, order.id).money().due.minor(), 3900);
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::PartiallyPaid);
        QCOMPARE(jobsOf(desk, order.id, "receipt"), 0);
        QVERIFY(pay(desk, order.id, 3900));
        QCOMPARE(readOrder(desk, order.id).money().status, PaymentStatus::Paid);
        start = startOf(desk);
        QCOMPARE(startPayment(desk, order.id, start, cashier).error().code, ErrorCode::Overpaid);
        start.amount = cedi(100);
        start.tip = cedi(50);
        QCOMPARE(startPayment(desk, order.id, start, cashier).error().code, ErrorCode::Overpaid);
        QCOMPARE(brokenInvariants(desk), QString());
    }

    void guestsPayWhatIsDueWhateverTheySay() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = desk.place(desk.draft());
        PaymentStart start = startOf(desk);
        start.amount = cedi(1);
        start.tip = cedi(1);
        const auto started = startPayment(desk, order.id, start, guestOf(order));
        QCOMPARE(started->payment.amount.minor(), 6900);
        QCOMPARE(started->payment.tip.minor(), 0);
    }

    void deadOrdersAreNotPaid() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        QVERIFY(cancelByGuest(desk, order));
        QCOMPARE(startPayment(desk, order.id, startOf(desk), guestOf(order)).error().code,
                 ErrorCode::IllegalTransition);
    }

    void aCodeIsSentOnceAndAWrongOneMayBeTypedAgain() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk, PaymentMethod::AtMoney);
        const QByteArray reference = order.payments.front().reference;
        const Caller guest = guestOf(order);
        QCOMPARE(submitCode(desk, reference, "123456", guest).error().code, ErrorCode::IllegalTransition);
        GatewayAnswer wanted = progressed(PayProgress::NeedsCode);
        wanted.displayText = QStringLiteral("Dial *110#");
        settle(desk, dueCall(desk), wanted);
        Payment shown = readOrder(desk, order.id).payments.front();
        QVERIFY(shown.needsAction);
        QCOMPARE(shown.displayText, QStringLiteral("Dial *110#"));
        for (const char* bad : {"", "12", "1234567890123", "12;34"})
            QCOMPARE(submitCode(desk, reference, bad, guest).error().code, ErrorCode::ValidationFailed);

        QVERIFY(submitCode(desk, reference, "654 321", guest));
        const ProviderTask submitted = dueCall(desk);
        QCOMPARE(submitted.row.next, ProviderStep::SubmitCode);
        QCOMPARE(submitted.row.code, QByteArray("654321"));
        GatewayAnswer wrong = ended(CallEnd::Rejected);
        wrong.failureCode = "wrong_code";
        settle(desk, submitted, wrong);
        shown = readOrder(desk, order.id).payments.front();
        QVERIFY(shown.needsAction);
        QCOMPARE(shown.failureCode, QByteArray("wrong_code"));
        QCOMPARE(shown.state, PaymentState::Pending);

        QVERIFY(submitCode(desk, reference, "123456", guest));
        settle(desk, dueCall(desk), ended(CallEnd::Unknown));
        const ProviderTask asked = laterCall(desk);  // asked about, never sent again
        QCOMPARE(asked.row.next, ProviderStep::AskCharge);
        QCOMPARE(asked.row.code, QByteArray());
        settle(desk, asked, took(asked));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
    }

    void aPaymentSetAsideMakesRoomForAnother() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const Caller guest = guestOf(order);
        const auto voided = setAside(desk, order.payments.front().reference, guest);
        QCOMPARE(voided->payment.state, PaymentState::Voided);  // it never left
        QVERIFY(!nextCall(desk).dueAt);
        const auto second = startPayment(desk, order.id, startOf(desk), guest);
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        const auto aside = setAside(desk, second->payment.reference, guest);
        QCOMPARE(aside->payment.state, PaymentState::Expired);
        QCOMPARE(aside->payment.failureCode, QByteArray("set_aside"));
        QCOMPARE(aside->order.money().status, PaymentStatus::Failed);
        QVERIFY(startPayment(desk, order.id, startOf(desk, PaymentMethod::Paystack), guest));
        QVERIFY(nextCall(desk).task);
        QCOMPARE(laterCall(desk).row.paymentId, second->payment.id);  // its provider is still asked
    }

    void askingAndHintsBringTheNextQuestionForward() {
        TestDesk desk;
        setRoutes(desk);
        const Order order = placePrepaid(desk);
        const QByteArray reference = order.payments.front().reference;
        settle(desk, dueCall(desk), progressed(PayProgress::Pending));
        QVERIFY(!nextCall(desk).task);
        QVERIFY(askAbout(desk, reference, guestOf(order)));
        const ProviderTask asked = dueCall(desk);
        QCOMPARE(asked.row.next, ProviderStep::AskCharge);
        settle(desk, asked, progressed(PayProgress::Pending));
        const auto hint = [&](PaymentProvider provider, const QByteArray& about) {
            return desk.run<void>([&] { return desk.backend().payments.hint(provider, about); }).has_value();
        };
        QVERIFY(hint(PaymentProvider::Hubtel, reference));  // not the one that has it
        QVERIFY(hint(PaymentProvider::MtnMomo, "unknown"));
        QVERIFY(!nextCall(desk).task);
        QVERIFY(hint(PaymentProvider::MtnMomo, reference));  // SR-52: a callback only makes us ask
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::AwaitingPayment);
        settle(desk, dueCall(desk), took(asked));
        QCOMPARE(readOrder(desk, order.id).status, OrderStatus::Placed);
    }

    // SR-64
    void anErasedAccountLeavesNoNumberWithItsPayments() {
        TestDesk desk;
        setRoutes(desk);
        const Customer customer = desk.addCustomer(QStringLiteral("ama@example.com"));
        OrderDraft draft = desk.draft();
        draft.paymentMethod = PaymentMethod::MtnMomo;
        const Order order = desk.place(draft, asCaller(customer));
        const ProviderTask task = dueCall(desk);
        settle(desk, task, took(task));
        QVERIFY(desk.run<void>([&] { return desk.backend().orders.blankPersonal(customer.id, desk.clock.now()); }));
        const auto row = desk.run<std::optional<ProviderPayment>>(
            [&] { return desk.backend().providerPayments.find(order.payments.front().id); });
        QCOMPARE((*row)->phone, QString());
        QCOMPARE((*row)->email, QString());
    }

    void aRestingProviderIsLeftAlone() {
        TestDesk desk;
        setRoutes(desk);
        placePrepaid(desk);
        const auto resting = nextCall(desk, {PaymentProvider::MtnMomo});
        QVERIFY(!resting.task && !resting.dueAt);
        QVERIFY(nextCall(desk, {PaymentProvider::Paystack}).task);
    }
};

FRONTDESK_TEST(PaymentsTest)
#include "payments_test.moc"
