// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/system_clock.h"
#include "app/platform/uuid7_source.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QTest>

#include <set>

using namespace frontdesk;

class PlatformTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clockTellsTheTime() {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const Instant now = SystemClock().now();
        QVERIFY(now.ms >= before && now.ms <= QDateTime::currentMSecsSinceEpoch());
    }

    void idsAreVersionSevenAndCarryTheirTime() {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const Uuid id = Uuid7Source().next();
        qint64 ms = 0;
        for (size_t i = 0; i < 6; ++i) ms = ms << 8 | id.bytes[i];
        QVERIFY(ms >= before && ms <= QDateTime::currentMSecsSinceEpoch());
        QCOMPARE(id.bytes[6] >> 4, 7);
        QCOMPARE(id.bytes[8] >> 6, 2);
    }

    void idsDoNotRepeat() {
        Uuid7Source source;
        std::set<Uuid> ids;
        for (int i = 0; i < 10000; ++i) ids.insert(source.next());
        QCOMPARE(ids.size(), size_t(10000));
    }

    void randomBytesDiffer() {
        Uuid7Source source;
        QCOMPARE(source.randomBytes(16).size(), 16);
        QVERIFY(source.randomBytes(16) != source.randomBytes(16));
        QVERIFY(source.randomBytes(0).isEmpty());
    }

    void idsReadBackFromTheirText() {
        const Uuid id = Uuid7Source().next();
        QCOMPARE(id.text().size(), 36);
        QVERIFY(Uuid::fromText(id.text()) == id);
        QVERIFY(Uuid::fromText(id.text().toUpper()) == id);
        QVERIFY(!Uuid::fromText(id.text().chopped(1)));
        QVERIFY(!Uuid::fromText(id.text().replace('-', '0')));
        QVERIFY(!Uuid::fromText("019abcde-0000-7000-8000-00000000000g"));
    }
};

FRONTDESK_TEST(PlatformTest)
#include "platform_test.moc"
