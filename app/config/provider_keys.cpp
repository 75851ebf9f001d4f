// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config/provider_keys.h"

#include <QMap>

namespace frontdesk {
namespace {

/// How the keys of each begin.
const QMap<QByteArray, QList<QByteArray>>& beginnings() {
    static const QMap<QByteArray, QList<QByteArray>> table{
        {"paystack", {"PAYSTACK_"}},
        {"mtn-momo", {"MTN_MOMO_"}},
        {"hubtel", {"HUBTEL_", "TELECEL_CASH_"}},
        {"twilio", {"TWILIO_"}},
        {"africastalking", {"AFRICASTALKING_"}},
        {"arkesel", {"ARKESEL_"}},
        {"smtp", {"SMTP_", "EMAIL_FROM"}},
        {"sms", {"SMS_"}},
        {"evat", {"EVAT_"}},
    };
    return table;
}

}  // namespace

const QList<QByteArray>& configuredProviders() {
    static const QList<QByteArray> names{"paystack", "mtn-momo", "hubtel", "twilio", "africastalking",
                                         "arkesel",  "smtp",     "sms",    "evat"};
    return names;
}

std::vector<const ConfigKey*> providerKeys(QByteArrayView provider) {
    const QList<QByteArray> mine = beginnings().value(provider.toByteArray());
    std::vector<const ConfigKey*> keys;
    for (const ConfigSubject& subject : configSubjects())
        for (const ConfigKey& key : subject.keys)
            for (const QByteArray& beginning : mine)
                if (QByteArrayView(key.name).startsWith(beginning)) keys.push_back(&key);
    return keys;
}

}  // namespace frontdesk
