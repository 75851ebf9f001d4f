// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/payment.h"
#include "baskets.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

Payment payment(PaymentState state, qint64 amount, qint64 tip = 0, qint64 rounding = 0) {
    Payment row;
    row.state = state;
    row.amount = cedis(amount);
    row.tip = cedis(tip);
    row.rounding = cedis(rounding);
    return row;
}

}  // namespace

using Ledger = std::vector<Payment>;

class PaymentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLedgerDecidesStatusAndDue_data() {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<Ledger>("ledger");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<qint64>("due");
        using S = PaymentState;
        QTest::newRow("nothing yet") << 1000LL << Ledger{} << QByteArray("unpaid") << 1000LL;
        QTest::newRow("nothing to pay") << 0LL << Ledger{} << QByteArray("paid") << 0LL;
        QTest::newRow("paid") << 1000LL << Ledger{payment(S::Succeeded, 1000)} << QByteArray("paid") << 0LL;
        QTest::newRow("half") << 1000LL << Ledger{payment(S::Succeeded, 400)} << QByteArray("partially_paid") << 600LL;
        QTest::newRow("two tenders") << 1000LL << Ledger{payment(S::Succeeded, 400), payment(S::Succeeded, 600)}
                                     << QByteArray("paid") << 0LL;
        QTest::newRow("with a tip") << 1000LL << Ledger{payment(S::Succeeded, 1200, 200)} << QByteArray("paid") << 0LL;
        QTest::newRow("rounded down") << 1002LL << Ledger{payment(S::Succeeded, 1000, 0, -2)} << QByteArray("paid")
                                      << 0LL;
        QTest::newRow("rounded up") << 1003LL << Ledger{payment(S::Succeeded, 1005, 0, 2)} << QByteArray("paid") << 0LL;
        QTest::newRow("under way") << 1000LL << Ledger{payment(S::Pending, 1000)} << QByteArray("pending") << 1000LL;
        QTest::newRow("no answer is not a failure")
            << 1000LL << Ledger{payment(S::Unknown, 1000)} << QByteArray("pending") << 1000LL;
        QTest::newRow("failed") << 1000LL << Ledger{payment(S::Failed, 1000)} << QByteArray("failed") << 1000LL;
        QTest::newRow("expired") << 1000LL << Ledger{payment(S::Expired, 1000)} << QByteArray("failed") << 1000LL;
        QTest::newRow("tried again") << 1000LL << Ledger{payment(S::Failed, 1000), payment(S::Sent, 1000)}
                                     << QByteArray("pending") << 1000LL;
        QTest::newRow("taken back") << 1000LL << Ledger{payment(S::Voided, 1000)} << QByteArray("unpaid") << 1000LL;
        QTest::newRow("failed once, then paid")
            << 1000LL << Ledger{payment(S::Failed, 1000), payment(S::Succeeded, 1000)} << QByteArray("paid") << 0LL;
        QTest::newRow("some given back") << 1000LL << Ledger{payment(S::Succeeded, 1000), payment(S::Succeeded, -300)}
                                         << QByteArray("partially_refunded") << 0LL;
        QTest::newRow("all given back") << 1000LL << Ledger{payment(S::Succeeded, 1000), payment(S::Succeeded, -1000)}
                                        << QByteArray("refunded") << 0LL;
        QTest::newRow("refund under way")
            << 1000LL << Ledger{payment(S::Succeeded, 1000), payment(S::Pending, -1000)} << QByteArray("paid") << 0LL;
        QTest::newRow("paid twice") << 1000LL << Ledger{payment(S::Succeeded, 1000), payment(S::Succeeded, 1000)}
                                    << QByteArray("paid") << -1000LL;
    }
    void theLedgerDecidesStatusAndDue() {
        QFETCH(qint64, total);
        QFETCH(Ledger, ledger);
        const PaymentSummary summary = summarise(cedis(total), ledger);
        QTEST(wireName(summary.status), "status");
        QTEST(summary.due.minor(), "due");
    }

    void sumsAreKeptApart() {
        const auto summary =
            summarise(cedis(1002), {payment(PaymentState::Succeeded, 1200, 200, -2),
                                    payment(PaymentState::Succeeded, -500), payment(PaymentState::Failed, 99)});
        QCOMPARE(summary.paid.minor(), 1200);
        QCOMPARE(summary.tip.minor(), 200);
        QCOMPARE(summary.rounding.minor(), -2);
        QCOMPARE(summary.refunded.minor(), 500);
    }

    void onlyProvidersThatVerifyArePrepaid() {
        QVERIFY(isPrepaid(PaymentMethod::Paystack) && isPrepaid(PaymentMethod::MtnMomo));
        QVERIFY(isPrepaid(PaymentMethod::TelecelCash) && isPrepaid(PaymentMethod::AtMoney));
        QVERIFY(!isPrepaid(PaymentMethod::Cash) && !isPrepaid(PaymentMethod::CardTerminal));
        QVERIFY(!isPrepaid(PaymentMethod::MobileMoneyManual));
    }
};

FRONTDESK_TEST(PaymentTest)
#include "payment_test.moc"
