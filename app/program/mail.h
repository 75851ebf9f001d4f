// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "app/config/config.h"
#include "sync/outbox/mail_dispatcher.h"

#include <memory>

namespace frontdesk {

/// Starts sending the outbox's e-mails. Destroy the result before the backend.
/// @param clockSpeed of the backend's clock
/// @param told hears how the server is; may be empty
/// @return null without an SMTP_HOST: the messages wait, which is told in the log unless the store is a demo
[[nodiscard]] std::unique_ptr<MailDispatcher> startMail(Backend& backend, const MailConfig& config, int clockSpeed,
                                                        MailDispatcher::Told told = {});

}  // namespace frontdesk
