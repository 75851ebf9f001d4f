// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/payment_api.h"

#include "sync/api/accept.h"
#include "sync/api/payment_json.h"
#include "sync/api/payment_requests.h"
#include "sync/api/problems.h"
#include "sync/http/problem.h"

#include <algorithm>

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr int kConflict = 409;

std::optional<Payment> paymentIn(const Order& order, const PaymentId& id) {
    const auto found = std::find_if(order.payments.begin(), order.payments.end(),
                                    [&id](const Payment& payment) { return payment.id == id; });
    return found == order.payments.end() ? std::nullopt : std::optional<Payment>(*found);
}

/// The payment that another one has to wait for.
std::optional<PaymentView> liveOne(OrderStore& orders, const OrderId& id) {
    auto order = orders.find(id);
    if (!order || !*order) return std::nullopt;
    const auto& ledger = (*order)->payments;
    const auto live = std::find_if(ledger.rbegin(), ledger.rend(), [](const Payment& payment) {
        return isPrepaid(payment.method) && payment.refundOf.isNull() && isUndecided(payment);
    });
    if (live == ledger.rend()) return std::nullopt;
    return PaymentView{*live, std::move(**order)};
}

/// Ends every answer; a refusal because of @p live shows that one.
http::Reply showing(const std::shared_ptr<std::optional<PaymentView>>& live, const http::Reply& reply) {
    return [live, reply](http::Response response) {
        if (response.status != kConflict || !*live) return reply(std::move(response));
        reply(http::problem(kConflict, "payment_in_progress", "A payment of this order is under way.", {},
                            paymentMember(**live)));
    };
}

}  // namespace

bool isUndecided(const Payment& payment) {
    return payment.state == PaymentState::Created || payment.state == PaymentState::Sent ||
           payment.state == PaymentState::Pending || payment.state == PaymentState::Unknown;
}

bool hasNothingToShow(const Payment& payment) {
    return isUndecided(payment) && !payment.needsAction && payment.authorizationUrl.isEmpty() &&
           payment.displayText.isEmpty();
}

PaymentApi::PaymentApi(Parts parts, const Writes& writes, const Callers& callers,
                       std::shared_ptr<AnswersInWaiting<PaymentId>> answered)
    : m_parts(std::move(parts)), m_callers(callers), m_writes(writes, std::move(answered)) {}

std::vector<Endpoint> PaymentApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Get, "/api/customer/payments/methods", Access::Anyone, Limit::Menu, bound(&PaymentApi::methods), "list_payment_methods", "Ways to pay, and which are enabled"},
        {Method::Post, "/api/customer/payments/initiate", Access::Anyone, Limit::Pay, bound(&PaymentApi::initiate), "initiate_payment", "Start another payment of an order"},
        {Method::Get, "/api/customer/payments/verify", Access::Anyone, Limit::Track, bound(&PaymentApi::verify), "get_payment", "Ask the provider what became of a payment"},
        {Method::Post, "/api/customer/payments/verify", Access::Anyone, Limit::Track, bound(&PaymentApi::verify), "verify_payment", "Ask the provider what became of a payment"},
        {Method::Post, "/api/customer/payments/submit-otp", Access::Anyone, Limit::Pay, bound(&PaymentApi::submitCode), "submit_payment_code", "The voucher or one-time code that the provider asked for"},
    };
    // clang-format on
}

void PaymentApi::methods(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const QStringList& spoken = m_parts.restaurant->languages;
    QStringList offered{QStringLiteral("en"), QStringLiteral("de")};
    if (spoken.value(0) == offered.last()) offered.swapItemsAt(0, 1);
    const auto routes = m_parts.payments.routes();
    auto response = http::Response::json(
        200,
        paymentMethodsJson(*m_parts.restaurant, routes ? *routes : PaymentRoutes(), languageFor(request, offered)));
    response.headers.emplace_back("Vary", "Accept-Language");
    reply(std::move(response));
}

// The order stands in the body, so the door lets everybody in and the party is found out here.
void PaymentApi::initiate(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    auto wanted = readInitiate(**body, m_parts.restaurant->publicUrl);
    if (!wanted) return reply(problemOf(wanted.error()));
    const auto caller = m_callers.partyOf(request, wanted->order);
    if (!caller) return reply(problemOf(caller.error()));
    const auto key = repeatKeyOf(request, *caller, **body);
    if (!key) return reply(problemOf(key.error()));
    wanted->start.id = m_parts.ids.make<PaymentId>();
    const auto live = std::make_shared<std::optional<PaymentView>>();
    const auto work = [parts = m_parts, wanted = *wanted, caller = *caller,
                       live](Awaited<PaymentId>& awaited) -> Result<Answer> {
        const auto view = parts.payments.start(wanted.order, wanted.start, caller);
        if (!view && view.error().code == ErrorCode::PaymentInProgress) *live = liveOne(parts.orders, wanted.order);
        if (!view) return tl::make_unexpected(view.error());
        awaited = {view->payment.id, 201, hasNothingToShow(view->payment)};
        return Answer{201, paymentAnswer(*view, false, *parts.restaurant, parts.clock.now())};
    };
    m_writes.run(*key, work, shown(wanted->order, false), showing(live, reply));
}

void PaymentApi::verify(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const auto body = bodyOf(request, true);
    if (!body) return reply(problemOf(body.error()));
    const auto reference = readVerify(request, **body);
    if (!reference) return reply(problemOf(reference.error()));
    const auto party = partyOf(request, *reference);
    if (!party) return reply(problemOf(party.error()));
    const auto work = [parts = m_parts, reference = *reference,
                       caller = party->caller](Awaited<PaymentId>& awaited) -> Result<Answer> {
        const auto view = parts.payments.ask(reference, caller);
        if (!view) return tl::make_unexpected(view.error());
        awaited = {view->payment.id, 200, isUndecided(view->payment)};
        return Answer{200, paymentAnswer(*view, true, *parts.restaurant, parts.clock.now())};
    };
    m_writes.run({}, work, shown(party->order, true), reply);
}

void PaymentApi::submitCode(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto wanted = readOtp(**body);
    if (!wanted) return reply(problemOf(wanted.error()));
    const auto party = partyOf(request, wanted->reference);
    if (!party) return reply(problemOf(party.error()));
    const auto key = repeatKeyOf(request, party->caller, **body);
    if (!key) return reply(problemOf(key.error()));
    const auto work = [parts = m_parts, wanted = *wanted,
                       caller = party->caller](Awaited<PaymentId>& awaited) -> Result<Answer> {
        const auto view = parts.payments.submitCode(wanted.reference, wanted.code, caller);
        if (!view) return tl::make_unexpected(view.error());
        awaited = {view->payment.id, 200, isUndecided(view->payment)};
        return Answer{200, paymentAnswer(*view, false, *parts.restaurant, parts.clock.now())};
    };
    m_writes.run(withSecrets(*key, {}, m_parts.secrets), work, shown(party->order, false), reply);
}

WaitingWrites<PaymentId>::Again PaymentApi::shown(const OrderId& id, bool withOrder) const {
    return [parts = m_parts, id, withOrder](const Awaited<PaymentId>& awaited) -> Result<Answer> {
        auto order = parts.orders.find(id);
        if (!order) return tl::make_unexpected(order.error());
        auto payment = *order ? paymentIn(**order, awaited.id) : std::nullopt;
        if (!payment) return failure(ErrorCode::NotFound);
        const PaymentView view{std::move(*payment), std::move(**order)};
        return Answer{awaited.status, paymentAnswer(view, withOrder, *parts.restaurant, parts.clock.now())};
    };
}

// Whoever has no token for the order of a reference is told what he is told of a reference that does not exist.
Result<PaymentApi::Party> PaymentApi::partyOf(const http::Request& request, const QByteArray& reference) const {
    const auto row = m_parts.reads.findByReference(reference);
    if (!row) return tl::make_unexpected(row.error());
    const OrderId order = *row ? (*row)->orderId : OrderId();
    const auto caller = m_callers.partyOf(request, order);
    if (!caller) return tl::make_unexpected(caller.error());
    return Party{order, *caller};
}

}  // namespace frontdesk::api
