// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/session.h"

namespace frontdesk {

Session::Session(QObject* parent) : QObject(parent) {}

void Session::signIn(const Caller& caller) {
    m_caller = caller;
    Q_EMIT changed();
}

void Session::lock() {
    m_caller = Caller{};
    Q_EMIT changed();
}

}  // namespace frontdesk
