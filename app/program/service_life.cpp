// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/service_life.h"

#include <chrono>
#include <cstdint>
#ifdef FRONTDESK_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace frontdesk {
namespace {

constexpr int kFeedsPerPeriod = 3;

void tell([[maybe_unused]] const QByteArray& state) {
#ifdef FRONTDESK_SYSTEMD
    sd_notify(0, state.constData());
#endif
}

/// What the service manager allows between two signs of life; zero if it does not watch this process.
std::chrono::microseconds watchdogPeriod() {
#ifdef FRONTDESK_SYSTEMD
    std::uint64_t microseconds = 0;
    if (sd_watchdog_enabled(0, &microseconds) > 0) return std::chrono::microseconds(microseconds);
#endif
    return {};
}

}  // namespace

ServiceLife::ServiceLife(std::vector<Ping> threads, const QString& status) : m_threads(std::move(threads)) {
    tell("READY=1\nSTATUS=" + status.toUtf8());
    const auto period = watchdogPeriod();
    if (period.count() == 0) return;
    connect(&m_timer, &QTimer::timeout, this, &ServiceLife::feedWatchdog);
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(period / kFeedsPerPeriod));
    askThreads();
}

ServiceLife::~ServiceLife() {
    tell("STOPPING=1\nSTATUS=Finishing what is under way");
}

void ServiceLife::feedWatchdog() {
    if (*m_silent > 0) return;
    tell("WATCHDOG=1");
    askThreads();
}

void ServiceLife::askThreads() {
    m_silent = std::make_shared<std::atomic<size_t>>(m_threads.size());
    for (const Ping& ping : m_threads) ping([silent = m_silent] { --*silent; });
}

}  // namespace frontdesk
