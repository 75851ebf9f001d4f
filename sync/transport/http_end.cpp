// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/http_end.h"

#include "app/config/config_values.h"

#include <QUrl>

#include <curl/curl.h>

#include <algorithm>

namespace frontdesk {
namespace {

QByteArray problemOf(int curlCode) {
    switch (curlCode) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return "dns";
        case CURLE_COULDNT_CONNECT:
            return "refused";
        case CURLE_OPERATION_TIMEDOUT:
            return "timeout";
        case CURLE_SSL_CONNECT_ERROR:
        case CURLE_PEER_FAILED_VERIFICATION:
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CIPHER:
        case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
        case CURLE_SSL_INVALIDCERTSTATUS:
            return "tls";
        case CURLE_GOT_NOTHING:
            return "closed";
        case CURLE_SEND_ERROR:
        case CURLE_RECV_ERROR:
            return "reset";
        case CURLE_PARTIAL_FILE:
            return "cut_short";
        case CURLE_UNSUPPORTED_PROTOCOL:  // an answer of HTTP/0.9
        case CURLE_WEIRD_SERVER_REPLY:
        case CURLE_BAD_CONTENT_ENCODING:
            return "garbled";
        default:
            return "failed";
    }
}

bool isAllowedUrl(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) return false;
    return url.scheme() == QLatin1String("https") ||
           (url.scheme() == QLatin1String("http") && config::isLoopbackHost(url.host()));
}

bool isHeader(const QByteArray& line) {
    constexpr auto kEndsALine = [](char c) { return c == '\r' || c == '\n' || c == '\0'; };
    return line.indexOf(':') > 0 && std::none_of(line.begin(), line.end(), kEndsALine);
}

bool isMethod(const QByteArray& method) {
    return !method.isEmpty() && std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

HttpOutcome endedBy(bool wasWritten, const QByteArray& problem) {
    HttpOutcome outcome;
    outcome.end = wasWritten ? HttpEnd::Unknown : HttpEnd::NotSent;
    outcome.problem = problem;
    return outcome;
}

}  // namespace

HttpOutcome httpEnd(const CurlEnd& end) {
    if (end.isTooLarge) return endedBy(end.wasWritten, "too_large");
    if (end.curlCode != CURLE_OK) return endedBy(end.wasWritten, problemOf(end.curlCode));
    HttpOutcome outcome;
    outcome.end = HttpEnd::Answered;
    return outcome;
}

HttpOutcome abortedEnd(bool wasWritten) {
    return endedBy(wasWritten, "aborted");
}

QByteArray refusal(const HttpRequest& request) {
    if (!isAllowedUrl(request.url)) return "refused_url";
    if (!isMethod(request.method) || !std::all_of(request.headers.begin(), request.headers.end(), isHeader))
        return "refused_header";
    return {};
}

}  // namespace frontdesk
