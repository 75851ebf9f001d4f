// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/curl_transfer.h"

#include "sync/transport/http_end.h"

#include <QUrl>

#include <algorithm>

// The options are those of libcurl's man pages (curl_easy_setopt, version 7.88).

namespace frontdesk {
namespace {

constexpr qsizetype kMaxBody = 1024 * 1024;
constexpr qsizetype kMaxHeaders = 64 * 1024;
constexpr long kLongestSeconds = 300;  // 0 would be for ever

const CurlLibrary& curl() {
    return *curlLibrary();
}

long deadline(int seconds) {
    return std::clamp<long>(seconds, 1, kLongestSeconds);
}

bool names(const QByteArray& header, const char* lowerCaseName) {
    return header.left(header.indexOf(':')).trimmed().toLower() == lowerCaseName;
}

}  // namespace

CurlTransfer::CurlTransfer(HttpRequest request, Purpose purpose, HttpTransport::Done done,
                           const QString& trustedCertificates)
    : m_request(std::move(request)), m_purpose(purpose), m_done(std::move(done)), m_easy(curl().easyInit()) {
    if (!m_easy) return;
    setWay(trustedCertificates);
    setAnswer();
    if (purpose == Purpose::Probe)
        curl().easySetopt(m_easy, CURLOPT_CONNECT_ONLY, 1L);
    else
        setRequest();
}

CurlTransfer::~CurlTransfer() {
    if (m_easy) curl().easyCleanup(m_easy);
    curl().slistFreeAll(m_headers);
}

void CurlTransfer::setWay(const QString& trustedCertificates) {
    const QByteArray url = QUrl(m_request.url, QUrl::StrictMode).toEncoded();
    curl().easySetopt(m_easy, CURLOPT_URL, url.constData());
    curl().easySetopt(m_easy, CURLOPT_PROTOCOLS_STR, url.startsWith("https:") ? "https" : "http");
    curl().easySetopt(m_easy, CURLOPT_PROXY, "");
    curl().easySetopt(m_easy, CURLOPT_NOPROXY, "*");
    curl().easySetopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl().easySetopt(m_easy, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    curl().easySetopt(m_easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl().easySetopt(m_easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl().easySetopt(m_easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!trustedCertificates.isEmpty())
        curl().easySetopt(m_easy, CURLOPT_CAINFO, trustedCertificates.toUtf8().constData());
    curl().easySetopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl().easySetopt(m_easy, CURLOPT_QUICK_EXIT, 1L);  // an abort does not wait for a name that is being looked up
    curl().easySetopt(m_easy, CURLOPT_CONNECTTIMEOUT, deadline(m_request.connectSeconds));
    curl().easySetopt(m_easy, CURLOPT_TIMEOUT, deadline(m_request.totalSeconds));
    // On a connection used before, libcurl repeats a request that was not answered: only what may be repeated goes
    // there.
    const bool isAlone = m_request.movesMoney || m_request.method != "GET" || m_purpose == Purpose::Probe;
    curl().easySetopt(m_easy, CURLOPT_FRESH_CONNECT, isAlone ? 1L : 0L);
    curl().easySetopt(m_easy, CURLOPT_FORBID_REUSE, isAlone ? 1L : 0L);
}

void CurlTransfer::setRequest() {
    for (const QByteArray& line : m_request.headers) addHeader(line);
    addHeader("Expect:");  // no waiting for a 100
    const auto isType = [](const QByteArray& line) { return names(line, "content-type"); };
    if (std::none_of(m_request.headers.begin(), m_request.headers.end(), isType))
        addHeader("Content-Type:");  // libcurl's own would be a form's
    curl().easySetopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    curl().easySetopt(m_easy, CURLOPT_USERAGENT, "Frontdesk/" FRONTDESK_VERSION);
    if (m_request.method == "GET") return;
    curl().easySetopt(m_easy, CURLOPT_POST, 1L);
    curl().easySetopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(m_request.body.size()));
    curl().easySetopt(m_easy, CURLOPT_POSTFIELDS, m_request.body.constData());
    if (m_request.method != "POST") curl().easySetopt(m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

void CurlTransfer::setAnswer() {
    curl().easySetopt(m_easy, CURLOPT_PRIVATE, this);
    curl().easySetopt(m_easy, CURLOPT_HEADERFUNCTION, &CurlTransfer::takeHeader);
    curl().easySetopt(m_easy, CURLOPT_HEADERDATA, this);
    curl().easySetopt(m_easy, CURLOPT_WRITEFUNCTION, &CurlTransfer::takeBody);
    curl().easySetopt(m_easy, CURLOPT_WRITEDATA, this);
}

void CurlTransfer::addHeader(const QByteArray& line) {
    if (curl_slist* longer = curl().slistAppend(m_headers, line.constData())) m_headers = longer;
}

// Anything but the whole size ends the transfer (CURLE_WRITE_ERROR).
size_t CurlTransfer::takeHeader(const char* line, size_t size, size_t count, void* self) {
    auto* transfer = static_cast<CurlTransfer*>(self);
    const QByteArray text = QByteArray(line, static_cast<qsizetype>(size * count)).trimmed();
    transfer->m_headerBytes += static_cast<qsizetype>(size * count);
    if (transfer->m_headerBytes > kMaxHeaders) {
        transfer->m_isTooLarge = true;
        return 0;
    }
    if (text.startsWith("HTTP/")) transfer->m_answerHeaders.clear();  // those so far were of a 1xx
    const qsizetype colon = text.indexOf(':');
    const bool isTrailer = !transfer->m_body.isEmpty();
    if (colon > 0 && !isTrailer)
        transfer->m_answerHeaders += text.left(colon).toLower() + ": " + text.mid(colon + 1).trimmed();
    return size * count;
}

size_t CurlTransfer::takeBody(const char* bytes, size_t size, size_t count, void* self) {
    auto* transfer = static_cast<CurlTransfer*>(self);
    const auto length = static_cast<qsizetype>(size * count);
    if (transfer->m_body.size() + length > kMaxBody) {
        transfer->m_isTooLarge = true;
        return 0;
    }
    transfer->m_body.append(bytes, length);
    return size * count;
}

bool CurlTransfer::wasWritten() const {
    curl_off_t before = 0;
    if (m_easy) curl().easyGetinfo(m_easy, CURLINFO_PRETRANSFER_TIME_T, &before);
    return before > 0 && m_purpose == Purpose::Request;
}

HttpOutcome CurlTransfer::outcome(CURLcode code) {
    HttpOutcome outcome = httpEnd({code, wasWritten(), m_isTooLarge});
    if (outcome.end != HttpEnd::Answered || m_purpose == Purpose::Probe) return outcome;
    long status = 0;
    curl().easyGetinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    outcome.status = static_cast<int>(status);
    outcome.body = std::move(m_body);
    outcome.headers = std::move(m_answerHeaders);
    return outcome;
}

}  // namespace frontdesk
