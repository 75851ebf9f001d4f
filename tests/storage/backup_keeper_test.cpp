// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backup_keeper.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace frontdesk;
using namespace frontdesk::test;
using std::chrono::milliseconds;

namespace {

Instant at(int year, int month, int day, int hour, int minute = 0) {
    return {QDateTime(QDate(year, month, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch()};
}

/// What the keeper tells, from its thread.
class Told {
public:
    std::function<void(Instant)> hear() {
        return [this](Instant made) {
            const std::scoped_lock lock(m_mutex);
            m_told.push_back(made);
        };
    }
    [[nodiscard]] std::vector<Instant> all() const {
        const std::scoped_lock lock(m_mutex);
        return m_told;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<Instant> m_told;
};

BackupKeeper::Options soon() {
    return {milliseconds(10), milliseconds(10), std::chrono::hours(1), {}};
}

void touch(const StorePaths& paths, Instant made) {
    QDir().mkpath(paths.backups);
    QFile file(hourlyCopyPath(paths, made));
    if (!file.open(QIODevice::WriteOnly)) qFatal("the test's copy cannot be made");
}

}  // namespace

class BackupKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewCopiesAreAllKept() {
        QVERIFY(copiesToDrop({}).empty());
        std::vector<Instant> made;
        for (int hour = 0; hour < 24; ++hour) made.push_back(at(2026, 11, 21, hour));
        QVERIFY(copiesToDrop(made).empty());
    }

    void fewerHoursAreKeptWhereAskedFor() {
        std::vector<Instant> made;
        for (int hour = 0; hour < 12; ++hour) made.push_back(at(2026, 11, 21, hour));
        const auto dropped = copiesToDrop(made, 3);
        QCOMPARE(dropped.size(), size_t(9));  // 09, 10 and 11 stay; 11 is the day's and the month's last, too
    }

    void ofTheSameHourTheLastIsKept() {
        const auto dropped =
            copiesToDrop({at(2026, 11, 21, 12, 5), at(2026, 11, 21, 12, 55), at(2026, 11, 21, 12, 30)});
        QCOMPARE(dropped.size(), size_t(2));
        QVERIFY(std::find(dropped.begin(), dropped.end(), at(2026, 11, 21, 12, 55)) == dropped.end());
    }

    void afterAYearOfHoursTheLastOfEachHourDayAndMonthRemain() {
        std::vector<Instant> made;
        const Instant newest = at(2026, 11, 21, 12);
        for (int hour = 0; hour < 400 * 24; ++hour) made.push_back({newest.ms - hour * 3'600'000LL});
        const auto dropped = copiesToDrop(made);
        std::vector<Instant> kept;
        for (const Instant each : made)
            if (std::find(dropped.begin(), dropped.end(), each) == dropped.end()) kept.push_back(each);
        // 24 hours reach back to 20 November 13:00. Days: the last copies of the 21st and the 20th are among them, so
        // the 19th back to the 8th add 12. Months: November's last copy is among them, October 2026 to December 2025
        // add 11.
        QCOMPARE(kept.size(), size_t(24 + 12 + 11));
        QVERIFY(std::find(kept.begin(), kept.end(), at(2026, 11, 20, 13)) != kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), at(2026, 11, 20, 12)) == kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), at(2026, 11, 8, 23)) != kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), at(2026, 11, 7, 23)) == kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), at(2025, 12, 31, 23)) != kept.end());
        QVERIFY(std::find(kept.begin(), kept.end(), at(2025, 11, 30, 23)) == kept.end());
    }

    void afterALongPauseOldCopiesAreNotDropped() {
        std::vector<Instant> made{at(2026, 11, 21, 12)};
        for (int day = 1; day <= 13; ++day) made.push_back(at(2026, 3, day, 20));
        QVERIFY(copiesToDrop(made).empty());
    }

    void aRunningStoreIsCopiedAndTheCopyOpens() {
        TestDesk desk;
        desk.placeByCashier();
        Told told;
        const BackupKeeper keeper(desk.backend(), told.hear(), soon());
        QTRY_COMPARE(told.all().size(), size_t(1));
        QCOMPARE(told.all().front().ms, desk.clock.now().ms);
        const QString path = desk.folder() + QStringLiteral("/backups/hourly-20261121-120000.db");
        const auto copy = Database::open(path, Database::Mode::Reader);
        QVERIFY(copy);
        QCOMPARE(*(*copy)->scalar("SELECT count(*) FROM orders"), QByteArray("1"));
        const auto report = checkStore(**copy, true);
        QVERIFY(report && report->sound());
    }

    void copiesAreMadeAgainAndAgain() {
        TestDesk desk;
        Told told;
        BackupKeeper::Options options = soon();
        options.every = milliseconds(10);
        const BackupKeeper keeper(
            desk.backend(),
            [&](Instant made) {
                told.hear()(made);
                desk.clock.advanceMinutes(60);
            },
            options);
        QTRY_VERIFY(told.all().size() >= 3);
        QVERIFY(told.all()[1] > told.all()[0]);
    }

    void aCopyOfTheLastDayCanWait() {
        TestDesk desk;
        touch(desk.backend().paths(), desk.clock.now().plusMinutes(-23 * 60));
        Told told;
        const BackupKeeper keeper(desk.backend(), told.hear(),
                                  {std::chrono::hours(1), milliseconds(10), std::chrono::hours(1), {}});
        QTRY_COMPARE(told.all().size(), size_t(1));  // what was found
        QTest::qWait(100);
        QCOMPARE(hourlyCopies(desk.backend().paths()).size(), size_t(1));
    }

    void aCopyOlderThanADayCannot() {
        TestDesk desk;
        touch(desk.backend().paths(), desk.clock.now().plusMinutes(-25 * 60));
        Told told;
        const BackupKeeper keeper(desk.backend(), told.hear(),
                                  {std::chrono::hours(1), milliseconds(10), std::chrono::hours(1), {}});
        QTRY_COMPARE(told.all().size(), size_t(2));
        QCOMPARE(hourlyCopies(desk.backend().paths()).size(), size_t(2));
    }

    void whatIsTooOldGoesAndOtherFilesStay() {
        TestDesk desk;
        const StorePaths& paths = desk.backend().paths();
        touch(paths, desk.clock.now().plusMinutes(-30));
        touch(paths, desk.clock.now().plusMinutes(-31));
        for (const char* name : {"/before-migration-20200101-000000.db", "/hourly-by-hand.db"}) {
            QFile other(paths.backups + QLatin1String(name));
            QVERIFY(other.open(QIODevice::WriteOnly));
        }
        Told told;
        const BackupKeeper keeper(desk.backend(), told.hear(), soon());
        QTRY_VERIFY(!QFile::exists(hourlyCopyPath(paths, desk.clock.now().plusMinutes(-31))));
        const std::vector<Instant> expected{desk.clock.now(),
                                            desk.clock.now().plusMinutes(-30)};  // 11:29 was of the same hour
        QVERIFY(hourlyCopies(paths) == expected);
        QVERIFY(QFile::exists(paths.backups + QStringLiteral("/before-migration-20200101-000000.db")));
        QVERIFY(QFile::exists(paths.backups + QStringLiteral("/hourly-by-hand.db")));
    }

    void aDiskWithLittleRoomIsLeftAlone() {
        TestDesk desk;
        const qint64 store = QFileInfo(desk.backend().paths().database).size();
        std::atomic<int> asked{0};
        BackupKeeper::Options options = soon();
        options.freeBytes = [&](const QString&) {
            ++asked;
            return 3 * store - 1;
        };
        Told told;
        const BackupKeeper keeper(desk.backend(), told.hear(), options);
        QTRY_VERIFY(asked > 0);
        QTest::qWait(50);
        QVERIFY(told.all().empty());
        QVERIFY(hourlyCopies(desk.backend().paths()).empty());
    }

    void whatAKilledCopyLeftIsRemoved() {
        TestDesk desk;
        const StorePaths& paths = desk.backend().paths();
        QVERIFY(QDir().mkpath(paths.backups));
        QFile left(paths.backups + QStringLiteral("/hourly-20261120-120000.db.tmp"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        const BackupKeeper keeper(desk.backend(), [](Instant) {});
        QTRY_VERIFY(!left.exists());
    }

    void theEndDoesNotWaitForTheNextCopy() {
        TestDesk desk;
        QElapsedTimer timer;
        timer.start();
        {
            const BackupKeeper keeper(desk.backend(), [](Instant) {});
        }
        QVERIFY(timer.elapsed() < 1000);
    }
};

FRONTDESK_TEST(BackupKeeperTest)
#include "backup_keeper_test.moc"
