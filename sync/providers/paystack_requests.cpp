// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/paystack_requests.h"

#include "sync/providers/paystack_answers.h"
#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json_writer.h"
#include "sync/providers/wire_amount.h"
#include "sync/providers/wire_text.h"

#include <QUrl>

namespace frontdesk {
namespace {

constexpr int kChargeSeconds = 60;  // Paystack waits for the network meanwhile
constexpr qint64 kClocksDifferMs = 5 * 60'000;

QString inPath(const QByteArray& text) {
    return QString::fromLatin1(text.toPercentEncoding());
}

QString inQuery(Instant instant) {
    return inPath(toRfc3339(instant));
}

QString pageOf(int page) {
    return QStringLiteral("perPage=%1&page=%2").arg(PaystackRequests::kRowsPerPage).arg(page);
}

}  // namespace

PaystackRequests::PaystackRequests(QString baseUrl, const QString& secretKey)
    : m_baseUrl(std::move(baseUrl)), m_authorization("Authorization: Bearer " + secretKey.toUtf8()) {}

std::optional<HttpRequest> PaystackRequests::initialize(const ChargeCall& call) const {
    const auto amount = hundredths(call.amount);
    if (!amount) return std::nullopt;
    ProviderJsonWriter body;
    body.text("email", call.email).integer("amount", *amount).text("currency", call.amount.currency().code());
    body.text("reference", call.reference).textIfAny("callback_url", call.returnUrl);
    return post(QStringLiteral("/transaction/initialize"), body.take());
}

std::optional<HttpRequest> PaystackRequests::charge(const ChargeCall& call, const QByteArray& network) const {
    const auto amount = hundredths(call.amount);
    if (!amount) return std::nullopt;
    ProviderJsonWriter body;
    body.text("email", call.email).integer("amount", *amount).text("currency", call.amount.currency().code());
    body.text("reference", call.reference);
    body.begin("mobile_money").text("phone", localPhone(call.phone)).text("provider", network).end();
    HttpRequest request = post(QStringLiteral("/charge"), body.take());
    request.totalSeconds = kChargeSeconds;
    return request;
}

HttpRequest PaystackRequests::submitCode(const ChargeCall& call, const QByteArray& code) const {
    ProviderJsonWriter body;
    body.text("otp", code).text("reference", call.reference);
    HttpRequest request = post(QStringLiteral("/charge/submit_otp"), body.take());
    request.totalSeconds = kChargeSeconds;
    return request;
}

HttpRequest PaystackRequests::verify(const ChargeCall& call) const {
    return get(QStringLiteral("/transaction/verify/") + inPath(call.reference));
}

HttpRequest PaystackRequests::checkCharge(const ChargeCall& call) const {
    return get(QStringLiteral("/charge/") + inPath(call.reference));
}

std::optional<HttpRequest> PaystackRequests::refund(const RefundCall& call) const {
    const auto amount = hundredths(call.amount);
    if (!amount) return std::nullopt;
    ProviderJsonWriter body;
    body.text("transaction", call.charge).integer("amount", *amount).text("currency", call.amount.currency().code());
    body.text("merchant_note", paystack::refundNote(call));
    return post(QStringLiteral("/refund"), body.take());
}

HttpRequest PaystackRequests::refundState(const RefundCall& call) const {
    return get(QStringLiteral("/refund/") + inPath(call.providerId));
}

HttpRequest PaystackRequests::listRefunds(const RefundCall& call, int page) const {
    const Instant from{std::max<qint64>(0, call.sentAt.ms - kClocksDifferMs)};
    return get(QStringLiteral("/refund?from=") + inQuery(from) + QLatin1Char('&') + pageOf(page));
}

HttpRequest PaystackRequests::listCharges(Instant from, Instant until, int page) const {
    const QString span = QStringLiteral("from=%1&to=%2&").arg(inQuery(from), inQuery(until.plusMs(-1)));
    return get(QStringLiteral("/transaction?") + span + pageOf(page));
}

HttpRequest PaystackRequests::mobileMoneyBanks(Currency currency) const {
    return get(QStringLiteral("/bank?currency=%1&type=mobile_money").arg(QString::fromLatin1(currency.code())));
}

HttpRequest PaystackRequests::check() const {
    return get(QStringLiteral("/transaction?perPage=1&page=1"));
}

HttpRequest PaystackRequests::get(const QString& path) const {
    HttpRequest request;
    request.url = urlOf(m_baseUrl, path);
    request.headers = {m_authorization, "Accept: application/json"};
    return request;
}

HttpRequest PaystackRequests::post(const QString& path, const QByteArray& body) const {
    HttpRequest request = get(path);
    request.method = "POST";
    request.headers += "Content-Type: application/json";
    request.body = body;
    request.movesMoney = true;
    return request;
}

}  // namespace frontdesk
