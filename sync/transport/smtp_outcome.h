// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/mail_transport.h"

namespace frontdesk {

/// How far a conversation with a mail server came: the last thing we said.
enum class SmtpStage { Connecting, Greeted, LoggingIn, Sender, Recipient, Content };

/// How a transfer of libcurl ended.
struct SmtpEnd {
    int curlCode = 0;  ///< CURLcode
    int reply = 0;     ///< the server's last reply code; 0: none
    SmtpStage stage = SmtpStage::Connecting;
};

/// What that means for the message: decided by the class of the reply, since libcurl has one code for many ends.
/// 354 as the last reply says that the text was under way: the server may have taken it.
[[nodiscard]] SendOutcome smtpOutcome(const SmtpEnd& end);

}  // namespace frontdesk
