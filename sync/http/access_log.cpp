// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/access_log.h"

#include "sync/http/log.h"
#include "sync/http/peer.h"
#include "sync/http/problem.h"

#include <QString>

namespace frontdesk::http {

Q_LOGGING_CATEGORY(logHttp, "frontdesk.http", QtWarningMsg)

bool accessLogEnabled() {
    return logHttp().isInfoEnabled();
}

void logAccess(const Request& request, std::string_view pattern, int status, std::chrono::microseconds took) {
    const std::string line = "{\"id\":" + jsonQuoted(request.id) + ",\"method\":" + jsonQuoted(name(request.method)) +
                             ",\"route\":" + jsonQuoted(pattern) + ",\"status\":" + std::to_string(status) +
                             ",\"us\":" + std::to_string(took.count()) +
                             ",\"net\":" + jsonQuoted(abridged(request.peer)) + '}';
    qCInfo(logHttp).noquote() << QString::fromStdString(line);
}

}  // namespace frontdesk::http
