// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/smtp_transport.h"

#include "app/config/config_values.h"
#include "sync/transport/curl_library.h"
#include "sync/transport/mail_headers.h"
#include "sync/transport/smtp_outcome.h"

#include <QUrl>

#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <mutex>
#include <set>

// The options are those of libcurl's example smtp-mime.c and of their man pages.

namespace frontdesk {
namespace {

/// What send() found there.
const CurlLibrary& curl() {
    return *curlLibrary();
}

struct EndEasy {
    void operator()(CURL* easy) const { curl().easyCleanup(easy); }
};
struct EndMime {
    void operator()(curl_mime* mime) const { curl().mimeFree(mime); }
};
struct EndList {
    void operator()(curl_slist* list) const { curl().slistFreeAll(list); }
};
using Easy = std::unique_ptr<CURL, EndEasy>;
using Mime = std::unique_ptr<curl_mime, EndMime>;
using List = std::unique_ptr<curl_slist, EndList>;

List listOf(const std::vector<QByteArray>& lines) {
    List list;
    for (const QByteArray& line : lines)
        if (curl_slist* longer = curl().slistAppend(list.get(), line.constData())) {
            (void)list.release();
            list.reset(longer);
        }
    return list;
}

/// smtp://host:port/name, where the path is what we call ourselves in EHLO.
QByteArray urlOf(const MailConfig& mail) {
    QUrl url;
    url.setScheme(mail.security == SmtpSecurity::Tls ? QStringLiteral("smtps") : QStringLiteral("smtp"));
    url.setHost(mail.host);
    url.setPort(mail.port);
    url.setPath(QLatin1Char('/') + QString::fromUtf8(domainOf(mail.from)));
    return url.toEncoded();
}

void addText(curl_mime* alternatives, const QByteArray& text, const char* type, const char* encoder) {
    curl_mimepart* part = curl().mimeAddpart(alternatives);
    // A line of a mail ends in CR LF; a lone LF would be encoded as a character.
    const QByteArray lines = QByteArray(text).replace('\n', "\r\n");
    curl().mimeData(part, lines.constData(), static_cast<size_t>(lines.size()));
    curl().mimeType(part, type);
    curl().mimeEncoder(part, encoder);
}

void addFile(curl_mime* mixed, const MailAttachment& file) {
    curl_mimepart* part = curl().mimeAddpart(mixed);
    curl().mimeData(part, file.content.constData(), static_cast<size_t>(file.content.size()));
    curl().mimeFilename(part, file.fileName.toLatin1().constData());
    curl().mimeType(part, file.type.constData());
    curl().mimeEncoder(part, "base64");
}

/// mixed( alternative( plain, HTML ), file ).
Mime partsOf(CURL* easy, const OutgoingMail& mail) {
    Mime mixed(curl().mimeInit(easy));
    curl_mime* alternatives = curl().mimeInit(easy);
    addText(alternatives, mail.text.toUtf8(), "text/plain; charset=utf-8", "quoted-printable");
    addText(alternatives, mail.html.toUtf8(), "text/html; charset=utf-8", "base64");
    curl_mimepart* part = curl().mimeAddpart(mixed.get());
    curl().mimeSubparts(part, alternatives);
    curl().mimeType(part, "multipart/alternative");
    curl().mimeHeaders(part, curl().slistAppend(nullptr, "Content-Disposition: inline"), 1);
    if (mail.attachment) addFile(mixed.get(), *mail.attachment);
    return mixed;
}

/// Notes how far a transfer came. What goes by here may be a password: only the command is looked at.
int noteStage(CURL*, curl_infotype what, char* data, size_t size, void* stage) {
    if (what != CURLINFO_HEADER_OUT) return 0;
    const QByteArrayView line(data, static_cast<qsizetype>(size));
    auto& reached = *static_cast<SmtpStage*>(stage);
    if (line.startsWith("EHLO") || line.startsWith("HELO")) reached = SmtpStage::Greeted;
    if (line.startsWith("AUTH")) reached = SmtpStage::LoggingIn;
    if (line.startsWith("MAIL")) reached = SmtpStage::Sender;
    if (line.startsWith("RCPT")) reached = SmtpStage::Recipient;
    if (line.startsWith("DATA")) reached = SmtpStage::Content;
    return 0;
}

int endIfAborted(void* aborted, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::atomic<bool>*>(aborted)->load() ? 1 : 0;
}

void setServer(CURL* easy, const SmtpTransport::Settings& settings) {
    const MailConfig& mail = settings.mail;
    curl().easySetopt(easy, CURLOPT_URL, urlOf(mail).constData());
    curl().easySetopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl().easySetopt(easy, CURLOPT_PROXY, "");
    if (!mail.user.isEmpty()) {
        curl().easySetopt(easy, CURLOPT_USERNAME, mail.user.toUtf8().constData());
        curl().easySetopt(easy, CURLOPT_PASSWORD, mail.password.toUtf8().constData());
    }
    // ALL: without TLS there is no message, whatever the server offers (CURLUSESSL_TRY would send it in clear).
    const bool clear = mail.security == SmtpSecurity::None;
    curl().easySetopt(easy, CURLOPT_USE_SSL, static_cast<long>(clear ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl().easySetopt(easy, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl().easySetopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl().easySetopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    if (!settings.trustedCertificates.isEmpty())
        curl().easySetopt(easy, CURLOPT_CAINFO, settings.trustedCertificates.toUtf8().constData());
}

void setDeadlines(CURL* easy, const SmtpTransport::Settings& settings) {
    curl().easySetopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl().easySetopt(easy, CURLOPT_QUICK_EXIT, 1L);  // an abort does not wait for a name that is being looked up
    curl().easySetopt(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(settings.connectSeconds));
    curl().easySetopt(easy, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(settings.replySeconds));
    curl().easySetopt(easy, CURLOPT_TIMEOUT, static_cast<long>(settings.totalSeconds));
}

}  // namespace

/// The sockets of the present transfer. libcurl waits for the answers to a text and to QUIT without listening to its
/// callbacks; hanging up ends that.
class SmtpTransport::Line {
public:
    void hangUp() {
        const std::scoped_lock lock(m_mutex);
        for (const curl_socket_t each : m_open) ::shutdown(each, SHUT_RDWR);
    }
    void watch(CURL* easy) {
        curl().easySetopt(easy, CURLOPT_OPENSOCKETFUNCTION, &Line::open);
        curl().easySetopt(easy, CURLOPT_OPENSOCKETDATA, this);
        curl().easySetopt(easy, CURLOPT_CLOSESOCKETFUNCTION, &Line::close);
        curl().easySetopt(easy, CURLOPT_CLOSESOCKETDATA, this);
    }

private:
    static curl_socket_t open(void* self, curlsocktype, curl_sockaddr* address) {
        auto* line = static_cast<Line*>(self);
        const std::scoped_lock lock(line->m_mutex);
        const int made = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
        if (made >= 0) line->m_open.insert(made);
        return made >= 0 ? made : CURL_SOCKET_BAD;
    }
    static int close(void* self, curl_socket_t socket) {
        auto* line = static_cast<Line*>(self);
        const std::scoped_lock lock(line->m_mutex);
        line->m_open.erase(socket);
        return ::close(socket);
    }

    std::mutex m_mutex;
    std::set<curl_socket_t> m_open;
};

SmtpTransport::SmtpTransport(Settings settings) : m_settings(std::move(settings)), m_line(std::make_unique<Line>()) {}

SmtpTransport::~SmtpTransport() = default;

void SmtpTransport::abort() {
    m_aborted = true;
    m_line->hangUp();
}

SendOutcome SmtpTransport::send(const OutgoingMail& mail) {
    const QString& from = m_settings.mail.from;
    if (m_settings.mail.security == SmtpSecurity::None && !config::isLoopbackHost(m_settings.mail.host))
        return {SendResult::Misconfigured, 0, QStringLiteral("SMTP_SECURITY is none for another machine")};
    if (!isEnvelopeAddress(from))
        return {SendResult::Misconfigured, 0, QStringLiteral("EMAIL_FROM is not set to an address")};
    const auto fields = headerFields(mail, from);
    if (!fields) return {SendResult::Rejected, 0, fields.error().detail};

    if (!curlLibrary()) return {SendResult::Misconfigured, 0, QStringLiteral("libcurl is not on this machine")};
    const Easy easy(curl().easyInit());
    if (!easy) return {SendResult::Unreached, 0, QStringLiteral("no memory")};
    setServer(easy.get(), m_settings);
    setDeadlines(easy.get(), m_settings);
    const Mime parts = partsOf(easy.get(), mail);
    const List headers = listOf(*fields);
    const List recipients = listOf({'<' + mail.to.toUtf8() + '>'});
    curl().easySetopt(easy.get(), CURLOPT_MAIL_FROM, QByteArray('<' + from.toUtf8() + '>').constData());
    curl().easySetopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl().easySetopt(easy.get(), CURLOPT_HTTPHEADER, headers.get());
    curl().easySetopt(easy.get(), CURLOPT_MIMEPOST, parts.get());

    SmtpEnd end;
    curl().easySetopt(easy.get(), CURLOPT_VERBOSE, 1L);  // or the function below hears nothing
    curl().easySetopt(easy.get(), CURLOPT_DEBUGFUNCTION, &noteStage);
    curl().easySetopt(easy.get(), CURLOPT_DEBUGDATA, &end.stage);
    curl().easySetopt(easy.get(), CURLOPT_NOPROGRESS, 0L);
    curl().easySetopt(easy.get(), CURLOPT_XFERINFOFUNCTION, &endIfAborted);
    curl().easySetopt(easy.get(), CURLOPT_XFERINFODATA, &m_aborted);
    m_line->watch(easy.get());
    end.curlCode = curl().easyPerform(easy.get());
    if (end.curlCode != CURLE_OK) m_line->hangUp();
    long reply = 0;
    curl().easyGetinfo(easy.get(), CURLINFO_RESPONSE_CODE, &reply);
    end.reply = static_cast<int>(reply);
    return smtpOutcome(end);
}

SmtpTransport::Settings smtpSettings(const MailConfig& mail) {
    SmtpTransport::Settings settings;
    settings.mail = mail;
    if (mail.from.isEmpty() && isEnvelopeAddress(mail.user)) settings.mail.from = mail.user;
    settings.trustedCertificates = qEnvironmentVariable("SSL_CERT_FILE");
    return settings;
}

}  // namespace frontdesk
