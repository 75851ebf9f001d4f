// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/provider.h"

#include "app/domain/name_table.h"

#include <array>

namespace frontdesk {
namespace {

struct Prefix {
    const char* digits;  ///< behind +233
    MobileNetwork network;
};
// National Communications Authority, numbering plan of Ghana.
constexpr std::array kPrefixes{
    Prefix{"24", MobileNetwork::Mtn},        Prefix{"25", MobileNetwork::Mtn},
    Prefix{"53", MobileNetwork::Mtn},        Prefix{"54", MobileNetwork::Mtn},
    Prefix{"55", MobileNetwork::Mtn},        Prefix{"59", MobileNetwork::Mtn},
    Prefix{"20", MobileNetwork::Telecel},    Prefix{"50", MobileNetwork::Telecel},
    Prefix{"26", MobileNetwork::AirtelTigo}, Prefix{"27", MobileNetwork::AirtelTigo},
    Prefix{"56", MobileNetwork::AirtelTigo}, Prefix{"57", MobileNetwork::AirtelTigo},
};

constexpr std::array<Named<PaymentProvider>, 3> kPaymentProviders{{
    {PaymentProvider::Paystack, "paystack"},
    {PaymentProvider::MtnMomo, "mtn-momo"},
    {PaymentProvider::Hubtel, "hubtel"},
}};
constexpr std::array<Named<SmsProvider>, 3> kSmsProviders{{
    {SmsProvider::Twilio, "twilio"},
    {SmsProvider::AfricasTalking, "africastalking"},
    {SmsProvider::Arkesel, "arkesel"},
}};
constexpr std::array<Named<MobileNetwork>, 3> kNetworks{{
    {MobileNetwork::Mtn, "mtn"},
    {MobileNetwork::Telecel, "telecel"},
    {MobileNetwork::AirtelTigo, "airteltigo"},
}};

}  // namespace

QByteArray storedName(PaymentProvider provider) {
    return nameIn(kPaymentProviders, provider);
}

std::optional<PaymentProvider> paymentProviderFromStored(QByteArrayView name) {
    return valueIn(kPaymentProviders, name);
}

QByteArray storedName(SmsProvider provider) {
    return nameIn(kSmsProviders, provider);
}

std::optional<SmsProvider> smsProviderFromStored(QByteArrayView name) {
    return valueIn(kSmsProviders, name);
}

QByteArray wireName(MobileNetwork network) {
    return nameIn(kNetworks, network);
}

std::optional<MobileNetwork> mobileNetworkFromWire(QByteArrayView name) {
    return valueIn(kNetworks, name);
}

std::optional<MobileNetwork> guessedNetwork(const QString& e164) {
    if (!e164.startsWith(QLatin1String("+233"))) return std::nullopt;
    for (const Prefix& prefix : kPrefixes)
        if (QStringView(e164).mid(4).startsWith(QLatin1String(prefix.digits))) return prefix.network;
    return std::nullopt;
}

std::optional<MobileNetwork> networkOf(PaymentMethod method) {
    switch (method) {
        case PaymentMethod::MtnMomo:
            return MobileNetwork::Mtn;
        case PaymentMethod::TelecelCash:
            return MobileNetwork::Telecel;
        case PaymentMethod::AtMoney:
            return MobileNetwork::AirtelTigo;
        default:
            return std::nullopt;
    }
}

PaymentMethod methodOf(MobileNetwork network) {
    switch (network) {
        case MobileNetwork::Mtn:
            return PaymentMethod::MtnMomo;
        case MobileNetwork::Telecel:
            return PaymentMethod::TelecelCash;
        case MobileNetwork::AirtelTigo:
            break;
    }
    return PaymentMethod::AtMoney;
}

}  // namespace frontdesk
