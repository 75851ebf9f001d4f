// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/errands.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kShortestWaitMs = 10;

}  // namespace

void Errands::put(Errand errand) {
    const std::scoped_lock lock(m_mutex);
    m_errands.push_back(std::move(errand));
    m_changed.notify_one();
}

void Errands::wake() {
    const std::scoped_lock lock(m_mutex);
    m_woken = true;
    m_changed.notify_one();
}

void Errands::end() {
    const std::scoped_lock lock(m_mutex);
    m_stopping = true;
    m_changed.notify_one();
}

bool Errands::isStopping() {
    const std::scoped_lock lock(m_mutex);
    return m_stopping;
}

std::deque<Errands::Errand> Errands::wait(std::chrono::milliseconds time) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return m_stopping || m_woken || !m_errands.empty(); });
    m_woken = false;
    return std::exchange(m_errands, {});
}

std::deque<Errands::Errand> Errands::waitForErrands(std::chrono::steady_clock::time_point until) {
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, until, [this] { return !m_errands.empty(); });
    return std::exchange(m_errands, {});
}

int sleepMs(std::optional<Instant> moment, Instant now, int clockSpeed, int longestMs) {
    if (!moment) return longestMs;
    const qint64 left = (moment->ms - now.ms) / clockSpeed;
    return static_cast<int>(std::clamp<qint64>(left, std::min(kShortestWaitMs, longestMs), longestMs));
}

quint32 evenRandom(IdSource& ids) {
    const QByteArray bytes = ids.randomBytes(sizeof(quint32));
    quint32 out = 0;
    for (const char byte : bytes) out = (out << 8) | static_cast<quint8>(byte);
    return out;
}

}  // namespace frontdesk
