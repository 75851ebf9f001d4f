// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/accounts.h"

namespace frontdesk::simulators {
namespace {

const QString kPaystackPath = QStringLiteral("/paystack");
const QString kMomoPath = QStringLiteral("/mtn");
const QString kHubtelPath = QStringLiteral("/hubtel");
const QString kTwilioPath = QStringLiteral("/twilio");
const QString kAfricasTalkingPath = QStringLiteral("/africastalking");
const QString kArkeselPath = QStringLiteral("/arkesel");
const QString kEvatPath = QStringLiteral("/evat");

QString text(const char* ascii) {
    return QString::fromLatin1(ascii);
}

bool hasSms(const SmsConfig& sms) {
    return !sms.twilio.secret.isEmpty() || !sms.africasTalking.secret.isEmpty() || !sms.arkesel.secret.isEmpty();
}

void completePaystack(PaystackConfig& paystack, const QString& address) {
    if (!paystack.secretKey.isEmpty()) return;
    paystack = {text(account::kPaystackKey), text(account::kPaystackPublicKey), address + kPaystackPath};
}

void completeSms(SmsConfig& sms, const QString& address) {
    if (hasSms(sms)) return;
    sms.providers = {SmsProvider::Twilio};
    sms.twilio = {text(account::kTwilioSid), text(account::kTwilioToken), text(account::kTwilioFrom),
                  address + kTwilioPath};
}

}  // namespace

bool isComplete(const Config& config) {
    return !config.paystack.secretKey.isEmpty() && hasSms(config.sms);
}

void completeWithSimulators(Config& config, const QString& address) {
    completePaystack(config.paystack, address);
    completeSms(config.sms, address);
}

void completeWithAuthority(Config& config, const QString& address, const QString& country) {
    if (country != QLatin1String("GH") || config.fiscal.isSet()) return;
    config.fiscal = {address + kEvatPath, text(account::kEvatKey), text(account::kEvatDevice)};
}

QString simulatorLines(const QString& address) {
    const std::initializer_list<std::pair<const char*, QString>> lines{
        {"PAYSTACK_BASE_URL", address + kPaystackPath},
        {"PAYSTACK_SECRET_KEY", text(account::kPaystackKey)},
        {"PAYSTACK_PUBLIC_KEY", text(account::kPaystackPublicKey)},
        {"MTN_MOMO_BASE_URL", address + kMomoPath},
        {"MTN_MOMO_SUBSCRIPTION_KEY", text(account::kMomoSubscription)},
        {"MTN_MOMO_API_USER", text(account::kMomoUser)},
        {"MTN_MOMO_API_KEY", text(account::kMomoKey)},
        {"MTN_MOMO_TARGET_ENVIRONMENT", QStringLiteral("sandbox")},
        {"MTN_MOMO_DISBURSEMENT_BASE_URL", address + kMomoPath},
        {"MTN_MOMO_DISBURSEMENT_SUBSCRIPTION_KEY", text(account::kRefundSubscription)},
        {"MTN_MOMO_DISBURSEMENT_API_USER", text(account::kRefundUser)},
        {"MTN_MOMO_DISBURSEMENT_API_KEY", text(account::kRefundKey)},
        {"HUBTEL_BASE_URL", address + kHubtelPath},
        {"HUBTEL_STATUS_BASE_URL", address + kHubtelPath},
        {"HUBTEL_CLIENT_ID", text(account::kHubtelId)},
        {"HUBTEL_CLIENT_SECRET", text(account::kHubtelSecret)},
        {"HUBTEL_POS_SALES_ID", text(account::kHubtelPos)},
        {"SMS_PROVIDERS", QStringLiteral("twilio,africastalking,arkesel")},
        {"TWILIO_BASE_URL", address + kTwilioPath},
        {"TWILIO_ACCOUNT_SID", text(account::kTwilioSid)},
        {"TWILIO_AUTH_TOKEN", text(account::kTwilioToken)},
        {"TWILIO_FROM", text(account::kTwilioFrom)},
        {"AFRICASTALKING_BASE_URL", address + kAfricasTalkingPath},
        {"AFRICASTALKING_USERNAME", text(account::kAfricasTalkingUser)},
        {"AFRICASTALKING_API_KEY", text(account::kAfricasTalkingKey)},
        {"AFRICASTALKING_FROM", text(account::kSmsSender)},
        {"ARKESEL_BASE_URL", address + kArkeselPath},
        {"ARKESEL_API_KEY", text(account::kArkeselKey)},
        {"ARKESEL_SENDER", text(account::kSmsSender)},
        {"EVAT_URL", address + kEvatPath},
        {"EVAT_KEY", text(account::kEvatKey)},
        {"EVAT_DEVICE", text(account::kEvatDevice)},
    };
    QString out;
    for (const auto& [key, value] : lines) out += QLatin1String(key) + QLatin1Char('=') + value + QLatin1Char('\n');
    return out;
}

}  // namespace frontdesk::simulators
