// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/mail.h"

#include "sync/transport/smtp_transport.h"

namespace frontdesk {

std::unique_ptr<MailDispatcher> startMail(Backend& backend, const MailConfig& config, int clockSpeed,
                                          MailDispatcher::Told told) {
    if (config.host.isEmpty()) {
        if (!backend.restaurant->demo) qWarning("SMTP_HOST is not set: e-mails wait in the store and are not sent");
        return nullptr;
    }
    MailDispatcher::Settings settings;
    settings.clockSpeed = clockSpeed;
    auto mail = std::make_unique<MailDispatcher>(
        MailDispatcher::Parts{backend.thread, backend.relay, backend.feed, backend.messageTally, backend.clock,
                              backend.ids, std::move(told)},
        std::make_unique<SmtpTransport>(smtpSettings(config)), settings);
    mail->start();
    return mail;
}

}  // namespace frontdesk
