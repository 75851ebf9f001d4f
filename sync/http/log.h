// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace frontdesk::http {

/// "frontdesk.http": warnings and errors; at info level, off unless a rule turns it on, one line for every answer.
Q_DECLARE_LOGGING_CATEGORY(logHttp)

}  // namespace frontdesk::http
