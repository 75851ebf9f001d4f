// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"

#include <QObject>

namespace frontdesk {

/// Who stands at this counter. GUI thread.
class Session : public QObject {
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);

    [[nodiscard]] bool isSignedIn() const { return m_caller.isStaff(); }
    /// For calls of services; Anonymous while locked.
    [[nodiscard]] const Caller& caller() const { return m_caller; }
    void signIn(const Caller& caller);
    void lock();

Q_SIGNALS:
    void changed();

private:
    Caller m_caller;
};

}  // namespace frontdesk
