// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/delivery_words.h"

#include <QByteArrayList>

namespace frontdesk {
namespace {

struct FinalWords {
    QByteArrayList delivered;
    QByteArrayList failed;
};

const FinalWords& finalWordsOf(SmsProvider provider) {
    static const FinalWords twilio{{"delivered"}, {"undelivered", "failed", "canceled"}};
    static const FinalWords africasTalking{{"Success"}, {"Rejected", "Failed"}};
    static const FinalWords arkesel{{"DELIVERED"}, {"NOTDELIVERED", "UNDELIVERED", "EXPIRED", "FAILED", "REJECTED"}};
    switch (provider) {
        case SmsProvider::AfricasTalking:
            return africasTalking;
        case SmsProvider::Arkesel:
            return arkesel;
        case SmsProvider::Twilio:
            break;
    }
    return twilio;
}

/// Arkesel's words are not documented beyond DELIVERED, and are seen in several spellings.
QByteArray spelled(SmsProvider provider, const QByteArray& word) {
    if (provider != SmsProvider::Arkesel) return word;
    QByteArray out = word.toUpper();
    for (const char* apart : {"_", "-", " "}) out.replace(apart, "");
    return out;
}

}  // namespace

DeliveryReport deliveryReport(SmsProvider provider, const QByteArray& messageId, const QByteArray& word) {
    const FinalWords& words = finalWordsOf(provider);
    const QByteArray said = spelled(provider, word);
    DeliveryState state = DeliveryState::Underway;
    if (words.delivered.contains(said)) state = DeliveryState::Delivered;
    if (words.failed.contains(said)) state = DeliveryState::Failed;
    return {provider, messageId, state, word, false};
}

}  // namespace frontdesk
