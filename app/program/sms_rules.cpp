// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/sms_rules.h"

#include "app/config/config_values.h"
#include "app/program/provider_rules.h"

#include <QUrl>

namespace frontdesk {
namespace {

bool mayReport(const SmsAccount& account, const Restaurant& restaurant) {
    const QUrl ours(restaurant.publicUrl);
    return ours.scheme() == QStringLiteral("https") || config::isLoopbackHost(QUrl(account.baseUrl).host());
}

}  // namespace

SmsRules smsRules(const Config& config, const Restaurant& restaurant, const Secrets& secrets, bool carried) {
    SmsRules rules;
    rules.carried = carried;
    rules.dailyCap = config.sms.dailyCap;
    rules.prefixes = config.sms.allowedPrefixes;
    const bool named = rules.prefixes != SmsConfig().allowedPrefixes;
    if (!named && restaurant.country != QStringLiteral("GH")) rules.prefixes.clear();
    if (restaurant.publicUrl.isEmpty()) return rules;
    if (mayReport(config.sms.twilio, restaurant))
        rules.statusUrls[SmsProvider::Twilio] = restaurant.publicUrl + QStringLiteral("/webhooks/twilio");
    if (mayReport(config.sms.arkesel, restaurant))
        rules.statusUrls[SmsProvider::Arkesel] =
            webhookUrl(storedName(SmsProvider::Arkesel), config, restaurant, secrets);
    return rules;
}

}  // namespace frontdesk
