// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/provider_rules.h"

#include <QHostAddress>
#include <QUrl>

namespace frontdesk {
namespace {

bool usesMtn(const MomoConfig& momo) {
    return momo.collection.isSet() && momo.route.value_or(MomoRoute::Mtn) == MomoRoute::Mtn;
}

bool usesHubtel(const TelecelConfig& telecel) {
    return !telecel.hubtelClientId.isEmpty();
}

/// Paystack must be given an e-mail address, and many guests have none to give.
QString fallbackEmail(const Config& config, const Restaurant& restaurant) {
    if (!config.mail.from.isEmpty()) return config.mail.from;
    if (!restaurant.emailFrom.isEmpty()) return restaurant.emailFrom;
    if (restaurant.demo) return QStringLiteral("guest@demo.example");
    const QString host = QUrl(restaurant.publicUrl).host();
    const bool isName = host.contains(u'.') && QHostAddress(host).isNull();
    return isName ? QStringLiteral("guest@") + host : QString();
}

}  // namespace

PaymentRoutes paymentRoutes(const Config& config, const Restaurant& restaurant, const Secrets& secrets,
                            std::vector<PaymentProvider> refunding) {
    PaymentRoutes routes;
    const bool inCedis = restaurant.currency.code() == "GHS";
    if (!config.paystack.secretKey.isEmpty()) {
        routes.providers[PaymentMethod::Paystack] = PaymentProvider::Paystack;
        if (inCedis) {
            routes.providers[PaymentMethod::MtnMomo] = PaymentProvider::Paystack;
            routes.providers[PaymentMethod::AtMoney] = PaymentProvider::Paystack;
            if (config.telecel.route == TelecelRoute::Paystack)
                routes.providers[PaymentMethod::TelecelCash] = PaymentProvider::Paystack;
        }
    }
    if (usesMtn(config.momo)) routes.providers[PaymentMethod::MtnMomo] = PaymentProvider::MtnMomo;
    if (inCedis && config.telecel.route == TelecelRoute::Hubtel && usesHubtel(config.telecel))
        routes.providers[PaymentMethod::TelecelCash] = PaymentProvider::Hubtel;
    routes.refunding = std::move(refunding);
    for (const PaymentProvider provider : {PaymentProvider::MtnMomo, PaymentProvider::Hubtel})
        if (const QString url = webhookUrl(storedName(provider), config, restaurant, secrets); !url.isEmpty())
            routes.callbackUrls[provider] = url;
    routes.fallbackEmail = fallbackEmail(config, restaurant);
    return routes;
}

WebhookKeys webhookKeys(const Config& config, const Secrets& secrets) {
    WebhookKeys keys;
    keys.paystackSecretKey = config.paystack.secretKey.toUtf8();
    keys.twilioAuthToken = config.sms.twilio.secret.toUtf8();
    keys.pathSecret = webhookPathSecret(config.listener.webhookPathSecret, secrets);
    keys.mtnMomo = config.momo.collection.isSet();
    keys.hubtel = usesHubtel(config.telecel);
    keys.africasTalking = !config.sms.africasTalking.secret.isEmpty();
    keys.arkesel = !config.sms.arkesel.secret.isEmpty();
    return keys;
}

QString webhookUrl(const QByteArray& provider, const Config& config, const Restaurant& restaurant,
                   const Secrets& secrets) {
    if (restaurant.publicUrl.isEmpty()) return {};
    const QByteArray secret = webhookPathSecret(config.listener.webhookPathSecret, secrets);
    return restaurant.publicUrl +
           QStringLiteral("/webhooks/%1/%2").arg(QString::fromLatin1(provider), QString::fromLatin1(secret));
}

}  // namespace frontdesk
