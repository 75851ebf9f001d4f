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
    sigaddset(&set, SIGHUP);
    return set;
}

}  // namespace

void reserveQuitSignals() {
    const sigset_t set = quitSet();
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

QuitSignals::QuitSignals(std::function<void()> onHangUp) : m_onHangUp(std::move(onHangUp)) {
    const sigset_t set = quitSet();
    m_descriptor = ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] { take(); });
}

void QuitSignals::take() {
    signalfd_siginfo info{};
    while (::read(m_descriptor, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo == SIGHUP && m_onHangUp)
            m_onHangUp();
        else
            QCoreApplication::quit();
    }
}

QuitSignals::~QuitSignals() {
    m_notifier.reset();
    ::close(m_descriptor);
}

}  // namespace frontdesk
