// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/log.h"

namespace frontdesk::http {

Q_LOGGING_CATEGORY(logHttp, "frontdesk.http", QtInfoMsg)

}  // namespace frontdesk::http
