// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/smtp_outcome.h"

#include <curl/curl.h>

namespace frontdesk {
namespace {

constexpr int kStartMail = 354;
constexpr int kClosing = 421;

bool isTransient(int reply) {
    return reply >= 400 && reply <= 499;
}
bool isPermanent(int reply) {
    return reply >= 500 && reply <= 599;
}

/// Why a transfer never got to speak of a message, where that is for people to mend; empty if it is not.
QString settingAtFault(const SmtpEnd& end) {
    switch (end.curlCode) {
        case CURLE_USE_SSL_FAILED:
            return QStringLiteral("the mail server offers no encryption (STARTTLS); check SMTP_PORT and SMTP_SECURITY");
        case CURLE_PEER_FAILED_VERIFICATION:
            return QStringLiteral("the mail server's certificate cannot be trusted; check SMTP_HOST");
        case CURLE_SSL_CACERT_BADFILE:
            return QStringLiteral("the file of trusted certificates cannot be read; check SSL_CERT_FILE");
        case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_CIPHER:
            return QStringLiteral("the mail server's encryption cannot be used");
        case CURLE_URL_MALFORMAT:
        case CURLE_UNSUPPORTED_PROTOCOL:
            return QStringLiteral("SMTP_HOST is not the name of a server");
        default:
            break;
    }
    if (end.curlCode == CURLE_LOGIN_DENIED && !isTransient(end.reply))
        return QStringLiteral("the mail server does not accept our login; check SMTP_USER and SMTP_PASSWORD");
    if (!isPermanent(end.reply)) return {};
    switch (end.stage) {
        case SmtpStage::Connecting:
        case SmtpStage::Greeted:
            return QStringLiteral("the mail server does not talk to us");
        case SmtpStage::LoggingIn:
            return QStringLiteral("the mail server does not accept our login; check SMTP_USER and SMTP_PASSWORD");
        case SmtpStage::Sender:
            return QStringLiteral("the mail server does not take mail from us; check EMAIL_FROM and SMTP_USER");
        case SmtpStage::Recipient:
        case SmtpStage::Content:
            return {};
    }
    return {};
}

QString whyUnreached(const SmtpEnd& end) {
    switch (end.curlCode) {
        case CURLE_COULDNT_RESOLVE_HOST:
            return QStringLiteral("the mail server's name is not found; check SMTP_HOST and the network");
        case CURLE_COULDNT_CONNECT:
            return QStringLiteral("the mail server does not answer; check SMTP_HOST, SMTP_PORT and the network");
        case CURLE_OPERATION_TIMEDOUT:
            return QStringLiteral("the mail server takes too long");
        case CURLE_ABORTED_BY_CALLBACK:
            return QStringLiteral("the program stopped");
        default:
            return end.reply > 0 ? QStringLiteral("the mail server takes no mail at present")
                                 : QStringLiteral("the mail server cannot be spoken with");
    }
}

}  // namespace

SendOutcome smtpOutcome(const SmtpEnd& end) {
    if (end.curlCode == CURLE_OK) return {SendResult::Accepted, end.reply, {}};
    if (end.reply == kStartMail)
        return {SendResult::Unknown, end.reply, QStringLiteral("the mail server fell silent after the text")};
    if (const QString fault = settingAtFault(end); !fault.isEmpty())
        return {SendResult::Misconfigured, end.reply, fault};
    const bool aboutMessage = end.stage >= SmtpStage::Sender && end.curlCode != CURLE_ABORTED_BY_CALLBACK;
    if (aboutMessage && isPermanent(end.reply))
        return {SendResult::Rejected, end.reply, QStringLiteral("the mail server refused the message")};
    if (aboutMessage && isTransient(end.reply) && end.reply != kClosing)
        return {SendResult::Deferred, end.reply, QStringLiteral("the mail server put the message off")};
    return {SendResult::Unreached, end.reply, whyUnreached(end)};
}

}  // namespace frontdesk
