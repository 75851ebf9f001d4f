// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/webhook_api.h"

#include "sync/api/problems.h"
#include "sync/webhooks/signature.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;
using http::Reply;
using http::Request;

constexpr char kTestKey[] = "sk_test_";

QByteArrayView view(std::string_view text) {
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// "/webhooks/twilio/?x=1" as it came, also of a request in the absolute form.
QByteArray rawTarget(const Request& request) {
    const std::string_view target = request.target;
    const auto scheme = target.starts_with('/') ? std::string_view::npos : target.find("://");
    const auto start = scheme == std::string_view::npos ? 0 : target.find_first_of("/?", scheme + 3);
    return start == std::string_view::npos ? QByteArray() : view(target.substr(start)).toByteArray();
}

/// The name of the provider in "/webhooks/mtn-momo/…".
std::string providerOf(const Request& request) {
    constexpr std::string_view kBase = "/webhooks/";
    const std::string rest = request.path.substr(std::min(kBase.size(), request.path.size()));
    return rest.substr(0, rest.find('/'));
}

FormFields queryOf(const Request& request) {
    FormFields out;
    for (const auto& [name, value] : request.query)
        out.emplace_back(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    return out;
}

WebhookReading momo(const Request& request) {
    return readMtnMomo(view(request.body), view(request.param("reference")));
}
WebhookReading hubtel(const Request& request) {
    return readHubtel(view(request.body));
}
WebhookReading africasTalking(const Request& request) {
    return readAfricasTalking(view(request.body));
}
WebhookReading arkesel(const Request& request) {
    return readArkesel(queryOf(request), view(request.body));
}

Error notInUse() {
    return failure(ErrorCode::NotFound).value();
}
Error badSignature() {
    return failure(ErrorCode::Unauthorized, QStringLiteral("The signature is missing or wrong.")).value();
}

}  // namespace

WebhookApi::WebhookApi(ServiceThread& service, WebhookParts parts, std::shared_ptr<const Restaurant> restaurant,
                       bool limits)
    : m_service(service), m_parts(parts), m_restaurant(std::move(restaurant)), m_limits(limits) {}

std::vector<Endpoint> WebhookApi::endpoints() {
    const auto ofPaystack = [this](const Request& r, const Caller&, const Reply& reply) { takePaystack(r, reply); };
    const auto ofTwilio = [this](const Request& r, const Caller&, const Reply& reply) { takeTwilio(r, reply); };
    const auto ofMomo = behindSecret(&WebhookKeys::mtnMomo, &momo);
    const auto ofHubtel = behindSecret(&WebhookKeys::hubtel, &hubtel);
    const auto ofAfricasTalking = behindSecret(&WebhookKeys::africasTalking, &africasTalking);
    const auto ofArkesel = behindSecret(&WebhookKeys::arkesel, &arkesel);
    // clang-format off
    return {
        {Method::Post, "/webhooks/paystack", Access::Anyone, Limit::None, ofPaystack, "tell_paystack", "Paystack tells of a charge or refund"},
        {Method::Post, "/webhooks/twilio", Access::Anyone, Limit::None, ofTwilio, "tell_twilio", "Twilio tells of an SMS"},
        {Method::Post, "/webhooks/mtn-momo/{secret}", Access::Anyone, Limit::None, ofMomo, "tell_mtn_momo", "MTN tells of a payment"},
        {Method::Put, "/webhooks/mtn-momo/{secret}", Access::Anyone, Limit::None, ofMomo, "put_mtn_momo", "MTN tells of a payment"},
        {Method::Post, "/webhooks/mtn-momo/{secret}/{reference}", Access::Anyone, Limit::None, ofMomo, "tell_mtn_momo_payment", "MTN tells of the payment in the path"},
        {Method::Put, "/webhooks/mtn-momo/{secret}/{reference}", Access::Anyone, Limit::None, ofMomo, "put_mtn_momo_payment", "MTN tells of the payment in the path"},
        {Method::Post, "/webhooks/hubtel/{secret}", Access::Anyone, Limit::None, ofHubtel, "tell_hubtel", "Hubtel tells of a payment"},
        {Method::Post, "/webhooks/africastalking/{secret}", Access::Anyone, Limit::None, ofAfricasTalking, "tell_africastalking", "Africa's Talking tells of an SMS"},
        {Method::Get, "/webhooks/arkesel/{secret}", Access::Anyone, Limit::None, ofArkesel, "get_arkesel", "Arkesel tells of an SMS"},
        {Method::Post, "/webhooks/arkesel/{secret}", Access::Anyone, Limit::None, ofArkesel, "tell_arkesel", "Arkesel tells of an SMS"},
    };
    // clang-format on
}

EndpointHandler WebhookApi::behindSecret(bool WebhookKeys::*inUse, Read read) {
    return [this, inUse, read](const Request& request, const Caller&, const Reply& reply) {
        const auto keys = m_parts.secrets.current();
        const bool knows = isSameSecret(view(request.param("secret")), keys->pathSecret);
        if (!knows || !((*keys).*inUse)) return refuse(request, notInUse(), reply);
        take(read(request), reply);
    };
}

void WebhookApi::takePaystack(const Request& request, const Reply& reply) {
    const QByteArray key = m_parts.secrets.current()->paystackSecretKey;
    if (key.isEmpty()) return refuse(request, notInUse(), reply);
    if (!isPaystackSignature(view(request.header("x-paystack-signature")), view(request.body), key))
        return refuse(request, badSignature(), reply);
    take(readPaystack(view(request.body), key.startsWith(kTestKey)), reply);
}

// The URL is the one that Twilio was given: what a Host field says of it, anybody can write (SR-50).
void WebhookApi::takeTwilio(const Request& request, const Reply& reply) {
    const QByteArray token = m_parts.secrets.current()->twilioAuthToken;
    if (token.isEmpty()) return refuse(request, notInUse(), reply);
    const QByteArray url = m_restaurant->publicUrl.toUtf8() + rawTarget(request);
    const FormFields form = formFields(view(request.body));
    if (!isTwilioSignature(view(request.header("x-twilio-signature")), url, form, token))
        return refuse(request, badSignature(), reply);
    take(readTwilio(form), reply);
}

void WebhookApi::take(WebhookReading reading, const Reply& reply) const {
    m_service.post<bool>(
        [&inbox = m_parts.inbox, reading = std::move(reading)] {
            return inbox.receive(reading.event, reading.payment, reading.report);
        },
        [reply](const Result<bool>& stored) {
            reply(stored ? http::Response::json(200, "{}") : problemOf(stored.error()));
        });
}

void WebhookApi::refuse(const Request& request, const Error& why, const Reply& reply) {
    if (m_limits) {
        const auto allowance = m_refused.take(providerOf(request), kRefusedWebhookQuota,
                                              std::chrono::steady_clock::now().time_since_epoch());
        if (!allowance.granted) return reply(rateLimited(allowance.limit, allowance.resetSeconds));
    }
    reply(problemOf(why));
}

}  // namespace frontdesk::api
