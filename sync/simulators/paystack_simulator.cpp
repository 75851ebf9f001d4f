// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/paystack_simulator.h"

#include "sync/simulators/accounts.h"
#include "sync/simulators/paystack_json.h"
#include "sync/simulators/paystack_page.h"
#include "sync/simulators/wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;

const QByteArray kName = QByteArrayLiteral("paystack");
constexpr int kMostWrongCodes = 3;

Response done(const char* message, const QJsonValue& data) {
    return json(200, {{QStringLiteral("status"), true},
                      {QStringLiteral("message"), QLatin1String(message)},
                      {QStringLiteral("data"), data}});
}

Response refused(int status, const char* message, const char* code = nullptr) {
    QJsonObject body{{QStringLiteral("status"), false}, {QStringLiteral("message"), QLatin1String(message)}};
    if (code != nullptr) {
        body.insert(QStringLiteral("meta"),
                    QJsonObject{{QStringLiteral("nextStep"), QStringLiteral("See the documentation and try again")}});
        body.insert(QStringLiteral("type"), QStringLiteral("validation_error"));
        body.insert(QStringLiteral("code"), QLatin1String(code));
    }
    return json(status, body);
}

Response duplicate() {
    return refused(400, "Duplicate Transaction Reference", "duplicate_reference");
}

/// Answers only to requests with the simulated account's key.
Answer withKey(Answer answer) {
    return [answer = std::move(answer)](const Request& request) {
        const QByteArray given = header(request, "authorization");
        if (given.isEmpty()) return refused(401, "No Authorization Header was found");
        if (!given.startsWith("Bearer ")) return refused(401, "Format is Authorization Bearer [secret key]");
        return given.mid(7) == account::kPaystackKey ? answer(request) : refused(401, "Invalid key");
    };
}

struct ReadCharge {
    PaystackCharge charge;
    const char* fault = nullptr;
    const char* code = nullptr;
};

/// What initialize and charge have in common.
ReadCharge readCharge(const Request& request, const QJsonObject& body) {
    static const QRegularExpression reference(QStringLiteral("^[A-Za-z0-9.=-]{1,100}$"));
    ReadCharge read;
    PaystackCharge& charge = read.charge;
    charge.email = body.value(QLatin1String("email")).toString();
    charge.reference = body.value(QLatin1String("reference")).toString().toLatin1();
    charge.currency = body.value(QLatin1String("currency")).toString(QStringLiteral("GHS")).toLatin1();
    if (charge.reference.isEmpty()) charge.reference = randomHex(8);
    bool whole = false;
    charge.amount = numberText(request.body, "amount").toLongLong(&whole);
    if (!charge.email.contains(QLatin1Char('@')))
        read = {{}, "Email address is required to create charge", "missing_params"};
    else if (!whole || charge.amount <= 0)
        read = {{}, "Amount must be an integer", "invalid_params"};
    else if (charge.currency.size() != 3)
        read = {{}, "Currency not supported by merchant", "unsupported_currency"};
    else if (!reference.match(QString::fromLatin1(charge.reference)).hasMatch())
        read = {{}, "Invalid character in transaction reference", "invalid_params"};
    return read;
}

bool isNetwork(const QByteArray& code) {
    return code == "mtn" || code == "vod" || code == "atl" || code == "tgo";
}

/// Where the page leads: the given address with the reference in its query, twice, as Paystack does it.
QString returnUrl(const PaystackCharge& charge) {
    QUrl url(charge.callbackUrl);
    QUrlQuery query(url);
    const QString reference = QString::fromLatin1(charge.reference);
    query.addQueryItem(QStringLiteral("trxref"), reference);
    query.addQueryItem(QStringLiteral("reference"), reference);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

/// One page of things, newest first, within ?from and ?to.
template <class Thing, class ToJson>
Response pageOf(const Request& request, const std::map<qint64, Thing>& things, const char* message,
                const ToJson& toJson) {
    const auto from = fromRfc3339(queryValue(request, "from"));
    const auto to = fromRfc3339(queryValue(request, "to"));
    const int page = std::max(queryValue(request, "page").toInt(), 1);
    const int wanted = queryValue(request, "perPage").toInt();
    const int size = wanted > 0 ? std::min(wanted, 100) : 50;
    QJsonArray rows;
    int total = 0;
    for (auto it = things.rbegin(); it != things.rend(); ++it) {
        const Thing& thing = it->second;
        if ((from && thing.createdAt < *from) || (to && thing.createdAt > *to)) continue;
        if (total / size == page - 1) rows.append(toJson(thing));
        ++total;
    }
    return json(200, {{QStringLiteral("status"), true},
                      {QStringLiteral("message"), QLatin1String(message)},
                      {QStringLiteral("data"), rows},
                      {QStringLiteral("meta"), QJsonObject{{QStringLiteral("total"), total},
                                                           {QStringLiteral("skipped"), (page - 1) * size},
                                                           {QStringLiteral("perPage"), size},
                                                           {QStringLiteral("page"), page},
                                                           {QStringLiteral("pageCount"), (total + size - 1) / size}}}});
}

}  // namespace

std::vector<http::Route> PaystackSimulator::routes() {
    const auto with = [this](Response (PaystackSimulator::*answer)(const Request&)) -> Answer {
        return [this, answer](const Request& request) { return (this->*answer)(request); };
    };
    const auto secured = [&with](auto answer) { return withKey(with(answer)); };
    using P = PaystackSimulator;
    return {
        route(Method::Post, "/paystack/transaction/initialize", secured(&P::initialize)),
        route(Method::Get, "/paystack/transaction/verify/{reference}", secured(&P::verify)),
        route(Method::Get, "/paystack/transaction", secured(&P::list)),
        route(Method::Post, "/paystack/charge", secured(&P::charge)),
        route(Method::Post, "/paystack/charge/submit_otp", secured(&P::submitCode)),
        route(Method::Get, "/paystack/charge/{reference}", secured(&P::pendingCharge)),
        route(Method::Post, "/paystack/refund", secured(&P::refund)),
        route(Method::Get, "/paystack/refund", secured(&P::listRefunds)),
        route(Method::Get, "/paystack/refund/{id}", secured(&P::showRefund)),
        route(Method::Get, "/paystack/bank", withKey([](const Request&) { return json(200, networksJson()); })),
        route(Method::Get, "/paystack/checkout/{code}", with(&P::showPage)),
        route(Method::Post, "/paystack/checkout/{code}", with(&P::decidePage)),
        route(Method::Get, kCheckoutStylePath, [](const Request&) { return checkoutStyle(); }),
    };
}

// Paying

Response PaystackSimulator::initialize(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return refused(400, "Invalid request", "invalid_params");
    ReadCharge read = readCharge(request, *body);
    if (read.fault != nullptr) return refused(400, read.fault, read.code);
    ++m_stage.tally.payment(kName, read.charge.reference).asked;
    read.charge.callbackUrl = body->value(QLatin1String("callback_url")).toString();
    read.charge.accessCode = randomHex(10);
    read.charge.status = QStringLiteral("abandoned");
    read.charge.words = QStringLiteral("The transaction was not completed");
    read.charge.createdAt = m_stage.clock.now();
    const PaystackCharge* charge = m_ledger.add(std::move(read.charge));
    if (charge == nullptr) return duplicate();
    const QString code = QString::fromLatin1(charge->accessCode);
    return done(
        "Authorization URL created",
        QJsonObject{{QStringLiteral("authorization_url"), m_address + QStringLiteral("/paystack/checkout/") + code},
                    {QStringLiteral("access_code"), code},
                    {QStringLiteral("reference"), QString::fromLatin1(charge->reference)}});
}

Response PaystackSimulator::charge(const Request& request) {
    static const QRegularExpression local(QStringLiteral("^0[0-9]{9}$"));
    const auto body = jsonOf(request);
    if (!body) return refused(400, "Invalid request", "invalid_params");
    ReadCharge read = readCharge(request, *body);
    if (read.fault != nullptr) return refused(400, read.fault, read.code);
    ++m_stage.tally.payment(kName, read.charge.reference).asked;
    const QJsonObject wallet = body->value(QLatin1String("mobile_money")).toObject();
    read.charge.phone = wallet.value(QLatin1String("phone")).toString();
    read.charge.network = wallet.value(QLatin1String("provider")).toString().toLatin1();
    // Numbers of other countries are taken too: a demo may stand anywhere.
    const bool dialable = local.match(read.charge.phone).hasMatch() || read.charge.phone.startsWith(QLatin1Char('+'));
    if (!dialable) return refused(400, "Invalid phone number", "invalid_params");
    if (!isNetwork(read.charge.network)) return refused(400, "Invalid mobile money provider", "invalid_params");
    read.charge.createdAt = m_stage.clock.now();
    PaystackCharge* charge = m_ledger.add(std::move(read.charge));
    if (charge == nullptr) return duplicate();
    ask(*charge);
    return chargeAnswer(*charge);
}

void PaystackSimulator::ask(PaystackCharge& charge) {
    const WalletFate fate = walletFate(charge.phone);
    charge.status = fate == WalletFate::WantsCode ? QStringLiteral("send_otp") : QStringLiteral("pay_offline");
    if (fate == WalletFate::Pays || fate == WalletFate::Declines)
        decideLater(charge.reference, fate == WalletFate::Pays);
}

Response PaystackSimulator::chargeAnswer(const PaystackCharge& charge) const {
    if (charge.status == QLatin1String("success") || charge.status == QLatin1String("failed"))
        return done("Charge attempted", transactionJson(charge, m_stage));
    QJsonObject data{{QStringLiteral("reference"), QString::fromLatin1(charge.reference)},
                     {QStringLiteral("status"), charge.status}};
    if (charge.status == QLatin1String("send_otp"))
        data.insert(QStringLiteral("display_text"),
                    QStringLiteral("Please dial *110# to generate a voucher code. Then input the voucher"));
    if (charge.status == QLatin1String("pay_offline"))
        data.insert(QStringLiteral("display_text"),
                    QStringLiteral("Please complete authorization process on your mobile phone"));
    return done("Charge attempted", data);
}

Response PaystackSimulator::submitCode(const Request& request) {
    const auto body = jsonOf(request);
    PaystackCharge* charge =
        body ? m_ledger.find(body->value(QLatin1String("reference")).toString().toLatin1()) : nullptr;
    if (charge == nullptr || charge->status != QLatin1String("send_otp"))
        return refused(400, "Transaction reference is invalid");
    if (charge->wrongCodes >= kMostWrongCodes) return refused(400, "Too many attempts. You have to wait for 5 minutes");
    if (body->value(QLatin1String("otp")).toString() != QLatin1String(kVoucher)) {
        ++charge->wrongCodes;
        return refused(400, "Provided registration token is invalid");
    }
    charge->status = QStringLiteral("pay_offline");
    decideLater(charge->reference, true);
    return chargeAnswer(*charge);
}

Response PaystackSimulator::pendingCharge(const Request& request) {
    const PaystackCharge* charge = m_ledger.find(param(request, "reference"));
    if (charge == nullptr) return refused(400, "Transaction reference is invalid");
    return chargeAnswer(*charge);
}

Response PaystackSimulator::verify(const Request& request) {
    const PaystackCharge* charge = m_ledger.find(param(request, "reference"));
    if (charge == nullptr) return refused(400, "Transaction reference not found");
    return done("Verification successful", transactionJson(*charge, m_stage));
}

Response PaystackSimulator::list(const Request& request) {
    return pageOf(request, m_ledger.charges(), "Transactions retrieved",
                  [this](const PaystackCharge& charge) { return transactionJson(charge, m_stage); });
}

void PaystackSimulator::decideLater(const QByteArray& reference, bool paid) {
    m_stage.later([this, reference, paid] { finish(reference, paid); });
}

bool PaystackSimulator::finish(const QByteArray& reference, bool paid) {
    PaystackCharge* charge = m_ledger.find(reference);
    const bool open = charge != nullptr && charge->status != QLatin1String("success") &&
                      charge->status != QLatin1String("failed") && charge->status != QLatin1String("reversed");
    if (open) decide(*charge, paid);
    return open;
}

void PaystackSimulator::decide(PaystackCharge& charge, bool paid) {
    charge.status = paid ? QStringLiteral("success") : QStringLiteral("failed");
    charge.words = paid ? QStringLiteral("Approved") : QStringLiteral("Declined");
    if (!paid) return;
    charge.paidAt = m_stage.clock.now();
    auto& tally = m_stage.tally.payment(kName, charge.reference);
    ++tally.charged;
    tally.amount += charge.amount;
    report("charge.success", transactionJson(charge, m_stage));
}

// The hosted page

Response PaystackSimulator::showPage(const Request& request) {
    const PaystackCharge* charge = m_ledger.findByAccessCode(param(request, "code"));
    return charge == nullptr ? unknownCheckoutPage() : checkoutPage(*charge);
}

Response PaystackSimulator::decidePage(const Request& request) {
    PaystackCharge* charge = m_ledger.findByAccessCode(param(request, "code"));
    if (charge == nullptr) return unknownCheckoutPage();
    const auto fields = formOf(request);
    const auto outcome = fields.find(QStringLiteral("outcome"));
    const bool paid = outcome != fields.end() && outcome->second == QLatin1String("pay");
    if (charge->status == QLatin1String("abandoned")) decide(*charge, paid);
    if (charge->callbackUrl.isEmpty()) return checkoutPage(*charge);
    Response response = Response::empty(303);
    response.headers.emplace_back("Location", returnUrl(*charge).toStdString());
    return response;
}

// Refunds

Response PaystackSimulator::refund(const Request& request) {
    const auto body = jsonOf(request);
    if (!body) return refused(400, "Invalid request", "invalid_params");
    const QJsonValue named = body->value(QLatin1String("transaction"));
    PaystackCharge* charge =
        m_ledger.find(named.isString() ? named.toString().toLatin1() : numberText(request.body, "transaction"));
    if (charge == nullptr) return refused(400, "Transaction not found", "transaction_not_found");
    if (charge->status == QLatin1String("reversed")) return refused(400, "Transaction has been fully reversed");
    if (charge->status != QLatin1String("success")) return refused(400, "Only successful transactions can be refunded");
    const qint64 left = charge->amount - charge->refunding;
    const bool given = body->contains(QLatin1String("amount"));
    bool whole = true;
    const qint64 amount = given ? numberText(request.body, "amount").toLongLong(&whole) : left;
    if (!whole || amount <= 0) return refused(400, "Amount must be an integer", "invalid_params");
    if (left == 0) return refused(400, "Transaction has been fully reversed");
    if (amount > left) return refused(400, "Refund amount cannot be more than the transaction amount");
    charge->refunding += amount;
    const PaystackRefund& made = m_ledger.addRefund(
        {0, charge->reference, charge->id, amount, charge->currency, QStringLiteral("pending"), m_stage.clock.now()});
    m_stage.later([this, id = made.id] { settleRefund(id); });
    return done("Refund has been queued for processing", refundJson(made, *charge, true));
}

void PaystackSimulator::settleRefund(qint64 id) {
    PaystackRefund& refund = *m_ledger.findRefund(id);
    PaystackCharge& charge = *m_ledger.find(refund.reference);
    refund.status = m_stage.conduct.refundOutcome;
    if (refund.status == QLatin1String("processed")) {
        charge.refunded += refund.amount;
        if (charge.refunded == charge.amount) charge.status = QStringLiteral("reversed");
        auto& tally = m_stage.tally.payment(kName, charge.reference);
        ++tally.refunds;
        tally.refunded += refund.amount;
    } else {
        charge.refunding -= refund.amount;
    }
    report("refund." + refund.status.toLatin1(), refundEventJson(refund, charge));
}

Response PaystackSimulator::showRefund(const Request& request) {
    const PaystackRefund* refund = m_ledger.findRefund(param(request, "id").toLongLong());
    if (refund == nullptr) return refused(404, "Refund not found");
    return done("Refund retrieved", refundJson(*refund, *m_ledger.find(refund->reference), false));
}

Response PaystackSimulator::listRefunds(const Request& request) {
    return pageOf(request, m_ledger.refunds(), "Refunds retrieved", [this](const PaystackRefund& refund) {
        return refundJson(refund, *m_ledger.find(refund.reference), false);
    });
}

// Webhooks

void PaystackSimulator::report(const QByteArray& event, const QJsonObject& data) {
    const QJsonObject body{{QStringLiteral("event"), QString::fromLatin1(event)}, {QStringLiteral("data"), data}};
    HttpRequest report;
    report.method = "POST";
    report.url = m_webhookUrl;
    report.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const QByteArray key =
        m_stage.conduct.forgedReports ? QByteArray("sk_test_of_somebody_else") : QByteArray(account::kPaystackKey);
    report.headers = {"Content-Type: application/json",
                      "x-paystack-signature: " +
                          QMessageAuthenticationCode::hash(report.body, key, QCryptographicHash::Sha512).toHex()};
    m_stage.reporter.send(report);
}

}  // namespace frontdesk::simulators
