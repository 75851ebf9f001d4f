// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/momo_simulator.h"

#include "sync/simulators/accounts.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

const QByteArray kName = QByteArrayLiteral("mtn-momo");

Response refused(int status, const char* code, const char* message) {
    return json(status,
                {{QStringLiteral("code"), QLatin1String(code)}, {QStringLiteral("message"), QLatin1String(message)}});
}

bool isUuid4(const QByteArray& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    return pattern.match(QString::fromLatin1(text)).hasMatch();
}

bool isNumber(const QString& msisdn) {
    static const QRegularExpression pattern(QStringLiteral("^[1-9][0-9]{7,14}$"));
    return pattern.match(msisdn).hasMatch();
}

/// What production takes of a message: an empty one, & and the apostrophe are answered with 500.
bool isMessage(const QJsonValue& value) {
    static const QRegularExpression pattern(QStringLiteral("^[^&']{1,160}$"));
    return value.isString() && pattern.match(value.toString()).hasMatch();
}

/// A UUID as MTN is given it, of one that may have lost its hyphens.
QByteArray withHyphens(QByteArray uuid) {
    if (uuid.size() != 32) return uuid;
    for (const int place : {20, 16, 12, 8}) uuid.insert(place, '-');
    return uuid;
}

/// MTN gives amounts back without needless places: "61" for "61.00".
QString shortDecimal(qint64 minor) {
    const QByteArray text = decimalOf(minor);
    return QString::fromLatin1(text.endsWith(".00") ? text.chopped(3) : text);
}

}  // namespace

MomoSimulator::MomoSimulator(const Stage& stage)
    : m_stage(stage),
      m_collection{account::kMomoSubscription, account::kMomoUser, account::kMomoKey},
      m_disbursement{account::kRefundSubscription, account::kRefundUser, account::kRefundKey} {}

std::vector<http::Route> MomoSimulator::routes() {
    const auto status = [this](const Request& request) { return show(request); };
    const auto active = [](const Request&) { return json(200, {{QStringLiteral("result"), true}}); };
    const auto balance = [](const Request&) {
        return json(200, {{QStringLiteral("availableBalance"), QStringLiteral("1000")},
                          {QStringLiteral("currency"), QStringLiteral("EUR")}});
    };
    return {
        route(Method::Post, "/mtn/collection/token", [this](const Request& r) { return giveToken(m_collection, r); }),
        route(Method::Post, "/mtn/disbursement/token",
              [this](const Request& r) { return giveToken(m_disbursement, r); }),
        route(Method::Post, "/mtn/collection/v1_0/requesttopay",
              inProduct(m_collection, [this](const Request& r) { return requestToPay(r); })),
        route(Method::Get, "/mtn/collection/v1_0/requesttopay/{reference}", inProduct(m_collection, status)),
        route(Method::Get, "/mtn/collection/v1_0/accountholder/msisdn/{msisdn}/active",
              inProduct(m_collection, active)),
        route(Method::Get, "/mtn/collection/v1_0/account/balance", inProduct(m_collection, balance)),
        route(Method::Post, "/mtn/disbursement/v1_0/refund",
              inProduct(m_disbursement, [this](const Request& r) { return refund(r); })),
        route(Method::Get, "/mtn/disbursement/v1_0/refund/{reference}", inProduct(m_disbursement, status)),
        route(Method::Get, "/mtn/disbursement/v1_0/account/balance", inProduct(m_disbursement, balance)),
    };
}

Answer MomoSimulator::inProduct(Product& product, Answer answer) {
    return [&product, answer = std::move(answer)](const Request& request) {
        if (header(request, "ocp-apim-subscription-key") != product.subscription)
            return refused(401, "ACCESS_DENIED", "Access denied due to invalid subscription key.");
        const QByteArray given = header(request, "authorization");
        if (!given.startsWith("Bearer ") || !product.tokens.contains(given.mid(7)))
            return refused(401, "UNAUTHORIZED", "The access token is missing or has expired.");
        if (header(request, "x-target-environment") != "sandbox")
            return refused(400, "NOT_ALLOWED_TARGET_ENVIRONMENT", "Access to target environment is forbidden.");
        return answer(request);
    };
}

Response MomoSimulator::giveToken(Product& product, const Request& request) {
    if (header(request, "ocp-apim-subscription-key") != product.subscription)
        return refused(401, "ACCESS_DENIED", "Access denied due to invalid subscription key.");
    if (!request.body.empty()) return Response::empty(400);
    if (!hasBasic(request, QLatin1String(product.user), QLatin1String(product.key)))
        return json(401, {{QStringLiteral("error"), QStringLiteral("login_failed")}});
    const QByteArray token = randomHex(32);
    product.tokens.insert(token);
    return json(200, {{QStringLiteral("access_token"), QString::fromLatin1(token)},
                      {QStringLiteral("token_type"), QStringLiteral("access_token")},
                      {QStringLiteral("expires_in"), 3600}});
}

Response MomoSimulator::requestToPay(const Request& request) {
    const QByteArray reference = header(request, "x-reference-id");
    const auto body = jsonOf(request);
    if (!body || !isUuid4(reference)) return Response::empty(400);
    ++m_stage.tally.payment(kName, reference).asked;
    if (m_transfers.contains(reference))
        return refused(409, "RESOURCE_ALREADY_EXIST", "Duplicated reference id. Creation of resource failed.");
    const QJsonObject payer = body->value(QLatin1String("payer")).toObject();
    Transfer transfer;
    const auto amount = minorUnits(body->value(QLatin1String("amount")).toString().toLatin1());
    transfer.party = payer.value(QLatin1String("partyId")).toString();
    transfer.currency = body->value(QLatin1String("currency")).toString().toLatin1();
    transfer.externalId = body->value(QLatin1String("externalId")).toString();
    transfer.callbackUrl = QString::fromLatin1(header(request, "x-callback-url"));
    const bool wallet =
        payer.value(QLatin1String("partyIdType")) == QLatin1String("MSISDN") && isNumber(transfer.party);
    if (!amount || *amount <= 0 || transfer.externalId.isEmpty() || !wallet) return Response::empty(400);
    if (transfer.currency.size() != 3) return refused(500, "INVALID_CURRENCY", "Currency not supported.");
    if (!isMessage(body->value(QLatin1String("payerMessage"))) || !isMessage(body->value(QLatin1String("payeeNote"))))
        return refused(500, "INTERNAL_PROCESSING_ERROR", "An internal error occurred while processing.");
    transfer.amount = *amount;
    const WalletFate fate = walletFate(transfer.party);
    m_transfers.emplace(reference, std::move(transfer));
    if (fate != WalletFate::Waits)
        m_stage.later([this, reference, paid = fate != WalletFate::Declines] { finish(reference, paid); });
    return Response::empty(202);
}

bool MomoSimulator::finish(const QByteArray& reference, bool paid) {
    const auto found = m_transfers.find(withHyphens(reference));
    if (found == m_transfers.end() || found->second.status != QLatin1String("PENDING")) return false;
    decide(found->first, found->second, paid, "APPROVAL_REJECTED");
    return true;
}

void MomoSimulator::decide(const QByteArray& reference, Transfer& transfer, bool done, const char* reason) {
    transfer.status = done ? QStringLiteral("SUCCESSFUL") : QStringLiteral("FAILED");
    if (done)
        transfer.number = ++m_lastNumber;
    else
        transfer.reason = QLatin1String(reason);
    if (done && transfer.refunds.isEmpty()) {
        auto& tally = m_stage.tally.payment(kName, reference);
        ++tally.charged;
        tally.amount += transfer.amount;
    } else if (done) {
        auto& tally = m_stage.tally.payment(kName, transfer.refunds);
        ++tally.refunds;
        tally.refunded += transfer.amount;
    }
    report(transfer);
}

Response MomoSimulator::refund(const Request& request) {
    const QByteArray reference = header(request, "x-reference-id");
    const auto body = jsonOf(request);
    if (!body || !isUuid4(reference)) return Response::empty(400);
    if (m_transfers.contains(reference))
        return refused(409, "RESOURCE_ALREADY_EXIST", "Duplicated reference id. Creation of resource failed.");
    const QByteArray paid = body->value(QLatin1String("referenceIdToRefund")).toString().toLatin1();
    const auto amount = minorUnits(body->value(QLatin1String("amount")).toString().toLatin1());
    if (!amount || *amount <= 0) return Response::empty(400);
    Transfer transfer;
    transfer.amount = *amount;
    transfer.currency = body->value(QLatin1String("currency")).toString().toLatin1();
    transfer.externalId = body->value(QLatin1String("externalId")).toString();
    transfer.callbackUrl = QString::fromLatin1(header(request, "x-callback-url"));
    transfer.refunds = paid;
    bool possible = *amount <= refundable(paid);
    if (const auto payment = m_transfers.find(paid); payment != m_transfers.end()) {
        transfer.party = payment->second.party;
        possible = possible && payment->second.currency == transfer.currency;
    }
    m_transfers.emplace(reference, std::move(transfer));
    m_stage.later([this, reference, possible] {
        const bool pays = possible && m_stage.conduct.refundOutcome == QLatin1String("processed");
        decide(reference, m_transfers.at(reference), pays, possible ? "INTERNAL_PROCESSING_ERROR" : "NOT_ALLOWED");
    });
    return Response::empty(202);
}

/// What is left of a payment, refunds under way taken off.
qint64 MomoSimulator::refundable(const QByteArray& reference) const {
    const auto payment = m_transfers.find(reference);
    if (payment == m_transfers.end() || payment->second.status != QLatin1String("SUCCESSFUL")) return 0;
    qint64 left = payment->second.amount;
    for (const auto& [own, transfer] : m_transfers)
        if (transfer.refunds == reference && transfer.status != QLatin1String("FAILED")) left -= transfer.amount;
    return left;
}

Response MomoSimulator::show(const Request& request) const {
    const auto found = m_transfers.find(param(request, "reference"));
    if (found == m_transfers.end()) return refused(404, "RESOURCE_NOT_FOUND", "Requested resource was not found.");
    return json(200, statusJson(found->second));
}

QJsonObject MomoSimulator::statusJson(const Transfer& transfer) const {
    const QJsonObject party{{QStringLiteral("partyIdType"), QStringLiteral("MSISDN")},
                            {QStringLiteral("partyId"), transfer.party}};
    QJsonObject body{{QStringLiteral("amount"), shortDecimal(m_stage.told(transfer.amount))},
                     {QStringLiteral("currency"), QString::fromLatin1(m_stage.told(transfer.currency))},
                     {QStringLiteral("externalId"), transfer.externalId},
                     {transfer.refunds.isEmpty() ? QStringLiteral("payer") : QStringLiteral("payee"), party},
                     {QStringLiteral("status"), transfer.status}};
    if (transfer.number != 0) body.insert(QStringLiteral("financialTransactionId"), QString::number(transfer.number));
    if (!transfer.reason.isEmpty()) body.insert(QStringLiteral("reason"), transfer.reason);
    return body;
}

void MomoSimulator::report(const Transfer& transfer) {
    HttpRequest report;
    report.method = "PUT";
    report.url = transfer.callbackUrl;
    report.headers = {"Content-Type: application/json"};
    report.body = QJsonDocument(statusJson(transfer)).toJson(QJsonDocument::Compact);
    m_stage.reporter.send(report);
}

}  // namespace frontdesk::simulators
