// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"

#include <QFile>

#include <functional>

/// Calls to gateways as the tests make them: GHS 61.00 for order 41.
namespace frontdesk::test {

inline const QByteArray kReference = QByteArrayLiteral("c72025f55cd1463099e48ba4722fad56");
inline const QByteArray kRefund = QByteArrayLiteral("0d3c1f2e4b5a46978899aabbccddeeff");

/// JSON that is written with ' for ", so that it can be read in a test.
inline QByteArray json(QByteArray text) {
    return text.replace('\'', '"');
}

inline Money cedis(qint64 pesewas) {
    return {pesewas, *Currency::fromCode("GHS")};
}

inline ChargeCall promptCall(MobileNetwork network = MobileNetwork::Mtn) {
    ChargeCall call;
    call.reference = kReference;
    call.amount = cedis(6100);
    call.network = network;
    call.phone = QStringLiteral("+233551234987");
    call.email = QStringLiteral("ama@example.com");
    call.description = QStringLiteral("Order 41");
    return call;
}

inline ChargeCall hostedCall() {
    ChargeCall call = promptCall();
    call.hosted = true;
    call.network.reset();
    call.phone.clear();
    call.returnUrl = QStringLiteral("https://osu.example/orders/track");
    return call;
}

inline RefundCall refundCall() {
    RefundCall call;
    call.reference = kRefund;
    call.charge = kReference;
    call.chargeId = "4099260516";
    call.amount = cedis(1500);
    call.sentAt = Instant{1'795'262'400'000};  // 2026-11-21T12:00:00Z
    return call;
}

/// What a call was answered, with a transport that answers at once.
inline GatewayAnswer answerOf(const std::function<void(Answered)>& call) {
    int answers = 0;
    GatewayAnswer answer;
    call([&](const GatewayAnswer& given) {
        answer = given;
        ++answers;
    });
    if (answers != 1) qFatal("%d answers", answers);
    return answer;
}

inline GatewayAnswer charge(PaymentGateway& gateway, const ChargeCall& call) {
    return answerOf([&](const Answered& answered) { gateway.charge(call, answered); });
}
inline GatewayAnswer ask(PaymentGateway& gateway, const ChargeCall& call) {
    return answerOf([&](const Answered& answered) { gateway.ask(call, answered); });
}
inline GatewayAnswer submitCode(PaymentGateway& gateway, const ChargeCall& call, const QByteArray& code) {
    return answerOf([&](const Answered& answered) { gateway.submitCode(call, code, answered); });
}
inline GatewayAnswer refund(PaymentGateway& gateway, const RefundCall& call) {
    return answerOf([&](const Answered& answered) { gateway.refund(call, answered); });
}
inline GatewayAnswer askRefund(PaymentGateway& gateway, const RefundCall& call) {
    return answerOf([&](const Answered& answered) { gateway.askRefund(call, answered); });
}
inline GatewayAnswer check(PaymentGateway& gateway) {
    return answerOf([&](const Answered& answered) { gateway.check(answered); });
}

}  // namespace frontdesk::test

Q_DECLARE_METATYPE(frontdesk::CallEnd)
Q_DECLARE_METATYPE(frontdesk::PayProgress)
