// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"
#include "app/storage/database.h"

#include <functional>
#include <vector>

namespace frontdesk {

/// One step of the schema: the scripts of one number, for this engine, with the four words filled in.
struct Migration {
    int number = 0;
    QString name;  ///< "0003_orders"
    std::vector<QByteArray> statements;
    QByteArray checksum;  ///< SHA-256 of the scripts as written, hex
};

/// The migrations built into the program, in order. @return Internal if a number is missing or there twice
[[nodiscard]] Result<std::vector<Migration>> builtInMigrations();
/// Splits a script at its `-- next` lines and fills in the engine's words.
[[nodiscard]] std::vector<QByteArray> splitScript(const QByteArray& script);

/// Brings a store to the newest schema: each step in a transaction of its own that also records it, so that a kill at
/// any moment leaves the old or the new schema. A store newer than the program is refused untouched.
class Migrator {
public:
    static constexpr qint64 kApplicationId = 0x46445348;  // "FDSH" in the file's header

    Migrator(Database& database, std::vector<Migration> migrations);

    [[nodiscard]] Result<int> version();
    [[nodiscard]] int newest() const { return static_cast<int>(m_migrations.size()); }
    /// @param backup called once before the first step on a store that has rows; its failure stops the migration
    /// @return NewerSchema, Corrupt (not our file, or its applied scripts differ from ours), or what the store says
    [[nodiscard]] Status migrate(Instant now, const std::function<Status()>& backup);

private:
    [[nodiscard]] Status checkOwnership(int version);
    [[nodiscard]] Status apply(const Migration& migration, Instant now);
    Database& m_database;
    std::vector<Migration> m_migrations;
};

}  // namespace frontdesk
