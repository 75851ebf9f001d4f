// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backend/store_check.h"

#include "app/platform/background_thread.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

namespace frontdesk {
namespace {

constexpr qint64 kDaysBetweenThoroughChecks = 7;
constexpr std::chrono::hours kLookEvery{24};

Q_LOGGING_CATEGORY(lcCheck, "frontdesk.check", QtInfoMsg)

QString findingOf(const CheckReport& report) {
    if (report.integrity != QLatin1String("ok")) return report.integrity;
    if (report.foreignKeyProblems > 0) return QStringLiteral("%1 rows point at nothing").arg(report.foreignKeyProblems);
    if (!report.auditChainSound) return QStringLiteral("the audit chain is broken");
    return report.violations.empty() ? QString() : report.violations.front().invariant;
}

}  // namespace

StoreCheck::StoreCheck(Backend& backend, int delaySeconds)
    : m_backend(backend),
      m_runningMarker(backend.paths().folder + QStringLiteral("/frontdesk.running")),
      m_thoroughMarker(backend.paths().folder + QStringLiteral("/frontdesk.checked")) {
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

bool StoreCheck::sleep(std::chrono::seconds duration) {
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, duration, [this] { return m_stopping; });
}

void StoreCheck::run(int delaySeconds) {
    if (!sleep(std::chrono::seconds(delaySeconds))) return;
    yieldToOthers();
    check(m_uncleanStop || weekIsOver());
    while (sleep(kLookEvery))
        if (weekIsOver()) check(true);
}

bool StoreCheck::weekIsOver() const {
    const QDateTime last = QFileInfo(m_thoroughMarker).lastModified();
    return !last.isValid() || last.daysTo(QDateTime::currentDateTime()) >= kDaysBetweenThoroughChecks;
}

bool StoreCheck::openReader() {
    auto reader = m_backend.openReader();
    const std::scoped_lock lock(m_mutex);
    if (m_stopping) return false;
    if (!reader) {
        tellFailure(reader.error());
        return false;
    }
    m_reader = std::move(*reader);
    return true;
}

void StoreCheck::check(bool thorough) {
    if (!openReader()) return;
    const auto report = checkStore(*m_reader, thorough);
    const std::scoped_lock lock(m_mutex);
    if (!m_stopping && report) tell(*report);
    if (!m_stopping && !report) tellFailure(report.error());
    if (!m_stopping && report && report->sound() && thorough) {
        QFile marker(m_thoroughMarker);
        if (marker.open(QIODevice::WriteOnly))
            marker.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    }
    m_reader.reset();
}

// Damage can be such that not even the check gets through.
void StoreCheck::tellFailure(const Error& error) {
    if (error.code != ErrorCode::Corrupt) {
        qCWarning(lcCheck, "the store could not be checked: %s", qPrintable(error.detail));
        return;
    }
    qCCritical(lcCheck, "the store is damaged: %s", qPrintable(error.detail));
    m_backend.thread.report(StoreHealth::State::Corrupt, error.detail);
}

void StoreCheck::tell(const CheckReport& report) {
    if (report.sound()) return;
    qCCritical(lcCheck, "the store is damaged: %s", qPrintable(findingOf(report)));
    m_backend.thread.report(StoreHealth::State::Corrupt, findingOf(report));
}

}  // namespace frontdesk
