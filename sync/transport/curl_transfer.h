// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/curl_library.h"
#include "sync/transport/http_transport.h"

#include <memory>

namespace frontdesk {

/// One request on its way: the handle of libcurl with all it points to, and what has come back. Stays where it is, for
/// libcurl knows its address. Needs curlLibrary().
class CurlTransfer {
public:
    enum class Purpose { Request, Probe };
    /// @param trustedCertificates PEM file; empty: the system's
    CurlTransfer(HttpRequest request, Purpose purpose, HttpTransport::Done done, const QString& trustedCertificates);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer&) = delete;
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    /// Null if there was no memory for it.
    [[nodiscard]] CURL* handle() const { return m_easy; }
    /// What became of it, once libcurl has said how it ended.
    [[nodiscard]] HttpOutcome outcome(CURLcode code);
    [[nodiscard]] bool wasWritten() const;
    void tell(const HttpOutcome& outcome) const { m_done(outcome); }

private:
    static size_t takeHeader(const char* line, size_t size, size_t count, void* self);
    static size_t takeBody(const char* bytes, size_t size, size_t count, void* self);
    void setWay(const QString& trustedCertificates);
    void setRequest();
    void setAnswer();
    void addHeader(const QByteArray& line);

    const HttpRequest m_request;
    const Purpose m_purpose;
    const HttpTransport::Done m_done;
    CURL* m_easy = nullptr;
    curl_slist* m_headers = nullptr;
    QList<QByteArray> m_answerHeaders;
    qsizetype m_headerBytes = 0;
    QByteArray m_body;
    bool m_isTooLarge = false;
};

}  // namespace frontdesk
