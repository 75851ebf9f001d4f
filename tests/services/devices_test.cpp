// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class DevicesTest : public QObject {
    Q_OBJECT

private:
    static Result<Devices::ShownCode> makeCode(TestDesk& desk, const Caller& caller,
                                               DeviceKind kind = DeviceKind::Staff) {
        return desk.run<Devices::ShownCode>([&] { return desk.backend().devices.makeCode(kind, caller); });
    }
    static QString shownCode(TestDesk& desk, DeviceKind kind = DeviceKind::Staff) {
        return makeCode(desk, desk.staff(StaffRole::Manager), kind).value().text;
    }
    static Devices::Request request(TestDesk& desk, const QString& code) {
        return {code, QStringLiteral("Kitchen tablet"), desk.ids.make<DeviceId>(), newDeviceToken(desk.ids)};
    }
    static Result<Device> pair(TestDesk& desk, const Devices::Request& wanted) {
        return desk.run<Device>([&] { return desk.backend().devices.pair(wanted); });
    }
    static Result<Device> revoke(TestDesk& desk, const DeviceId& id, StaffRole role = StaffRole::Manager) {
        const Caller caller = desk.staff(role);
        return desk.run<Device>([&] { return desk.backend().devices.revoke(id, caller); });
    }
    static Status noteUse(TestDesk& desk, const DeviceId& id) {
        return desk.run<void>([&] { return desk.backend().devices.noteUse(id); });
    }

private Q_SLOTS:
    void aCodeIsEightDigitsInTwoHalvesAndOnlyItsHashIsStored() {
        TestDesk desk;
        const auto code = makeCode(desk, desk.staff(StaffRole::Manager));
        QVERIFY(code);
        static const QRegularExpression shape(QStringLiteral("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$"));
        QVERIFY2(shape.match(code->text).hasMatch(), qPrintable(code->text));
        QCOMPARE(code->expiresAt, desk.clock.now().plusMinutes(5));
        auto reader = desk.backend().openReader();
        QVERIFY(reader);
        const QByteArray plain = code->text.toLatin1().replace('-', "");
        int rows = 0;
        QVERIFY((*reader)->query("SELECT hash, made_by FROM pairing_code", [&](const Row& row) {
            ++rows;
            QVERIFY(!row.bytes(0).contains(plain));
            QCOMPARE(row.text(1), QStringLiteral("Efua"));
        }));
        QCOMPARE(rows, 1);
    }

    // SR-68
    void onlyManagersLetDevicesInAndOut() {
        TestDesk desk;
        for (const StaffRole role : {StaffRole::Kitchen, StaffRole::Cashier})
            QCOMPARE(makeCode(desk, desk.staff(role)).error().code, ErrorCode::Forbidden);
        QCOMPARE(makeCode(desk, Caller()).error().code, ErrorCode::Forbidden);
        QVERIFY(makeCode(desk, desk.staff(StaffRole::Owner)));
        const auto device = pair(desk, request(desk, shownCode(desk)));
        QCOMPARE(revoke(desk, device->id, StaffRole::Cashier).error().code, ErrorCode::Forbidden);
        QVERIFY(noteUse(desk, device->id));
    }

    void aCodePairsOneDevice() {
        TestDesk desk;
        const QString code = shownCode(desk, DeviceKind::Kiosk);
        const auto wanted = request(desk, code);
        const auto device = pair(desk, wanted);
        QVERIFY(device);
        QCOMPARE(device->kind, DeviceKind::Kiosk);
        QCOMPARE(device->name, QStringLiteral("Kitchen tablet"));
        QCOMPARE(device->pairedBy, QStringLiteral("Efua"));
        QCOMPARE(wanted.token.size(), 43);  // 256 bits in base64url
        QCOMPARE(pair(desk, request(desk, code)).error().code, ErrorCode::InvalidToken);
    }

    void theSameCommandAgainFindsItsDevice() {
        TestDesk desk;
        const auto wanted = request(desk, shownCode(desk));
        const auto first = pair(desk, wanted);
        const auto second = pair(desk, wanted);
        QVERIFY(first && second);
        QCOMPARE(second->id, first->id);
    }

    void aCodeIsReadHoweverItIsTyped_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("lower case") << 0;
        QTest::newRow("without the dash") << 1;
        QTest::newRow("with spaces") << 2;
        QTest::newRow("letters that look like digits") << 3;
    }
    void aCodeIsReadHoweverItIsTyped() {
        QFETCH(int, how);
        TestDesk desk;
        QString code = shownCode(desk);
        if (how == 0) code = code.toLower();
        if (how == 1) code.remove(QLatin1Char('-'));
        if (how == 2) code = QStringLiteral("  ") + code.replace(QLatin1Char('-'), QLatin1Char(' ')) + u' ';
        if (how == 3) code.replace(QLatin1Char('0'), QLatin1Char('o')).replace(QLatin1Char('1'), QLatin1Char('l'));
        QVERIFY(pair(desk, request(desk, code)));
    }

    void aWrongOrOldCodePairsNothing() {
        TestDesk desk;
        for (const char* code : {"0000-0000", "", "7K3Q", "ÄÖÜ"})
            QCOMPARE(pair(desk, request(desk, QString::fromUtf8(code))).error().code, ErrorCode::InvalidToken);
        const QString code = shownCode(desk);
        desk.clock.advanceMinutes(5);
        QCOMPARE(pair(desk, request(desk, code)).error().code, ErrorCode::InvalidToken);
    }

    void aRevokedDeviceIsOutForGood() {
        TestDesk desk;
        const auto device = pair(desk, request(desk, shownCode(desk)));
        QVERIFY(noteUse(desk, device->id));
        const auto revoked = revoke(desk, device->id);
        QVERIFY(revoked && revoked->revokedAt);
        QVERIFY(revoke(desk, device->id));
        QCOMPARE(noteUse(desk, device->id).error().code, ErrorCode::Unauthorized);
        desk.reopen();
        QCOMPARE(noteUse(desk, device->id).error().code, ErrorCode::Unauthorized);
        QCOMPARE(revoke(desk, desk.ids.make<DeviceId>()).error().code, ErrorCode::NotFound);
    }

    void useIsNotedOnceADay() {
        TestDesk desk;
        const auto device = pair(desk, request(desk, shownCode(desk)));
        const auto seen = [&] {
            return desk.run<std::optional<Device>>([&] { return desk.backend().deviceStore.find(device->id); })
                .value()
                ->seenAt;
        };
        desk.clock.advanceMinutes(60);
        QVERIFY(noteUse(desk, device->id));
        QCOMPARE(seen(), device->pairedAt);
        desk.clock.advanceMinutes(24 * 60);
        QVERIFY(noteUse(desk, device->id));
        QCOMPARE(seen(), desk.clock.now());
    }

    // DI-25
    void whoCameInAndWhoWasPutOutIsAudited() {
        TestDesk desk;
        const auto device = pair(desk, request(desk, shownCode(desk)));
        QVERIFY(revoke(desk, device->id));
        auto reader = desk.backend().openReader();
        QByteArrayList actions;
        QVERIFY((*reader)->query("SELECT action FROM audit_log WHERE action LIKE 'device.%' ORDER BY seq",
                                 [&](const Row& row) { actions << row.bytes(0); }));
        QCOMPARE(actions, (QByteArrayList{"device.code_shown", "device.paired", "device.revoked"}));
    }
};

FRONTDESK_TEST(DevicesTest)
#include "devices_test.moc"
