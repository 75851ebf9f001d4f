// SPDX-License-Identifier: GPL-3.0-or-later
// DI-6: the check in the background, thorough once a week.
#include "app/backend/store_check.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

class StoreCheckTest : public QObject {
    Q_OBJECT

private:
    static QString marker(const TestDesk& desk) { return desk.folder() + QStringLiteral("/frontdesk.checked"); }
    static QDateTime lastThorough(const TestDesk& desk) { return QFileInfo(marker(desk)).lastModified(); }
    static void setLastThorough(const TestDesk& desk, const QDateTime& when) {
        QFile file(marker(desk));
        if (!file.open(QIODevice::WriteOnly) || !file.setFileTime(when, QFileDevice::FileModificationTime))
            qFatal("no marker for the test");
    }

private Q_SLOTS:
    void aStoreThatNeverWasIsCheckedThoroughly() {
        TestDesk desk;
        const StoreCheck check(desk.backend(), 0);
        QTRY_VERIFY(QFile::exists(marker(desk)));
        QCOMPARE(desk.backend().thread.health().state, StoreHealth::State::Fine);
    }

    void afterAWeekItIsCheckedThoroughlyAgain() {
        TestDesk desk;
        const QDateTime now = QDateTime::currentDateTime();
        setLastThorough(desk, now.addDays(-8));
        const StoreCheck check(desk.backend(), 0);
        QTRY_VERIFY(lastThorough(desk) >= now.addSecs(-60));
    }

    void withinTheWeekALightCheckIsEnough() {
        TestDesk desk;
        const QDateTime yesterday = QDateTime::currentDateTime().addDays(-1);
        setLastThorough(desk, yesterday);
        const StoreCheck check(desk.backend(), 0);
        QTest::qWait(300);
        QVERIFY(lastThorough(desk) <= yesterday.addSecs(60));
    }
};

FRONTDESK_TEST(StoreCheckTest)
#include "store_check_test.moc"
