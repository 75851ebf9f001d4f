// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shown_providers.h"

#include <map>

namespace frontdesk {

namespace {

using Fields = Result<std::vector<ProviderField>>;

ProviderField secret(const char* key) {
    return {key, {}, true, true, false, {}};
}
ProviderField value(const char* key, const char* text, bool fixed = false) {
    return {key, QString::fromUtf8(text), false, *text != '\0', fixed, {}};
}
ProviderField address(const char* key, const char* otherwise) {
    return {key, {}, false, false, false, QString::fromLatin1(otherwise)};
}

const std::map<QByteArray, std::vector<ProviderField>>& shown() {
    static const std::map<QByteArray, std::vector<ProviderField>> fields{
        {"paystack",
         {secret("PAYSTACK_SECRET_KEY"), value("PAYSTACK_PUBLIC_KEY", "pk_test_51f0c2"),
          address("PAYSTACK_BASE_URL", "https://api.paystack.co")}},
        {"mtn-momo",
         {value("MTN_MOMO_ROUTE", ""), address("MTN_MOMO_BASE_URL", "https://sandbox.momodeveloper.mtn.com"),
          secret("MTN_MOMO_SUBSCRIPTION_KEY"), value("MTN_MOMO_API_USER", "7d2f6a10-9a0e-4c1b-8a55-20f1f1f7c3aa"),
          secret("MTN_MOMO_API_KEY"), value("MTN_MOMO_TARGET_ENVIRONMENT", "sandbox"),
          address("MTN_MOMO_DISBURSEMENT_BASE_URL", "MTN_MOMO_BASE_URL"),
          secret("MTN_MOMO_DISBURSEMENT_SUBSCRIPTION_KEY")}},
        {"hubtel",
         {value("TELECEL_CASH_ROUTE", "hubtel"), value("HUBTEL_CLIENT_ID", "adk-0041", true),
          secret("HUBTEL_CLIENT_SECRET"), value("HUBTEL_POS_SALES_ID", "11684"),
          address("HUBTEL_BASE_URL", "https://rmp.hubtel.com")}},
        {"sms",
         {value("SMS_PROVIDERS", "arkesel,twilio"), address("SMS_DAILY_CAP", "300"),
          address("SMS_ALLOWED_PREFIXES", "+233")}},
    };
    return fields;
}

}  // namespace

QFuture<Fields> ShownProviders::fields(const QByteArray& provider, const Caller& caller) {
    if (!isAllowed(caller, Permission::ChangeSettings))
        return QtFuture::makeReadyFuture<Fields>(failure(ErrorCode::Forbidden, QStringLiteral("For the owner.")));
    const auto found = shown().find(provider);
    return QtFuture::makeReadyFuture<Fields>(found == shown().end() ? std::vector<ProviderField>() : found->second);
}

QFuture<Status> ShownProviders::save(const QByteArray&, const QMap<QByteArray, QString>&, const Caller&) {
    return QtFuture::makeReadyFuture<Status>(Status());
}

QFuture<ProviderCheck> ShownProviders::check(const QByteArray&, const QMap<QByteArray, QString>&, const Caller&) {
    return QtFuture::makeReadyFuture(ProviderCheck{false, "bad_key", {}});
}

QFuture<Status> ShownProviders::unlock(const QString&, const Caller&) {
    return QtFuture::makeReadyFuture<Status>(Status());
}

QFuture<Status> ShownProviders::agreeToKeyBeside(const Caller&) {
    return QtFuture::makeReadyFuture<Status>(Status());
}

std::vector<ProviderState> ShownProviders::states() const {
    const auto fine = [this](const char* name, bool test) {
        return ProviderState{name, ProviderHealth::Fine, m_now, {}, {}, test};
    };
    std::vector<ProviderState> states{fine("paystack", true), fine("mtn-momo", true), fine("hubtel", false),
                                      fine("arkesel", false), fine("twilio", false),  fine("smtp", false)};
    if (!m_troubled) return states;
    states[2].health = ProviderHealth::Misconfigured;
    states[2].code = "bad_key";
    states[4].health = ProviderHealth::Unreachable;
    states[4].code = "dns";
    return states;
}

}  // namespace frontdesk
