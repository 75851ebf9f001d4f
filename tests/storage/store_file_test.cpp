// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"
#include "app/storage/sql_records.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <random>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr uid_t kNobody = 65534;

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
}

/// A store that was closed in order, with rows on a few hundred pages.
struct ClosedStore {
    ClosedStore() {
        TempStore& made = store;
        (void)made.writer->run("BEGIN IMMEDIATE");
        SqlSettingStore settings(*made.writer);
        for (int i = 0; i < 400; ++i)
            (void)settings.set("setting-" + QByteArray::number(i), QByteArray(3000, 'v'), "system", kNoon);
        (void)made.writer->run("COMMIT");
        made.writer->close();
    }
    [[nodiscard]] ErrorCode refusal() const {
        const auto opened = openStore(store.paths, kNoon);
        return opened ? ErrorCode::Internal : opened.error().code;
    }
    TempStore store;
};

/// Every row of every table, as text.
QByteArrayList contentOf(Database& database) {
    QByteArrayList tables;
    (void)database.visit("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name",
                         [&](const Row& row) { tables << row.bytes(0); });
    QByteArrayList content;
    for (const QByteArray& table : tables) {
        QByteArrayList columns;
        (void)database.visit("SELECT name FROM pragma_table_info('" + table + "')",
                             [&](const Row& row) { columns << "quote(\"" + row.bytes(0) + "\")"; });
        (void)database.visit("SELECT " + columns.join("||','||") + " FROM \"" + table + "\" ORDER BY 1",
                             [&](const Row& row) { content << table + ": " + row.bytes(0); });
    }
    return content;
}

/// Runs @p work as an ordinary user in a process of its own, since nothing is read-only for root.
int asNobody(const QString& folder, const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child == 0) {
        if (::getuid() == 0) {
            const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
            for (const QFileInfo& file : files)
                if (::chown(QFile::encodeName(file.filePath()).constData(), kNobody, kNobody) != 0) ::_exit(99);
            if (::chown(QFile::encodeName(folder).constData(), kNobody, kNobody) != 0 || ::setuid(kNobody) != 0)
                ::_exit(99);
        }
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

class StoreFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewFolderGetsAStoreAndAMarker() {
        const TempStore store;
        QVERIFY(QFile::exists(store.paths.database));
        QVERIFY(QFile::exists(store.paths.marker));
        QVERIFY(!QDir(store.paths.backups).exists());  // there was nothing to copy
    }

    void aStoreThatVanishedIsNotReplacedByANewOne() {
        const ClosedStore closed;
        QVERIFY(QFile::remove(closed.store.paths.database));
        QCOMPARE(closed.refusal(), ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(closed.store.paths.database));
    }

    void aDamagedFileIsRefusedAndLeftAsItIs_data() {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("emptied");
        QTest::newRow("empty") << qint64(0) << QByteArray() << true;
        QTest::newRow("foreign") << qint64(0) << QByteArray("%PDF-1.7 a menu to print") << true;
        QTest::newRow("header overwritten") << qint64(0) << QByteArray(16, '\0') << false;
        QTest::newRow("application id of another program") << qint64(68) << QByteArray("\x01\x02\x03\x04", 4) << false;
        QTest::newRow("page size of nonsense") << qint64(16) << QByteArray("\x03\x03", 2) << false;
    }
    void aDamagedFileIsRefusedAndLeftAsItIs() {
        QFETCH(qint64, at);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, emptied);
        const ClosedStore closed;
        const QString path = closed.store.paths.database;
        if (emptied) QVERIFY(QFile::resize(path, 0));
        write(path, at, bytes);
        const QByteArray before = bytesOf(path);
        QCOMPARE(closed.refusal(), ErrorCode::Corrupt);
        QCOMPARE(bytesOf(path), before);
    }

    void aNewerStoreIsRefusedAndLeftAsItIs() {
        const ClosedStore closed;
        const QString path = closed.store.paths.database;
        write(path, 60, QByteArray("\x00\x00\x27\x0f", 4));  // user_version 9999
        const QByteArray before = bytesOf(path);
        QCOMPARE(closed.refusal(), ErrorCode::NewerSchema);
        QCOMPARE(bytesOf(path), before);
    }

    void whatMayNotBeWrittenIsReadOnly_data() {
        QTest::addColumn<bool>("folder");
        QTest::newRow("the file") << false;
        QTest::newRow("its folder") << true;
    }
    void whatMayNotBeWrittenIsReadOnly() {
        QFETCH(bool, folder);
        const ClosedStore closed;
        const QString path = closed.store.paths.database;
        const QByteArray before = bytesOf(path);
        const int code = asNobody(closed.store.folder.path(), [&] {
            const QByteArray target = QFile::encodeName(folder ? closed.store.folder.path() : path);
            if (::chmod(target.constData(), folder ? 0500 : 0400) != 0) return 99;
            return static_cast<int>(closed.refusal());
        });
        ::chmod(QFile::encodeName(closed.store.folder.path()).constData(), 0700);
        QCOMPARE(code, static_cast<int>(ErrorCode::StoreReadOnly));
        QCOMPARE(bytesOf(path), before);
    }

    void aStoreWhoseNewestOrdersBreakARuleIsRefused() {
        TempStore store;
        QVERIFY(store.writer->execute("INSERT INTO tax_snapshot VALUES ('t', '[]')"));
        QVERIFY(
            store.writer->execute("INSERT INTO orders SELECT 'x', 1, 1, '0000', 'web', 'pickup', 'placed', 'unpaid', "
                                  "'cash', '', '', '', NULL, 1, NULL, '', NULL, '', 1, 0,"
                                  " 'GHS', 1, 't', '2026-11-21', '2026-11-21', NULL, NULL, '', 100, 0, 0, 100, 0, 100, "
                                  "NULL, 1, NULL, NULL, NULL, 0, 0, 1, 0"));
        store.writer->close();
        const auto opened = openStore(store.paths, kNoon);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    }

    void onlyOneProcessHoldsTheLock() {
        const QTemporaryDir folder;
        auto first = StoreLock::take(folder.path());
        QVERIFY(first);
        QVERIFY(bytesOf(folder.filePath(QStringLiteral("frontdesk.lock"))) == QByteArray::number(::getpid()) + '\n');
        const auto second = StoreLock::take(folder.path());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        first->reset();
        QVERIFY(StoreLock::take(folder.path()));
    }

    void anOlderStoreIsCopiedBeforeItIsMigrated() {
        TempStore store;
        store.writer->close();
        for (const char* part : {"", "-wal", "-shm"}) QFile::remove(store.paths.database + QLatin1String(part));
        {
            const auto older = std::move(*Database::open(store.paths.database, Database::Mode::Writer));
            std::vector<Migration> steps = builtInMigrations().value();
            steps.resize(3);
            QVERIFY(Migrator(*older, steps).migrate(kNoon, [] { return Status(); }));
        }
        store.open();
        QCOMPARE(newestBackup(store.paths),
                 store.paths.backups + QStringLiteral("/before-migration-20261121-120000.db"));
        const auto copy = Database::open(newestBackup(store.paths), Database::Mode::Reader);
        QVERIFY(copy);
        QCOMPARE(*(*copy)->scalar("PRAGMA user_version"), QByteArray("3"));
    }

    void aCopyHoldsEveryRowAndIsAPlainFile() {
        TempStore store;
        SqlSettingStore settings(*store.writer);
        QVERIFY(settings.set("name", "\"Ama's ₵\"", "system", kNoon));
        const QString target = store.folder.filePath(QStringLiteral("copy.db"));
        const auto reader = store.reader();
        QVERIFY(backUp(*reader, target));
        QVERIFY(!QFile::exists(target + QStringLiteral("-wal")));
        const auto copy = std::move(*Database::open(target, Database::Mode::Reader));
        QCOMPARE(contentOf(*copy), contentOf(*store.writer));
        QCOMPARE(*copy->scalar("PRAGMA journal_mode"), QByteArray("delete"));
        QCOMPARE(*copy->scalar("PRAGMA user_version"), *store.writer->scalar("PRAGMA user_version"));
        QCOMPARE(QDir(store.folder.path()).entryList({QStringLiteral("copy*")}).size(), 1);
    }

    void aCopyIsOfOneStateWhateverIsWrittenMeanwhile() {
        ClosedStore closed;
        QVERIFY(closed.store.writer->reopen());
        for (int i = 0; i < 4; ++i)  // doubled four times: more than one step of the copy
            QVERIFY(
                closed.store.writer->execute("INSERT INTO setting SELECT key || hex(randomblob(8)), version, value, "
                                             "actor, changed_at FROM setting"));
        const auto reader = closed.store.reader();
        const QByteArray rows = *reader->scalar("SELECT count(*) FROM setting");
        int asked = 0;
        const QString target = closed.store.folder.filePath(QStringLiteral("copy.db"));
        QVERIFY(backUp(*reader, target, [&] {
            if (++asked > 50) return true;
            return closed.store.writer->run("INSERT INTO series (name, last) VALUES (?, 1)", QByteArray::number(asked))
                .has_value();
        }));
        QVERIFY(asked >= 2);
        const auto copy = std::move(*Database::open(target, Database::Mode::Reader));
        QCOMPARE(*copy->scalar("SELECT count(*) FROM setting"), rows);
        QCOMPARE(*copy->scalar("SELECT count(*) FROM series WHERE name = '1'"), QByteArray("0"));
    }

    void aCopyThatIsStoppedLeavesNothing() {
        TempStore store;
        const auto reader = store.reader();
        const QString target = store.folder.filePath(QStringLiteral("copy.db"));
        const auto stopped = backUp(*reader, target, [] { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Busy);
        QVERIFY(QDir(store.folder.path()).entryList({QStringLiteral("copy*")}).isEmpty());
    }

    void aCopyThatFailsLeavesTheOneBefore() {
        TempStore store;
        const auto reader = store.reader();
        const QString target = store.folder.filePath(QStringLiteral("copy.db"));
        QVERIFY(backUp(*reader, target));
        const QByteArray before = bytesOf(target);
        QVERIFY(QDir().mkpath(target + QStringLiteral(".tmp/full")));  // where the new one would be written
        QVERIFY(!backUp(*reader, target));
        QCOMPARE(bytesOf(target), before);
    }

    void aCopyOfADamagedStoreIsNotKept() {
        ClosedStore closed;
        std::mt19937 random(42);
        const QString path = closed.store.paths.database;
        // Heads of pages behind the schema, which a reader needs.
        constexpr qint64 kPage = 4096;
        const auto half = static_cast<quint64>(QFileInfo(path).size() / kPage / 2);
        for (int i = 0; i < 6; ++i)
            write(path, static_cast<qint64>(half + random() % half) * kPage, QByteArray(16, '\xa5'));
        const auto reader = closed.store.reader();
        const QString target = closed.store.folder.filePath(QStringLiteral("copy.db"));
        const auto copied = backUp(*reader, target);
        QVERIFY(!copied);
        QCOMPARE(copied.error().code, ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(target));
    }

    void aSoundStoreIsFoundSound() {
        const TempStore store;
        const auto reader = store.reader();
        for (const bool thorough : {false, true}) {
            const auto report = checkStore(*reader, thorough);
            QVERIFY(report && report->sound());
        }
    }

    void aDamagedPageIsFound_data() {
        QTest::addColumn<bool>("thorough");
        QTest::newRow("by the quick check") << false;
        QTest::newRow("by the thorough check") << true;
    }
    void aDamagedPageIsFound() {
        QFETCH(bool, thorough);
        ClosedStore closed;
        const QString path = closed.store.paths.database;
        const qint64 lastPage = QFileInfo(path).size() / 4096 - 1;
        write(path, lastPage * 4096, QByteArray(256, '\xa5'));
        const auto reader = closed.store.reader();
        const auto report = checkStore(*reader, thorough);
        QVERIFY(!report || !report->sound());
        if (report)
            QVERIFY(report->integrity != QStringLiteral("ok"));
        else
            QCOMPARE(report.error().code, ErrorCode::Corrupt);
    }

    void aRowThatPointsAtNothingIsFound() {
        const TempStore store;
        QVERIFY(store.writer->execute("PRAGMA foreign_keys=OFF"));
        QVERIFY(store.writer->execute(
            "INSERT INTO order_event VALUES ('gone', 1, 0, 'status', '', '', '', '', 'placed', '')"));
        const auto report = checkStore(*store.writer, false);
        QVERIFY(report);
        QCOMPARE(report->foreignKeyProblems, 1);
        QVERIFY(!report->sound());
    }

    void theNewestCopyIsTheOneLastWritten() {
        const TempStore store;
        QCOMPARE(newestBackup(store.paths), QString());
        QVERIFY(QDir().mkpath(store.paths.backups));
        for (const auto& [name, daysAgo] : {std::pair("a.db", 1), std::pair("b.db", 2), std::pair("c.db.tmp", 0)}) {
            QFile file(store.paths.backups + QLatin1Char('/') + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(
                file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-daysAgo), QFileDevice::FileModificationTime));
        }
        QVERIFY(newestBackup(store.paths).endsWith(QStringLiteral("/a.db")));
    }
};

FRONTDESK_TEST(StoreFileTest)
#include "store_file_test.moc"
