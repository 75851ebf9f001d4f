// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <map>

namespace frontdesk {
namespace {

const QString kFolder = QStringLiteral(":/store/migrations");

QByteArray fillWords(QByteArray sql) {
    static const std::pair<const char*, const char*> kWords[] = {
        {"{id}", "TEXT"},   {"{int}", "INTEGER"},   {"{bool}", "INTEGER"},
        {"{blob}", "BLOB"}, {"{strict}", "STRICT"}, {"{clustered}", "STRICT, WITHOUT ROWID"},
    };
    for (const auto& [word, replacement] : kWords) sql.replace(word, replacement);
    return sql;
}

QByteArray readResource(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

std::vector<QByteArray> splitScript(const QByteArray& script) {
    std::vector<QByteArray> statements;
    QByteArray current;
    const auto finish = [&] {
        if (!current.trimmed().isEmpty()) statements.push_back(fillWords(current.trimmed()));
        current.clear();
    };
    for (const QByteArray& line : script.split('\n')) {
        if (line.trimmed() == "-- next")
            finish();
        else
            current += line + '\n';
    }
    finish();
    return statements;
}

Result<std::vector<Migration>> builtInMigrations() {
    std::map<int, Migration> byNumber;
    const QStringList files = QDir(kFolder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        if (file.endsWith(QLatin1String(".postgres.sql"))) continue;
        const int number = file.left(4).toInt();
        Migration& migration = byNumber[number];
        const QString name = file.section(QLatin1Char('.'), 0, 0);
        if (migration.number != 0 && migration.name != name)
            return failure(ErrorCode::Internal, QStringLiteral("Two migrations have the number %1.").arg(number));
        migration.number = number;
        migration.name = name;
        const QByteArray script = readResource(kFolder + QLatin1Char('/') + file);
        const auto statements = splitScript(script);
        migration.statements.insert(migration.statements.end(), statements.begin(), statements.end());
        migration.checksum = QCryptographicHash::hash(migration.checksum + script, QCryptographicHash::Sha256).toHex();
    }
    std::vector<Migration> ordered;
    for (auto& [number, migration] : byNumber) {
        if (number != static_cast<int>(ordered.size()) + 1)
            return failure(ErrorCode::Internal, QStringLiteral("Migration %1 is missing.").arg(ordered.size() + 1));
        ordered.push_back(std::move(migration));
    }
    return ordered;
}

Migrator::Migrator(Database& database, std::vector<Migration> migrations)
    : m_database(database), m_migrations(std::move(migrations)) {}

Result<int> Migrator::version() {
    const auto text = m_database.scalar("PRAGMA user_version");
    if (!text) return tl::make_unexpected(text.error());
    return text->toInt();
}

Status Migrator::checkOwnership(int version) {
    const auto owner = m_database.scalar("PRAGMA application_id");
    if (!owner) return tl::make_unexpected(owner.error());
    if (version == 0) {
        const auto tables = m_database.scalar("SELECT count(*) FROM sqlite_schema");
        if (!tables) return tl::make_unexpected(tables.error());
        if (*tables == "0") return {};
        return failure(ErrorCode::Corrupt, QStringLiteral("The file is a database of another program."));
    }
    if (owner->toLongLong() != kApplicationId)
        return failure(ErrorCode::Corrupt, QStringLiteral("The file is a database of another program."));
    if (version > newest())
        return failure(ErrorCode::NewerSchema,
                       QStringLiteral("The store has schema %1, this program knows %2: start the newer program.")
                           .arg(version)
                           .arg(newest()));
    std::map<int, QByteArray> applied;
    const auto read = m_database.visit("SELECT number, checksum FROM schema_migration",
                                       [&](const Row& row) { applied[row.integer(0)] = row.bytes(1); });
    if (!read) return read;
    for (int number = 1; number <= version; ++number)
        if (applied[number] != m_migrations[static_cast<size_t>(number) - 1].checksum)
            return failure(
                ErrorCode::Corrupt,
                QStringLiteral("Schema step %1 of the store is not the one this program knows.").arg(number));
    return {};
}

Status Migrator::apply(const Migration& migration, Instant now) {
    const auto step = [&]() -> Status {
        if (migration.number == 1) {
            if (auto made = m_database.execute(
                    "CREATE TABLE schema_migration (number INTEGER NOT NULL PRIMARY KEY, "
                    "name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT");
                !made)
                return made;
            if (auto owned = m_database.execute("PRAGMA application_id=" + QByteArray::number(kApplicationId)); !owned)
                return owned;
        }
        for (const QByteArray& statement : migration.statements)
            if (auto done = m_database.execute(statement); !done) return done;
        if (auto noted =
                m_database.run("INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
                               migration.number, migration.name, migration.checksum, now);
            !noted)
            return noted;
        return m_database.execute("PRAGMA user_version=" + QByteArray::number(migration.number));
    };
    if (auto begun = m_database.execute("BEGIN IMMEDIATE"); !begun) return begun;
    auto done = step();
    if (done) done = m_database.execute("COMMIT");
    if (!done && m_database.inTransaction()) (void)m_database.execute("ROLLBACK");
    return done;
}

Status Migrator::migrate(Instant now, const std::function<Status()>& backup) {
    const auto present = version();
    if (!present) return tl::make_unexpected(present.error());
    if (auto ours = checkOwnership(*present); !ours) return ours;
    if (*present == newest()) return {};
    if (*present > 0)
        if (auto kept = backup(); !kept) return kept;
    for (int number = *present + 1; number <= newest(); ++number)
        if (auto applied = apply(m_migrations[static_cast<size_t>(number) - 1], now); !applied) return applied;
    return {};
}

}  // namespace frontdesk
