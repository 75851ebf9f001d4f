// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/money.h"
#include "app/domain/result.h"
#include "app/domain/time.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace frontdesk {

/// One row of a running query. Columns count from 0. Valid inside the visitor that received it.
class Row {
public:
    explicit Row(sqlite3_stmt* statement) : m_statement(statement) {}
    [[nodiscard]] qint64 int64(int column) const;
    [[nodiscard]] int integer(int column) const { return static_cast<int>(int64(column)); }
    [[nodiscard]] bool boolean(int column) const { return int64(column) != 0; }
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;     ///< TEXT as UTF-8, or BLOB
    [[nodiscard]] QByteArrayView view(int column) const;  ///< the same without a copy, until the next row
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] std::optional<Instant> instant(int column) const;
    template <class IdType>
    [[nodiscard]] IdType id(int column) const {
        return IdType::fromText(view(column)).value_or(IdType());
    }

private:
    sqlite3_stmt* m_statement;
};

/// What may be bound to a `?`.
class Value {
public:
    Value(std::nullptr_t) {}
    Value(qint64 number) : m_kind(Kind::Integer), m_number(number) {}
    Value(int number) : Value(static_cast<qint64>(number)) {}
    Value(bool flag) : Value(static_cast<qint64>(flag)) {}
    Value(Money amount) : Value(amount.minor()) {}
    Value(Instant instant) : Value(instant.ms) {}
    Value(std::optional<Instant> instant)
        : m_kind(instant ? Kind::Integer : Kind::Null), m_number(instant ? instant->ms : 0) {}
    Value(const QString& text) : m_kind(Kind::Text), m_bytes(text.toUtf8()) {}
    Value(const QByteArray& utf8) : m_kind(Kind::Text), m_bytes(utf8) {}
    Value(const char* utf8)
        : m_kind(Kind::Text), m_bytes(QByteArray::fromRawData(utf8, static_cast<qsizetype>(qstrlen(utf8)))) {}
    template <class Tag>
    Value(const Id<Tag>& id)
        : m_kind(id.isNull() ? Kind::Null : Kind::Text), m_bytes(id.isNull() ? QByteArray() : id.text()) {}
    [[nodiscard]] static Value blob(const QByteArray& bytes) {
        Value out(bytes);
        out.m_kind = Kind::Blob;
        return out;
    }
    /// NULL instead of an empty text
    [[nodiscard]] static Value orNull(const QString& text) { return text.isEmpty() ? Value(nullptr) : Value(text); }

private:
    friend class Database;
    enum class Kind { Null, Integer, Text, Blob };
    Kind m_kind = Kind::Null;
    qint64 m_number = 0;
    QByteArray m_bytes;
};

/// One connection to the store, opened through Qt Sql. Statements are prepared once and run through the engine's own
/// handle, since QSqlQuery costs 2.5 times as much a row (tests/bench). Used on the thread that opened it.
class Database {
public:
    enum class Mode { Writer, Reader };
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Opens a SQLite file with the pragmas of a connection (WAL, synchronous=FULL, foreign keys, trusted_schema off …)
    /// and verifies the engine's answers. A reader never writes nor checkpoints.
    /// @return StoreFailed, Corrupt, Locked, StoreReadOnly, Unsupported (network file system, old engine)
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, Mode mode);
    /// Closes and opens again with the same path and mode; prepared statements are dropped.
    [[nodiscard]] Status reopen();
    void close();
    void interrupt();  ///< ends a running statement with an error; any thread, while open

    /// Runs @p sql, which must be a string literal: it is prepared once and kept.
    template <class... Args>
    [[nodiscard]] Status run(const char* sql, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{Value(args)...};
        return runValues(sql, values.data(), values.size());
    }
    /// Calls @p visit for each row.
    template <class Visitor, class... Args>
    [[nodiscard]] Status query(const char* sql, Visitor visit, const Args&... args) {
        const std::array<Value, sizeof...(Args)> values{Value(args)...};
        const auto started = start(sql, values.data(), values.size());
        if (!started) return tl::make_unexpected(started.error());
        while (true) {
            const auto more = next(*started);
            if (!more) return tl::make_unexpected(more.error());
            if (!*more) return {};
            visit(Row(*started));
        }
    }
    /// Runs a statement that is not known at compile time (migrations, pragmas). Not kept.
    [[nodiscard]] Status execute(const QByteArray& sql);
    /// The first column of the first row of such a statement; empty if there is none.
    [[nodiscard]] Result<QByteArray> scalar(const QByteArray& sql);
    /// Calls @p visit for each row of such a statement.
    [[nodiscard]] Status visit(const QByteArray& sql, const std::function<void(const Row&)>& visit);

    [[nodiscard]] qint64 changes() const;       ///< rows of the last statement
    [[nodiscard]] qint64 totalChanges() const;  ///< rows since opening
    [[nodiscard]] bool inTransaction() const;
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    Database(QString path, Mode mode);
    [[nodiscard]] Status connect();
    [[nodiscard]] Status configure();
    [[nodiscard]] Result<sqlite3_stmt*> start(const char* sql, const Value* values, size_t count);
    [[nodiscard]] Result<bool> next(sqlite3_stmt* statement);
    [[nodiscard]] Status runValues(const char* sql, const Value* values, size_t count);
    [[nodiscard]] Error lastError() const;

    QString m_path;
    Mode m_mode;
    QString m_connection;  ///< name of Qt's connection
    sqlite3* m_handle = nullptr;
    struct Statements;
    std::unique_ptr<Statements> m_statements;
};

/// A read transaction over several queries of one reader, so that they see one state. Does nothing on a writer.
class ReadScope {
public:
    explicit ReadScope(Database& database);
    ~ReadScope();
    ReadScope(const ReadScope&) = delete;
    ReadScope& operator=(const ReadScope&) = delete;

private:
    Database* m_database = nullptr;
};

/// The engine's code as ours. @p extended is SQLite's extended result code.
[[nodiscard]] ErrorCode storeErrorCode(int extended);

}  // namespace frontdesk
