// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/payment.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace frontdesk {

/// Who moves money for us.
enum class PaymentProvider { Paystack, MtnMomo, Hubtel };
[[nodiscard]] QByteArray storedName(PaymentProvider provider);  ///< "paystack", "mtn-momo", "hubtel"; of webhooks too
[[nodiscard]] std::optional<PaymentProvider> paymentProviderFromStored(QByteArrayView name);

/// Who carries our SMS.
enum class SmsProvider { Twilio, AfricasTalking, Arkesel };
[[nodiscard]] QByteArray storedName(SmsProvider provider);  ///< "twilio", "africastalking", "arkesel"
[[nodiscard]] std::optional<SmsProvider> smsProviderFromStored(QByteArrayView name);

/// A guest's mobile money is with one of Ghana's three networks.
enum class MobileNetwork { Mtn, Telecel, AirtelTigo };
[[nodiscard]] QByteArray wireName(MobileNetwork network);  ///< "mtn", "telecel", "airteltigo"
[[nodiscard]] std::optional<MobileNetwork> mobileNetworkFromWire(QByteArrayView name);

/// The network that a number of Ghana was given out by: a first guess, since numbers are taken along to another one.
/// @param e164 "+233…"; nullopt for anything else
[[nodiscard]] std::optional<MobileNetwork> guessedNetwork(const QString& e164);
[[nodiscard]] std::optional<MobileNetwork> networkOf(PaymentMethod method);  ///< of mtn_momo, telecel_cash, at_money
[[nodiscard]] PaymentMethod methodOf(MobileNetwork network);

}  // namespace frontdesk
