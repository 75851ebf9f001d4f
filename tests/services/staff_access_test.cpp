// SPDX-License-Identifier: GPL-3.0-or-later
// SR-22: PINs of the staff, and what wrong ones cost.
#include "app/services/pin_rules.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class StaffAccessTest : public QObject {
    Q_OBJECT

private:
    static Result<StaffMember> tryPin(TestDesk& desk, const char* pin, const char* device = "counter") {
        const QString typed = QString::fromLatin1(pin);
        const QString where = QString::fromLatin1(device);
        return desk.run<StaffMember>([&] { return desk.backend().staff.byPin(typed, where); });
    }
    static Result<StaffMember> setActive(TestDesk& desk, StaffRole whom, bool active, StaffRole by) {
        const Caller caller = desk.staff(by);
        const StaffId id = desk.staff(whom).staffId;
        return desk.run<StaffMember>([&] { return desk.backend().staff.setActive(id, active, caller); });
    }

private Q_SLOTS:
    void newPinsAreHardToGuess_data() {
        QTest::addColumn<QString>("pin");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char* pin, const char* fault) {
            QTest::newRow(pin) << QString::fromLatin1(pin) << QByteArray(fault);
        };
        for (const char* pin : {"123", "123456789", "12a4", "12 4", "-123"}) row(pin, "invalid_pin");
        for (const char* pin : {"0000", "1234", "4321", "777777", "23456789"}) row(pin, "too_simple");
        for (const char* pin : {"1999", "2007", "2099"}) row(pin, "too_simple");  // years
        for (const char* pin : {"3112", "1231", "0107"}) row(pin, "too_simple");  // DDMM, MMDD
        for (const char* pin : {"241285", "122485", "851224", "24121985", "19851224"}) row(pin, "too_simple");
        for (const char* pin : {"4801", "3200", "1399", "8395", "48213", "149999", "99887766"}) row(pin, "");
    }
    void newPinsAreHardToGuess() {
        QFETCH(QString, pin);
        QFETCH(QByteArray, fault);
        const auto checked = checkNewPin(pin);
        QCOMPARE(checked ? QByteArray() : checked.error().fields.front().code, fault);
    }

    void nobodyGetsAPinThatSomebodyHas() {
        TestDesk desk;
        const auto added = desk.run<void>([&] {
            return desk.backend().staff.add(QStringLiteral("Esi"), StaffRole::Cashier, QStringLiteral("141516"),
                                            desk.ids.make<StaffId>());
        });
        QCOMPARE(added.error().fields.front().code, QByteArray("taken"));
    }

    void eachPinIsOnePerson() {
        TestDesk desk;
        QCOMPARE(tryPin(desk, "141516")->name, QStringLiteral("Kofi A."));
        QCOMPARE(tryPin(desk, "171819")->role, StaffRole::Kitchen);
        QCOMPARE(tryPin(desk, "999999").error().code, ErrorCode::InvalidCode);
    }

    void fiveWrongPinsLockTheDeviceForLongerAndLonger() {
        TestDesk desk;
        for (int i = 0; i < 5; ++i) QCOMPARE(tryPin(desk, "999999").error().code, ErrorCode::InvalidCode);
        auto locked = tryPin(desk, "141516");  // the right one does not help now
        QCOMPARE(locked.error().code, ErrorCode::TooManyAttempts);
        QCOMPARE(locked.error().retryAfterSeconds, 30);
        QVERIFY(tryPin(desk, "141516", "tablet"));  // another device is free
        desk.clock.advanceMs(30'000);
        QCOMPARE(tryPin(desk, "999999").error().code, ErrorCode::InvalidCode);
        QCOMPARE(tryPin(desk, "141516").error().retryAfterSeconds, 60);
        for (int i = 0; i < 6; ++i) {
            desk.clock.advanceMinutes(15);
            QCOMPARE(tryPin(desk, "999999").error().code, ErrorCode::InvalidCode);
        }
        QCOMPARE(tryPin(desk, "141516").error().retryAfterSeconds, 15 * 60);
        desk.clock.advanceMinutes(15);
        QVERIFY(tryPin(desk, "141516"));
        QCOMPARE(tryPin(desk, "999999").error().code, ErrorCode::InvalidCode);  // counted from one again
        QVERIFY(tryPin(desk, "141516"));
    }

    void aRestartForgivesNothing() {
        TestDesk desk;
        for (int i = 0; i < 5; ++i) (void)tryPin(desk, "999999");
        desk.reopen();
        QCOMPARE(tryPin(desk, "141516").error().code, ErrorCode::TooManyAttempts);
    }

    void aSeriesOfWrongPinsAlertsTheManagerAndIsAudited() {
        TestDesk desk;
        for (int round = 0; round < 3; ++round) {
            for (int i = 0; i < 5; ++i) (void)tryPin(desk, "999999");
            desk.clock.advanceMinutes(15);
        }
        const Caller manager = desk.staff(StaffRole::Manager);
        const auto alerts =
            desk.run<std::vector<Alert>>([&] { return desk.backend().alerts.list(Alerts::Which::Open, 50, manager); });
        QCOMPARE(alerts->size(), size_t(1));
        QCOMPARE(alerts->front().kind, AlertKind::TooManyPins);
        auto reader = desk.backend().openReader();
        int series = 0;
        QVERIFY((*reader)->query("SELECT 1 FROM audit_log WHERE action = 'staff.pin_series'",
                                 [&](const Row&) { ++series; }));
        QCOMPARE(series, 1);  // DI-25
    }

    void whoLeftHasNoPin() {
        TestDesk desk;
        QCOMPARE(setActive(desk, StaffRole::Cashier, false, StaffRole::Manager).error().code, ErrorCode::Forbidden);
        QVERIFY(setActive(desk, StaffRole::Cashier, false, StaffRole::Owner));
        QCOMPARE(tryPin(desk, "141516").error().code, ErrorCode::InvalidCode);
    }

    void theLastOwnerStays() {
        TestDesk desk;
        QCOMPARE(setActive(desk, StaffRole::Owner, false, StaffRole::Owner).error().code, ErrorCode::Conflict);
    }
};

FRONTDESK_TEST(StaffAccessTest)
#include "staff_access_test.moc"
