// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const Status kFine;

/// An empty database file, not yet a store.
struct Empty {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("frontdesk.db"));
    std::unique_ptr<Database> database = std::move(*Database::open(path, Database::Mode::Writer));

    [[nodiscard]] Status migrate(
        std::vector<Migration> migrations, const std::function<Status()>& backup = [] { return kFine; }) const {
        return Migrator(*database, std::move(migrations)).migrate(kNoon, backup);
    }
    [[nodiscard]] int version() const { return Migrator(*database, {}).version().value_or(-1); }
    [[nodiscard]] QByteArrayList schema() const {
        QByteArrayList out;
        (void)database->visit("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name", [&out](const Row& row) {
            out << row.bytes(0) + ' ' + row.bytes(1) + ' ' + row.bytes(2);
        });
        return out;
    }
};

std::vector<Migration> builtIn() {
    return *builtInMigrations();
}

/// One more step than the program has.
std::vector<Migration> withStep(const std::vector<QByteArray>& statements) {
    std::vector<Migration> migrations = builtIn();
    const int number = static_cast<int>(migrations.size()) + 1;
    migrations.push_back({number, QStringLiteral("%1_next").arg(number, 4, 10, QLatin1Char('0')), statements, "0123"});
    return migrations;
}

/// SQL die(): the process is gone, as by kill -9.
void die(sqlite3_context*, int, sqlite3_value**) {
    ::_exit(9);
}

}  // namespace

class MigratorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aScriptIsSplitAtItsMarksAndItsWordsAreFilledIn() {
        const auto statements = splitScript(
            "CREATE TABLE a (\n  id {id} NOT NULL, n {int}, f {bool}, b {blob}\n) {strict}\n-- next\n\n-- next\n"
            "CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT RAISE(ABORT, 'a; b'); END\n");
        QCOMPARE(statements.size(), size_t(2));
        QCOMPARE(statements[0],
                 QByteArray("CREATE TABLE a (\n  id TEXT NOT NULL, n INTEGER, f INTEGER, b BLOB\n) STRICT"));
        QCOMPARE(statements[1],
                 QByteArray("CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT RAISE(ABORT, 'a; b'); END"));
        QVERIFY(splitScript("\n-- next\n").empty());
    }

    void theBuiltInStepsAreNumberedWithoutAHole() {
        const auto migrations = builtIn();
        QVERIFY(migrations.size() >= 4);
        for (size_t i = 0; i < migrations.size(); ++i) {
            QCOMPARE(migrations[i].number, static_cast<int>(i) + 1);
            QVERIFY(migrations[i].name.startsWith(QStringLiteral("%1_").arg(i + 1, 4, 10, QLatin1Char('0'))));
            QCOMPARE(migrations[i].checksum.size(), 64);
            QVERIFY(!migrations[i].statements.empty());
        }
    }

    void stepByStepMakesTheSameSchemaAsAllAtOnce() {
        const Empty fresh;
        QVERIFY(fresh.migrate(builtIn()));
        const Empty stepwise;
        const auto all = builtIn();
        for (size_t steps = 1; steps <= all.size(); ++steps) {
            QVERIFY(stepwise.migrate({all.begin(), all.begin() + static_cast<long>(steps)}));
            QCOMPARE(stepwise.version(), static_cast<int>(steps));
        }
        QCOMPARE(stepwise.schema(), fresh.schema());
        QCOMPARE(*fresh.database->scalar("PRAGMA application_id"), QByteArray::number(0x46445348));
        QCOMPARE(*fresh.database->scalar("SELECT count(*) FROM schema_migration"),
                 QByteArray::number(static_cast<int>(all.size())));
    }

    void everyTableIsStrict() {
        const Empty store;
        QVERIFY(store.migrate(builtIn()));
        QCOMPARE(*store.database->scalar(
                     "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict"
                     " AND name NOT LIKE 'sqlite_%'"),
                 QByteArray("0"));
    }

    void aStepThatFailsChangesNothing() {
        const Empty store;
        QVERIFY(store.migrate(builtIn()));
        const auto before = store.schema();
        const int version = store.version();
        QVERIFY(!store.migrate(withStep({"CREATE TABLE half (x INTEGER) STRICT", "INSERT INTO nowhere VALUES (1)"})));
        QCOMPARE(store.schema(), before);
        QCOMPARE(store.version(), version);
        QVERIFY(!store.database->inTransaction());
        QVERIFY(store.migrate(withStep({"CREATE TABLE whole (x INTEGER) STRICT"})));
        QCOMPARE(store.version(), version + 1);
    }

    void aKillInTheMiddleOfAStepLeavesTheOldSchema() {
        Empty store;
        QVERIFY(store.migrate(builtIn()));
        const auto before = store.schema();
        store.database->close();
        const pid_t child = ::fork();
        if (child == 0) {
            auto database = std::move(*Database::open(store.path, Database::Mode::Writer));
            sqlite3_create_function(database->handle(), "die", 0, SQLITE_UTF8, nullptr, &die, nullptr, nullptr);
            (void)Migrator(*database, withStep({"CREATE TABLE half (x INTEGER) STRICT", "INSERT INTO half VALUES (1)",
                                                "SELECT die()"}))
                .migrate(kNoon, [] { return kFine; });
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 9);
        QVERIFY(store.database->reopen());
        QCOMPARE(store.schema(), before);
        QVERIFY(store.migrate(builtIn()));
    }

    void aStoreIsCopiedOnceBeforeItsFirstStep() {
        const Empty store;
        int copies = 0;
        const auto backup = [&copies]() -> Status {
            ++copies;
            return {};
        };
        const auto all = builtIn();
        QVERIFY(store.migrate({all.front()}, backup));
        QCOMPARE(copies, 0);  // there was nothing to lose
        QVERIFY(store.migrate(all, backup));
        QCOMPARE(copies, 1);
        QVERIFY(store.migrate(all, backup));
        QCOMPARE(copies, 1);
    }

    void withoutACopyNothingIsChanged() {
        const Empty store;
        const auto all = builtIn();
        QVERIFY(store.migrate({all.front()}));
        const auto refused = store.migrate(all, []() -> Status { return failure(ErrorCode::StoreFull); });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreFull);
        QCOMPARE(store.version(), 1);
    }

    void aNewerStoreIsRefused() {
        const Empty store;
        QVERIFY(store.migrate(withStep({"CREATE TABLE later (x INTEGER) STRICT"})));
        const auto refused = store.migrate(builtIn());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NewerSchema);
    }

    void anotherProgramsDatabaseIsRefused() {
        const Empty store;
        QVERIFY(store.database->execute("CREATE TABLE bookmarks (url TEXT)"));
        const auto before = store.schema();
        QCOMPARE(store.migrate(builtIn()).error().code, ErrorCode::Corrupt);
        QVERIFY(store.database->execute("PRAGMA user_version=2"));
        QCOMPARE(store.migrate(builtIn()).error().code, ErrorCode::Corrupt);
        QCOMPARE(store.schema(), before);
    }

    void aStepThatWasChangedAfterwardsIsRefused() {
        const Empty store;
        QVERIFY(store.migrate(builtIn()));
        auto changed = builtIn();
        changed[1].checksum[0] = changed[1].checksum[0] == '0' ? '1' : '0';
        const auto refused = store.migrate(changed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        QVERIFY(refused.error().detail.contains(QLatin1String("step 2")));
    }
};

FRONTDESK_TEST(MigratorTest)
#include "migrator_test.moc"
