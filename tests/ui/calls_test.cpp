// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/banner.h"
#include "ui/shell/call_banners.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

const QString kAma = QStringLiteral("+233244123456");
const QString kKofi = QStringLiteral("+233208117744");

struct Fixture {
    UiDesk ui;
    QWidget window;
    QLineEdit* field = new QLineEdit(&window);
    CallBanners* calls = new CallBanners(ui.theme, ui.desk, ui.session, &window);

    Fixture() {
        ui.theme.setReducesMotion(true);
        auto* column = new QVBoxLayout(&window);
        column->addWidget(calls);
        column->addWidget(field);
        window.resize(1290, 400);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not become active");
        field->setFocus();
    }
    [[nodiscard]] QList<Banner*> banners() const {
        QList<Banner*> shown;
        for (Banner* banner : calls->findChildren<Banner*>()) {
            if (banner->isVisible()) shown += banner;
        }
        return shown;
    }
    [[nodiscard]] static QAbstractButton* button(const Banner* banner, const char* name) {
        return banner->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
};

}  // namespace

class CallsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCallSaysNumberAndName() {
        Fixture f;
        f.ui.placeWeb(QStringLiteral("Ama Mensah"));
        f.calls->ring(kAma);
        QCOMPARE(f.banners().size(), 1);
        QVERIFY(f.banners().front()->headline().contains(QStringLiteral("024 412 3456")));
        QTRY_VERIFY(f.banners().front()->accessibleName().contains(QStringLiteral("Ama Mensah")));
        QCOMPARE(test::tooSmall(f.calls), QStringList());
        QCOMPARE(test::nameless(f.calls), QStringList());
    }
    void typingGoesOnWhileItRings() {
        Fixture f;
        QTest::keyClicks(f.field, QStringLiteral("3 jo"));
        f.calls->ring(kAma);
        QVERIFY(f.field->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("l"));
        QCOMPARE(f.field->text(), QStringLiteral("3 jol"));
    }
    void aSecondCallStacks() {
        Fixture f;
        f.calls->ring(kAma);
        f.calls->ring(kKofi);
        f.calls->ring(kAma);
        QCOMPARE(f.calls->count(), 2);
        QCOMPARE(f.banners().size(), 2);
    }
    void openingTellsWhoAndTakesTheBannerAway() {
        Fixture f;
        f.ui.placeWeb(QStringLiteral("Ama Mensah"));
        QSignalSpy opened(f.calls, &CallBanners::openWanted);
        f.calls->ring(kAma);
        QTRY_VERIFY(f.banners().front()->accessibleName().contains(QStringLiteral("Ama")));
        Fixture::button(f.banners().front(), "open-call")->click();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.front().at(0).toString(), kAma);
        QCOMPARE(opened.front().at(1).toString(), QStringLiteral("Ama Mensah"));
        QCOMPARE(f.calls->count(), 0);
        QVERIFY(!f.calls->isVisible());
    }
    void dismissingLeavesTheOtherCall() {
        Fixture f;
        f.calls->ring(kAma);
        f.calls->ring(kKofi);
        Fixture::button(f.banners().front(), "dismiss-call")->click();
        QTRY_COMPARE(f.calls->count(), 1);
    }
    void theKeyOpensTheNewest() {
        Fixture f;
        QSignalSpy opened(f.calls, &CallBanners::openWanted);
        f.calls->openNewest();
        QCOMPARE(opened.count(), 0);
        f.calls->ring(kAma);
        f.calls->ring(kKofi);
        f.calls->openNewest();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.front().at(0).toString(), kKofi);
    }
    void aTelephoneSystemIsHeard() {
        Fixture f;
        QSignalSpy ringing(&f.ui.events, &DeskEvents::callerRinging);
        const auto rung = f.ui.test.run<QString>(
            [&f] { return f.ui.test.backend().calls.ring(QStringLiteral("0208117744"), f.ui.session.caller()); });
        QVERIFY(rung.has_value());
        QTRY_COMPARE(ringing.count(), 1);
        QCOMPARE(ringing.front().front().toString(), kKofi);
    }
};
FRONTDESK_TEST(CallsTest)

#include "calls_test.moc"
