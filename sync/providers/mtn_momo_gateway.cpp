// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/mtn_momo_gateway.h"

#include "sync/providers/call_ends.h"
#include "sync/providers/momo_access.h"
#include "sync/providers/momo_answers.h"
#include "sync/providers/provider_json_writer.h"
#include "sync/providers/wire_amount.h"
#include "sync/providers/wire_text.h"

#include <QUrl>

namespace frontdesk {
namespace {

QByteArray wireCurrency(const MomoProduct& product, Money amount) {
    return product.currency.isEmpty() ? amount.currency().code() : product.currency.toLatin1();
}

/// What a request to pay and a refund begin with.
void begin(ProviderJsonWriter& body, const MomoProduct& product, const QByteArray& reference, Money amount) {
    body.text("amount", decimalAmount(amount)).text("currency", wireCurrency(product, amount));
    body.text("externalId", reference);
}

HttpRequest postOf(const QByteArray& reference, const QByteArray& body) {
    HttpRequest request;
    request.method = "POST";
    request.headers = {"X-Reference-Id: " + hyphenated(reference), "Content-Type: application/json"};
    request.body = body;
    request.movesMoney = true;
    return request;
}

QString pathOf(const QString& path, const QByteArray& reference) {
    return path + QLatin1Char('/') + QString::fromLatin1(hyphenated(reference).toPercentEncoding());
}

HttpRequest requestToPay(const MomoProduct& product, const ChargeCall& call) {
    const QString note = plainNote(call.description);
    ProviderJsonWriter body;
    begin(body, product, call.reference, call.amount);
    body.begin("payer").text("partyIdType", QByteArrayLiteral("MSISDN")).text("partyId", bareMsisdn(call.phone)).end();
    body.text("payerMessage", note).text("payeeNote", note);
    HttpRequest request = postOf(call.reference, body.take());
    // What MTN reports does not hold its X-Reference-Id: the path it reports to does.
    if (!call.callbackUrl.isEmpty())
        request.headers += "X-Callback-Url: " + QUrl(pathOf(call.callbackUrl, call.reference)).toEncoded();
    return request;
}

HttpRequest refundRequest(const MomoProduct& product, const RefundCall& call) {
    ProviderJsonWriter body;
    begin(body, product, call.reference, call.amount);
    body.text("payerMessage", QByteArrayLiteral("Refund")).text("payeeNote", QByteArrayLiteral("Refund"));
    body.text("referenceIdToRefund", hyphenated(call.charge));
    return postOf(call.reference, body.take());
}

QString payPath() {
    return QStringLiteral("/v1_0/requesttopay");
}

QString refundPath() {
    return QStringLiteral("/v1_0/refund");
}

GatewayAnswer noRefunds() {
    return rejectedCall("configuration", QStringLiteral("no keys of MTN's product Disbursement"));
}

}  // namespace

MtnMomoGateway::MtnMomoGateway(const MomoConfig& config, HttpTransport& transport, const Clock& clock)
    : m_config(config),
      m_collection(std::make_shared<MomoAccess>(QStringLiteral("collection"), config.collection, transport, clock)),
      m_disbursement(
          std::make_shared<MomoAccess>(QStringLiteral("disbursement"), config.disbursement, transport, clock)) {}

MtnMomoGateway::~MtnMomoGateway() = default;

bool MtnMomoGateway::isTestMode() const {
    return m_config.collection.targetEnvironment == QLatin1String("sandbox");
}

void MtnMomoGateway::charge(const ChargeCall& call, Answered answered) {
    m_collection->send(requestToPay(m_config.collection, call), payPath(), [answered](const HttpOutcome& outcome) {
        answered(momo::readRequest(outcome, CallEnd::Rejected));
    });
}

void MtnMomoGateway::ask(const ChargeCall& call, Answered answered) {
    const momo::Asked asked{call.reference, call.amount, wireCurrency(m_config.collection, call.amount)};
    m_collection->send({}, pathOf(payPath(), call.reference),
                       [asked, answered](const HttpOutcome& outcome) { answered(momo::readStatus(outcome, asked)); });
}

void MtnMomoGateway::submitCode(const ChargeCall&, const QByteArray&, Answered answered) {
    answered(rejectedCall("provider_fault", QStringLiteral("MTN asks for no code")));
}

void MtnMomoGateway::refund(const RefundCall& call, Answered answered) {
    if (!canRefund()) return answered(noRefunds());
    m_disbursement->send(
        refundRequest(m_config.disbursement, call), refundPath(),
        [answered](const HttpOutcome& outcome) { answered(momo::readRequest(outcome, CallEnd::NotSent)); });
}

void MtnMomoGateway::askRefund(const RefundCall& call, Answered answered) {
    if (!canRefund()) return answered(keyRefusedCall(CallEnd::NotSent));
    const momo::Asked asked{call.reference, call.amount, wireCurrency(m_config.disbursement, call.amount)};
    m_disbursement->send({}, pathOf(refundPath(), call.reference),
                         [asked, answered](const HttpOutcome& outcome) { answered(momo::readStatus(outcome, asked)); });
}

void MtnMomoGateway::list(Instant, Instant, Listed listed) {
    listed(std::nullopt);
}

void MtnMomoGateway::check(Answered answered) {
    const auto refunds = canRefund() ? m_disbursement : nullptr;
    m_collection->check([refunds, answered](const HttpOutcome& outcome) {
        const GatewayAnswer answer = checkedCall(outcome);
        if (answer.end != CallEnd::Accepted || !refunds) return answered(answer);
        refunds->check([answered](const HttpOutcome& refundsOutcome) { answered(checkedCall(refundsOutcome)); });
    });
}

}  // namespace frontdesk
