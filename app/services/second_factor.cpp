// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/second_factor.h"

#include "app/domain/base32.h"

#include <QUrl>

#include <algorithm>

namespace frontdesk {
namespace {

constexpr qint64 kStepMs = 30'000;
constexpr int kCodeDigits = 6;
constexpr int kBackupDigits = 10;  // fifty bits
constexpr int kWrongCodesAnHour = 10;
constexpr qint64 kHourMs = 60 * 60'000;

QString withoutColons(QString text) {
    return text.remove(QLatin1Char(':')).simplified();
}

/// As in the wiki page "Key-Uri-Format" of google/google-authenticator.
QString otpauthUrl(const QString& issuer, const QString& account, const QByteArray& secret) {
    const QByteArray encodedIssuer = QUrl::toPercentEncoding(issuer);
    return QString::fromLatin1("otpauth://totp/" + encodedIssuer + ':' + QUrl::toPercentEncoding(account) +
                               "?secret=" + secret + "&issuer=" + encodedIssuer + "&algorithm=SHA1&digits=6&period=30");
}

QString issuerOf(const Restaurant& restaurant) {
    const QString name = withoutColons(restaurant.name);
    return name.isEmpty() ? QStringLiteral("Frontdesk") : name;
}

QString withoutSpaces(QString code) {
    code.removeIf([](QChar c) { return c.isSpace(); });
    return code;
}

bool isTotp(const QString& code) {
    return code.size() == kCodeDigits && std::all_of(code.begin(), code.end(), [](QChar c) {
               return c >= QLatin1Char('0') && c <= QLatin1Char('9');
           });
}

tl::unexpected<Error> notEnabled() {
    return failure(ErrorCode::MfaNotEnabled, QStringLiteral("Two-factor login is not set up."));
}

tl::unexpected<Error> alreadyEnabled() {
    return failure(ErrorCode::MfaAlreadyEnabled, QStringLiteral("Two-factor login is on already."));
}

}  // namespace

SecondFactor::SecondFactor(Parts parts) : m_parts(std::move(parts)) {}

Result<SecondFactor::Setup> SecondFactor::begin(const CustomerId& id, const QByteArray& secret,
                                                const std::vector<QByteArray>& codes) {
    const auto customer = customerOf(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (customer->mfaEnabled) return alreadyEnabled();
    if (auto stored = m_parts.factors.setSecret(id, secret); !stored) return tl::make_unexpected(stored.error());
    auto shown = replaceCodes(id, codes);
    if (!shown) return tl::make_unexpected(shown.error());
    const QByteArray text = toBase32(secret);
    return Setup{QString::fromLatin1(text),
                 otpauthUrl(issuerOf(*m_parts.restaurant), withoutColons(customer->email), text), std::move(*shown)};
}

Status SecondFactor::enable(const CustomerId& id, const QString& code) {
    const auto customer = customerOf(id);
    if (!customer) return tl::make_unexpected(customer.error());
    const auto factor = m_parts.factors.find(id);
    if (!factor) return tl::make_unexpected(factor.error());
    if (factor->enabled) return alreadyEnabled();
    if (factor->secret.isEmpty()) return notEnabled();
    const QByteArray counter = counterOf(id, {});
    if (auto admitted = admit(counter); !admitted) return admitted;
    const auto right = takeStep(id, factor->secret, withoutSpaces(code), {0, -1, 1});
    if (!right) return tl::make_unexpected(right.error());
    if (auto concluded = conclude(counter, *right); !concluded) return concluded;
    if (auto stored = m_parts.factors.setEnabled(id, true); !stored) return stored;
    return announce(*customer, "customer.mfa_enabled");
}

Status SecondFactor::check(const CustomerId& id, const QString& code, const QByteArray& knownDevice) {
    const QByteArray counter = counterOf(id, knownDevice);
    if (auto admitted = admit(counter); !admitted) return admitted;
    const auto factor = m_parts.factors.find(id);
    if (!factor) return tl::make_unexpected(factor.error());
    const QString typed = withoutSpaces(code);
    Result<bool> right = false;
    if (factor->enabled)
        right = isTotp(typed) ? takeStep(id, factor->secret, typed, {0, -1}) : takeBackupCode(id, typed);
    if (!right) return tl::make_unexpected(right.error());
    return conclude(counter, *right);
}

Status SecondFactor::disable(const CustomerId& id) {
    const auto customer = customerOf(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (auto stored = m_parts.factors.setEnabled(id, false); !stored) return stored;
    if (auto stored = m_parts.factors.replaceCodes(id, {}); !stored) return stored;
    return customer->mfaEnabled ? announce(*customer, "customer.mfa_disabled") : Status();
}

Result<QStringList> SecondFactor::renewCodes(const CustomerId& id, const std::vector<QByteArray>& codes) {
    const auto customer = customerOf(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!customer->mfaEnabled) return notEnabled();
    auto shown = replaceCodes(id, codes);
    if (!shown) return shown;
    if (auto told = announce(*customer, "customer.backup_codes_renewed"); !told)
        return tl::make_unexpected(told.error());
    return shown;
}

Result<Customer> SecondFactor::customerOf(const CustomerId& id) {
    const auto customer = m_parts.customers.find(id);
    if (!customer) return tl::make_unexpected(customer.error());
    if (!*customer || (*customer)->erasedAt)
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such account."));
    return **customer;
}

/// Whether @p code is the one of a step at one of @p offsets from now that was not taken before (SR-10, RFC 6238 §5.2).
Result<bool> SecondFactor::takeStep(const CustomerId& customer, const QByteArray& secret, const QString& code,
                                    const std::vector<qint64>& offsets) {
    const qint64 now = m_parts.clock.now().ms / kStepMs;
    for (const qint64 offset : offsets)
        if (m_parts.codes.matches(secret, now + offset, code)) return m_parts.factors.takeStep(customer, now + offset);
    return false;
}

Result<bool> SecondFactor::takeBackupCode(const CustomerId& customer, const QString& code) {
    const auto digits = crockford::read(code);
    if (!digits || digits->size() != kBackupDigits) return false;
    const Instant now = m_parts.clock.now();
    const auto taken = m_parts.factors.takeCode(customer, codeHash(customer, *digits), now);
    if (!taken || !*taken) return taken;
    const auto left = m_parts.factors.codesLeft(customer);
    if (!left) return tl::make_unexpected(left.error());
    const QByteArray subject = "customer:" + customer.text();
    const auto noted = m_parts.audit.append(
        {now, subject, "customer.backup_code_used", subject, QStringLiteral("%1 left").arg(*left)});
    if (!noted) return tl::make_unexpected(noted.error());
    return true;
}

/// @return TooManyAttempts for an hour after the tenth wrong code (SR-12)
Status SecondFactor::admit(const QByteArray& counter) {
    const auto count = m_parts.failures.find(counter);
    if (!count) return tl::make_unexpected(count.error());
    const Instant now = m_parts.clock.now();
    if (now >= count->lockedUntil) return {};
    Error error{ErrorCode::TooManyAttempts, QStringLiteral("Too many wrong codes: try again later.")};
    error.retryAfterSeconds = static_cast<int>((count->lockedUntil.ms - now.ms + 999) / 1000);
    return tl::make_unexpected(std::move(error));
}

/// Ends a series of wrong codes, or counts one more. An hour without one begins a new series.
Status SecondFactor::conclude(const QByteArray& counter, bool right) {
    if (right) return m_parts.failures.clear(counter);
    auto count = m_parts.failures.find(counter);
    if (!count) return tl::make_unexpected(count.error());
    const Instant now = m_parts.clock.now();
    if (now >= count->changedAt.plusMs(kHourMs)) *count = {};
    ++count->inARow;
    count->changedAt = now;
    if (count->inARow >= kWrongCodesAnHour) count->lockedUntil = now.plusMs(kHourMs);
    if (auto saved = m_parts.failures.save(counter, *count); !saved) return saved;
    Error error{ErrorCode::InvalidCode, QStringLiteral("The code is wrong or was used before.")};
    error.stands = true;
    return tl::make_unexpected(std::move(error));
}

Result<QStringList> SecondFactor::replaceCodes(const CustomerId& customer, const std::vector<QByteArray>& codes) {
    QStringList shown;
    std::vector<QByteArray> hashes;
    for (const QByteArray& random : codes) {
        const QByteArray digits = crockford::digits(random, kBackupDigits);
        hashes.push_back(codeHash(customer, digits));
        shown << QString::fromLatin1(digits).insert(kBackupDigits / 2, QLatin1Char('-'));
    }
    if (auto stored = m_parts.factors.replaceCodes(customer, hashes); !stored)
        return tl::make_unexpected(stored.error());
    return shown;
}

Status SecondFactor::announce(const Customer& customer, const QByteArray& action) {
    const QByteArray subject = "customer:" + customer.id.text();
    if (auto noted = m_parts.audit.append({m_parts.clock.now(), subject, action, subject, {}}); !noted) return noted;
    return m_parts.mail.send(MailKind::MfaChanged, customer.email, customer.fullName, customer.language);
}

QByteArray SecondFactor::counterOf(const CustomerId& customer, const QByteArray& device) const {
    return "code:" + m_parts.secrets.keyedHash(customer.text() + '\n' + device, "code failures").toBase64();
}

QByteArray SecondFactor::codeHash(const CustomerId& customer, const QByteArray& digits) const {
    return m_parts.secrets.keyedHash(digits, "backup code|" + customer.text());
}

}  // namespace frontdesk
