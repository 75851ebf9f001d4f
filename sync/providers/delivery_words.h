// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/sms_gateway.h"

namespace frontdesk {

/// What a provider's word about a message says: Twilio's MessageStatus, Africa's Talking's delivery reports, Arkesel's
/// message status. A word that is not known counts as underway, so that no report ends a message by mistake.
[[nodiscard]] DeliveryReport deliveryReport(SmsProvider provider, const QByteArray& messageId, const QByteArray& word);

}  // namespace frontdesk
