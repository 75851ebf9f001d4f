// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace frontdesk {

/// Hourly verified copies of an open store into its folder of backups, as "hourly-20261121-120000.db" (UTC), and the
/// thinning of older ones. Works on a thread of its own at the lowest priority, through a reader that is open only
/// while it copies. A copy that fails, or that the disk has no room for, is logged and tried again an hour later.
class BackupKeeper {
public:
    struct Options {
        std::chrono::milliseconds first = std::chrono::minutes(10);        ///< after the start
        std::chrono::milliseconds firstIfStale = std::chrono::minutes(2);  ///< where no copy is younger than a day
        std::chrono::milliseconds every = std::chrono::hours(1);
        std::function<qint64(const QString& folder)> freeBytes;  ///< empty: asks the file system
        int hours = 24;                                          ///< of which a copy each is kept
    };
    /// @param backend outlives this
    /// @param copied when the newest copy was made: told once for what is found at the start, then after each copy.
    /// Called
    ///               on the keeper's thread
    BackupKeeper(const Backend& backend, std::function<void(Instant)> copied, Options options);
    BackupKeeper(const Backend& backend, std::function<void(Instant)> copied);
    ~BackupKeeper();  ///< stops a copy under way within milliseconds; nothing is left of it
    BackupKeeper(const BackupKeeper&) = delete;
    BackupKeeper& operator=(const BackupKeeper&) = delete;

private:
    void run();
    [[nodiscard]] bool sleep(std::chrono::milliseconds duration);
    void copy();
    [[nodiscard]] bool hasRoom() const;

    const Backend& m_backend;
    const std::function<void(Instant)> m_copied;
    const Options m_options;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::atomic<bool> m_stopping{false};
    std::thread m_thread;
};

/// When the hourly copies in @p paths.backups were made, newest first.
[[nodiscard]] std::vector<Instant> hourlyCopies(const StorePaths& paths);
/// The path of the hourly copy of @p made.
[[nodiscard]] QString hourlyCopyPath(const StorePaths& paths, Instant made);

/// Which copies may go. Kept is the last one of each of the newest @p hours hours, 14 days and 12 months (in UTC) that
/// have one, so that a machine that was off for long loses nothing.
/// @param made in any order
[[nodiscard]] std::vector<Instant> copiesToDrop(std::vector<Instant> made, int hours = 24);

}  // namespace frontdesk
