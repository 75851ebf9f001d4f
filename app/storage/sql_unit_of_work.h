// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/unit_of_work.h"
#include "app/storage/database.h"

#include <chrono>

namespace frontdesk {

/// Space kept aside beside the store, so that a full disk is noticed while there is still room to finish cleanly.
class Reserve {
public:
    static constexpr qint64 kBytes = 16 * 1024 * 1024;
    explicit Reserve(QString path);
    /// Allocates the file where it is missing. @return false if there is not the room
    bool hold();
    void release();

private:
    QString m_path;
};

/// The writer's transactions and its checkpoints (DI-3 to DI-5).
class SqlUnitOfWork final : public UnitOfWork {
public:
    explicit SqlUnitOfWork(Database& writer);
    ~SqlUnitOfWork() override;

    [[nodiscard]] Status begin() override;
    [[nodiscard]] Status mark(Mark kind) override;
    [[nodiscard]] Status keep() override;
    [[nodiscard]] Status undo() override;
    [[nodiscard]] Status commit() override;
    void abandon() override;
    [[nodiscard]] bool alive() const override;
    [[nodiscard]] bool changed() const override;
    [[nodiscard]] Status recover() override;
    [[nodiscard]] Status probe() override;
    void releaseReserve() override;
    void idle() override;

private:
    static int onWal(void* self, sqlite3* handle, const char* name, int pages);
    void watchWal();
    [[nodiscard]] Status checkpoint(int mode);
    [[nodiscard]] bool canWriteAside() const;

    Database& m_writer;
    Reserve m_reserve;
    bool m_reserveHeld = false;
    int m_walPages = 0;
    qint64 m_changesAtBegin = 0;
    qint64 m_changesAtMark = 0;
    Mark m_mark = Mark::Savepoint;
    std::chrono::steady_clock::time_point m_lastProbe;
};

}  // namespace frontdesk
