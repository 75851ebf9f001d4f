// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/provider_pace.h"

#include "app/services/mail_schedule.h"

#include <algorithm>

namespace frontdesk {

void ProviderPace::ended(const GatewayAnswer& answer, Instant now, quint32 random) {
    --m_underWay;
    const bool silent = answer.end == CallEnd::NotSent || answer.end == CallEnd::Unknown;
    m_silent = silent ? m_silent + 1 : 0;
    // Calls that left before the rest began say nothing new.
    const bool mayRestAnew = !m_broken || now >= m_restsUntil;
    if (m_silent >= kPatience && mayRestAnew) {
        m_broken = true;
        m_restsUntil = now.plusMs(backOffMs(++m_rests, random));
    } else if (!silent) {
        m_broken = false;
        m_rests = 0;
    }
    if (answer.retryAfterSeconds <= 0) return;
    m_broken = true;
    m_restsUntil =
        std::max(m_restsUntil, now.plusMs(std::min<qint64>(answer.retryAfterSeconds * 1000LL, kLongestRestMs)));
}

// A clock that was set back makes nobody wait longer than the longest rest.
bool ProviderPace::isResting(Instant now) const {
    if (!m_broken) return false;
    const bool sleeps = now < m_restsUntil && m_restsUntil <= now.plusMs(kLongestRestMs);
    return sleeps || m_underWay > 0;
}

std::optional<Instant> ProviderPace::restsUntil(Instant now) const {
    return isResting(now) && now < m_restsUntil ? std::optional<Instant>(m_restsUntil) : std::nullopt;
}

}  // namespace frontdesk
