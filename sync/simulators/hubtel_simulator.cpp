// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/hubtel_simulator.h"

#include "sync/http/problem.h"
#include "sync/simulators/accounts.h"

#include <QRegularExpression>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

const QByteArray kName = QByteArrayLiteral("hubtel");

Response refused(int status, const char* code, const char* message) {
    return json(status, {{QStringLiteral("ResponseCode"), QLatin1String(code)},
                         {QStringLiteral("Message"), QLatin1String(message)},
                         {QStringLiteral("Data"), QJsonValue::Null}});
}

bool matches(const QString& text, const QString& pattern) {
    return QRegularExpression(pattern).match(text).hasMatch();
}

/// A string in JSON, its quotes included.
QByteArray quoted(const QString& text) {
    return QByteArray::fromStdString(http::jsonQuoted(text.toStdString()));
}

/// Who may ask at all: the account's keys and its own POS.
Answer withKeys(Answer answer) {
    return [answer = std::move(answer)](const Request& request) {
        const bool known =
            hasBasic(request, QLatin1String(account::kHubtelId), QLatin1String(account::kHubtelSecret)) &&
            param(request, "pos") == account::kHubtelPos;
        return known ? answer(request) : refused(401, "4101", "The business isn't fully set up for this API call.");
    };
}

}  // namespace

std::vector<http::Route> HubtelSimulator::routes() {
    return {
        route(Method::Post, "/hubtel/merchantaccount/merchants/{pos}/receive/mobilemoney",
              withKeys([this](const Request& request) { return receive(request); })),
        route(Method::Get, "/hubtel/transactions/{pos}/status",
              withKeys([this](const Request& request) { return status(request); })),
    };
}

Response HubtelSimulator::receive(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return refused(400, "4000", "The request is no JSON.");
    const QString reference = body->value(QLatin1String("ClientReference")).toString();
    const QString phone = body->value(QLatin1String("CustomerMsisdn")).toString();
    const QString channel = body->value(QLatin1String("Channel")).toString();
    const auto amount = minorUnits(numberText(request.body, "Amount"));
    Receipt receipt{randomUuid().remove(QLatin1Char('-')), amount.value_or(0),
                    body->value(QLatin1String("Description")).toString(),
                    body->value(QLatin1String("PrimaryCallbackUrl")).toString()};
    if (!matches(reference, QStringLiteral("^[A-Za-z0-9]{1,36}$")))
        return refused(400, "4000", "ClientReference has to be alphanumeric, 36 characters at most.");
    ++m_stage.tally.payment(kName, reference.toLatin1()).asked;
    if (!amount || *amount <= 0) return refused(400, "4000", "Amount has to be a number of at most 2 decimals.");
    if (!matches(phone, QStringLiteral("^[1-9][0-9]{9,14}$"))) return refused(400, "4000", "CustomerMsisdn is wrong.");
    if (!matches(channel, QStringLiteral("^(mtn|vodafone|tigo)-gh$")))
        return refused(400, "4103", "The channel is not allowed.");
    if (receipt.description.isEmpty() || matches(receipt.description, QStringLiteral("[&%^]")))
        return refused(400, "4000", "Description is missing or has odd characters.");
    if (receipt.callbackUrl.isEmpty()) return refused(400, "4000", "PrimaryCallbackUrl is missing.");
    if (!m_receipts.emplace(reference.toLatin1(), receipt).second)
        return refused(400, "4000", "ClientReference was used before.");
    const WalletFate fate = walletFate(phone);
    if (fate != WalletFate::Waits)
        m_stage.later(
            [this, reference = reference.toLatin1(), paid = fate != WalletFate::Declines] { finish(reference, paid); });
    const QByteArray money = decimalOf(receipt.amount);
    return jsonText(200,
                    "{\"Message\":\"Transaction pending. Expect callback request for final state\","
                    "\"ResponseCode\":\"0001\",\"Data\":{\"TransactionId\":" +
                        quoted(receipt.transactionId) + ",\"Description\":" + quoted(receipt.description) +
                        ",\"ClientReference\":" + quoted(reference) + ",\"Amount\":" + money +
                        ",\"Charges\":0.00,\"AmountAfterCharges\":" + money + ",\"AmountCharged\":" + money +
                        ",\"DeliveryFee\":0.00}}");
}

bool HubtelSimulator::finish(const QByteArray& reference, bool paid) {
    const auto found = m_receipts.find(reference);
    if (found == m_receipts.end() || found->second.decided) return false;
    Receipt& receipt = found->second;
    receipt.decided = true;
    receipt.paid = paid;
    if (paid) {
        auto& tally = m_stage.tally.payment(kName, reference);
        ++tally.charged;
        tally.amount += receipt.amount;
    }
    report(reference, receipt);
    return true;
}

Response HubtelSimulator::status(const Request& request) const {
    const QByteArray reference = queryValue(request, "clientReference");
    const auto found = m_receipts.find(reference);
    if (found == m_receipts.end())
        return json(404, {{QStringLiteral("message"), QStringLiteral("Transaction not found")},
                          {QStringLiteral("responseCode"), QStringLiteral("4000")},
                          {QStringLiteral("data"), QJsonValue::Null}});
    const Receipt& receipt = found->second;
    const QByteArray money = decimalOf(m_stage.told(receipt.amount));
    return jsonText(200,
                    "{\"message\":\"Successful\",\"responseCode\":\"0000\",\"data\":{\"date\":\"" +
                        toRfc3339(m_stage.clock.now()) + "\",\"status\":\"" + (receipt.paid ? "Paid" : "Unpaid") +
                        "\",\"transactionId\":" + quoted(receipt.transactionId) +
                        ",\"externalTransactionId\":null,\"paymentMethod\":\"mobilemoney\",\"clientReference\":\"" +
                        reference + "\",\"currencyCode\":null,\"amount\":" + money +
                        ",\"charges\":0.00,\"amountAfterCharges\":" + money + ",\"isFulfilled\":null}}");
}

void HubtelSimulator::report(const QByteArray& reference, const Receipt& receipt) {
    const QByteArray money = decimalOf(m_stage.told(receipt.amount));
    HttpRequest report;
    report.method = "POST";
    report.url = receipt.callbackUrl;
    report.headers = {"Content-Type: application/json"};
    report.body = QByteArray("{\"ResponseCode\":\"") + (receipt.paid ? "0000" : "2001") + "\",\"Message\":\"" +
                  (receipt.paid ? "success" : "failed") + "\",\"Data\":{\"Amount\":" + money +
                  ",\"Charges\":0.00,\"AmountAfterCharges\":" + money + ",\"AmountCharged\":" + money +
                  ",\"Description\":" + quoted(receipt.description) + ",\"ClientReference\":\"" + reference +
                  "\",\"TransactionId\":" + quoted(receipt.transactionId) +
                  ",\"ExternalTransactionId\":null,\"OrderId\":null,\"PaymentDate\":\"" +
                  toRfc3339(m_stage.clock.now()).chopped(1) + "0000Z\"}}";
    m_stage.reporter.send(report);
}

}  // namespace frontdesk::simulators
