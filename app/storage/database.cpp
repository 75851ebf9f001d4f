// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/database.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>
#include <atomic>
#include <mutex>
#include <unordered_map>

#include <sys/statfs.h>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcStorage, "frontdesk.storage", QtInfoMsg)

// statfs(2) f_type of file systems whose locks or fsync cannot be trusted.
constexpr long kNfs = 0x6969;
constexpr long kCifs = static_cast<long>(0xFF534D42);
constexpr long kSmb2 = static_cast<long>(0xFE534D42);
constexpr long kFuse = 0x65735546;

bool onNetworkFileSystem(const QString& path) {
    struct statfs info {};
    const QByteArray folder = QFileInfo(path).absolutePath().toLocal8Bit();
    if (::statfs(folder.constData(), &info) != 0) return false;
    const auto type = static_cast<long>(info.f_type);
    return type == kNfs || type == kCifs || type == kSmb2 || type == kFuse;
}

QString nextConnectionName() {
    static std::atomic<int> counter{0};
    return QStringLiteral("frontdesk-%1").arg(++counter);
}

}  // namespace

ErrorCode storeErrorCode(int extended) {
    switch (extended & 0xff) {
        case SQLITE_FULL:
            return ErrorCode::StoreFull;
        case SQLITE_IOERR:
            return ErrorCode::StoreFailed;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::Corrupt;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::Locked;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return ErrorCode::StoreReadOnly;
        case SQLITE_CANTOPEN:
            return ErrorCode::StoreFailed;
        case SQLITE_CONSTRAINT:
            return ErrorCode::Conflict;
        default:
            return ErrorCode::Internal;
    }
}

qint64 Row::int64(int column) const {
    return sqlite3_column_int64(m_statement, column);
}
bool Row::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}
QByteArrayView Row::view(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {data, sqlite3_column_bytes(m_statement, column)};
}
QByteArray Row::bytes(int column) const {
    return view(column).toByteArray();
}
QString Row::text(int column) const {
    return QString::fromUtf8(view(column));
}
std::optional<Instant> Row::instant(int column) const {
    if (isNull(column)) return std::nullopt;
    return Instant{int64(column)};
}

struct Database::Statements {
    QSqlDatabase connection;  ///< held, since Qt looks connections up for the thread that opened them only
    std::unordered_map<const char*, sqlite3_stmt*> byText;

    void finalise() {
        for (const auto& [text, statement] : byText) sqlite3_finalize(statement);
        byText.clear();
    }
};

Database::Database(QString path, Mode mode)
    : m_path(std::move(path)), m_mode(mode), m_statements(std::make_unique<Statements>()) {}

Database::~Database() {
    close();
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, Mode mode) {
    // Counting the engine's memory takes a lock for every allocation: a tenth of the time of an insert.
    static std::once_flag configured;
    std::call_once(configured, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
    if (sqlite3_libversion_number() < 3037000)
        return failure(ErrorCode::Unsupported, QStringLiteral("SQLite 3.37 or newer is needed."));
    if (onNetworkFileSystem(path))
        return failure(ErrorCode::Unsupported,
                       QStringLiteral("The store must lie on a local disk, not on a network file system."));
    std::unique_ptr<Database> database(new Database(path, mode));
    if (auto connected = database->connect(); !connected) return tl::make_unexpected(connected.error());
    return database;
}

Status Database::reopen() {
    close();
    return connect();
}

void Database::close() {
    if (m_connection.isEmpty()) return;
    m_statements->finalise();
    m_handle = nullptr;
    m_statements->connection.close();
    m_statements->connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
}

void Database::interrupt() {
    if (m_handle) sqlite3_interrupt(m_handle);
}

Status Database::connect() {
    m_connection = nextConnectionName();
    QSqlDatabase& connection = m_statements->connection;
    connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    if (!connection.isValid())
        return failure(ErrorCode::Internal, QStringLiteral("Qt's SQLite driver is not installed."));
    connection.setDatabaseName(m_path);
    connection.setConnectOptions(m_mode == Mode::Reader
                                     ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                     : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!connection.open()) {
        const int code = connection.lastError().nativeErrorCode().toInt();
        close();
        return failure(storeErrorCode(code), QStringLiteral("The store could not be opened."));
    }
    const QVariant handle = connection.driver()->handle();
    m_handle = *static_cast<sqlite3* const*>(handle.constData());
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    // The writer's connection closes without Qt's implicit checkpoint surprises: we checkpoint ourselves.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, m_mode == Mode::Reader ? 1 : 0, nullptr);
    auto configured = configure();
    if (!configured) close();
    return configured;
}

Status Database::configure() {
    static constexpr const char* kAlways[] = {
        "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON",  "PRAGMA temp_store=MEMORY",
        "PRAGMA mmap_size=0",     "PRAGMA synchronous=FULL",   "PRAGMA wal_autocheckpoint=0"};
    for (const char* pragma : kAlways)
        if (auto done = execute(pragma); !done) return done;
    if (m_mode == Mode::Writer) {
        const auto journal = scalar("PRAGMA journal_mode=WAL");
        if (!journal) return tl::make_unexpected(journal.error());
        if (*journal != "wal")
            return failure(ErrorCode::Unsupported, QStringLiteral("The store cannot use a write-ahead log here."));
        if (auto size = execute("PRAGMA journal_size_limit=67108864"); !size) return size;
    }
    const auto keys = scalar("PRAGMA foreign_keys");
    if (!keys) return tl::make_unexpected(keys.error());
    if (*keys != "1") return failure(ErrorCode::Unsupported, QStringLiteral("The engine does not check foreign keys."));
    return {};
}

Error Database::lastError() const {
    const int extended = sqlite3_extended_errcode(m_handle);
    qCWarning(lcStorage, "sqlite %d: %s", extended, sqlite3_errmsg(m_handle));
    return Error{storeErrorCode(extended), QStringLiteral("The store reports error %1.").arg(extended), {}, {}, {}, 0};
}

Result<sqlite3_stmt*> Database::start(const char* sql, const Value* values, size_t count) {
    if (m_handle == nullptr) return failure(ErrorCode::StoreFailed, QStringLiteral("The store is closed."));
    sqlite3_stmt*& statement = m_statements->byText[sql];
    if (statement == nullptr &&
        sqlite3_prepare_v3(m_handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK) {
        m_statements->byText.erase(sql);
        return tl::make_unexpected(lastError());
    }
    Q_ASSERT(static_cast<size_t>(sqlite3_bind_parameter_count(statement)) == count);
    sqlite3_reset(statement);
    for (size_t i = 0; i < count; ++i) {
        const Value& value = values[i];
        const int index = static_cast<int>(i) + 1;
        switch (value.m_kind) {
            case Value::Kind::Null:
                sqlite3_bind_null(statement, index);
                break;
            case Value::Kind::Integer:
                sqlite3_bind_int64(statement, index, value.m_number);
                break;
            case Value::Kind::Text:
                sqlite3_bind_text(statement, index, value.m_bytes.isNull() ? "" : value.m_bytes.constData(),
                                  static_cast<int>(value.m_bytes.size()), SQLITE_STATIC);
                break;
            case Value::Kind::Blob:
                sqlite3_bind_blob(statement, index, value.m_bytes.isNull() ? "" : value.m_bytes.constData(),
                                  static_cast<int>(value.m_bytes.size()), SQLITE_STATIC);
                break;
        }
    }
    return statement;
}

Result<bool> Database::next(sqlite3_stmt* statement) {
    const int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(statement);
        return false;
    }
    const Error error = lastError();
    sqlite3_reset(statement);
    return tl::make_unexpected(error);
}

Status Database::runValues(const char* sql, const Value* values, size_t count) {
    const auto statement = start(sql, values, count);
    if (!statement) return tl::make_unexpected(statement.error());
    while (true) {
        const auto more = next(*statement);
        if (!more) return tl::make_unexpected(more.error());
        if (!*more) return {};
    }
}

Status Database::visit(const QByteArray& sql, const std::function<void(const Row&)>& visitRow) {
    if (m_handle == nullptr) return failure(ErrorCode::StoreFailed, QStringLiteral("The store is closed."));
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
        return tl::make_unexpected(lastError());
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) visitRow(Row(statement));
    const Status status = code == SQLITE_DONE ? Status() : tl::make_unexpected(lastError());
    sqlite3_finalize(statement);
    return status;
}

Status Database::execute(const QByteArray& sql) {
    return visit(sql, [](const Row&) {});
}

Result<QByteArray> Database::scalar(const QByteArray& sql) {
    std::optional<QByteArray> value;
    const auto done = visit(sql, [&value](const Row& row) {
        if (!value) value = row.bytes(0);
    });
    if (!done) return tl::make_unexpected(done.error());
    return value.value_or(QByteArray());
}

qint64 Database::changes() const {
    return sqlite3_changes64(m_handle);
}
qint64 Database::totalChanges() const {
    return m_handle ? sqlite3_total_changes64(m_handle) : 0;
}
bool Database::inTransaction() const {
    return m_handle && sqlite3_get_autocommit(m_handle) == 0;
}

ReadScope::ReadScope(Database& database) {
    if (database.mode() == Database::Mode::Reader && !database.inTransaction() && database.run("BEGIN"))
        m_database = &database;
}

ReadScope::~ReadScope() {
    if (m_database) (void)m_database->run("COMMIT");
}

}  // namespace frontdesk
