// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_records.h"
#include "app/storage/sql_unit_of_work.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

Status keepSetting(Database& database, const QByteArray& key, qsizetype bytes = 10) {
    return SqlSettingStore(database).set(key, QByteArray(bytes, 'v'), "system", kNoon);
}

bool holds(Database& database, const QByteArray& key) {
    return SqlSettingStore(database).value(key)->has_value();
}

/// Writes until the store says why it cannot.
ErrorCode writeUntilRefused(SqlUnitOfWork& unit, Database& database, int& committed) {
    while (true) {
        auto done = unit.begin();
        if (done) done = unit.mark(UnitOfWork::Mark::Savepoint);
        if (done) done = keepSetting(database, "row-" + QByteArray::number(committed), 50'000);
        if (done) done = unit.keep();
        if (done) done = unit.commit();
        if (!done) {
            unit.abandon();
            return done.error().code;
        }
        ++committed;
    }
}

/// In a process of its own, since a limit of file sizes is of the whole process. @return what @p work returns
int inAnotherProcess(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void limitFiles(rlim_t bytes) {
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

}  // namespace

class UnitOfWorkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCommandThatIsUndoneLeavesItsNeighbours() {
        const TempStore store;
        SqlUnitOfWork unit(*store.writer);
        QVERIFY(unit.begin());
        for (const char* key : {"first", "second", "third"}) {
            QVERIFY(unit.mark(UnitOfWork::Mark::Savepoint));
            QVERIFY(keepSetting(*store.writer, key));
            QVERIFY(qstrcmp(key, "second") == 0 ? unit.undo() : unit.keep());
        }
        QVERIFY(unit.changed());
        QVERIFY(unit.commit());
        QVERIFY(holds(*store.writer, "first") && holds(*store.writer, "third"));
        QVERIFY(!holds(*store.writer, "second"));
    }

    void whatIsAbandonedWasNever() {
        const TempStore store;
        SqlUnitOfWork unit(*store.writer);
        QVERIFY(unit.begin());
        QVERIFY(unit.alive());
        QVERIFY(unit.mark(UnitOfWork::Mark::Savepoint));
        QVERIFY(keepSetting(*store.writer, "gone"));
        unit.abandon();
        QVERIFY(!unit.alive());
        unit.abandon();  // twice does no harm
        QVERIFY(!holds(*store.writer, "gone"));
        QVERIFY(unit.begin());
        QVERIFY(!unit.changed());
        QVERIFY(unit.commit());
    }

    void readersSeeNothingBeforeTheCommit() {
        const TempStore store;
        SqlUnitOfWork unit(*store.writer);
        const auto reader = store.reader();
        QVERIFY(unit.begin());
        QVERIFY(keepSetting(*store.writer, "soon"));
        QVERIFY(!holds(*reader, "soon"));
        QVERIFY(unit.commit());
        QVERIFY(holds(*reader, "soon"));
    }

    void aLogThatAReaderHeldUpIsEmptiedWhenThereIsNothingToDo() {
        const TempStore store;
        SqlUnitOfWork unit(*store.writer);
        const auto reader = store.reader();
        const QString log = store.paths.database + QStringLiteral("-wal");
        {
            const ReadScope held(*reader);
            QVERIFY(!holds(*reader, "big-0"));
            QVERIFY(unit.begin());
            for (int i = 0; i < 500; ++i) QVERIFY(keepSetting(*store.writer, "big-" + QByteArray::number(i), 50'000));
            QVERIFY(unit.commit());
            QVERIFY(QFileInfo(log).size() > 16 * 1024 * 1024);
        }
        unit.idle();
        QCOMPARE(QFileInfo(log).size(), 0);
        QVERIFY(holds(*reader, "big-499"));
    }

    void aFullStoreSaysSoAndGoesOnWhenThereIsRoom() {
        const TempStore store;
        SqlUnitOfWork unit(*store.writer);
        const QByteArray pages = *store.writer->scalar("PRAGMA page_count");
        QVERIFY(store.writer->execute("PRAGMA max_page_count=" + QByteArray::number(pages.toInt() + 100)));
        int committed = 0;
        QCOMPARE(writeUntilRefused(unit, *store.writer, committed), ErrorCode::StoreFull);
        QVERIFY(committed > 0);
        QCOMPARE(*store.writer->scalar("SELECT count(*) FROM setting"), QByteArray::number(committed));
        QVERIFY(store.writer->execute("PRAGMA max_page_count=100000"));
        QVERIFY(unit.begin());
        QVERIFY(keepSetting(*store.writer, "again"));
        QVERIFY(unit.commit());
        QVERIFY(holds(*store.writer, "again"));
    }

    void theReserveIsGivenBackAndTakenAgain() {
        const TempStore store;
        const QString reserve = store.paths.database + QStringLiteral(".reserve");
        SqlUnitOfWork unit(*store.writer);
        QCOMPARE(QFileInfo(reserve).size(), Reserve::kBytes);
        unit.releaseReserve();
        QVERIFY(!QFile::exists(reserve));
        QVERIFY(unit.probe());
        QVERIFY(QFile::exists(reserve));
        QCOMPARE(unit.probe().error().code, ErrorCode::StoreFull);  // not asked more than five times a second
    }

    void withoutRoomForTheReserveTheProbeStillFindsRoomToWrite() {
        const TempStore store;
        const int code = inAnotherProcess([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            limitFiles(Reserve::kBytes / 2);
            Database& writer = *store.writer;
            SqlUnitOfWork unit(writer);
            if (QFile::exists(store.paths.database + QStringLiteral(".reserve"))) return 1;
            return unit.probe() ? 0 : 2;
        });
        QCOMPARE(code, 0);
    }

    void afterAFailedWriteRecoveringFindsWhatWasCommitted() {
        TempStore store;
        store.writer->close();
        const int code = inAnotherProcess([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            store.open();
            SqlUnitOfWork unit(*store.writer);
            limitFiles(2 * 1024 * 1024);  // the log meets it: write(2) answers EFBIG
            int committed = 0;
            if (writeUntilRefused(unit, *store.writer, committed) != ErrorCode::StoreFailed) return 1;
            limitFiles(RLIM_INFINITY);
            if (!unit.recover()) return 2;
            if (*store.writer->scalar("SELECT count(*) FROM setting") != QByteArray::number(committed)) return 3;
            if (!unit.begin() || !keepSetting(*store.writer, "again") || !unit.commit()) return 4;
            return checkStore(*store.writer, true)->sound() ? 0 : 5;
        });
        QCOMPARE(code, 0);
        store.open();
        QVERIFY(holds(*store.writer, "again"));
    }

    void recoveringADamagedStoreSaysThatItIs() {
        TempStore store;
        SqlUnitOfWork unit(*store.writer);
        QVERIFY(unit.begin());
        for (int i = 0; i < 100; ++i) QVERIFY(keepSetting(*store.writer, "row-" + QByteArray::number(i), 3000));
        QVERIFY(unit.commit());
        store.writer->close();
        QFile file(store.paths.database);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek((file.size() / 4096 - 1) * 4096));
        file.write(QByteArray(256, '\xa5'));
        file.close();
        QVERIFY(store.writer->reopen());
        const auto recovered = unit.recover();
        QVERIFY(!recovered);
        QCOMPARE(recovered.error().code, ErrorCode::Corrupt);
    }

    void closingLeavesNoLogBehind() {
        TempStore store;
        {
            SqlUnitOfWork unit(*store.writer);
            QVERIFY(unit.begin());
            QVERIFY(keepSetting(*store.writer, "last"));
            QVERIFY(unit.commit());
        }
        QCOMPARE(QFileInfo(store.paths.database + QStringLiteral("-wal")).size(), 0);
        store.writer->close();
        QVERIFY(!QFile::exists(store.paths.database + QStringLiteral("-wal")));
    }
};

FRONTDESK_TEST(UnitOfWorkTest)
#include "unit_of_work_test.moc"
