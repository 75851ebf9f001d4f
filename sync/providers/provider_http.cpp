// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/provider_http.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr int kPauseSeconds = 60;
constexpr int kLongestPauseSeconds = 3'600;

}  // namespace

QByteArray basicAuthorization(const QString& user, const QString& secret) {
    return "Authorization: Basic " + (user + QLatin1Char(':') + secret).toUtf8().toBase64();
}

QString urlOf(const QString& base, const QString& path) {
    QString out = base;
    while (out.endsWith(QLatin1Char('/'))) out.chop(1);
    return out + path;
}

int pauseAskedFor(const HttpOutcome& outcome) {
    bool isNumber = false;
    const int seconds = outcome.header("retry-after").trimmed().toInt(&isNumber);
    return isNumber && seconds > 0 ? std::min(seconds, kLongestPauseSeconds) : kPauseSeconds;
}

}  // namespace frontdesk
