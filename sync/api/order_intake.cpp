// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/order_intake.h"

#include "sync/api/order_json.h"
#include "sync/api/payment_api.h"
#include "sync/api/problems.h"
#include "sync/api/rate_limits.h"

#include <algorithm>

namespace frontdesk::api {
namespace {

constexpr int kPhoneRetrySeconds = 600;

/// What a prepaid order is paid with first; null of any other.
const Payment* firstPayment(const Order& order) {
    return isPrepaid(order.paymentMethod) && !order.payments.empty() ? &order.payments.front() : nullptr;
}

std::string createdJson(const Placed& placed, const Restaurant& restaurant, Instant now) {
    const QString link = restaurant.publicUrl + QStringLiteral("/t/") + placed.order.id.toString() + u'#' +
                         QString::fromLatin1(placed.guestToken);
    JsonWriter json;
    json.beginObject().rawField("order", orderJson(placed.order, View::Full, restaurant, now));
    json.field("guest_token", placed.guestToken).field("tracking_url", link).key("payment");
    if (const Payment* payment = firstPayment(placed.order))
        writePayment(json, *payment, placed.order.payments);
    else
        json.value(nullptr);
    return json.endObject().take();
}

/// Adds what is new: a field that was told about, alone or as a part of something faulty, is not told about again.
void addNew(std::vector<FieldError>& errors, const std::vector<FieldError>& more) {
    for (const auto& error : more) {
        const bool told = std::any_of(errors.begin(), errors.end(), [&](const FieldError& e) {
            return e.field == error.field || error.field.startsWith(e.field + u'.');
        });
        if (!told) errors.push_back(error);
    }
}

Status checkUnpaid(const QString& phone, const PhoneParser& phones, OrderStore& stored) {
    const auto e164 = phones.toE164(phone, QStringLiteral("customer_phone"));
    if (!e164) return {};  // the service refuses the number itself
    const auto count = stored.openUnpaidOfPhone(*e164);
    if (!count) return tl::make_unexpected(count.error());
    if (*count < kOpenUnpaidPerPhone) return {};
    Error error{ErrorCode::RateLimited, QStringLiteral("This number has too many unpaid orders."), {}, {}, {}, 0};
    error.retryAfterSeconds = kPhoneRetrySeconds;
    return tl::make_unexpected(std::move(error));
}

}  // namespace

OrderIntake::OrderIntake(Parts parts, const Writes& writes, std::shared_ptr<AnswersInWaiting<PaymentId>> answered)
    : m_parts(std::move(parts)), m_writes(writes, std::move(answered)) {}

Result<OrderIntake::Read> OrderIntake::read(const http::Request& request, DraftUse use, const Caller& caller) const {
    const auto body = bodyOf(request);
    if (!body) return tl::make_unexpected(body.error());
    std::vector<FieldError> errors;
    OrderDraft draft = readDraft(**body, use, m_parts.menu.current()->currency, errors);
    if (use != DraftUse::Quote) checkMethod(draft, errors);
    if (errors.empty()) return Read{*body, std::move(draft)};
    if ((*body)->IsObject()) addFaultsOfContent(draft, use, caller, errors);
    return invalidFields(std::move(errors));
}

void OrderIntake::checkMethod(const OrderDraft& draft, std::vector<FieldError>& errors) const {
    const auto routes = m_parts.payments.routes();
    if (!isPrepaid(draft.paymentMethod) || (routes && routes->offers(draft.paymentMethod))) return;
    errors.push_back({QStringLiteral("payment_method"), "not_enabled",
                      QStringLiteral("This restaurant does not take this method.")});
}

// A request whose form is wrong is told what its content gets wrong too, so that nobody mends it twice.
void OrderIntake::addFaultsOfContent(const OrderDraft& draft, DraftUse use, const Caller& caller,
                                     std::vector<FieldError>& errors) const {
    const auto note = [&](const Error& error) {
        if (error.code == ErrorCode::ValidationFailed) addNew(errors, error.fields);
    };
    if (use != DraftUse::Quote && !draft.customerPhone.isEmpty())
        if (const auto phone = m_parts.phones.toE164(draft.customerPhone, QStringLiteral("customer_phone")); !phone)
            note(phone.error());
    const auto priced = priceDraft(draft, *m_parts.menu.current(), *m_parts.restaurant, m_parts.clock.now(), caller);
    if (!priced) note(priced.error());
}

Result<std::string> OrderIntake::quote(const OrderDraft& draft, const Caller& caller) const {
    const MenuPtr menu = m_parts.menu.current();
    const auto quote = priceDraft(draft, *menu, *m_parts.restaurant, m_parts.clock.now(), caller);
    if (!quote) return tl::make_unexpected(quote.error());
    return quoteJson(*quote, *menu);
}

void OrderIntake::place(const http::Request& request, const Read& order, const Caller& caller,
                        const http::Reply& reply) const {
    const auto key = repeatKeyOf(request, caller, *order.body);
    if (!key) return reply(problemOf(key.error()));
    const auto id = m_parts.ids.make<OrderId>();
    const auto token = std::make_shared<QByteArray>();
    const auto work = [parts = m_parts, draft = order.draft, caller, id,
                       token](Awaited<PaymentId>& awaited) -> Result<Answer> {
        const Status allowed = parts.limits ? checkUnpaid(draft.customerPhone, parts.phones, parts.stored) : Status();
        if (!allowed) return tl::make_unexpected(allowed.error());
        const auto placed = parts.taking.place(draft, caller, id);
        if (!placed) return tl::make_unexpected(placed.error());
        *token = placed->guestToken;
        awaited.status = 201;
        if (const Payment* payment = firstPayment(placed->order))
            awaited = {payment->id, 201, hasNothingToShow(*payment)};
        return Answer{awaited.status, createdJson(*placed, *parts.restaurant, parts.clock.now())};
    };
    const auto again = [parts = m_parts, id, token](const Awaited<PaymentId>& awaited) -> Result<Answer> {
        auto stored = parts.stored.find(id);
        if (!stored) return tl::make_unexpected(stored.error());
        if (!*stored) return failure(ErrorCode::NotFound);
        const Placed placed{std::move(**stored), *token};
        return Answer{awaited.status, createdJson(placed, *parts.restaurant, parts.clock.now())};
    };
    m_writes.run(*key, work, again, reply);
}

}  // namespace frontdesk::api
