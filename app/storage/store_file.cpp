// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/store_file.h"

#include "app/storage/migrator.h"
#include "app/storage/sql_records.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace frontdesk {
namespace {

constexpr int kOrdersCheckedAtStart = 1000;
constexpr int kBackupPagesAtOnce = 2048;
constexpr int kEngineStepsPerQuestion = 100'000;
constexpr char kMagic[] = "SQLite format 3";
// The database header of https://www.sqlite.org/fileformat.html, 1.3: big-endian numbers at fixed places.
constexpr qsizetype kHeaderBytes = 100;
constexpr qsizetype kPagesAt = 28;
constexpr qsizetype kUserVersionAt = 60;
constexpr qsizetype kApplicationIdAt = 68;

qint64 numberAt(const QByteArray& header, qsizetype at) {
    qint64 number = 0;
    for (qsizetype i = at; i < at + 4; ++i)
        number = number << 8 | (i < header.size() ? static_cast<unsigned char>(header[i]) : 0);
    return number;
}

Status syncPath(const QString& path, int flags) {
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0) return failure(ErrorCode::StoreFailed, QStringLiteral("A file of the store could not be opened."));
    const bool synced = ::fsync(file) == 0;
    ::close(file);
    return synced ? Status()
                  : failure(ErrorCode::StoreFailed, QStringLiteral("A file of the store could not be written."));
}

/// Whether what stands at the path can be a store at all, told before the engine touches it.
Status checkHeader(const StorePaths& paths) {
    const QFileInfo info(paths.database);
    const bool madeBefore = QFileInfo::exists(paths.marker);
    if (!info.exists()) {
        if (!madeBefore) return {};
        return failure(
            ErrorCode::Corrupt,
            QStringLiteral("The store %1 is missing although one was made in this folder.").arg(paths.database));
    }
    if (info.size() == 0) {
        if (!madeBefore) return {};
        return failure(ErrorCode::Corrupt, QStringLiteral("The store %1 is empty.").arg(paths.database));
    }
    QFile file(paths.database);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::StoreReadOnly,
                       QStringLiteral("The store %1 may not be read by this user.").arg(paths.database));
    const QByteArray header = file.read(kHeaderBytes);
    if (!header.startsWith(kMagic))
        return failure(
            ErrorCode::Corrupt,
            QStringLiteral("%1 is not a store: its header is damaged or it is another file.").arg(paths.database));
    // Told from the bytes, since even opening a database of another program as its writer would change it.
    const bool started = numberAt(header, kUserVersionAt) != 0 || numberAt(header, kPagesAt) > 1;
    if (started && numberAt(header, kApplicationIdAt) != Migrator::kApplicationId)
        return failure(ErrorCode::Corrupt, QStringLiteral("%1 is a database of another program.").arg(paths.database));
    if (::access(QFile::encodeName(paths.database).constData(), W_OK) != 0)
        return failure(ErrorCode::StoreReadOnly,
                       QStringLiteral("The store %1 may not be written by this user.").arg(paths.database));
    return {};
}

Status markMade(const StorePaths& paths) {
    if (QFileInfo::exists(paths.marker)) return {};
    QFile marker(paths.marker);
    if (!marker.open(QIODevice::WriteOnly))
        return failure(ErrorCode::StoreFailed, QStringLiteral("The data folder could not be written."));
    marker.write("A store was made in this folder. If frontdesk.db is missing, restore a backup.\n");
    marker.close();
    if (auto synced = syncPath(paths.marker, O_RDONLY); !synced) return synced;
    return syncPath(paths.folder, O_RDONLY | O_DIRECTORY);
}

Status checkNewestOrders(Database& database) {
    const auto violations = checkInvariants(database, kOrdersCheckedAtStart);
    if (!violations) return tl::make_unexpected(violations.error());
    if (violations->empty()) return {};
    return failure(ErrorCode::Corrupt,
                   QStringLiteral("The store breaks a rule: %1.").arg(violations->front().invariant));
}

/// Pages of @p source into the empty @p copy. The reader's transaction keeps the copy from starting anew at each
/// commit.
int copyPages(Database& source, sqlite3* copy, const std::function<bool()>& goOn) {
    const ReadScope scope(source);
    if (!source.scalar("SELECT count(*) FROM sqlite_schema")) return SQLITE_IOERR;
    sqlite3_backup* backup = sqlite3_backup_init(copy, "main", source.handle(), "main");
    if (!backup) return sqlite3_errcode(copy);
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = goOn && !goOn() ? SQLITE_INTERRUPT : sqlite3_backup_step(backup, kBackupPagesAtOnce);
    sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}

int stopUnless(void* goOn) {
    return (*static_cast<const std::function<bool()>*>(goOn))() ? 0 : 1;
}

/// SQLITE_OK if the engine finds nothing wrong with every page of @p copy.
int checkCopy(sqlite3* copy) {
    sqlite3_stmt* check = nullptr;
    int code = sqlite3_prepare_v2(copy, "PRAGMA integrity_check(1)", -1, &check, nullptr);
    if (code == SQLITE_OK) code = sqlite3_step(check);
    const bool sound =
        code == SQLITE_ROW && qstrcmp(reinterpret_cast<const char*>(sqlite3_column_text(check, 0)), "ok") == 0;
    sqlite3_finalize(check);
    return sound ? SQLITE_OK : code == SQLITE_ROW ? SQLITE_CORRUPT : code;
}

/// Writes and checks a copy at @p path, as a plain file without a log beside it.
Status writeCopy(Database& source, const QByteArray& path, const std::function<bool()>& goOn) {
    sqlite3* copy = nullptr;
    int code = sqlite3_open_v2(path.constData(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code == SQLITE_OK && goOn)
        sqlite3_progress_handler(copy, kEngineStepsPerQuestion, &stopUnless, const_cast<std::function<bool()>*>(&goOn));
    if (code == SQLITE_OK) code = copyPages(source, copy, goOn);
    if (code == SQLITE_OK) code = sqlite3_exec(copy, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) code = checkCopy(copy);
    sqlite3_close(copy);
    if (code == SQLITE_OK) return {};
    if ((code & 0xff) == SQLITE_INTERRUPT) return failure(ErrorCode::Busy, QStringLiteral("The backup was stopped."));
    return failure(storeErrorCode(code), QStringLiteral("The backup could not be written or checked."));
}

}  // namespace

StoreLock::~StoreLock() {
    ::close(m_file);
}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString& folder) {
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/frontdesk.lock"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return failure(ErrorCode::StoreReadOnly, QStringLiteral("The data folder %1 may not be written.").arg(folder));
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        ::close(file);
        return failure(ErrorCode::Locked, QStringLiteral("Another process works with the store in %1.").arg(folder));
    }
    const QByteArray pid = QByteArray::number(static_cast<qint64>(::getpid())) + '\n';
    if (::ftruncate(file, 0) != 0 || ::pwrite(file, pid.constData(), static_cast<size_t>(pid.size()), 0) < 0) {
        // The lock itself holds; its text only helps people.
    }
    return std::unique_ptr<StoreLock>(new StoreLock(file));
}

StorePaths::StorePaths(const QString& dataFolder)
    : folder(dataFolder),
      database(dataFolder + QStringLiteral("/frontdesk.db")),
      marker(dataFolder + QStringLiteral("/frontdesk.made")),
      backups(dataFolder + QStringLiteral("/backups")) {}

Status backUp(Database& source, const QString& target, const std::function<bool()>& goOn) {
    const QString temporary = target + QStringLiteral(".tmp");
    QFile::remove(temporary);
    auto written = writeCopy(source, QFile::encodeName(temporary), goOn);
    if (written) written = syncPath(temporary, O_RDONLY);
    if (written && ::rename(QFile::encodeName(temporary).constData(), QFile::encodeName(target).constData()) != 0)
        written = failure(ErrorCode::StoreFailed, QStringLiteral("The backup could not be put in its place."));
    if (written) return syncPath(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY);
    QFile::remove(temporary);
    QFile::remove(temporary + QStringLiteral("-journal"));
    return written;
}

QString newestBackup(const StorePaths& paths) {
    const QFileInfoList copies = QDir(paths.backups).entryInfoList({QStringLiteral("*.db")}, QDir::Files, QDir::Time);
    return copies.isEmpty() ? QString() : copies.first().absoluteFilePath();
}

Result<std::unique_ptr<Database>> openStore(const StorePaths& paths, Instant now) {
    if (auto header = checkHeader(paths); !header) return tl::make_unexpected(header.error());
    auto database = Database::open(paths.database, Database::Mode::Writer);
    if (!database) return tl::make_unexpected(database.error());
    auto migrations = builtInMigrations();
    if (!migrations) return tl::make_unexpected(migrations.error());
    Migrator migrator(**database, std::move(*migrations));
    const auto keepCopy = [&]() -> Status {
        QDir().mkpath(paths.backups);
        const QString stamp =
            QDateTime::fromMSecsSinceEpoch(now.ms, Qt::UTC).toString(QStringLiteral("yyyyMMdd-hhmmss"));
        return backUp(**database, paths.backups + QStringLiteral("/before-migration-%1.db").arg(stamp));
    };
    if (auto migrated = migrator.migrate(now, keepCopy); !migrated) return tl::make_unexpected(migrated.error());
    if (auto kept = checkNewestOrders(**database); !kept) return tl::make_unexpected(kept.error());
    if (auto marked = markMade(paths); !marked) return tl::make_unexpected(marked.error());
    return database;
}

Result<CheckReport> checkStore(Database& reader, bool thorough) {
    CheckReport report;
    QStringList problems;
    const auto engine = reader.visit(thorough ? "PRAGMA integrity_check(10)" : "PRAGMA quick_check(10)",
                                     [&](const Row& row) { problems << row.text(0); });
    if (!engine) return tl::make_unexpected(engine.error());
    report.integrity = problems.join(QStringLiteral("; "));
    const auto keys = reader.visit("PRAGMA foreign_key_check", [&](const Row&) { ++report.foreignKeyProblems; });
    if (!keys) return tl::make_unexpected(keys.error());
    auto violations = checkInvariants(reader, 0);
    if (!violations) return tl::make_unexpected(violations.error());
    report.violations = std::move(*violations);
    const auto chain = SqlAuditLog(reader).verify(0);
    if (!chain) return tl::make_unexpected(chain.error());
    report.auditChainSound = *chain;
    return report;
}

}  // namespace frontdesk
