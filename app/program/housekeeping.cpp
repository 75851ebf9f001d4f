// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/housekeeping.h"

namespace frontdesk {
namespace {

constexpr int kTickMs = 5'000;
constexpr int kCheckAfterSeconds = 10;

}  // namespace

Housekeeping::Housekeeping(Backend& backend, int clockSpeed, const QString& status)
    : m_check(backend, kCheckAfterSeconds),
      m_backups(backend,
                [this](Instant made) {
                    const auto tell = [this, made] {
                        m_newestCopy = made;
                        Q_EMIT newestCopyChanged(made);
                    };
                    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
                }),
      m_life(backend.thread, status) {
    connect(&m_tick, &QTimer::timeout, this, [&backend] {
        backend.thread.post<void>([&backend] { return backend.queue.tick(); }, [](const Status&) {});
    });
    m_tick.start(qMax(1, kTickMs / clockSpeed));
}

}  // namespace frontdesk
