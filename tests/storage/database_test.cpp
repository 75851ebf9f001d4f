// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sqlite3.h>

#include <thread>

using namespace frontdesk;
using namespace frontdesk::test;

class DatabaseTest : public QObject {
    Q_OBJECT

private:
    static std::unique_ptr<Database> open(const QTemporaryDir& folder, Database::Mode mode = Database::Mode::Writer) {
        return std::move(*Database::open(folder.filePath(QStringLiteral("some.db")), mode));
    }

private Q_SLOTS:
    void aConnectionHasThePragmasOfADurableStore_data() {
        QTest::addColumn<QByteArray>("pragma");
        QTest::addColumn<QByteArray>("value");
        // Values as https://sqlite.org/pragma.html names them: synchronous 2 is FULL, temp_store 2 is MEMORY.
        for (const auto& [pragma, value] :
             {std::pair("journal_mode", "wal"), std::pair("synchronous", "2"), std::pair("foreign_keys", "1"),
              std::pair("busy_timeout", "5000"), std::pair("trusted_schema", "0"), std::pair("cell_size_check", "1"),
              std::pair("temp_store", "2"), std::pair("mmap_size", "0"), std::pair("wal_autocheckpoint", "0")})
            QTest::newRow(pragma) << QByteArray(pragma) << QByteArray(value);
    }
    void aConnectionHasThePragmasOfADurableStore() {
        QFETCH(QByteArray, pragma);
        QFETCH(QByteArray, value);
        const TempStore store;
        QCOMPARE(*store.writer->scalar("PRAGMA " + pragma), value);
        QCOMPARE(*store.reader()->scalar("PRAGMA " + pragma), value);
    }

    void anEngineThatCouldBeTrickedIsShut() {
        const TempStore store;
        QVERIFY(!store.writer->execute("SELECT \"not a column but a text\""));
        QVERIFY(!store.writer->execute("SELECT load_extension('x')"));
        QVERIFY(!store.writer->execute("PRAGMA writable_schema=ON; ") ||
                !store.writer->execute("UPDATE sqlite_schema SET name = 'x'"));
    }

    void aReaderCannotWrite() {
        const TempStore store;
        const auto reader = store.reader();
        const auto written = reader->run("INSERT INTO series (name, last) VALUES ('a', 1)");
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::StoreReadOnly);
        QCOMPARE(*store.writer->scalar("SELECT count(*) FROM series"), QByteArray("0"));
    }

    void aReadScopeSeesOneStateOfTheStore() {
        const TempStore store;
        const auto reader = store.reader();
        const auto count = [&] { return *reader->scalar("SELECT count(*) FROM series"); };
        {
            const ReadScope scope(*reader);
            QCOMPARE(count(), QByteArray("0"));
            QVERIFY(store.writer->run("INSERT INTO series (name, last) VALUES ('a', 1)"));
            QCOMPARE(count(), QByteArray("0"));
        }
        QCOMPARE(count(), QByteArray("1"));
    }

    void theEnginesCodesAreOurs_data() {
        QTest::addColumn<int>("engine");
        QTest::addColumn<int>("ours");
        const auto row = [](const char* name, int engine, ErrorCode ours) {
            QTest::newRow(name) << engine << static_cast<int>(ours);
        };
        row("FULL", SQLITE_FULL, ErrorCode::StoreFull);
        row("IOERR", SQLITE_IOERR, ErrorCode::StoreFailed);
        row("IOERR_FSYNC", SQLITE_IOERR_FSYNC, ErrorCode::StoreFailed);
        row("IOERR_WRITE", SQLITE_IOERR_WRITE, ErrorCode::StoreFailed);
        row("CANTOPEN", SQLITE_CANTOPEN, ErrorCode::StoreFailed);
        row("CORRUPT", SQLITE_CORRUPT, ErrorCode::Corrupt);
        row("NOTADB", SQLITE_NOTADB, ErrorCode::Corrupt);
        row("BUSY", SQLITE_BUSY, ErrorCode::Locked);
        row("BUSY_SNAPSHOT", SQLITE_BUSY_SNAPSHOT, ErrorCode::Locked);
        row("LOCKED", SQLITE_LOCKED, ErrorCode::Locked);
        row("READONLY_DIRECTORY", SQLITE_READONLY_DIRECTORY, ErrorCode::StoreReadOnly);
        row("CONSTRAINT_UNIQUE", SQLITE_CONSTRAINT_UNIQUE, ErrorCode::Conflict);
        row("MISUSE", SQLITE_MISUSE, ErrorCode::Internal);
    }
    void theEnginesCodesAreOurs() {
        QFETCH(int, engine);
        QFETCH(int, ours);
        QCOMPARE(static_cast<int>(storeErrorCode(engine)), ours);
    }

    void aBrokenRuleOfTheSchemaIsAConflict() {
        const TempStore store;
        const auto broken = store.writer->run("INSERT INTO series (name, last) VALUES ('a', 0)");
        QVERIFY(!broken);
        QCOMPARE(broken.error().code, ErrorCode::Conflict);
        QVERIFY(!broken.error().detail.contains(QStringLiteral("series")));  // details hold no SQL
    }

    void everyKindOfValueComesBackAsItWas() {
        const QTemporaryDir folder;
        const auto database = open(folder);
        QVERIFY(database->execute("CREATE TABLE kept (a INTEGER, b TEXT, c BLOB, d INTEGER, e TEXT) STRICT"));
        const QString text = QStringLiteral("Jollof 🍚 ₵45 „süß“") + QChar(0) + QStringLiteral("behind a NUL");
        const QByteArray blob("\x00\xff\x01'\"--", 7);
        const Instant instant{std::numeric_limits<qint64>::max()};
        QVERIFY(database->run("INSERT INTO kept VALUES (?, ?, ?, ?, ?)", std::numeric_limits<qint64>::min(), text,
                              Value::blob(blob), instant, Value(nullptr)));
        int rows = 0;
        QVERIFY(database->query("SELECT a, b, c, d, e FROM kept", [&](const Row& row) {
            ++rows;
            QCOMPARE(row.int64(0), std::numeric_limits<qint64>::min());
            QCOMPARE(row.text(1), text);
            QCOMPARE(row.bytes(2), blob);
            QVERIFY(row.instant(3) == instant);
            QVERIFY(row.isNull(4));
            QVERIFY(!row.instant(4));
            QCOMPARE(row.text(4), QString());
        }));
        QCOMPARE(rows, 1);
    }

    void emptyTextAndEmptyBytesAreNotNull() {
        const QTemporaryDir folder;
        const auto database = open(folder);
        QVERIFY(database->execute("CREATE TABLE kept (a TEXT NOT NULL, b BLOB NOT NULL, c TEXT) STRICT"));
        QVERIFY(
            database->run("INSERT INTO kept VALUES (?, ?, ?)", QString(), Value::blob({}), Value::orNull(QString())));
        QCOMPARE(*database->scalar("SELECT count(*) FROM kept WHERE a = '' AND length(b) = 0 AND c IS NULL"),
                 QByteArray("1"));
    }

    void aStatementIsReadyAgainAfterItFailed() {
        const TempStore store;
        for (const qint64 last : {qint64(0), qint64(1)})
            QCOMPARE(store.writer->run("INSERT INTO series (name, last) VALUES ('a', ?)", last).has_value(), last == 1);
    }

    void afterReopeningStatementsWorkAgain() {
        const TempStore store;
        const auto insert = [&](const char* name) {
            return store.writer->run("INSERT INTO series (name, last) VALUES (?, 1)", name);
        };
        QVERIFY(insert("before"));
        QVERIFY(store.writer->reopen());
        QVERIFY(insert("after"));
        QCOMPARE(*store.writer->scalar("SELECT count(*) FROM series"), QByteArray("2"));
        QCOMPARE(*store.writer->scalar("PRAGMA foreign_keys"), QByteArray("1"));
    }

    void aClosedConnectionAnswersWithAnError() {
        const TempStore store;
        store.writer->close();
        QCOMPARE(store.writer->run("SELECT 1").error().code, ErrorCode::StoreFailed);
        QCOMPARE(store.writer->scalar("SELECT 1").error().code, ErrorCode::StoreFailed);
        QVERIFY(!store.writer->inTransaction());
        store.writer->interrupt();
    }

    void aRunningStatementCanBeInterrupted() {
        const TempStore store;
        std::thread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            store.writer->interrupt();
        });
        const auto endless = store.writer->execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n");
        stopper.join();
        QVERIFY(!endless);
    }

    void aSecondWriterIsToldThatTheStoreIsLocked() {
        const TempStore store;
        const auto second = std::move(*Database::open(store.paths.database, Database::Mode::Writer));
        QVERIFY(second->execute("PRAGMA busy_timeout=20"));
        QVERIFY(store.writer->run("BEGIN IMMEDIATE"));
        QCOMPARE(second->run("BEGIN IMMEDIATE").error().code, ErrorCode::Locked);
        QVERIFY(store.writer->run("ROLLBACK"));
        QVERIFY(second->run("BEGIN IMMEDIATE"));
    }

    void whatIsNoDatabaseIsCorrupt() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("some.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto opened = Database::open(file.fileName(), Database::Mode::Writer);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Corrupt);
    }
};

FRONTDESK_TEST(DatabaseTest)
#include "database_test.moc"
