// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/quit_signals.h"

#include <QCoreApplication>

#include <sys/signalfd.h>
#include <unistd.h>
#include <csignal>

namespace frontdesk {
namespace {

sigset_t quitSet() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    return set;
}

}  // namespace

void reserveQuitSignals() {
    const sigset_t set = quitSet();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

QuitSignals::QuitSignals() {
    const sigset_t set = quitSet();
    m_descriptor = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [] { QCoreApplication::quit(); });
}

QuitSignals::~QuitSignals() {
    m_notifier.reset();
    ::close(m_descriptor);
}

}  // namespace frontdesk
