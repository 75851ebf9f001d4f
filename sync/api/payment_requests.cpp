// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/payment_requests.h"

#include "sync/api/query_reader.h"

#include <QUrl>

namespace frontdesk::api {
namespace {

constexpr int kMaxId = 64;
constexpr int kMaxPhone = 40;
constexpr int kMaxEmail = 254;
constexpr int kMaxUrl = 500;
constexpr int kMaxReference = 64;
constexpr int kMaxCode = 20;

bool isLoopback(const QString& host) {
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

PaymentMethod readMethod(ObjectReader& body) {
    const auto method = body.choice("method", Presence::Required, &paymentMethodFromWire);
    if (method && !isPrepaid(*method))
        body.refuse("method", "not_prepaid", QStringLiteral("This is paid at the counter, not through a provider."));
    return method.value_or(PaymentMethod::Paystack);
}

}  // namespace

bool isGoodReturnUrl(const QString& text, const QString& publicUrl) {
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()) return false;
    if (url.scheme() == QLatin1String("https")) return true;
    if (url.scheme() != QLatin1String("http")) return false;
    const QUrl own(publicUrl);
    const bool isOurs = own.scheme() == url.scheme() && own.host() == url.host() && own.port(80) == url.port(80);
    return isOurs || isLoopback(url.host());
}

Result<InitiateRequest> readInitiate(const JsonValue& json, const QString& publicUrl) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    InitiateRequest request;
    const QString order = body.text("order_id", kMaxId, Presence::Required);
    request.order = OrderId::fromText(order.toLatin1()).value_or(OrderId());
    request.start.method = readMethod(body);
    request.start.phone = body.text("phone", kMaxPhone, Presence::Optional);
    request.start.email = body.text("email", kMaxEmail, Presence::Optional);
    request.start.returnUrl = body.text("return_url", kMaxUrl, Presence::Optional);
    if (!request.start.returnUrl.isEmpty() && !isGoodReturnUrl(request.start.returnUrl, publicUrl))
        body.refuse("return_url", "invalid_url", QStringLiteral("Must be an https address."));
    if (!errors.empty()) return invalidFields(std::move(errors));
    return request;
}

Result<QByteArray> readVerify(const http::Request& request, const JsonValue& json) {
    QueryReader query(request);
    const std::string inQuery = query.text("reference", kMaxReference);
    if (const auto bad = query.error()) return tl::make_unexpected(*bad);
    if (!inQuery.empty()) return QByteArray::fromStdString(inQuery);
    std::vector<FieldError> errors;
    const QString inBody = ObjectReader(json, {}, errors).text("reference", kMaxReference, Presence::Required);
    if (!errors.empty()) return invalidFields(std::move(errors));
    return inBody.toLatin1();
}

Result<OtpRequest> readOtp(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    OtpRequest request;
    request.reference = body.text("reference", kMaxReference, Presence::Required).toLatin1();
    request.code = body.text("otp", kMaxCode, Presence::Required).toLatin1();
    if (!errors.empty()) return invalidFields(std::move(errors));
    return request;
}

}  // namespace frontdesk::api
