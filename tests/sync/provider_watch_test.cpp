// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/provider_watch.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// Answers probes as the test says; one that hangs is never answered.
class ScriptedProbes final : public HttpTransport {
public:
    void send(const HttpRequest&, Done) override { qFatal("a watch only connects"); }
    void probe(const QString& url, Done done) override {
        ++count;
        lastUrl = url;
        if (hangs) return;
        HttpOutcome outcome;
        outcome.end = problem.isEmpty() ? HttpEnd::Answered : HttpEnd::NotSent;
        outcome.problem = problem;
        done(outcome);
    }
    void abort() override {}

    QByteArray problem;  ///< empty: the connection succeeds
    bool hangs = false;
    int count = 0;
    QString lastUrl;
};

constexpr char kUrl[] = "https://api.paystack.example";

struct WatchDesk : TestDesk {
    std::shared_ptr<ScriptedProbes> probes = std::make_shared<ScriptedProbes>();
    std::vector<ProviderState> announced;  ///< of the service thread; read after settled()
    std::mutex mutex;
    std::shared_ptr<void> subscription = backend().feed.subscribe([this](const std::vector<Event>& events) {
        const std::scoped_lock lock(mutex);
        for (const auto& event : events)
            if (const auto* change = std::get_if<ProviderChanged>(&event)) announced.push_back(change->provider);
    });
    ProviderWatch watch{{backend().thread, backend().alerts, backend().announcements, clock}, {20, 10}};

    WatchDesk() {
        watch.watch({{"paystack", QStringLiteral("Paystack"), QLatin1String(kUrl), true}, {"smtp", {}, {}, false}},
                    probes);
    }
    ProviderState paystack() {
        for (const ProviderState& state : watch.states())
            if (state.name == "paystack") return state;
        return {};
    }
    ProviderHealth health() { return paystack().health; }
    std::vector<QString> alerts() {
        const Caller manager = staff(StaffRole::Manager);
        const auto open =
            run<std::vector<Alert>>([=, this] { return backend().alerts.list(Alerts::Which::Open, 10, manager); });
        std::vector<QString> out;
        for (const Alert& alert : open.value())
            if (alert.kind == AlertKind::ProviderFault) out.push_back(alert.detail);
        return out;
    }
    size_t announcedCount() {
        (void)run<bool>([] { return Result<bool>(true); });
        const std::scoped_lock lock(mutex);
        return announced.size();
    }
};

}  // namespace

class ProviderWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLostProviderIsKnownFromTheConnectionAlone() {
        WatchDesk desk;
        QTRY_VERIFY(desk.probes->count >= 2);
        QCOMPARE(desk.health(), ProviderHealth::Fine);
        QVERIFY(desk.paystack().testMode);
        QCOMPARE(desk.probes->lastUrl, QLatin1String(kUrl));
        desk.probes->problem = "refused";
        QTRY_COMPARE(desk.health(), ProviderHealth::Unreachable);
        QCOMPARE(desk.paystack().code, QByteArray("refused"));
        desk.probes->problem.clear();
        QTRY_COMPARE(desk.health(), ProviderHealth::Fine);
        QVERIFY(desk.paystack().code.isEmpty());
    }

    void aConnectionThatIsNotAnsweredCountsAsNone() {
        WatchDesk desk;
        desk.probes->hangs = true;
        QTRY_COMPARE(desk.health(), ProviderHealth::Unreachable);
        QCOMPARE(desk.paystack().code, QByteArray("timeout"));
        QVERIFY(desk.probes->count <= 2);  // the next waits for this one
    }

    void callsSayWhetherAProviderDoesItsWork_data() {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<int>("health");
        QTest::newRow("a name that is not found") << QByteArray("dns") << int(ProviderHealth::Unreachable);
        QTest::newRow("a bad certificate") << QByteArray("tls") << int(ProviderHealth::Unreachable);
        QTest::newRow("no answer in time") << QByteArray("timeout") << int(ProviderHealth::Failing);
        QTest::newRow("a server's fault") << QByteArray("http_5xx") << int(ProviderHealth::Failing);
        QTest::newRow("a key that is refused") << QByteArray("bad_key") << int(ProviderHealth::Misconfigured);
        QTest::newRow("an empty account") << QByteArray("no_balance") << int(ProviderHealth::Misconfigured);
    }
    void callsSayWhetherAProviderDoesItsWork() {
        QFETCH(QByteArray, code);
        QFETCH(int, health);
        QCOMPARE(int(healthOf(code)), health);
    }

    void aConnectionDoesNotMendAKeyThatIsRefused() {
        WatchDesk desk;
        desk.watch.note("paystack", "bad_key", QStringLiteral("it refuses our key"));
        const int before = desk.probes->count;
        QTRY_VERIFY(desk.probes->count >= before + 2);
        QCOMPARE(desk.health(), ProviderHealth::Misconfigured);
        desk.watch.note("paystack", {}, {});
        QCOMPARE(desk.health(), ProviderHealth::Fine);
    }

    void faultsThatNobodyTellsOfAnyMoreFade() {
        WatchDesk desk;
        desk.watch.note("paystack", "http_5xx", QStringLiteral("it answered 502"));
        const int before = desk.probes->count;
        QTRY_VERIFY(desk.probes->count >= before + 2);
        QCOMPARE(desk.health(), ProviderHealth::Failing);
        desk.clock.advanceMinutes(10);
        QTRY_COMPARE(desk.health(), ProviderHealth::Fine);
    }

    void eachChangeIsAnnouncedOnce() {
        WatchDesk desk;
        const size_t before = desk.announcedCount();
        QCOMPARE(before, size_t(2));  // both, as they are at the start
        desk.watch.note("smtp", "configuration", QStringLiteral("it refuses our login"));
        desk.watch.note("smtp", "configuration", QStringLiteral("it refuses our login"));
        QCOMPARE(desk.announcedCount(), before + 1);
        desk.watch.note("smtp", {}, {});
        QCOMPARE(desk.announcedCount(), before + 2);
        desk.watch.note("smtp", "aborted", {});
        desk.watch.note("nobody", "dns", {});
        QCOMPARE(desk.announcedCount(), before + 2);
    }

    void aFaultThatLastsAlertsAManagerUntilItIsOver() {
        WatchDesk desk;
        QTRY_VERIFY(desk.probes->count >= 1);
        desk.probes->problem = "dns";
        QTRY_COMPARE(desk.health(), ProviderHealth::Unreachable);
        desk.clock.advanceMs(ProviderWatch::kAlertAfterMs - 1);
        QTest::qWait(60);
        QCOMPARE(desk.alerts().size(), size_t(0));
        desk.clock.advanceMs(1);
        QTRY_COMPARE(desk.alerts(), std::vector<QString>{QStringLiteral("Paystack cannot be reached.")});
        desk.probes->problem.clear();
        QTRY_COMPARE(desk.alerts().size(), size_t(0));
    }

    void whoIsNotUsedAnyMoreIsTold() {
        WatchDesk desk;
        desk.watch.watch({}, nullptr);
        QVERIFY(desk.watch.states().empty());
        QCOMPARE(desk.announcedCount(), size_t(4));
        const int before = desk.probes->count;
        QTest::qWait(60);
        QCOMPARE(desk.probes->count, before);
        for (size_t i = 2; i < 4; ++i) QCOMPARE(desk.announced[i].health, ProviderHealth::Unused);
    }
};

FRONTDESK_TEST(ProviderWatchTest)
#include "provider_watch_test.moc"
