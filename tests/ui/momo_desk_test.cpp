// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/action_button.h"
#include "ui/common/banner.h"
#include "ui/counter/charge_panel.h"
#include "ui/counter/charge_step_row.h"
#include "ui/counter/network_button.h"
#include "ui/counter/page_code.h"
#include "ui/counter/payment_sheet.h"
#include "ui/counter/played_payments.h"
#include "ui/queue/board_rules.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

/// The payment sheet over an order of 69.00 of Ama, 024 412 3456, with everything by Paystack.
struct Till {
    explicit Till(bool offered = true) : order(ui.placeWeb(QStringLiteral("Ama Mensah"))) {
        if (offered) ui.desk.payments = &payments;
        window.resize(1290, 734);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not get the keys");
        open();
    }
    void open() {
        sheet = new PaymentSheet({ui.desk, ui.events, ui.theme, ui.session}, order, &window);
        sheet->openAtAmount();
    }

    UiDesk ui;
    PlayedPayments payments{ui.desk};
    Order order;
    QWidget window;
    QPointer<PaymentSheet> sheet;

    template <class Widget>
    Widget* find(const char* name) {
        return sheet->findChild<Widget*>(QString::fromUtf8(name));
    }
    ActionButton* button(const char* name) { return find<ActionButton>(name); }
    void key(int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); }
    void click(const char* name) { QTest::mouseClick(button(name), Qt::LeftButton); }
    ChargePanel& panel() { return *find<ChargePanel>("charge"); }
    ChargeStep step(int number) {
        return find<ChargeStepRow>(qPrintable(QStringLiteral("charge-step-%1").arg(number)))->step();
    }
    QString advice() { return find<Banner>("charge-advice")->headline(); }
    /// Asks by prompt and waits until the panel shows it.
    void ask() {
        key(Qt::Key_M);
        key(Qt::Key_Return);
        QTRY_VERIFY(panel().isVisible());
        QTRY_VERIFY(button("charge-cash")->isEnabled());
    }
    void askAndSend() {
        ask();
        payments.play(PaymentState::Pending);
        QTRY_COMPARE(panel().phase(), ChargePhase::Approving);
    }
    void wait(qint64 ms) {
        ui.test.clock.advanceMs(ms);
        payments.answerSame();
    }
    bool isDone() { return find<QWidget>("new-order")->isVisible(); }
};

void needCode(Payment& payment) {
    payment.state = PaymentState::Pending;
    payment.needsAction = true;
    payment.displayText = QStringLiteral("Please dial *110# to generate a voucher code.");
}

}  // namespace

class MomoDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNetworkIsGuessedFromTheNumberAndCanBeChanged() {
        Till till;
        till.key(Qt::Key_M);
        QCOMPARE(till.find<QLineEdit>("wallet-number")->text(), QStringLiteral("024 412 3456"));
        auto* mtn = till.find<NetworkButton>("network-mtn");
        auto* telecel = till.find<NetworkButton>("network-telecel");
        QVERIFY(mtn->isChecked());
        QCOMPARE(mtn->remark(), QStringLiteral("guessed from 024"));
        QTest::mouseClick(telecel, Qt::LeftButton);
        QVERIFY(telecel->isChecked() && !mtn->isChecked());
        QVERIFY(mtn->remark().isEmpty());
        QCOMPARE(test::tooSmall(till.sheet), QStringList());
        QCOMPARE(test::nameless(till.sheet), QStringList());
        till.click("take");
        QTRY_COMPARE(till.payments.payments().size(), size_t(1));
        QCOMPARE(till.payments.payments().front().method, PaymentMethod::TelecelCash);
    }
    void thePadTypesTheNumberUntilTheAmountIsTouched() {
        Till till;
        till.order.customerPhone.clear();
        till.open();
        till.key(Qt::Key_M);
        auto* number = till.find<QLineEdit>("wallet-number");
        QVERIFY(number->text().isEmpty());
        for (const char* key :
             {"key-0", "key-2", "key-0", "key-1", "key-2", "key-3", "key-00", "key-0", "key-7", "key-back", "key-2"})
            till.click(key);
        QCOMPARE(number->text(), QStringLiteral("020 123 0002"));
        QVERIFY(till.find<NetworkButton>("network-telecel")->isChecked());
        till.find<QWidget>("given")->setFocus(Qt::MouseFocusReason);
        till.click("key-5");
        QCOMPARE(number->text(), QStringLiteral("020 123 0002"));
        till.click("take");
        QTRY_COMPARE(till.payments.payments().size(), size_t(1));
        QCOMPARE(till.payments.payments().front().amount.minor(), 500);
    }
    void theStepsMoveWithWhatTheProviderSays() {
        Till till;
        till.ask();
        QCOMPARE(till.panel().phase(), ChargePhase::Sending);
        QCOMPARE(till.step(1).state, ChargeStep::State::Running);
        QVERIFY(!till.button("charge-main")->isEnabled());
        till.ui.test.clock.advanceMs(2'000);
        till.payments.play(PaymentState::Pending);
        QTRY_COMPARE(till.panel().phase(), ChargePhase::Approving);
        QCOMPARE(till.step(1).state, ChargeStep::State::Done);
        QCOMPARE(till.step(1).aside, QStringLiteral("2 s"));
        QCOMPARE(till.step(2).state, ChargeStep::State::Running);
        QCOMPARE(till.step(2).aside, QStringLiteral("1:58"));
        QCOMPARE(test::tooSmall(till.sheet), QStringList());
        QCOMPARE(test::nameless(till.sheet), QStringList());
        QSignalSpy paid(till.sheet, &PaymentSheet::paid);
        till.payments.play(PaymentState::Succeeded);
        QTRY_VERIFY(till.isDone());
        QCOMPARE(paid.count(), 1);
        QVERIFY(till.find<QLabel>("done-headline")->text().contains(QString::number(till.order.number)));
    }
    void tenTapsAskOnce() {
        Till till;
        till.key(Qt::Key_M);
        for (int tap = 0; tap < 10; ++tap) QTest::mouseClick(till.button("take"), Qt::LeftButton);
        for (int tap = 0; tap < 10; ++tap) QTest::keyClick(till.sheet, Qt::Key_Return);
        QTRY_VERIFY(till.panel().isVisible());
        QCOMPARE(till.payments.payments().size(), size_t(1));
    }
    void aVoucherIsTypedAndAWrongOneTypedAgain() {
        Till till;
        till.ask();
        till.payments.play(needCode);
        QTRY_COMPARE(till.panel().phase(), ChargePhase::NeedsCode);
        QVERIFY(till.step(2).detail.contains(QStringLiteral("*110#")));
        QCOMPARE(till.step(2).aside, QStringLiteral("3:00"));
        auto* code = till.find<QLineEdit>("charge-code");
        QTRY_COMPARE(QApplication::focusWidget(), code);
        QVERIFY(!till.button("charge-main")->isEnabled());
        QTest::keyClicks(code, QStringLiteral("123 456"));
        till.key(Qt::Key_Return);
        QTRY_COMPARE(till.payments.codes().size(), size_t(1));
        QCOMPARE(till.payments.codes().front(), QByteArray("123456"));
        QTRY_COMPARE(till.step(2).headline, QStringLiteral("Checking the code …"));
        till.payments.answerSame();
        QTRY_COMPARE(till.advice(), QStringLiteral("That code is not right."));
        QTRY_VERIFY(code->isEnabled() && code->text().isEmpty());
        QTest::keyClicks(code, QStringLiteral("654321"));
        till.click("charge-main");
        QTRY_COMPARE(till.payments.codes().size(), size_t(2));
        till.payments.play(PaymentState::Succeeded);
        QTRY_VERIFY(till.isDone());
    }
    void aRefusalSaysWhyInWords() {
        Till till;
        till.askAndSend();
        till.payments.play(PaymentState::Failed, "insufficient_funds");
        QTRY_COMPARE(till.panel().phase(), ChargePhase::Refused);
        QCOMPARE(till.step(2).headline, QStringLiteral("Not enough money in the wallet"));
        QCOMPARE(till.advice(), QStringLiteral("Nothing was charged."));
        till.key(Qt::Key_Return);
        QTRY_COMPARE(till.payments.payments().size(), size_t(2));
        QTRY_COMPARE(till.panel().phase(), ChargePhase::Sending);
    }
    void anotherPromptWaitsTwentySeconds() {
        Till till;
        till.askAndSend();
        QVERIFY(!till.button("charge-again")->isEnabled());
        till.wait(20'000);
        QTRY_VERIFY(till.button("charge-again")->isEnabled());
        till.click("charge-again");
        QTRY_COMPARE(till.payments.payments().size(), size_t(2));
        QCOMPARE(till.payments.payments().front().state, PaymentState::Voided);
        QTRY_COMPARE(till.panel().phase(), ChargePhase::Sending);
    }
    void cashInsteadTakesWhatIsDue() {
        Till till;
        till.askAndSend();
        till.key(Qt::Key_C);
        QTRY_VERIFY(till.button("take")->isVisible());
        QCOMPARE(till.payments.payments().front().state, PaymentState::Voided);
        till.key(Qt::Key_Return);
        QTRY_VERIFY(till.isDone());
        QCOMPARE(till.ui.find(till.order.id).payments.front().method, PaymentMethod::Cash);
    }
    void anotherWalletGoesBackToTheNumber() {
        Till till;
        till.askAndSend();
        till.key(Qt::Key_W);
        QTRY_VERIFY(till.find<QLineEdit>("wallet-number")->isVisible());
        till.find<QLineEdit>("wallet-number")->setFocus();
        till.find<QLineEdit>("wallet-number")->selectAll();
        QTest::keyClicks(till.find<QLineEdit>("wallet-number"), QStringLiteral("0271234567"));
        QVERIFY(till.find<NetworkButton>("network-airteltigo")->isChecked());
        till.key(Qt::Key_Return);
        QTRY_COMPARE(till.payments.payments().size(), size_t(2));
        QCOMPARE(till.payments.payments().back().method, PaymentMethod::AtMoney);
    }
    void afterTwoMinutesItSaysWhatToDoAndStillTakesThePayment() {
        Till till;
        till.askAndSend();
        till.wait(120'000);
        QTRY_COMPARE(till.panel().phase(), ChargePhase::Late);
        QCOMPARE(till.step(2).headline, QStringLiteral("Not approved yet"));
        till.click("charge-check");
        QTRY_COMPARE(till.payments.asks(), 1);
        till.payments.play(PaymentState::Succeeded);
        QTRY_VERIFY(till.isDone());
    }
    void noAnswerIsNotKnownYetAndNeverFailed() {
        Till till;
        till.ask();
        till.payments.play(PaymentState::Unknown);
        QTRY_COMPARE(till.panel().phase(), ChargePhase::Unsure);
        QCOMPARE(till.step(2).headline, QStringLiteral("Not known yet"));
        QCOMPARE(till.button("charge-main")->text(), QStringLiteral("Not known yet"));
    }
    void latePaidMoneySettlesTheOrderThatStandsAtCash() {
        Till till;
        till.askAndSend();
        till.key(Qt::Key_C);
        QTRY_VERIFY(till.button("take")->isVisible());
        till.payments.play(PaymentState::Succeeded);
        QTRY_VERIFY(till.isDone());
    }
    void aClosedSheetLeavesThePaymentRunningAndShowsItAgain() {
        Till till;
        till.askAndSend();
        till.order.payments = till.payments.payments();
        QCOMPARE(cardPayment(till.order).text, QStringLiteral("Waiting for mobile money"));
        till.sheet->dismiss();
        QTRY_VERIFY(till.sheet.isNull());
        QCOMPARE(till.payments.payments().front().state, PaymentState::Pending);
        till.open();
        QVERIFY(till.panel().isVisible());
        QCOMPARE(till.panel().phase(), ChargePhase::Approving);
        till.payments.play([](Payment& payment) { payment.state = PaymentState::Succeeded; });
        QTRY_VERIFY(till.isDone());
    }
    void aPartIsAskedForAndTheRestStaysDue() {
        Till till;
        till.key(Qt::Key_M);
        QTest::keyClicks(till.sheet, QStringLiteral("50"));
        till.key(Qt::Key_Return);
        QTRY_VERIFY(till.panel().isVisible());
        QCOMPARE(till.payments.payments().front().amount.minor(), qint64(5000));
        till.payments.play(PaymentState::Succeeded);
        QTRY_VERIFY(till.button("take")->isVisible());
        QVERIFY(!till.isDone());
        QVERIFY(till.button("take")->isEnabled());
    }
    void aPageIsShownAsCodeAndLink() {
        Till till;
        till.key(Qt::Key_L);
        till.key(Qt::Key_Return);
        QTRY_VERIFY(till.panel().isVisible());
        const QString link = QStringLiteral("https://checkout.paystack.com/abc123");
        till.payments.play([&link](Payment& payment) {
            payment.state = PaymentState::Pending;
            payment.needsAction = true;
            payment.authorizationUrl = link;
        });
        QTRY_VERIFY(till.find<PageCode>("page-code")->isVisible());
        QCOMPARE(till.panel().phase(), ChargePhase::NeedsPage);
        till.click("copy-page-link");
        QCOMPARE(QGuiApplication::clipboard()->text(), link);
        till.payments.play(PaymentState::Succeeded);
        QTRY_VERIFY(till.isDone());
    }
    void networksThatAreNotOfferedRestAndSayWhy() {
        Till till;
        PaymentRoutes routes;
        routes.providers[PaymentMethod::TelecelCash] = PaymentProvider::Hubtel;
        till.payments.setRoutes(routes);
        till.sheet->dismiss();
        till.open();
        till.key(Qt::Key_M);
        QVERIFY(!till.find<NetworkButton>("network-mtn")->isEnabled());
        QCOMPARE(till.find<NetworkButton>("network-mtn")->remark(), QStringLiteral("not set up"));
        till.click("take");
        QVERIFY(till.find<QLabel>("wallet-problem")->text().contains(QStringLiteral("MTN MoMo is not set up")));
        QVERIFY(till.payments.payments().empty());
    }
    void withoutProvidersItSaysHowToSetThemUp() {
        Till till(false);
        till.key(Qt::Key_M);
        auto* nothing = till.find<QWidget>("not-offered");
        QVERIFY(nothing->isVisible());
        QVERIFY(nothing->accessibleName().contains(QStringLiteral("Settings")));
        nothing->findChild<QAbstractButton*>()->click();
        QVERIFY(till.button("take")->isVisible());
        QCOMPARE(till.button("take")->text(), QStringLiteral("Mobile money received"));
    }
    void aRefusalOfOursIsToldAndNothingIsLost() {
        Till till;
        till.payments.refuseNext(Error{ErrorCode::PaymentInProgress, {}, {}});
        till.key(Qt::Key_M);
        till.key(Qt::Key_Return);
        QTRY_COMPARE(till.find<Banner>("payment-problem")->headline(), QStringLiteral("A payment is under way."));
        QVERIFY(till.button("take")->isEnabled());
    }
    void anotherAmountThatCameIsNotCalledNothing() {
        ChargeFacts facts;
        facts.payment.state = PaymentState::Failed;
        facts.payment.failureCode = "amount_mismatch";
        QVERIFY(!chargeAdvice(facts, {}).headline.contains(QStringLiteral("Nothing")));
    }
    void everyFailureCodeHasWords() {
        QStringList headlines;
        for (const char* code :
             {"declined", "insufficient_funds", "limit_reached", "not_approved", "wrong_wallet", "wrong_code",
              "too_many_attempts", "configuration", "provider_fault", "amount_mismatch", "something_new"}) {
            const ErrorText text = refusalText(code);
            QVERIFY(!text.text.isEmpty());
            headlines += text.headline;
        }
        QCOMPARE(headlines.removeDuplicates(), 0);
    }
};
FRONTDESK_TEST(MomoDeskTest)

#include "momo_desk_test.moc"
