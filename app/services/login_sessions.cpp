// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/login_sessions.h"

#include "app/services/token_text.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60'000;
constexpr qint64 kIdleMs = 14 * kDayMs;
constexpr qint64 kLongestMs = 30 * kDayMs;
constexpr size_t kMostSessions = 10;

LoggedIn loggedIn(const Customer& customer, const CustomerSession& session, const LoginSecrets& secrets,
                  const QByteArray& deviceToken) {
    return {customer.id, session.id, session.methods, tokenText(secrets.refresh), deviceToken, customer.emailVerified};
}

}  // namespace

LoginSessions::LoginSessions(SessionStore& sessions, Announcements& announcements, const Clock& clock)
    : m_sessions(sessions), m_announcements(announcements), m_clock(clock) {}

Result<LoggedIn> LoginSessions::open(const Customer& customer, const QByteArray& methods, const LoginOrigin& origin,
                                     const LoginSecrets& secrets) {
    auto earlier = opened(customer, origin, secrets);
    if (!earlier) return tl::make_unexpected(earlier.error());
    if (*earlier) return **earlier;
    const auto device = deviceTokenFor(customer, origin, secrets);
    if (!device) return tl::make_unexpected(device.error());
    if (auto made = makeRoom(customer.id); !made) return tl::make_unexpected(made.error());
    const Instant now = m_clock.now();
    const CustomerSession session{secrets.session,       customer.id, origin.device, methods, now, now,
                                  now.plusMs(kLongestMs)};
    if (auto stored = m_sessions.insert(session); !stored) return tl::make_unexpected(stored.error());
    if (auto stored = m_sessions.insertToken(tokenOf(session, secrets)); !stored)
        return tl::make_unexpected(stored.error());
    return loggedIn(customer, session, secrets, *device);
}

Result<std::optional<LoggedIn>> LoginSessions::opened(const Customer& customer, const LoginOrigin& origin,
                                                      const LoginSecrets& secrets) {
    const auto session = m_sessions.find(secrets.session);
    if (!session) return tl::make_unexpected(session.error());
    if (!*session || (*session)->customerId != customer.id) return std::optional<LoggedIn>();
    const auto device = deviceTokenFor(customer, origin, secrets);
    if (!device) return tl::make_unexpected(device.error());
    return std::optional<LoggedIn>(loggedIn(customer, **session, secrets, *device));
}

Result<std::optional<LoginSessions::Held>> LoginSessions::find(const QByteArray& refreshToken) {
    const auto token = m_sessions.findToken(tokenHash(refreshToken));
    if (!token) return tl::make_unexpected(token.error());
    if (!*token) return std::optional<Held>();
    const auto session = m_sessions.find((*token)->sessionId);
    if (!session) return tl::make_unexpected(session.error());
    if (!*session) return std::optional<Held>();
    return std::optional<Held>(Held{**token, **session, isLive(**session)});
}

Status LoginSessions::rotate(const Held& held, const LoginSecrets& secrets) {
    const Instant now = m_clock.now();
    if (auto used = m_sessions.setTokenUsed(held.token.hash, now); !used) return used;
    if (auto stored = m_sessions.insertToken(tokenOf(held.session, secrets)); !stored) return stored;
    return m_sessions.touch(held.session.id, now);
}

Result<bool> LoginSessions::isRotated(const Held& held, const LoginSecrets& secrets) {
    const auto next = m_sessions.findToken(tokenHash(tokenText(secrets.refresh)));
    if (!next) return tl::make_unexpected(next.error());
    return *next && (*next)->sessionId == held.session.id;
}

Result<std::vector<CustomerSession>> LoginSessions::live(const CustomerId& customer) {
    auto sessions = m_sessions.liveOf(customer, m_clock.now());
    if (!sessions) return sessions;
    std::erase_if(*sessions, [this](const CustomerSession& each) { return !isLive(each); });
    return sessions;
}

Status LoginSessions::end(const SessionId& session, const QByteArray& reason) {
    if (auto ended = m_sessions.end(session, reason, m_clock.now()); !ended) return ended;
    m_announcements.add(SessionEnded{session});
    return {};
}

Result<bool> LoginSessions::knowsDevice(const LoginOrigin& origin, const CustomerId& customer) {
    if (origin.deviceToken.isEmpty()) return false;
    return m_sessions.knowsDevice(tokenHash(origin.deviceToken), customer);
}

Status LoginSessions::makeRoom(const CustomerId& customer) {
    const auto sessions = live(customer);
    if (!sessions) return tl::make_unexpected(sessions.error());
    for (size_t i = kMostSessions - 1; i < sessions->size(); ++i)
        if (auto ended = end((*sessions)[i].id, "displaced"); !ended) return ended;
    return {};
}

/// The token that the device has, if it is of this account, else a new one; remembered from now on either way.
Result<QByteArray> LoginSessions::deviceTokenFor(const Customer& customer, const LoginOrigin& origin,
                                                 const LoginSecrets& secrets) {
    const auto known = knowsDevice(origin, customer.id);
    if (!known) return tl::make_unexpected(known.error());
    const QByteArray token = *known ? origin.deviceToken : tokenText(secrets.device);
    if (auto stored = m_sessions.rememberDevice(tokenHash(token), customer.id, m_clock.now()); !stored)
        return tl::make_unexpected(stored.error());
    return token;
}

bool LoginSessions::isLive(const CustomerSession& session) const {
    const Instant now = m_clock.now();
    return !session.endedAt && now < session.expiresAt && now < session.lastUsedAt.plusMs(kIdleMs);
}

RefreshToken LoginSessions::tokenOf(const CustomerSession& session, const LoginSecrets& secrets) const {
    const Instant now = m_clock.now();
    return {tokenHash(tokenText(secrets.refresh)), session.id, now, std::min(now.plusMs(kIdleMs), session.expiresAt),
            std::nullopt};
}

Status endSessions(SessionStore& sessions, Announcements& announcements, const CustomerId& customer,
                   const SessionId& keep, const QByteArray& reason, Instant now) {
    const auto live = sessions.liveOf(customer, now);
    if (!live) return tl::make_unexpected(live.error());
    for (const CustomerSession& session : *live) {
        if (session.id == keep) continue;
        if (auto ended = sessions.end(session.id, reason, now); !ended) return ended;
        announcements.add(SessionEnded{session.id});
    }
    return {};
}

}  // namespace frontdesk
