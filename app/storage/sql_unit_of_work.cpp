// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_unit_of_work.h"

#include <QFile>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcStore, "frontdesk.storage.commit", QtInfoMsg)

constexpr int kCheckpointPages = 1000;
constexpr int kTruncatePages = 4000;
constexpr int kBusyRetries = 50;
constexpr auto kProbeEvery = std::chrono::milliseconds(200);
constexpr qint64 kProbeBytes = 256 * 1024;

}  // namespace

Reserve::Reserve(QString path) : m_path(std::move(path)) {}

bool Reserve::hold() {
    const QByteArray path = QFile::encodeName(m_path);
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const bool held = ::posix_fallocate(file, 0, kBytes) == 0;
    ::close(file);
    if (!held) release();
    return held;
}

void Reserve::release() {
    ::unlink(QFile::encodeName(m_path).constData());
}

SqlUnitOfWork::SqlUnitOfWork(Database& writer)
    : m_writer(writer), m_reserve(writer.path() + QStringLiteral(".reserve")) {
    m_reserveHeld = m_reserve.hold();
    watchWal();
}

SqlUnitOfWork::~SqlUnitOfWork() {
    if (m_writer.handle()) (void)checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
}

int SqlUnitOfWork::onWal(void* self, sqlite3*, const char*, int pages) {
    static_cast<SqlUnitOfWork*>(self)->m_walPages = pages;
    return SQLITE_OK;
}

void SqlUnitOfWork::watchWal() {
    if (m_writer.handle()) sqlite3_wal_hook(m_writer.handle(), &SqlUnitOfWork::onWal, this);
}

Status SqlUnitOfWork::begin() {
    m_changesAtBegin = m_writer.totalChanges();
    return m_writer.run("BEGIN IMMEDIATE");
}

Status SqlUnitOfWork::mark(Mark kind) {
    m_mark = kind;
    m_changesAtMark = m_writer.totalChanges();
    return kind == Mark::Savepoint ? m_writer.run("SAVEPOINT command") : Status();
}

Status SqlUnitOfWork::keep() {
    return m_mark == Mark::Savepoint ? m_writer.run("RELEASE command") : Status();
}

Status SqlUnitOfWork::undo() {
    if (m_mark == Mark::Noted) {
        if (m_writer.totalChanges() == m_changesAtMark) return {};
        return failure(ErrorCode::Unsupported, QStringLiteral("Something was written since the mark."));
    }
    if (auto rolledBack = m_writer.run("ROLLBACK TO command"); !rolledBack) return rolledBack;
    return m_writer.run("RELEASE command");
}

Status SqlUnitOfWork::commit() {
    auto done = m_writer.run("COMMIT");
    for (int tries = 0; !done && done.error().code == ErrorCode::Locked && tries < kBusyRetries; ++tries)
        done = m_writer.run("COMMIT");
    if (!done) return done;
    // A checkpoint that fails leaves the log longer: the commit stands.
    if (m_walPages > kCheckpointPages) (void)checkpoint(SQLITE_CHECKPOINT_PASSIVE);
    return done;
}

void SqlUnitOfWork::abandon() {
    if (m_writer.inTransaction()) (void)m_writer.run("ROLLBACK");
}

bool SqlUnitOfWork::alive() const {
    return m_writer.inTransaction();
}
bool SqlUnitOfWork::changed() const {
    return m_writer.totalChanges() != m_changesAtBegin;
}

Status SqlUnitOfWork::checkpoint(int mode) {
    int logged = 0;
    int moved = 0;
    const int code = sqlite3_wal_checkpoint_v2(m_writer.handle(), nullptr, mode, &logged, &moved);
    if (code != SQLITE_OK) return failure(storeErrorCode(code), QStringLiteral("The log could not be checkpointed."));
    m_walPages = mode == SQLITE_CHECKPOINT_TRUNCATE ? 0 : logged - moved;
    return {};
}

Status SqlUnitOfWork::recover() {
    qCWarning(lcStore, "an I/O error: reopening the store");
    if (auto reopened = m_writer.reopen(); !reopened) return reopened;
    watchWal();
    const auto check = m_writer.scalar("PRAGMA quick_check(1)");
    if (!check) return tl::make_unexpected(check.error());
    if (*check != "ok") return failure(ErrorCode::Corrupt, QStringLiteral("The store is damaged."));
    // What the log holds may never have reached the disk: moving it into the file syncs both.
    return checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
}

bool SqlUnitOfWork::canWriteAside() const {
    const QByteArray path = QFile::encodeName(m_writer.path() + QStringLiteral(".probe"));
    const int file = ::open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) return false;
    const bool room = ::posix_fallocate(file, 0, kProbeBytes) == 0 && ::fsync(file) == 0;
    ::close(file);
    ::unlink(path.constData());
    return room;
}

Status SqlUnitOfWork::probe() {
    const auto now = std::chrono::steady_clock::now();
    const Status full = failure(ErrorCode::StoreFull, QStringLiteral("The disk is full."));
    if (now - m_lastProbe < kProbeEvery) return full;
    m_lastProbe = now;
    if (m_reserveHeld) return {};
    m_reserveHeld = m_reserve.hold();
    return m_reserveHeld || canWriteAside() ? Status() : full;
}

void SqlUnitOfWork::releaseReserve() {
    if (!m_reserveHeld) return;
    m_reserve.release();
    m_reserveHeld = false;
    if (m_writer.handle() && !m_writer.inTransaction()) (void)checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
}

void SqlUnitOfWork::idle() {
    if (m_walPages > kTruncatePages && !m_writer.inTransaction()) (void)checkpoint(SQLITE_CHECKPOINT_TRUNCATE);
}

}  // namespace frontdesk
