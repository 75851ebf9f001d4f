// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_screen.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/alerts/alerts_sheet.h"
#include "ui/common/notices.h"
#include "ui/messages/messages_sheet.h"
#include "ui/shell/desk_watch.h"
#include "ui/shell/status_strip.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    UiDesk ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    SettingsScreen* screen;

    explicit Fixture(StaffRole role = StaffRole::Manager) {
        ui.session.signIn(ui.test.staff(role));
        screen = new SettingsScreen({ui.desk, ui.events, ui.theme, ui.session, ui.prompter, notices}, &window);
        window.resize(1290, 734);
        screen->resize(window.size());
        window.show();
        screen->onShown();
    }
    [[nodiscard]] QAbstractButton* button(const char* name) const {
        return screen->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    /// A device that typed @p code.
    Device enter(const QString& code, const QString& name) {
        const DeviceId id = ui.test.ids.make<DeviceId>();
        const QByteArray token = newDeviceToken(ui.test.ids);
        const auto device = ui.test.run<Device>([this, code, name, id, token] {
            return ui.desk.devices.pair({code, name, id, token});
        });
        return device.value_or(Device());
    }
    [[nodiscard]] QString left(const PairSheet* sheet) const {
        return sheet->findChild<QLabel*>(QStringLiteral("time-left"))->text();
    }
    PairSheet* pairing() {
        PairSheet* sheet = screen->devices().pair();
        [&] { QTRY_COMPARE(sheet->code().size(), 9); }();
        return sheet;
    }
};

}  // namespace

class SettingsScreenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCashierIsToldWhoMayLetDevicesIn() {
        Fixture f(StaffRole::Cashier);
        QTRY_VERIFY(!f.button("pair")->isVisible());
        QCOMPARE(f.screen->devices().model().rowCount(), 0);
    }
    void theCodeLetsOneDeviceIn() {
        Fixture f;
        PairSheet* sheet = f.pairing();
        QVERIFY(f.left(sheet).contains(QStringLiteral("5:00")));
        const Device device = f.enter(sheet->code(), QStringLiteral("Grill tablet"));
        QCOMPARE(device.kind, DeviceKind::Staff);
        QTRY_COMPARE(f.screen->devices().model().rowCount(), 1);
        QVERIFY(f.left(sheet).contains(QStringLiteral("Grill tablet")));
        QVERIFY(f.enter(sheet->code(), QStringLiteral("Second")).id.isNull());
    }
    void theCodeRunsOut() {
        Fixture f;
        PairSheet* sheet = f.pairing();
        f.ui.test.clock.advanceMs(5 * 60'000);
        QTRY_VERIFY(f.left(sheet).contains(QStringLiteral("run out")));
    }
    void aKioskGetsItsOwnCode() {
        Fixture f;
        PairSheet* sheet = f.pairing();
        const QString first = sheet->code();
        const auto parts = sheet->findChildren<QAbstractButton*>();
        for (QAbstractButton* part : parts) {
            if (part->text() == QStringLiteral("Kiosk")) part->click();
        }
        QTRY_VERIFY(sheet->code() != first);
        QCOMPARE(f.enter(sheet->code(), QStringLiteral("Door")).kind, DeviceKind::Kiosk);
    }
    void aDeviceIsPutOutAfterBeingAsked() {
        Fixture f;
        PairSheet* sheet = f.pairing();
        f.enter(sheet->code(), QStringLiteral("Grill tablet"));
        sheet->dismiss();
        QTRY_VERIFY(f.button("revoke") != nullptr);
        QCOMPARE(test::tooSmall(f.screen), QStringList());
        QCOMPARE(test::nameless(f.screen), QStringList());
        f.button("revoke")->click();
        QTRY_COMPARE(f.ui.prompter.asked.size(), 1);
        QTRY_VERIFY(f.screen->devices().model().devices().front().revokedAt.has_value());
        QVERIFY(f.button("revoke") == nullptr || !f.button("revoke")->isVisible());
    }
    void alertsAreCountedAndDoneByAManager() {
        Fixture f;
        SystemStatus status;
        const DeskWatch watch(f.ui.desk, f.ui.events, status);
        QVERIFY(f.ui.test
                    .run<void>([&f] {
                        return f.ui.desk.alerts.raise(AlertKind::TooManyPins, QStringLiteral("5 wrong PINs in a row."));
                    })
                    .has_value());
        QTRY_COMPARE(status.openAlerts(), 1);
        auto* sheet = new AlertsSheet({f.ui.desk, f.ui.events, f.ui.theme, f.ui.session, f.ui.prompter}, &f.window);
        sheet->open();
        QTRY_COMPARE(sheet->model().rowCount(), 1);
        sheet->findChild<QAbstractButton*>(QStringLiteral("dismiss-alert"))->click();
        QTRY_COMPARE(sheet->model().rowCount(), 0);
        QTRY_COMPARE(status.openAlerts(), 0);
    }
    void alertsAreNotReadByACashier() {
        Fixture f(StaffRole::Cashier);
        QVERIFY(f.ui.test
                    .run<void>([&f] {
                        return f.ui.desk.alerts.raise(AlertKind::TooManyPins, QStringLiteral("5 wrong PINs in a row."));
                    })
                    .has_value());
        auto* sheet = new AlertsSheet({f.ui.desk, f.ui.events, f.ui.theme, f.ui.session, f.ui.prompter}, &f.window);
        sheet->open();
        QTest::qWait(50);
        QCOMPARE(sheet->model().rowCount(), 0);
    }
    void aDemoShowsItsMessagesAsTheyAreWritten() {
        Fixture f;
        SystemStatus status;
        const DeskWatch watch(f.ui.desk, f.ui.events, status);
        auto* sheet = new MessagesSheet(f.ui.theme, watch.messages(), f.ui.desk.restaurant->calendar, &f.window);
        sheet->open();
        const QByteArray token = newDeviceToken(f.ui.test.ids);
        QVERIFY(f.ui.test
                    .run<void>([&f, token] {
                        return f.ui.desk.mailbox.send(MailKind::VerifyEmail, QStringLiteral("ama@example.com"),
                                                      QStringLiteral("Ama"), QStringLiteral("en"), token);
                    })
                    .has_value());
        QTRY_COMPARE(status.demoMessages(), std::optional<int>(1));
        auto* copy = sheet->findChild<QAbstractButton*>(QStringLiteral("copy-link"));
        QVERIFY(copy != nullptr);
        copy->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QString::fromLatin1(token)));
    }
    void theStripOpensAlertsAndMessages() {
        Fixture f;
        SystemStatus status;
        StatusStrip strip(f.ui.theme, status, f.ui.test.clock, f.ui.desk.restaurant->calendar);
        strip.resize(1290, strip.sizeHint().height());
        strip.show();
        auto* alerts = strip.findChild<QAbstractButton*>(QStringLiteral("strip-alerts"));
        auto* messages = strip.findChild<QAbstractButton*>(QStringLiteral("strip-messages"));
        QVERIFY(!alerts->isVisible());
        QVERIFY(!messages->isVisible());
        status.setOpenAlerts(2);
        status.setDemoMessages(0);
        strip.resize(1290, strip.sizeHint().height());
        QVERIFY(alerts->isVisible());
        QCOMPARE(test::tooSmall(&strip), QStringList());
        QSignalSpy opened(&strip, &StatusStrip::alertsPressed);
        QTest::mouseClick(alerts, Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
    }
};
FRONTDESK_TEST(SettingsScreenTest)

#include "settings_screen_test.moc"
