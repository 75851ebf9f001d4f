// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/config_rules.h"

#include "app/config/config_values.h"

#include <array>

namespace frontdesk {
namespace {

class Faults {
public:
    explicit Faults(const GivenValues& given) : m_given(given) {}

    [[nodiscard]] bool has(const char* key) const { return m_given.contains(QLatin1String(key)); }
    void add(const char* key, const QString& why) {
        m_faults.push_back(
            {QLatin1String(key), "invalid", QStringLiteral("%1 %2.").arg(m_given.at(QLatin1String(key)).where, why)});
    }
    void needs(const char* key, const char* other) {
        if (has(key) && !has(other)) add(key, QStringLiteral("needs %1 beside it").arg(QLatin1String(other)));
    }
    [[nodiscard]] std::vector<FieldError> take() { return std::move(m_faults); }

private:
    const GivenValues& m_given;
    std::vector<FieldError> m_faults;
};

constexpr std::array<std::array<const char*, 2>, 6> kPairs{{
    {"TLS_CERT", "TLS_KEY"},
    {"SMTP_USER", "SMTP_PASSWORD"},
    {"HUBTEL_CLIENT_ID", "HUBTEL_CLIENT_SECRET"},
    {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"},
    {"AFRICASTALKING_USERNAME", "AFRICASTALKING_API_KEY"},
    {"MTN_MOMO_API_USER", "MTN_MOMO_API_KEY"},
}};

bool isLive(const QString& paystackKey) {
    return paystackKey.contains(QLatin1String("_live_"));
}

}  // namespace

std::vector<FieldError> faultsBetweenKeys(const Config& config, const GivenValues& given) {
    Faults faults(given);
    for (const auto& [one, other] : kPairs) {
        faults.needs(one, other);
        faults.needs(other, one);
    }
    faults.needs("SMTP_USER", "SMTP_HOST");
    faults.needs("MTN_MOMO_SUBSCRIPTION_KEY", "MTN_MOMO_API_USER");
    faults.needs("MTN_MOMO_DISBURSEMENT_SUBSCRIPTION_KEY", "MTN_MOMO_DISBURSEMENT_API_USER");
    if (config.momo.route == MomoRoute::Mtn) faults.needs("MTN_MOMO_ROUTE", "MTN_MOMO_SUBSCRIPTION_KEY");
    if (config.telecel.route == TelecelRoute::Hubtel) faults.needs("TELECEL_CASH_ROUTE", "HUBTEL_CLIENT_ID");
    const bool open = config.mail.security == SmtpSecurity::None;
    if (open && !config.mail.host.isEmpty() && !config::isLoopbackHost(config.mail.host))
        faults.add("SMTP_SECURITY", QStringLiteral("is none, which is for an SMTP_HOST on this machine only"));
    const PaystackConfig& paystack = config.paystack;
    const bool both = !paystack.secretKey.isEmpty() && !paystack.publicKey.isEmpty();
    if (both && isLive(paystack.secretKey) != isLive(paystack.publicKey))
        faults.add("PAYSTACK_PUBLIC_KEY",
                   QStringLiteral("does not go with PAYSTACK_SECRET_KEY: one is for tests, the other is live"));
    return faults.take();
}

}  // namespace frontdesk
