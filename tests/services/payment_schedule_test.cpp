// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_schedule.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;

namespace {

constexpr Instant kNow{1'795'262'400'000};
constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;

ProviderPayment sentRow(PaymentProvider provider, int asks, qint64 sentMsAgo) {
    ProviderPayment row;
    row.provider = provider;
    row.asks = asks;
    row.sentAt = kNow.plusMs(-sentMsAgo);
    row.createdAt = *row.sentAt;
    return row;
}

}  // namespace

class PaymentScheduleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // DI-22, providers/README.md rule 7
    void providersAreAskedInGrowingSteps_data() {
        QTest::addColumn<int>("asks");
        QTest::addColumn<int>("patience");
        QTest::addColumn<qint64>("waitMs");
        const auto guest = static_cast<int>(Patience::Guest);
        const qint64 steps[] = {2, 5, 10, 15, 30, 60, 120, 300, 300, 300};
        for (int asks = 0; asks < 10; ++asks)
            QTest::addRow("a guest waits, asked %d times", asks) << asks << guest << steps[asks] * kSecond;
        const auto aside = static_cast<int>(Patience::Aside);
        QTest::newRow("set aside a moment ago") << 1 << aside << 5 * kSecond;
        QTest::newRow("set aside for long") << 8 << aside << kHour;
        QTest::newRow("expired") << 2 << static_cast<int>(Patience::Ended) << kHour;
    }
    void providersAreAskedInGrowingSteps() {
        QFETCH(int, asks);
        QFETCH(int, patience);
        QFETCH(qint64, waitMs);
        const ProviderPayment row = sentRow(PaymentProvider::MtnMomo, asks, kHour);
        QCOMPARE(nextAsk(row, static_cast<Patience>(patience), {}, kNow), kNow.plusMs(waitMs));
    }

    void paystackIsNotAskedAboutAPromptTooSoon() {
        ProviderPayment row = sentRow(PaymentProvider::Paystack, 0, 3 * kSecond);
        QCOMPARE(nextAsk(row, Patience::Guest, {}, kNow), kNow.plusMs(7 * kSecond));
        row.hosted = true;  // of its page it knows at once
        QCOMPARE(nextAsk(row, Patience::Guest, {}, kNow), kNow.plusMs(2 * kSecond));
    }

    void theLastAskBeforeAnOrderExpiresIsAtItsDeadline() {
        const ProviderPayment row = sentRow(PaymentProvider::MtnMomo, 7, 10 * kMinute);
        QCOMPARE(nextAsk(row, Patience::Guest, kNow.plusMinutes(3), kNow), kNow.plusMinutes(3));
        QCOMPARE(nextAsk(row, Patience::Guest, kNow.plusMinutes(9), kNow), kNow.plusMinutes(5));
        QCOMPARE(nextAsk(row, Patience::Guest, kNow.plusMinutes(-1), kNow), kNow.plusMinutes(5));
    }

    void anotherTryGivesAGuestTimeAgain() {
        Order order;
        order.createdAt = kNow;
        QCOMPARE(paymentDeadline(order), kNow.plusMinutes(15));
        Payment second;
        second.createdAt = kNow.plusMinutes(14);
        order.payments.push_back(second);
        QCOMPARE(paymentDeadline(order), kNow.plusMinutes(29));
        Payment refund;
        refund.createdAt = kNow.plusMinutes(20);
        refund.refundOf = PaymentId(*Uuid::fromText("01900000-0000-7000-8000-000000000001"));
        order.payments.push_back(refund);
        QCOMPARE(paymentDeadline(order), kNow.plusMinutes(29));
    }

    void askingEndsAfterThreeDays() {
        QVERIFY(!isAskedOut(sentRow(PaymentProvider::Hubtel, 9, 72 * kHour - 1), kNow));
        QVERIFY(isAskedOut(sentRow(PaymentProvider::Hubtel, 9, 72 * kHour), kNow));
    }

    void notFoundCountsTwiceAMinuteApart() {
        ProviderPayment row = sentRow(PaymentProvider::MtnMomo, 0, 0);
        QVERIFY(!notedAsNotFound(row, kNow));
        QVERIFY(!notedAsNotFound(row, kNow.plusMs(59'999)));
        QVERIFY(notedAsNotFound(row, kNow.plusMs(60'000)));
    }

    void whatMayHaveArrivedIsAskedAbout_data() {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("asked");
        const auto row = [](const char* name, ProviderStep step, ProviderStep asked) {
            QTest::newRow(name) << static_cast<int>(step) << static_cast<int>(asked);
        };
        row("a charge", ProviderStep::Charge, ProviderStep::AskCharge);
        row("a question", ProviderStep::AskCharge, ProviderStep::AskCharge);
        row("a code", ProviderStep::SubmitCode, ProviderStep::AskCharge);
        row("a refund", ProviderStep::Refund, ProviderStep::AskRefund);
        row("a question about a refund", ProviderStep::AskRefund, ProviderStep::AskRefund);
    }
    void whatMayHaveArrivedIsAskedAbout() {
        QFETCH(int, step);
        QFETCH(int, asked);
        ProviderPayment row = sentRow(PaymentProvider::MtnMomo, 0, 0);
        row.next = static_cast<ProviderStep>(step);
        row.code = "123456";
        takeAsUnknown(row);
        QCOMPARE(static_cast<int>(row.next), asked);
        QCOMPARE(row.code, QByteArray());
        QCOMPARE(row.unknowns, 1);
    }
};

FRONTDESK_TEST(PaymentScheduleTest)
#include "payment_schedule_test.moc"
