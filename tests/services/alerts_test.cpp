// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class AlertsTest : public QObject {
    Q_OBJECT

private:
    static void raise(TestDesk& desk, AlertKind kind, const QString& detail = QStringLiteral("detail")) {
        const auto raised = desk.run<void>([&] { return desk.backend().alerts.raise(kind, detail); });
        QVERIFY(raised);
    }
    static std::vector<Alert> listed(TestDesk& desk, Alerts::Which which = Alerts::Which::Open) {
        const Caller manager = desk.staff(StaffRole::Manager);
        return desk.run<std::vector<Alert>>([&] { return desk.backend().alerts.list(which, 50, manager); }).value();
    }
    static Result<Alert> resolve(TestDesk& desk, const AlertId& id, AlertAction action,
                                 StaffRole role = StaffRole::Manager) {
        const Caller caller = desk.staff(role);
        return desk.run<Alert>([&] { return desk.backend().alerts.resolve(id, action, caller); });
    }
    static void printerIs(TestDesk& desk, bool failing, const QString& name = QStringLiteral("Grill")) {
        QVERIFY(desk.run<void>([&] { return desk.backend().alerts.printerReported(name, failing); }));
    }
    static void tick(TestDesk& desk) {
        QVERIFY(desk.run<void>([&] { return desk.backend().alerts.tick(); }));
    }

private Q_SLOTS:
    void theSameTroubleIsToldOnce() {
        TestDesk desk;
        raise(desk, AlertKind::ProviderFault);
        raise(desk, AlertKind::ProviderFault);
        raise(desk, AlertKind::ProviderFault, QStringLiteral("another"));
        QCOMPARE(listed(desk).size(), size_t(2));
        QCOMPARE(listed(desk).front().detail, QStringLiteral("another"));
    }

    void aDismissedAlertIsSettledAndAudited() {
        TestDesk desk;
        raise(desk, AlertKind::MessageDead);
        const AlertId id = listed(desk).front().id;
        const auto done = resolve(desk, id, AlertAction::Dismiss);
        QVERIFY(done);
        QCOMPARE(done->resolvedAt, std::optional(desk.clock.now()));
        QCOMPARE(done->resolvedBy, QStringLiteral("Efua"));
        QVERIFY(listed(desk).empty());
        QCOMPARE(listed(desk, Alerts::Which::Resolved).size(), size_t(1));
        desk.clock.advanceMinutes(1);
        QCOMPARE(resolve(desk, id, AlertAction::Dismiss)->resolvedAt, done->resolvedAt);  // again: the same
        auto reader = desk.backend().openReader();
        int entries = 0;
        QVERIFY((*reader)->query("SELECT 1 FROM audit_log WHERE action = 'alert.resolved'",
                                 [&](const Row&) { ++entries; }));
        QCOMPARE(entries, 1);
    }

    void onlyMoneyCanBePutBackOrRefunded() {
        TestDesk desk;
        raise(desk, AlertKind::PrinterFault);
        const auto refused = resolve(desk, listed(desk).front().id, AlertAction::Refund);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.front().field, QStringLiteral("action"));
        raise(desk, AlertKind::UnmatchedMoney);
        for (const AlertAction action : {AlertAction::Reopen, AlertAction::Refund})
            QCOMPARE(resolve(desk, listed(desk).front().id, action).error().code, ErrorCode::IllegalTransition);
        QVERIFY(resolve(desk, listed(desk).front().id, AlertAction::Dismiss));
    }

    // SR-68
    void alertsAreForManagers() {
        TestDesk desk;
        raise(desk, AlertKind::PrinterFault);
        const AlertId id = listed(desk).front().id;
        for (const StaffRole role : {StaffRole::Kitchen, StaffRole::Cashier}) {
            const Caller caller = desk.staff(role);
            const auto list = desk.run<std::vector<Alert>>(
                [&] { return desk.backend().alerts.list(Alerts::Which::Open, 50, caller); });
            QCOMPARE(list.error().code, ErrorCode::Forbidden);
            QCOMPARE(resolve(desk, id, AlertAction::Dismiss, role).error().code, ErrorCode::Forbidden);
        }
        QCOMPARE(resolve(desk, desk.ids.make<AlertId>(), AlertAction::Dismiss).error().code, ErrorCode::NotFound);
    }

    void aPrinterThatFailsForHalfAMinuteIsToldOnceAndSettlesItself() {
        TestDesk desk;
        printerIs(desk, true);
        desk.clock.advanceMs(29'999);
        tick(desk);
        QVERIFY(listed(desk).empty());
        desk.clock.advanceMs(1);
        tick(desk);
        QCOMPARE(listed(desk).front().kind, AlertKind::PrinterFault);
        QCOMPARE(listed(desk).front().detail, QStringLiteral("The printer \"Grill\" does not print."));
        QVERIFY(resolve(desk, listed(desk).front().id, AlertAction::Dismiss));
        desk.clock.advanceMinutes(10);
        tick(desk);
        QVERIFY(listed(desk).empty());  // once until it recovers

        printerIs(desk, false);
        printerIs(desk, true);
        desk.clock.advanceMinutes(1);
        tick(desk);
        QCOMPARE(listed(desk).size(), size_t(1));
        printerIs(desk, false);
        QVERIFY(listed(desk).empty());
        QCOMPARE(listed(desk, Alerts::Which::Resolved).front().action, QByteArray("recovered"));
    }

    void aPrinterThatRecoveredWhileTheProgramWasDownSettlesItsAlert() {
        TestDesk desk;
        raise(desk, AlertKind::PrinterFault, QStringLiteral("The printer \"Grill\" does not print."));
        desk.reopen();
        printerIs(desk, false);
        QVERIFY(listed(desk).empty());
    }

    void eachPrinterHasItsOwnAlert() {
        TestDesk desk;
        printerIs(desk, true);
        printerIs(desk, true, QStringLiteral("Bar"));
        desk.clock.advanceMinutes(1);
        tick(desk);
        QCOMPARE(listed(desk).size(), size_t(2));
        printerIs(desk, false);
        QCOMPARE(listed(desk).size(), size_t(1));
        QVERIFY(listed(desk).front().detail.contains(QStringLiteral("Bar")));
        // The bar's printer is taken out of use.
        QVERIFY(desk.run<void>([&] { return desk.backend().alerts.printersAre({QStringLiteral("Grill")}); }));
        QVERIFY(listed(desk).empty());
        tick(desk);
        QVERIFY(listed(desk).empty());
    }
};

FRONTDESK_TEST(AlertsTest)
#include "alerts_test.moc"
