// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/backup_keeper.h"

#include "app/platform/background_thread.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <algorithm>
#include <set>

#include <sys/statvfs.h>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcBackup, "frontdesk.backup", QtInfoMsg)

/// What an ordinary user may still write; 0 if the folder cannot be asked. QStorageInfo goes by the list of mounts,
/// which says nothing of a container's.
qint64 freeBytesOf(const QString& folder) {
    struct statvfs info {};
    if (::statvfs(QFile::encodeName(folder).constData(), &info) != 0) return 0;
    return static_cast<qint64>(info.f_bavail) * static_cast<qint64>(info.f_frsize);
}

constexpr int kDays = 14;
constexpr int kMonths = 12;
constexpr qint64 kMsPerHour = 3'600'000;
constexpr qint64 kMsPerDay = 24 * kMsPerHour;
constexpr int kRoomForStores = 3;  // the copy, the store's own growth meanwhile, and as much again

const QString kPrefix = QStringLiteral("hourly-");
const QString kStamp = QStringLiteral("yyyyMMdd-hhmmss");

qint64 hourOf(Instant made) {
    return made.ms / kMsPerHour;
}
qint64 dayOf(Instant made) {
    return made.ms / kMsPerDay;
}
qint64 monthOf(Instant made) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(made.ms, Qt::UTC).date();
    return day.year() * 12 + day.month();
}

/// Keeps the newest copy of each of the newest @p count periods.
void keepOneOfEach(const std::vector<Instant>& newestFirst, qint64 (*periodOf)(Instant), int count,
                   std::set<Instant>& kept) {
    std::optional<qint64> last;
    for (const Instant made : newestFirst) {
        if (last == periodOf(made)) continue;
        if (count-- == 0) return;
        last = periodOf(made);
        kept.insert(made);
    }
}

/// What a killed process left of a copy.
void removeUnfinished(const StorePaths& paths) {
    QDir folder(paths.backups);
    const QStringList names = folder.entryList({kPrefix + QStringLiteral("*.db.tmp*")}, QDir::Files);
    for (const QString& name : names) folder.remove(name);
}

}  // namespace

std::vector<Instant> hourlyCopies(const StorePaths& paths) {
    std::vector<Instant> made;
    const QStringList names = QDir(paths.backups).entryList({kPrefix + QStringLiteral("*.db")}, QDir::Files);
    for (const QString& name : names) {
        QDateTime time = QDateTime::fromString(name.mid(kPrefix.size()).chopped(3), kStamp);
        time.setTimeSpec(Qt::UTC);
        if (time.isValid()) made.push_back({time.toMSecsSinceEpoch()});
    }
    std::sort(made.begin(), made.end(), std::greater<>());
    return made;
}

QString hourlyCopyPath(const StorePaths& paths, Instant made) {
    return paths.backups + QLatin1Char('/') + kPrefix +
           QDateTime::fromMSecsSinceEpoch(made.ms, Qt::UTC).toString(kStamp) + QStringLiteral(".db");
}

std::vector<Instant> copiesToDrop(std::vector<Instant> made, int hours) {
    std::sort(made.begin(), made.end(), std::greater<>());
    std::set<Instant> kept;
    keepOneOfEach(made, hourOf, hours, kept);
    keepOneOfEach(made, dayOf, kDays, kept);
    keepOneOfEach(made, monthOf, kMonths, kept);
    made.erase(std::remove_if(made.begin(), made.end(), [&kept](Instant each) { return kept.count(each) > 0; }),
               made.end());
    return made;
}

BackupKeeper::BackupKeeper(const Backend& backend, std::function<void(Instant)> copied)
    : BackupKeeper(backend, std::move(copied), Options()) {}

BackupKeeper::BackupKeeper(const Backend& backend, std::function<void(Instant)> copied, Options options)
    : m_backend(backend), m_copied(std::move(copied)), m_options(std::move(options)), m_thread([this] { run(); }) {}

BackupKeeper::~BackupKeeper() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool BackupKeeper::sleep(std::chrono::milliseconds duration) {
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, duration, [this] { return m_stopping.load(); });
}

void BackupKeeper::run() {
    yieldToOthers();
    removeUnfinished(m_backend.paths());
    const std::vector<Instant> found = hourlyCopies(m_backend.paths());
    if (!found.empty()) m_copied(found.front());
    const bool stale = found.empty() || m_backend.clock.now().ms - found.front().ms > kMsPerDay;
    std::chrono::milliseconds pause = stale ? m_options.firstIfStale : m_options.first;
    while (sleep(pause)) {
        copy();
        pause = m_options.every;
    }
}

void BackupKeeper::copy() {
    const StorePaths& paths = m_backend.paths();
    QDir().mkpath(paths.backups);
    if (!hasRoom()) {
        qCWarning(lcBackup, "no copy was made: the disk has not three times the store's size free");
        return;
    }
    const Instant now = m_backend.clock.now();
    const auto reader = m_backend.openReader();
    const Status copied = reader ? backUp(**reader, hourlyCopyPath(paths, now), [this] { return !m_stopping.load(); })
                                 : Status(tl::make_unexpected(reader.error()));
    if (!copied) {
        if (!m_stopping) qCWarning(lcBackup, "no copy was made: %s", qPrintable(copied.error().detail));
        return;
    }
    qCInfo(lcBackup, "a verified copy was made");
    m_copied(now);
    for (const Instant made : copiesToDrop(hourlyCopies(paths), m_options.hours))
        QFile::remove(hourlyCopyPath(paths, made));
}

bool BackupKeeper::hasRoom() const {
    const StorePaths& paths = m_backend.paths();
    const qint64 store = QFileInfo(paths.database).size() + QFileInfo(paths.database + QStringLiteral("-wal")).size();
    const qint64 available = m_options.freeBytes ? m_options.freeBytes(paths.backups) : freeBytesOf(paths.backups);
    return available >= kRoomForStores * store;
}

}  // namespace frontdesk
