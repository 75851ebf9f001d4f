// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/reporter.h"

#include <QRandomGenerator>

namespace frontdesk::simulators {
namespace {

constexpr int kTries = 3;
constexpr std::chrono::seconds kBetweenTries{3};

}  // namespace

void Reporter::send(const HttpRequest& report) {
    if (report.url.isEmpty()) return;
    for (int copy = 0; copy < m_conduct.reportCopies; ++copy) {
        const int lateMs =
            m_conduct.reportSpreadMs > 0 ? QRandomGenerator::global()->bounded(m_conduct.reportSpreadMs + 1) : 0;
        m_timetable.after(std::chrono::milliseconds(lateMs), [this, report] { deliver(report, kTries); });
    }
}

void Reporter::deliver(const HttpRequest& report, int triesLeft) {
    m_transport.send(report, [this, report, triesLeft](const HttpOutcome& outcome) {
        if (outcome.problem == "aborted" || triesLeft <= 1) return;
        if (outcome.end == HttpEnd::Answered && outcome.status < 500) return;
        m_timetable.after(kBetweenTries, [this, report, triesLeft] { deliver(report, triesLeft - 1); });
    });
}

}  // namespace frontdesk::simulators
