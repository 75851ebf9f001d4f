// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace frontdesk::http {

/// "frontdesk.http": what an operator should know of the listener. Answers are logged by AccessLog.
Q_DECLARE_LOGGING_CATEGORY(logHttp)

}  // namespace frontdesk::http
