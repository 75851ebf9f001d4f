// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox/payment_reconciliation.h"

#include <QLoggingCategory>

#include <algorithm>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(log, "frontdesk.outbox")

constexpr int kMostDays = 7;
constexpr int kAskAgainMinutes = 60;

Instant beginOf(QDate day, const BusinessCalendar& calendar) {
    return calendar.at(day, calendar.cutOverHour() * 60);
}

QByteArray settingOf(PaymentProvider provider) {
    return "payments.reconciled." + storedName(provider);
}

}  // namespace

std::optional<DaysToReconcile> daysToReconcile(QDate done, const BusinessCalendar& calendar, Instant now) {
    const QDate today = calendar.businessDay(now);
    const QDate first = std::max(done.addDays(1), today.addDays(-kMostDays));
    if (first >= today) return std::nullopt;
    return DaysToReconcile{beginOf(first, calendar), beginOf(today, calendar), today.addDays(-1)};
}

std::optional<DaysToReconcile> PaymentReconciliation::due(PaymentProvider provider) {
    const Instant now = m_parts.clock.now();
    Instant& lookAt = m_lookAt[provider];
    if (now < lookAt) return std::nullopt;
    lookAt = now.plusMinutes(kAskAgainMinutes);  // whatever comes of it
    const auto days =
        m_parts.thread.run<std::optional<DaysToReconcile>>([this, provider] { return look(provider); }).takeResult();
    if (!days) return std::nullopt;
    if (!*days) lookAt = nextCutOver();
    return *days;
}

Result<std::optional<DaysToReconcile>> PaymentReconciliation::look(PaymentProvider provider) {
    const auto stored = m_parts.settings.value(settingOf(provider));
    if (!stored) return tl::make_unexpected(stored.error());
    const QDate done =
        QDate::fromString(QString::fromLatin1(stored->value_or(QByteArray()).replace('"', "")), Qt::ISODate);
    const BusinessCalendar& calendar = m_parts.restaurant->calendar;
    const Instant now = m_parts.clock.now();
    if (done.isValid()) return daysToReconcile(done, calendar, now);
    if (auto begun = store(provider, calendar.businessDay(now).addDays(-1)); !begun)
        return tl::make_unexpected(begun.error());
    return std::optional<DaysToReconcile>();
}

void PaymentReconciliation::finish(PaymentProvider provider, const DaysToReconcile& days,
                                   const std::optional<std::vector<ListedCharge>>& listed) {
    if (!listed) return;
    const auto compare = [this, provider, days, &listed]() -> Result<int> {
        auto found = m_parts.payments.reconcile(provider, days.from, days.until, *listed);
        if (!found) return found;
        if (auto stored = store(provider, days.last); !stored) return tl::make_unexpected(stored.error());
        return found;
    };
    const auto differences = m_parts.thread.run<int>(compare).takeResult();
    if (!differences) {
        qCWarning(log) << "the list of" << storedName(provider)
                       << "could not be compared:" << differences.error().detail;
        return;
    }
    m_lookAt[provider] = nextCutOver();
    qCInfo(log) << "compared with the list of" << storedName(provider) << "until" << days.last << "differences"
                << *differences;
}

Status PaymentReconciliation::store(PaymentProvider provider, QDate day) {
    return m_parts.settings.set(settingOf(provider), '"' + day.toString(Qt::ISODate).toLatin1() + '"', "system",
                                m_parts.clock.now());
}

Instant PaymentReconciliation::nextCutOver() const {
    const BusinessCalendar& calendar = m_parts.restaurant->calendar;
    return beginOf(calendar.businessDay(m_parts.clock.now()).addDays(1), calendar);
}

}  // namespace frontdesk
