// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"
#include "app/storage/database.h"
#include "app/storage/invariants.h"

#include <functional>
#include <memory>

namespace frontdesk {

/// The one process that may open a store: an flock on `frontdesk.lock` in the data folder, holding its pid. Another
/// process never opens the file, since two writers at a checkpoint can damage it (SQLite before 3.51.3, "WAL reset").
class StoreLock {
public:
    ~StoreLock();
    StoreLock(const StoreLock&) = delete;
    StoreLock& operator=(const StoreLock&) = delete;
    /// @return Locked while another process holds it
    [[nodiscard]] static Result<std::unique_ptr<StoreLock>> take(const QString& folder);

private:
    explicit StoreLock(int file) : m_file(file) {}
    int m_file;
};

/// What stands in a data folder.
struct StorePaths {
    explicit StorePaths(const QString& folder);
    QString folder;
    QString database;  ///< frontdesk.db
    QString marker;    ///< tells that a store was made here: a missing database beside it is a loss, not a new start
    QString backups;   ///< folder of verified copies
};

/// Opens the writer of a store after the checks of DI-6: it is ours, of this or an older schema (then copied, checked
/// and migrated), readable, and its newest orders keep the invariants. Never replaces what it cannot read: a folder
/// that had a store and has none now is refused.
/// @return NewerSchema, Corrupt, StoreReadOnly, StoreFull, StoreFailed, Unsupported; the detail is for people who run
/// it
[[nodiscard]] Result<std::unique_ptr<Database>> openStore(const StorePaths& paths, Instant now);

/// A verified copy of an open store (sqlite3_backup, integrity check, fsync, rename, fsync of the folder): it appears
/// under its name whole or not at all. @p source any connection; a reader's copy is of one state, however many commits
/// pass meanwhile.
/// @param goOn asked every few milliseconds; false ends the copy with Busy. Empty: copy to the end
[[nodiscard]] Status backUp(Database& source, const QString& target, const std::function<bool()>& goOn = {});
/// The newest verified copy in @p paths.backups; empty if there is none.
[[nodiscard]] QString newestBackup(const StorePaths& paths);

/// Everything `frontdesk check` and the background check look at.
struct CheckReport {
    QString integrity;  ///< "ok", or what the engine found
    int foreignKeyProblems = 0;
    std::vector<Violation> violations;
    bool auditChainSound = true;
    [[nodiscard]] bool sound() const {
        return integrity == QLatin1String("ok") && foreignKeyProblems == 0 && violations.empty() && auditChainSound;
    }
};
/// @param thorough integrity_check instead of quick_check
[[nodiscard]] Result<CheckReport> checkStore(Database& reader, bool thorough);

}  // namespace frontdesk
