// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/config_rules.h"

#include "app/config/config_values.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace frontdesk {
namespace {

class Faults {
public:
    explicit Faults(const GivenValues& given) : m_given(given) {}

    [[nodiscard]] bool has(const char* key) const { return m_given.contains(QLatin1String(key)); }
    void add(const char* key, const QByteArray& code, const QString& why) {
        m_faults.push_back(
            {QLatin1String(key), code, QStringLiteral("%1 %2.").arg(m_given.at(QLatin1String(key)).where, why)});
    }
    void needs(const char* key, const char* other) {
        if (has(key) && !has(other))
            add(key, "incomplete", QStringLiteral("needs %1 beside it").arg(QLatin1String(other)));
    }
    [[nodiscard]] std::vector<FieldError> take() { return std::move(m_faults); }

private:
    const GivenValues& m_given;
    std::vector<FieldError> m_faults;
};

constexpr std::array<std::array<const char*, 2>, 8> kPairs{{
    {"TLS_CERT", "TLS_KEY"},
    {"SMTP_USER", "SMTP_PASSWORD"},
    {"HUBTEL_CLIENT_ID", "HUBTEL_CLIENT_SECRET"},
    {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"},
    {"AFRICASTALKING_USERNAME", "AFRICASTALKING_API_KEY"},
    {"MTN_MOMO_API_USER", "MTN_MOMO_API_KEY"},
    {"EVAT_URL", "EVAT_KEY"},
    {"EVAT_KEY", "EVAT_DEVICE"},
}};

bool isLive(const QString& paystackKey) {
    return paystackKey.contains(QLatin1String("_live_"));
}

/// A provider whose keys tell whether they are for tests.
struct Account {
    const char* key;  ///< where a fault is told
    bool live;
};

/// Those that are set up. A simulator on this machine moves no money whatever its keys say.
std::vector<Account> accountsIn(const Config& config, const Faults& given) {
    const auto outside = [](const QString& url) { return !config::isLoopbackHost(QUrl(url).host()); };
    const auto isProduction = [](const MomoProduct& product) {
        return !product.targetEnvironment.isEmpty() && product.targetEnvironment != QLatin1String("sandbox");
    };
    std::vector<Account> accounts;
    if (given.has("PAYSTACK_SECRET_KEY") && outside(config.paystack.baseUrl))
        accounts.push_back({"PAYSTACK_SECRET_KEY", isLive(config.paystack.secretKey)});
    const MomoProduct& collection = config.momo.collection;
    const MomoProduct& refunds = config.momo.disbursement;
    const bool collects = given.has("MTN_MOMO_SUBSCRIPTION_KEY") && outside(collection.baseUrl);
    if (collects) accounts.push_back({"MTN_MOMO_SUBSCRIPTION_KEY", isProduction(collection)});
    const QString& refundsAt = refunds.baseUrl.isEmpty() ? collection.baseUrl : refunds.baseUrl;
    if (given.has("MTN_MOMO_DISBURSEMENT_SUBSCRIPTION_KEY") && outside(refundsAt))
        accounts.push_back({"MTN_MOMO_DISBURSEMENT_SUBSCRIPTION_KEY",
                            isProduction(refunds.targetEnvironment.isEmpty() ? collection : refunds)});
    if (given.has("AFRICASTALKING_USERNAME") && outside(config.sms.africasTalking.baseUrl))
        accounts.push_back({"AFRICASTALKING_USERNAME", config.sms.africasTalking.user != QLatin1String("sandbox")});
    return accounts;
}

/// SR-69: keys for tests beside live ones would call orders paid for which nobody got money, or lose messages.
void refuseMixedModes(const std::vector<Account>& accounts, Faults& faults) {
    const auto live = std::find_if(accounts.begin(), accounts.end(), [](const Account& one) { return one.live; });
    if (live == accounts.end()) return;
    for (const Account& account : accounts)
        if (!account.live)
            faults.add(account.key, "mixed_modes",
                       QStringLiteral("is for tests, while %1 is live").arg(QLatin1String(live->key)));
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
        faults.add("SMTP_SECURITY", "invalid",
                   QStringLiteral("is none, which is for an SMTP_HOST on this machine only"));
    const PaystackConfig& paystack = config.paystack;
    const bool both = !paystack.secretKey.isEmpty() && !paystack.publicKey.isEmpty();
    if (both && isLive(paystack.secretKey) != isLive(paystack.publicKey))
        faults.add("PAYSTACK_PUBLIC_KEY", "mixed_modes",
                   QStringLiteral("does not go with PAYSTACK_SECRET_KEY: one is for tests, the other is live"));
    refuseMixedModes(accountsIn(config, faults), faults);
    return faults.take();
}

}  // namespace frontdesk
