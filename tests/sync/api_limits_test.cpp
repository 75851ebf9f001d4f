// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/quota_keeper.h"
#include "sync/api/rate_limits.h"
#include "tests/support/test_main.h"
#include "tests/sync/account_fixture.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::api;
using namespace std::chrono_literals;

class ApiLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuotaMayBeUsedAtOnceAndComesBackEvenly();
    void saysHowManyAreLeftAndWhenAllAreBack();
    void aClockSetBackMakesNobodyWaitLongerThanAPeriod();
    void keysDoNotShareAQuota();
    void forgetsFullBuckets();
    void aNetworkIsOneCaller_data();
    void aNetworkIsOneCaller();
    void seventhOrderOfAMinuteIsRefused();
    void fourthUnpaidOrderOfAPhoneIsRefusedUnlessItIsARepetition();
    void aTableIsCountedByItself();
    void tellsWhatIsLeft();
    void registeringIsLimitedByAddressAndEMail();
    void aRefusedRegistrationCostsNothing();
    void loginsOfAMinuteAreLimited();
    void eMailsAreLimitedAlikeForKnownAndUnknown();
    void quotasOfAccountsOutliveARestart();
};

void ApiLimitsTest::aQuotaMayBeUsedAtOnceAndComesBackEvenly() {
    RateLimits limits;
    const Quota sixAMinute{6, 60s};
    auto now = RateLimits::Time(1h);
    for (int i = 0; i < 6; ++i) QVERIFY(limits.take("a", sixAMinute, now).granted);
    const Allowance refused = limits.take("a", sixAMinute, now);
    QVERIFY(!refused.granted);
    QCOMPARE(refused.resetSeconds, 10);
    QCOMPARE(limits.take("a", sixAMinute, now + 9500ms).resetSeconds, 1);
    QVERIFY(limits.take("a", sixAMinute, now + 10s).granted);
    QVERIFY(!limits.take("a", sixAMinute, now + 10s).granted);
    now += 2min;
    for (int i = 0; i < 6; ++i) QVERIFY(limits.take("a", sixAMinute, now).granted);
    QVERIFY(!limits.take("a", sixAMinute, now).granted);
}

void ApiLimitsTest::saysHowManyAreLeftAndWhenAllAreBack() {
    RateLimits limits;
    const Quota sixAMinute{6, 60s};
    const auto now = RateLimits::Time(1h);
    const Allowance first = limits.take("a", sixAMinute, now);
    QCOMPARE(first.limit, 6);
    QCOMPARE(first.remaining, 5);
    QCOMPARE(first.resetSeconds, 10);
    const Allowance second = limits.take("a", sixAMinute, now);
    QCOMPARE(second.remaining, 4);
    QCOMPARE(second.resetSeconds, 20);
}

void ApiLimitsTest::aClockSetBackMakesNobodyWaitLongerThanAPeriod() {
    RateLimits limits;
    const Quota onceAMinute{1, 60s};
    QVERIFY(limits.take("a", onceAMinute, 25h).granted);
    const Allowance refused = limits.take("a", onceAMinute, 1h);
    QVERIFY(!refused.granted);
    QCOMPARE(refused.resetSeconds, 60);
}

void ApiLimitsTest::keysDoNotShareAQuota() {
    RateLimits limits;
    const Quota once{1, 60s};
    const auto now = RateLimits::Time(1h);
    QVERIFY(limits.take("a", once, now).granted);
    QVERIFY(limits.take("b", once, now).granted);
    QVERIFY(!limits.take("a", once, now).granted);
}

void ApiLimitsTest::forgetsFullBuckets() {
    RateLimits limits;
    const auto now = RateLimits::Time(1h);
    for (int i = 0; i < 20'000; ++i) (void)limits.take(std::to_string(i), kMenuQuota, now);
    QCOMPARE(limits.size(), 20'000U);
    (void)limits.take("one more", kMenuQuota, now + 1min);
    QCOMPARE(limits.size(), 1U);
}

void ApiLimitsTest::aNetworkIsOneCaller_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("same");
    const auto row = [](const char* name, const char* a, const char* b, bool same) {
        QTest::newRow(name) << QString::fromLatin1(a) << QString::fromLatin1(b) << same;
    };
    row("one /24", "192.0.2.7", "192.0.2.250", true);
    row("two /24", "192.0.2.7", "192.0.3.7", false);
    row("one /64", "2001:db8:1:2::7", "2001:db8:1:2:ffff::1", true);
    row("two /64", "2001:db8:1:2::7", "2001:db8:1:3::7", false);
    row("IPv4 on a dual socket", "::ffff:192.0.2.9", "192.0.2.7", true);
    row("IPv4 and IPv6", "32.1.13.184", "2001:db8::1", false);
}

void ApiLimitsTest::aNetworkIsOneCaller() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, same);
    QCOMPARE(networkOf(a.toStdString()) == networkOf(b.toStdString()), same);
}

void ApiLimitsTest::seventhOrderOfAMinuteIsRefused() {
    test::ApiDesk desk(true);
    for (int i = 0; i < 6; ++i) QCOMPARE(desk.post("/api/customer/orders/create", {}).status, 422);
    const auto refused = desk.post("/api/customer/orders/create", {});
    QCOMPARE(refused.status, 429);
    QCOMPARE(test::codeOf(refused), QStringLiteral("rate_limited"));
    desk.peer = "198.51.100.1";
    QCOMPARE(desk.post("/api/customer/orders/create", {}).status, 422);
}

void ApiLimitsTest::fourthUnpaidOrderOfAPhoneIsRefusedUnlessItIsARepetition() {
    test::ApiDesk desk(true);
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(desk.post("/api/customer/orders/create", desk.createBody(), {{"idempotency-key", std::to_string(i)}})
                     .status,
                 201);
    const auto refused = desk.post("/api/customer/orders/create", desk.createBody(), {{"idempotency-key", "4"}});
    QCOMPARE(refused.status, 429);
    QVERIFY(!test::headerOf(refused, "Retry-After").empty());
    const auto again = desk.post("/api/customer/orders/create", desk.createBody(), {{"idempotency-key", "3"}});
    QCOMPARE(again.status, 201);
    QCOMPARE(test::headerOf(again, "Idempotent-Replayed"), std::string("true"));
}

void ApiLimitsTest::aTableIsCountedByItself() {
    test::ApiDesk desk(true);
    for (int i = 0; i < 6; ++i) QCOMPARE(desk.post("/menu/AAAAAAAAAAAAAAAAAAAAAA/order", {}).status, 422);
    QCOMPARE(desk.post("/menu/AAAAAAAAAAAAAAAAAAAAAA/order", {}).status, 429);
    QCOMPARE(desk.post("/menu/BBBBBBBBBBBBBBBBBBBBBB/order", {}).status, 422);
}

void ApiLimitsTest::tellsWhatIsLeft() {
    test::ApiDesk desk(true);
    http::Response answer;
    for (int i = 0; i < 121; ++i) answer = desk.get("/api/customer/menu/categories");
    QCOMPARE(answer.status, 429);
    QCOMPARE(test::headerOf(answer, "Retry-After"), std::string("1"));
    QCOMPARE(test::headerOf(answer, "RateLimit-Limit"), std::string("120"));
    QCOMPARE(test::headerOf(answer, "RateLimit-Remaining"), std::string("0"));
    QCOMPARE(test::headerOf(answer, "RateLimit-Reset"), std::string("1"));
    QCOMPARE(desk.get("/healthz").status, 200);
}

// SR-20
void ApiLimitsTest::registeringIsLimitedByAddressAndEMail() {
    test::AccountDesk desk(true);
    const auto registration = [](const char* email) {
        return test::AccountDesk::registration(QString::fromLatin1(email));
    };
    const auto first = desk.post("/customer/register", registration("one@example.com"));
    QCOMPARE(first.status, 201);
    QCOMPARE(test::headerOf(first, "RateLimit-Remaining"), std::string("0"));
    QCOMPARE(desk.post("/customer/register", registration("One@example.com")).status, 429);
    QCOMPARE(desk.post("/customer/register", registration("two@example.com")).status, 201);
    const auto fourth = desk.post("/customer/register", registration("three@example.com"));
    QCOMPARE(fourth.status, 429);
    QCOMPARE(test::codeOf(fourth), QStringLiteral("rate_limited"));
    desk.peer = "198.51.100.1";
    QCOMPARE(desk.post("/customer/register", registration("three@example.com")).status, 201);
}

void ApiLimitsTest::aRefusedRegistrationCostsNothing() {
    test::AccountDesk desk(true);
    QJsonObject body = test::AccountDesk::registration();
    body[QStringLiteral("password")] = QStringLiteral("short");
    for (int i = 0; i < 5; ++i) QCOMPARE(desk.post("/customer/register", body).status, 422);
    QCOMPARE(desk.post("/customer/register", test::AccountDesk::registration()).status, 201);
}

// SR-20
void ApiLimitsTest::loginsOfAMinuteAreLimited() {
    test::AccountDesk desk(true);
    desk.makeAccount();
    for (int left = 9; left >= 0; --left)
        QCOMPARE(test::headerOf(desk.logIn(), "RateLimit-Remaining"), std::to_string(left));
    const auto refused = desk.logIn();
    QCOMPARE(refused.status, 429);
    QCOMPARE(test::headerOf(refused, "Retry-After"), std::string("6"));
    desk.desk.clock.advanceMs(6'000);
    QCOMPARE(desk.logIn().status, 200);
}

// SR-3, SR-20
void ApiLimitsTest::eMailsAreLimitedAlikeForKnownAndUnknown() {
    test::AccountDesk desk(true);
    desk.makeAccount();
    const auto ask = [&](const char* route, const char* email) {
        return desk.post(route, {{QStringLiteral("email"), QString::fromLatin1(email)}});
    };
    for (const char* email : {test::kEmail, "nobody@example.com"}) {
        QCOMPARE(ask("/customer/resend-verification", email).status, 202);
        QCOMPARE(ask("/customer/resend-verification", email).status, 429);
        for (int i = 0; i < 3; ++i) QCOMPARE(ask("/customer/forgot-password", email).status, 202);
        const auto refused = ask("/customer/forgot-password", email);
        QCOMPARE(refused.status, 429);
        QCOMPARE(test::headerOf(refused, "RateLimit-Limit"), std::string("3"));
    }
}

// SR-20: what was taken is written behind and read again.
void ApiLimitsTest::quotasOfAccountsOutliveARestart() {
    test::TestDesk desk;
    Backend& backend = desk.backend();
    const auto keeper = [&] {
        return std::make_shared<QuotaKeeper>(backend.thread, backend.quotas, *backend.keys, desk.clock, false);
    };
    const Quota once{1, 1h};
    const auto before = keeper();
    QVERIFY(before->take("register|somebody", once).granted);
    before->writeAll();
    const auto after = keeper();
    after->load();
    QVERIFY(desk.run<int>([] { return Result<int>(0); }));
    QVERIFY(!after->take("register|somebody", once).granted);
    QVERIFY(after->take("register|another", once).granted);
    desk.clock.advanceMinutes(61);
    QVERIFY(after->take("register|somebody", once).granted);
}

FRONTDESK_TEST(ApiLimitsTest)
#include "api_limits_test.moc"
