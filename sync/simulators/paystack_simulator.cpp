// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/simulators/paystack_simulator.h"

#include "sync/simulators/accounts.h"
#include "sync/simulators/paystack_json.h"
#include "sync/simulators/paystack_page.h"
#include "sync/simulators/paystack_wire.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace frontdesk::simulators {
namespace {

using http::Method;
using http::Request;
using http::Response;
using paystack::done;
using paystack::refused;
using paystack::withKey;

constexpr int kMostWrongCodes = 3;

Response duplicate() {
    return refused(400, "Duplicate Transaction Reference", "duplicate_reference");
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
    paystack::ReadCharge read = paystack::readCharge(request, *body);
    if (read.fault != nullptr) return refused(400, read.fault, read.code);
    ++m_stage.tally.payment(paystack::kName, read.charge.reference).asked;
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
    paystack::ReadCharge read = paystack::readCharge(request, *body);
    if (read.fault != nullptr) return refused(400, read.fault, read.code);
    ++m_stage.tally.payment(paystack::kName, read.charge.reference).asked;
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
    return paystack::pageOf(request, m_ledger.charges(), "Transactions retrieved",
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
    auto& tally = m_stage.tally.payment(paystack::kName, charge.reference);
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
