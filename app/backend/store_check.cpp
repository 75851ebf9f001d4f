// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/store_check.h"

#include "app/platform/background_thread.h"

#include <QFile>
#include <QLoggingCategory>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcCheck, "frontdesk.check", QtInfoMsg)

QString findingOf(const CheckReport& report) {
    if (report.integrity != QLatin1String("ok")) return report.integrity;
    if (report.foreignKeyProblems > 0) return QStringLiteral("%1 rows point at nothing").arg(report.foreignKeyProblems);
    if (!report.auditChainSound) return QStringLiteral("the audit chain is broken");
    return report.violations.empty() ? QString() : report.violations.front().invariant;
}

}  // namespace

StoreCheck::StoreCheck(Backend& backend, int delaySeconds)
    : m_backend(backend), m_runningMarker(backend.paths().folder + QStringLiteral("/frontdesk.running")) {
    m_uncleanStop = QFile::exists(m_runningMarker);
    QFile marker(m_runningMarker);
    if (!marker.open(QIODevice::WriteOnly)) qCWarning(lcCheck, "the data folder cannot be written");
    m_thread = std::thread([this, delaySeconds] { run(delaySeconds); });
}

StoreCheck::~StoreCheck() {
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        if (m_reader) m_reader->interrupt();
    }
    m_wake.notify_all();
    m_thread.join();
    QFile::remove(m_runningMarker);
}

void StoreCheck::run(int delaySeconds) {
    {
        std::unique_lock lock(m_mutex);
        if (m_wake.wait_for(lock, std::chrono::seconds(delaySeconds), [this] { return m_stopping; })) return;
    }
    yieldToOthers();
    auto reader = m_backend.openReader();
    if (!reader) return;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping) return;
        m_reader = std::move(*reader);
    }
    const auto report = checkStore(*m_reader, m_uncleanStop);
    const std::scoped_lock lock(m_mutex);
    if (!m_stopping && report && !report->sound()) {
        qCCritical(lcCheck, "the store is damaged: %s", qPrintable(findingOf(*report)));
        m_backend.thread.report(StoreHealth::State::Corrupt, findingOf(*report));
    }
    m_reader.reset();
}

}  // namespace frontdesk
