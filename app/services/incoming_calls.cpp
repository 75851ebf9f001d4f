// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/incoming_calls.h"

namespace frontdesk {

Result<QString> IncomingCalls::ring(const QString& phone, const Caller& caller) {
    if (!isAllowed(caller, Permission::TakeCalls))
        return failure(ErrorCode::Forbidden, QStringLiteral("Your role may not take calls."));
    auto e164 = m_phones.toE164(phone, QStringLiteral("phone"));
    if (e164) m_announcements.add(CallerRinging{*e164});
    return e164;
}

}  // namespace frontdesk
