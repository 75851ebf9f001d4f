// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/provider_gateways.h"

#include "sync/fiscal/fiscal_dispatcher.h"
#include "sync/providers/africastalking_gateway.h"
#include "sync/providers/arkesel_gateway.h"
#include "sync/providers/hubtel_gateway.h"
#include "sync/providers/mtn_momo_gateway.h"
#include "sync/providers/paystack_gateway.h"
#include "sync/providers/twilio_gateway.h"

namespace frontdesk {
namespace {

QString titleOf(PaymentProvider provider) {
    switch (provider) {
        case PaymentProvider::Paystack:
            return QStringLiteral("Paystack");
        case PaymentProvider::MtnMomo:
            return QStringLiteral("MTN MoMo");
        case PaymentProvider::Hubtel:
            break;
    }
    return QStringLiteral("Hubtel");
}

QString titleOf(SmsProvider provider) {
    switch (provider) {
        case SmsProvider::Twilio:
            return QStringLiteral("Twilio");
        case SmsProvider::AfricasTalking:
            return QStringLiteral("Africa's Talking");
        case SmsProvider::Arkesel:
            break;
    }
    return QStringLiteral("Arkesel");
}

QString urlOf(PaymentProvider provider, const Config& config) {
    switch (provider) {
        case PaymentProvider::Paystack:
            return config.paystack.baseUrl;
        case PaymentProvider::MtnMomo:
            return config.momo.collection.baseUrl;
        case PaymentProvider::Hubtel:
            break;
    }
    return config.telecel.hubtelBaseUrl;
}

const SmsAccount& accountOf(SmsProvider provider, const Config& config) {
    switch (provider) {
        case SmsProvider::Twilio:
            return config.sms.twilio;
        case SmsProvider::AfricasTalking:
            return config.sms.africasTalking;
        case SmsProvider::Arkesel:
            break;
    }
    return config.sms.arkesel;
}

std::shared_ptr<SmsGateway> smsGateway(SmsProvider provider, const Config& config, HttpTransport& transport,
                                       const Clock& clock) {
    const SmsAccount& account = accountOf(provider, config);
    if (account.secret.isEmpty()) return nullptr;
    switch (provider) {
        case SmsProvider::Twilio:
            return std::make_shared<TwilioGateway>(account, transport, clock);
        case SmsProvider::AfricasTalking:
            return std::make_shared<AfricasTalkingGateway>(account, transport);
        case SmsProvider::Arkesel:
            break;
    }
    return std::make_shared<ArkeselGateway>(account, transport);
}

}  // namespace

std::vector<std::shared_ptr<PaymentGateway>> paymentGateways(const Config& config, HttpTransport& transport,
                                                             const Clock& clock) {
    std::vector<std::shared_ptr<PaymentGateway>> out;
    if (!config.paystack.secretKey.isEmpty())
        out.push_back(std::make_shared<PaystackGateway>(config.paystack, transport));
    if (config.momo.collection.isSet()) out.push_back(std::make_shared<MtnMomoGateway>(config.momo, transport, clock));
    if (!config.telecel.hubtelClientId.isEmpty())
        out.push_back(std::make_shared<HubtelGateway>(config.telecel, transport));
    return out;
}

std::vector<std::shared_ptr<SmsGateway>> smsGateways(const Config& config, HttpTransport& transport,
                                                     const Clock& clock) {
    std::vector<std::shared_ptr<SmsGateway>> out;
    for (const SmsProvider provider : config.sms.providers)
        if (auto gateway = smsGateway(provider, config, transport, clock)) out.push_back(std::move(gateway));
    return out;
}

std::shared_ptr<EvatGateway> fiscalGateway(const Config& config, HttpTransport& transport) {
    return config.fiscal.isSet() ? std::make_shared<EvatGateway>(config.fiscal, transport) : nullptr;
}

std::vector<ProviderWatch::Watched> watchedProviders(const Config& config,
                                                     const std::vector<std::shared_ptr<PaymentGateway>>& payments,
                                                     const std::vector<std::shared_ptr<SmsGateway>>& sms) {
    std::vector<ProviderWatch::Watched> out;
    for (const auto& gateway : payments)
        out.push_back({storedName(gateway->provider()), titleOf(gateway->provider()),
                       urlOf(gateway->provider(), config), gateway->isTestMode()});
    for (const auto& gateway : sms)
        out.push_back({storedName(gateway->provider()), titleOf(gateway->provider()),
                       accountOf(gateway->provider(), config).baseUrl, gateway->isTestMode()});
    if (config.fiscal.isSet())
        out.push_back({FiscalDispatcher::kName, QStringLiteral("E-VAT"), config.fiscal.url, false});
    if (!config.mail.host.isEmpty()) out.push_back({QByteArrayLiteral("smtp"), {}, {}, false});
    return out;
}

}  // namespace frontdesk
