// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/login_throttle.h"

#include "app/services/token_text.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kFirstDelayMs = 32'000;  // 2^5 s after the fifth failure
constexpr qint64 kLongestDelayMs = 15 * 60'000;
constexpr int kMostDoublings = 5;
constexpr qint64 kStoppedMs = 24LL * 60 * 60'000;  // said to who is stopped until a reset

QByteArray keyText(const QByteArray& hash) {
    return "login:" + tokenText(hash);
}

}  // namespace

namespace login_rules {

qint64 delayMs(int inARow, int tries) {
    if (inARow < tries) return 0;
    return std::min(kFirstDelayMs << std::min(inARow - tries, kMostDoublings), kLongestDelayMs);
}

FailureCount afterFailure(FailureCount count, int tries, Instant now) {
    ++count.inARow;
    count.changedAt = now;
    if (const qint64 delay = delayMs(count.inARow, tries); delay > 0) count.lockedUntil = now.plusMs(delay);
    return count;
}

int waitSeconds(const FailureCount& here, const FailureCount& everywhere, bool trusted, Instant now) {
    Instant until = here.lockedUntil;
    const bool onItsOwn = trusted && here.inARow < kTriesEverywhere;
    if (!onItsOwn) until = std::max(until, everywhere.lockedUntil);
    if (!onItsOwn && everywhere.inARow >= kTriesInAll) until = std::max(until, now.plusMs(kStoppedMs));
    return until > now ? static_cast<int>((until.ms - now.ms + 999) / 1000) : 0;
}

}  // namespace login_rules

LoginThrottle::LoginThrottle(FailureStore& failures, const Secrets& secrets, const Clock& clock)
    : m_failures(failures), m_secrets(secrets), m_clock(clock) {}

Status LoginThrottle::admit(const PasswordTry& attempt) {
    const auto counts = countsOf(attempt);
    if (!counts) return tl::make_unexpected(counts.error());
    const int wait = login_rules::waitSeconds(counts->here, counts->everywhere, attempt.trusted, m_clock.now());
    if (wait == 0) return {};
    Error error{ErrorCode::TooManyAttempts, QStringLiteral("Too many wrong passwords: try again later.")};
    error.retryAfterSeconds = wait;
    return tl::make_unexpected(std::move(error));
}

Result<int> LoginThrottle::count(const PasswordTry& attempt) {
    using namespace login_rules;
    const auto counts = countsOf(attempt);
    if (!counts) return tl::make_unexpected(counts.error());
    const Instant now = m_clock.now();
    const FailureCount here = afterFailure(counts->here, kTriesHere, now);
    const FailureCount everywhere = afterFailure(counts->everywhere, kTriesEverywhere, now);
    if (auto saved = m_failures.save(placeKey(attempt), here); !saved) return tl::make_unexpected(saved.error());
    if (auto saved = m_failures.save(accountKey(attempt.email), everywhere); !saved)
        return tl::make_unexpected(saved.error());
    if (everywhere.inARow == kTriesInAll || everywhere.inARow == kTriesEverywhere) return everywhere.inARow;
    return here.inARow == kTriesHere ? kTriesHere : 0;
}

Status LoginThrottle::clear(const PasswordTry& attempt) {
    if (auto cleared = m_failures.clear(placeKey(attempt)); !cleared) return cleared;
    return clearAccount(attempt.email);
}

Status LoginThrottle::clearAccount(const QString& email) {
    return m_failures.clear(accountKey(email));
}

Result<LoginThrottle::Counts> LoginThrottle::countsOf(const PasswordTry& attempt) {
    const auto here = m_failures.find(placeKey(attempt));
    if (!here) return tl::make_unexpected(here.error());
    const auto everywhere = m_failures.find(accountKey(attempt.email));
    if (!everywhere) return tl::make_unexpected(everywhere.error());
    return Counts{*here, *everywhere};
}

QByteArray LoginThrottle::placeKey(const PasswordTry& attempt) const {
    return keyText(m_secrets.keyedHash(attempt.email.toUtf8() + '\n' + attempt.place, "login failures by place"));
}

QByteArray LoginThrottle::accountKey(const QString& email) const {
    return keyText(m_secrets.keyedHash(email.toUtf8(), "login failures"));
}

}  // namespace frontdesk
