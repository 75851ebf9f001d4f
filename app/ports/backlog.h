// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace frontdesk {

/// What waits in a store for somebody outside it.
struct Backlog {
    qint64 messages = 0;   ///< of the outbox, not sent yet
    qint64 printJobs = 0;  ///< not on paper yet
};

}  // namespace frontdesk
