// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/sms_budget.h"

#include <algorithm>

namespace frontdesk {

void SmsBudget::setRules(const SmsRules& rules) {
    const std::scoped_lock lock(m_mutex);
    m_rules = rules;
}

SmsRules SmsBudget::rules() const {
    const std::scoped_lock lock(m_mutex);
    return m_rules;
}

Result<bool> SmsBudget::reaches(const QString& e164) const {
    const SmsRules now = rules();
    if (!now.carried || e164.isEmpty()) return false;
    const QStringList prefixes = now.prefixes.isEmpty() ? QStringList{m_parts.phones.countryPrefix()} : now.prefixes;
    const bool allowed =
        std::any_of(prefixes.begin(), prefixes.end(), [&](const QString& prefix) { return e164.startsWith(prefix); });
    if (!allowed || !m_parts.phones.isMobile(e164)) return false;
    return m_parts.notifications.isOptedOut(e164).map([](bool optedOut) { return !optedOut; });
}

Result<SmsBudget::Verdict> SmsBudget::verdict(const QString& e164, int underway) const {
    using What = Verdict::What;
    const auto optedOut = m_parts.notifications.isOptedOut(e164);
    if (!optedOut) return tl::make_unexpected(optedOut.error());
    if (*optedOut) return Verdict{What::Drop, {}, "opted_out"};
    if (!isLimited()) return Verdict{};
    const BusinessCalendar& calendar = m_parts.restaurant->calendar;
    const Instant moment = m_parts.clock.now();
    const Instant morning = calendar.at(calendar.businessDay(moment), calendar.cutOverHour() * 60);
    const auto sent = m_parts.notifications.sentSince(morning);
    if (!sent) return tl::make_unexpected(sent.error());
    if (*sent + underway >= rules().dailyCap) return Verdict{What::Drop, {}, "daily_cap"};
    const auto traffic = m_parts.notifications.sentTo(e164, morning);
    if (!traffic) return tl::make_unexpected(traffic.error());
    if (traffic->count >= kADay) return Verdict{What::Drop, {}, "number_cap"};
    if (traffic->lastAt && moment < traffic->lastAt->plusMs(kApartMs))
        return Verdict{What::Wait, traffic->lastAt->plusMs(kApartMs), {}};
    return Verdict{};
}

}  // namespace frontdesk
