// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace frontdesk {

/// A file that goes with an e-mail.
struct MailAttachment {
    QString fileName;  ///< ASCII
    QByteArray type;   ///< "application/pdf"
    QByteArray content;
};

/// One e-mail to one person. Header fields are single lines.
struct OutgoingMail {
    QString to;  ///< an address
    QString toName;
    QString fromName;
    QString subject;
    QString text;     ///< plain
    QString html;     ///< the same as a whole document
    QByteArray key;   ///< makes the Message-ID: the same at every repeat
    Instant written;  ///< its Date
    std::optional<MailAttachment> attachment{};
};

/// What came of handing a message to the mail server.
enum class SendResult {
    Accepted,       ///< the server has it
    Rejected,       ///< it will never take this message
    Deferred,       ///< it asks to come back later with this message
    Unreached,      ///< nothing was sent: no server, or one that takes nothing at present
    Unknown,        ///< the text was under way when the line went dead: the server may have it
    Misconfigured,  ///< no message gets through until somebody changes something
};
struct SendOutcome {
    SendResult result = SendResult::Unreached;
    int reply = 0;      ///< the server's last reply code; 0: none
    QString inWords{};  ///< English, for the log and the manager; no personal data, no secret

    friend bool operator==(const SendOutcome&, const SendOutcome&) = default;
};

/// Hands messages to a mail server, one at a time. Used on one thread, which it blocks.
class MailTransport {
public:
    virtual ~MailTransport() = default;
    [[nodiscard]] virtual SendOutcome send(const OutgoingMail& mail) = 0;
    /// Lets a send() under way end soon, and every later one at once. Any thread.
    virtual void abort() = 0;
};

}  // namespace frontdesk
