// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/login_throttle.h"
#include "tests/services/login_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class LoginThrottleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void delaysDoubleFromTheFifthFailureToAQuarterOfAnHour_data() {  // SR-21
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("seconds");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("the fourth") << 4 << 0;
        QTest::newRow("the fifth") << 5 << 32;
        QTest::newRow("the sixth") << 6 << 64;
        QTest::newRow("the ninth") << 9 << 512;
        QTest::newRow("the tenth") << 10 << 900;
        QTest::newRow("the thousandth") << 1000 << 900;
    }
    void delaysDoubleFromTheFifthFailureToAQuarterOfAnHour() {
        QFETCH(int, failures);
        QFETCH(int, seconds);
        QCOMPARE(login_rules::delayMs(failures, login_rules::kTriesHere), seconds * 1000LL);
    }

    void theAccountIsDelayedFromTheTwentiethFailureFromAnywhere() {  // SR-21
        QCOMPARE(login_rules::delayMs(19, login_rules::kTriesEverywhere), 0LL);
        QCOMPARE(login_rules::delayMs(20, login_rules::kTriesEverywhere), 32'000LL);
        QCOMPARE(login_rules::delayMs(21, login_rules::kTriesEverywhere), 64'000LL);
    }

    void afterAHundredFailuresOnlyAResetHelps() {  // SR-21
        const Instant now{1'000'000'000};
        const FailureCount none;
        QCOMPARE(login_rules::waitSeconds(none, {99, Instant{0}, now}, false, now), 0);
        QCOMPARE(login_rules::waitSeconds(none, {100, Instant{0}, now}, false, now), 24 * 60 * 60);
    }

    void strangersDoNotSlowAKnownDeviceDown() {  // SR-21
        const Instant now{1'000'000'000};
        const FailureCount stopped{100, now.plusMs(900'000), now};
        QCOMPARE(login_rules::waitSeconds({}, stopped, true, now), 0);
        QCOMPARE(login_rules::waitSeconds({5, now.plusMs(32'000), now}, stopped, true, now), 32);
        QVERIFY(login_rules::waitSeconds({20, Instant{0}, now}, stopped, true, now) > 900);
    }

    void waitsAreRoundedUpToSeconds() {
        const Instant now{1'000'000'000};
        QCOMPARE(login_rules::waitSeconds({5, now.plusMs(1), now}, {}, false, now), 1);
        QCOMPARE(login_rules::waitSeconds({5, now, now}, {}, false, now), 0);
    }

    void theStoreDoesNotTellWhoWasTried() {
        LoginDesk desk;
        (void)desk.tryPassword(QStringLiteral("kofi@example.org"), false, desk.home);
        const auto reader = desk.backend().openReader().value();
        const QByteArray keys = reader->scalar("SELECT group_concat(key) FROM failure_count").value();
        QVERIFY(!keys.isEmpty());
        QVERIFY(!keys.contains("kofi") && !keys.contains("192.0.2"));
    }
};

FRONTDESK_TEST(LoginThrottleTest)
#include "login_throttle_test.moc"
