// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/quota_keeper.h"

namespace frontdesk::api {
namespace {

constexpr auto kWriteEvery = std::chrono::seconds(1);

RateLimits::Time timeOf(Instant instant) {
    return std::chrono::milliseconds(instant.ms);
}
Instant instantOf(RateLimits::Time time) {
    return Instant{std::chrono::ceil<std::chrono::milliseconds>(time).count()};
}

}  // namespace

QuotaKeeper::QuotaKeeper(ServiceThread& service, QuotaStore& store, const Secrets& secrets, const Clock& clock,
                         bool lifted)
    : m_service(service), m_store(store), m_secrets(secrets), m_clock(clock), m_lifted(lifted) {}

RateLimits::Time QuotaKeeper::now() const {
    return timeOf(m_clock.now());
}

void QuotaKeeper::load() {
    if (m_lifted) return;
    using Stored = std::vector<StoredQuota>;
    m_service.post<Stored>([&store = m_store, now = m_clock.now()] { return store.all(now); },
                           [self = shared_from_this()](const Result<Stored>& stored) {
                               if (!stored) return;
                               const std::scoped_lock lock(self->m_mutex);
                               for (const StoredQuota& each : *stored)
                                   self->m_buckets.restore(each.key.toStdString(), timeOf(each.fullAt));
                           });
}

Allowance QuotaKeeper::take(const std::string& name, const Quota& quota) {
    if (m_lifted) return {};
    const QByteArray key =
        m_secrets.keyedHash(QByteArray::fromStdString(name), "quota").toBase64(QByteArray::Base64UrlEncoding);
    const std::scoped_lock lock(m_mutex);
    const Allowance allowance = m_buckets.take(key.toStdString(), quota, now());
    if (allowance.granted) {
        m_unwritten[key] = instantOf(m_buckets.fullAt(key.toStdString()));
        m_waiting.store(true, std::memory_order_relaxed);
    }
    return allowance;
}

void QuotaKeeper::writeOld() {
    if (!m_waiting.load(std::memory_order_relaxed)) return;
    {
        const std::scoped_lock lock(m_mutex);
        if (Steady::now() - m_writtenAt < kWriteEvery) return;
    }
    writeAll();
}

// A write that fails is not repeated: the quota lives on in memory, and the next request that draws from it writes it.
void QuotaKeeper::writeAll() {
    std::vector<StoredQuota> quotas;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& [key, fullAt] : m_unwritten) quotas.push_back({key, fullAt});
        m_unwritten.clear();
        m_waiting.store(false, std::memory_order_relaxed);
        m_writtenAt = Steady::now();
    }
    if (quotas.empty()) return;
    m_service.post<int>(
        [&store = m_store, quotas = std::move(quotas), now = m_clock.now()]() -> Result<int> {
            const auto saved = store.save(quotas, now);
            return saved ? Result<int>(0) : tl::make_unexpected(saved.error());
        },
        [](const Result<int>&) {});
}

}  // namespace frontdesk::api
