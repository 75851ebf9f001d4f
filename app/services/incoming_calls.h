// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/phone_parser.h"
#include "app/services/events.h"

namespace frontdesk {

/// Tells the counter who rings, as a telephone system says. Service thread only.
class IncomingCalls {
public:
    IncomingCalls(const PhoneParser& phones, Announcements& announcements)
        : m_phones(phones), m_announcements(announcements) {}

    /// @param phone in any usual spelling
    /// @return the number in E.164; Forbidden, ValidationFailed
    [[nodiscard]] Result<QString> ring(const QString& phone, const Caller& caller);

private:
    const PhoneParser& m_phones;
    Announcements& m_announcements;
};

}  // namespace frontdesk
