// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/hubtel_gateway.h"

#include "sync/providers/call_ends.h"
#include "sync/providers/hubtel_answers.h"
#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json_writer.h"
#include "sync/providers/wire_amount.h"
#include "sync/providers/wire_text.h"

#include <QUrl>

namespace frontdesk {
namespace {

constexpr auto kCurrency = "GHS";
constexpr qsizetype kReferenceDigits = 32;

QByteArray channelOf(MobileNetwork network) {
    switch (network) {
        case MobileNetwork::Mtn:
            return "mtn-gh";
        case MobileNetwork::AirtelTigo:
            return "tigo-gh";
        case MobileNetwork::Telecel:
            break;
    }
    return "vodafone-gh";
}

QString inPath(const QString& text) {
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

GatewayAnswer noRefunds() {
    return rejectedCall("configuration", QStringLiteral("Hubtel cannot be asked for refunds"));
}

}  // namespace

HubtelGateway::HubtelGateway(const TelecelConfig& config, HttpTransport& transport)
    : m_config(config), m_transport(transport) {}

void HubtelGateway::charge(const ChargeCall& call, Answered answered) {
    if (call.amount.currency().code() != kCurrency)
        return answered(rejectedCall("configuration", QStringLiteral("Hubtel takes cedis alone")));
    m_transport.send(receiveRequest(call), [answered, currency = call.amount.currency()](const HttpOutcome& outcome) {
        answered(hubtel::readReceive(outcome, currency));
    });
}

void HubtelGateway::ask(const ChargeCall& call, Answered answered) {
    m_transport.send(statusRequest(call.reference),
                     [answered, currency = call.amount.currency()](const HttpOutcome& outcome) {
                         answered(hubtel::readStatus(outcome, currency));
                     });
}

void HubtelGateway::submitCode(const ChargeCall&, const QByteArray&, Answered answered) {
    answered(rejectedCall("provider_fault", QStringLiteral("Hubtel asks for no code")));
}

void HubtelGateway::refund(const RefundCall&, Answered answered) {
    answered(noRefunds());
}

void HubtelGateway::askRefund(const RefundCall&, Answered answered) {
    answered(noRefunds());
}

void HubtelGateway::list(Instant, Instant, Listed listed) {
    listed(std::nullopt);
}

void HubtelGateway::check(Answered answered) {
    m_transport.send(statusRequest(QByteArray(kReferenceDigits, '0')),
                     [answered](const HttpOutcome& outcome) { answered(checkedCall(outcome)); });
}

HttpRequest HubtelGateway::receiveRequest(const ChargeCall& call) const {
    const MobileNetwork network = call.network.value_or(MobileNetwork::Telecel);
    ProviderJsonWriter body;
    body.text("CustomerMsisdn", bareMsisdn(call.phone)).textIfAny("CustomerEmail", call.email);
    body.text("Channel", channelOf(network)).number("Amount", decimalAmount(call.amount));
    body.textIfAny("PrimaryCallbackUrl", call.callbackUrl).text("Description", plainNote(call.description));
    body.text("ClientReference", call.reference);
    HttpRequest request;
    request.method = "POST";
    request.url = urlOf(
        m_config.hubtelBaseUrl,
        QStringLiteral("/merchantaccount/merchants/%1/receive/mobilemoney").arg(inPath(m_config.hubtelPosSalesId)));
    request.headers = {basicAuthorization(m_config.hubtelClientId, m_config.hubtelClientSecret),
                       "Content-Type: application/json", "Accept: application/json"};
    request.body = body.take();
    request.movesMoney = true;
    return request;
}

HttpRequest HubtelGateway::statusRequest(const QByteArray& reference) const {
    HttpRequest request;
    request.url = urlOf(m_config.hubtelStatusBaseUrl,
                        QStringLiteral("/transactions/%1/status?clientReference=%2")
                            .arg(inPath(m_config.hubtelPosSalesId), inPath(QString::fromLatin1(reference))));
    request.headers = {basicAuthorization(m_config.hubtelClientId, m_config.hubtelClientSecret),
                       "Accept: application/json"};
    return request;
}

}  // namespace frontdesk
