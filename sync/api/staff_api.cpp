// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/staff_api.h"

#include "sync/api/menu_snapshots.h"
#include "sync/api/order_json.h"
#include "sync/api/page_json.h"
#include "sync/api/path_id.h"
#include "sync/api/problems.h"
#include "sync/api/query_reader.h"
#include "sync/api/staff_requests.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Channel;
using http::Method;

constexpr size_t kMaxKeptLists = 64;

enum class ListView { Summary, Full };
std::optional<ListView> listViewFromWire(QByteArrayView name) {
    if (name == "summary") return ListView::Summary;
    if (name == "full") return ListView::Full;
    return std::nullopt;
}

/// Path id, body and repeat key of a request that changes one order.
template <class Read>
struct Change {
    OrderId id;
    Read request;
    RepeatKey key;
};
template <class Read, class Reader>
Result<Change<Read>> readChange(const http::Request& request, const Caller& caller, Reader reader) {
    const auto id = pathId<OrderId>(request, "id");
    if (id.isNull()) return failure(ErrorCode::NotFound);
    const auto body = bodyOf(request);
    if (!body) return tl::make_unexpected(body.error());
    Result<Read> read = reader(**body);
    if (!read) return tl::make_unexpected(read.error());
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return tl::make_unexpected(key.error());
    return Change<Read>{id, std::move(*read), *key};
}

Status mayRead(const Caller& caller) {
    return isAllowed(caller, Permission::ReadOrders) ? Status() : failure(ErrorCode::Forbidden);
}

Answer orderAnswer(int status, const Order& order, const Restaurant& restaurant, const Clock& clock) {
    return {status, wrappedOrder(orderJson(order, View::Full, restaurant, clock.now()))};
}

std::string tenderedJson(const Tendered& taken, const Restaurant& restaurant, Instant now) {
    JsonWriter json;
    json.beginObject().key("payment");
    writePayment(json, taken.payment, taken.order.payments);
    json.rawField("order", orderJson(taken.order, View::Full, restaurant, now));
    return json.field("change_cents", taken.change).field("rounding_cents", taken.rounding).endObject().take();
}

http::Response sharedBody(std::shared_ptr<const std::string> body) {
    http::Response response;
    response.body = std::move(body);
    return response;
}

}  // namespace

StaffApi::StaffApi(Parts parts, const Writes& writes) : m_parts(std::move(parts)), m_writes(writes) {}

std::vector<Endpoint> StaffApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Get, "/api/staff/orders", Access::Staff, Limit::None, bound(&StaffApi::list), "list_orders", "The orders, newest first"},
        {Method::Get, "/api/staff/orders/{id}", Access::Staff, Limit::None, bound(&StaffApi::show), "get_order", "One order"},
        {Method::Post, "/api/staff/orders/{id}/transition", Access::Staff, Limit::None, bound(&StaffApi::transition), "transition_order", "Move an order on"},
        {Method::Put, "/api/staff/menu/items/{id}/availability", Access::Staff, Limit::None, bound(&StaffApi::setAvailability), "set_item_availability", "Mark an item sold out or available"},
        {Method::Post, "/api/staff/orders/{id}/payments", Access::Staff, Limit::None, bound(&StaffApi::takePayment), "take_payment", "Take a payment at the counter"},
        {Method::Post, "/api/staff/orders/{id}/discount", Access::Staff, Limit::None, bound(&StaffApi::discount), "discount_order", "Discount an order or one of its lines"},
        {Method::Post, "/api/staff/orders/{id}/print", Access::Staff, Limit::None, bound(&StaffApi::print), "print_order", "Print a receipt or the kitchen tickets again"},
        {Method::Get, "/api/staff/ws", Access::Anyone, Limit::None, {}, "staff_socket", "The live queue over a WebSocket", Channel::StaffSocket},
    };
    // clang-format on
}

void StaffApi::list(const http::Request& request, const Caller& caller, const http::Reply& reply) {
    if (const auto may = mayRead(caller); !may) return reply(problemOf(may.error()));
    const auto queryAt = request.target.find('?');
    const std::string name = queryAt == std::string::npos ? std::string() : request.target.substr(queryAt);
    if (const BodyPtr* kept = keptList(name)) return reply(sharedBody(*kept));
    QueryReader reader(request);
    OrderListQuery query;
    query.statuses = reader.choices("status", &orderStatusFromWire);
    query.source = reader.choice("source", &orderSourceFromWire);
    query.since = reader.instant("since");
    query.limit = reader.integer("limit", 1, kMaxPageLimit).value_or(kPageLimit);
    query.cursor = reader.cursor("cursor");
    const ListView view = reader.choice("view", &listViewFromWire).value_or(ListView::Full);
    if (const auto bad = reader.error()) return reply(problemOf(*bad));
    const auto body = view == ListView::Summary ? summaries(query) : orders(query);
    if (!body) return reply(problemOf(body.error()));
    if (view == ListView::Summary) m_lists[name] = *body;
    reply(sharedBody(*body));
}

// The count is taken before the store is read: what is committed meanwhile makes the list old at its next use.
StaffApi::BodyPtr* StaffApi::keptList(const std::string& query) {
    const quint64 commits = m_parts.service.commitCount();
    if (commits != m_listsAt || m_lists.size() >= kMaxKeptLists) m_lists.clear();
    m_listsAt = commits;
    const auto at = m_lists.find(query);
    return at == m_lists.end() ? nullptr : &at->second;
}

Result<StaffApi::BodyPtr> StaffApi::summaries(const OrderListQuery& query) const {
    const auto page = m_parts.reads.summaries(query);
    if (!page) return tl::make_unexpected(page.error());
    return std::make_shared<const std::string>(pageJson("orders", *page, writeSummary));
}

Result<StaffApi::BodyPtr> StaffApi::orders(const OrderListQuery& query) const {
    const auto page = m_parts.reads.list(query);
    if (!page) return tl::make_unexpected(page.error());
    const Instant now = m_parts.clock.now();
    return std::make_shared<const std::string>(pageJson("orders", *page, [&](JsonWriter& json, const Order& order) {
        json.rawValue(orderJson(order, View::Full, *m_parts.restaurant, now));
    }));
}

void StaffApi::show(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    if (const auto may = mayRead(caller); !may) return reply(problemOf(may.error()));
    const auto order = m_parts.reads.find(pathId<OrderId>(request, "id"));
    if (!order) return reply(problemOf(order.error()));
    reply(*order ? responseOf(orderAnswer(200, **order, *m_parts.restaurant, m_parts.clock)) : notFound());
}

void StaffApi::transition(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto change = readChange<TransitionRequest>(request, caller, readTransition);
    if (!change) return reply(problemOf(change.error()));
    m_writes.run(
        change->key,
        [parts = m_parts, change = *change, caller]() -> Result<Answer> {
            const auto order = parts.queue.transition(change.id, change.request, caller);
            if (!order) return tl::make_unexpected(order.error());
            return orderAnswer(200, *order, *parts.restaurant, parts.clock);
        },
        reply);
}

// The menu in force changes with the commit, so the item is rendered after it.
void StaffApi::setAvailability(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto id = pathId<MenuItemId>(request, "id");
    if (id.isNull()) return reply(notFound());
    const auto body = bodyOf(request);
    const auto wanted = body ? readAvailability(**body) : tl::make_unexpected(body.error());
    if (!wanted) return reply(problemOf(wanted.error()));
    m_parts.service.post<bool>(
        [parts = m_parts, id, wanted = *wanted, caller]() -> Result<bool> {
            const auto done = parts.menu.setAvailability(id, wanted.available, wanted.until, caller);
            if (!done) return tl::make_unexpected(done.error());
            return true;
        },
        [parts = m_parts, id, reply](const Result<bool>& done) {
            if (!done) return reply(problemOf(done.error()));
            const auto item = MenuSnapshots::item(id, *parts.menu.current(), *parts.restaurant, parts.clock.now());
            reply(item ? http::Response::json(200, *item) : notFound());
        });
}

void StaffApi::takePayment(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    auto change = readChange<TenderRequest>(
        request, caller, [this](const JsonValue& body) { return readTender(body, m_parts.restaurant->currency); });
    if (!change) return reply(problemOf(change.error()));
    change->request.id = m_parts.ids.make<PaymentId>();
    m_writes.run(
        change->key,
        [parts = m_parts, change = *change, caller]() -> Result<Answer> {
            const auto taken = parts.checkout.take(change.id, change.request, caller);
            if (!taken) return tl::make_unexpected(taken.error());
            return Answer{201, tenderedJson(*taken, *parts.restaurant, parts.clock.now())};
        },
        reply);
}

void StaffApi::discount(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto change = readChange<DiscountRequest>(
        request, caller, [this](const JsonValue& body) { return readDiscount(body, m_parts.restaurant->currency); });
    if (!change) return reply(problemOf(change.error()));
    m_writes.run(
        change->key,
        [parts = m_parts, change = *change, caller]() -> Result<Answer> {
            const auto order = parts.checkout.discount(change.id, change.request, caller);
            if (!order) return tl::make_unexpected(order.error());
            return orderAnswer(200, *order, *parts.restaurant, parts.clock);
        },
        reply);
}

void StaffApi::print(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto change = readChange<PrintWhat>(request, caller, readPrint);
    if (!change) return reply(problemOf(change.error()));
    m_writes.run(
        change->key,
        [parts = m_parts, change = *change, caller]() -> Result<Answer> {
            const auto queued = parts.checkout.print(change.id, change.request, caller);
            if (!queued) return tl::make_unexpected(queued.error());
            JsonWriter json;
            json.beginObject().field("job_id", queued->id).field("copy", queued->copy).endObject();
            return Answer{202, json.take()};
        },
        reply);
}

}  // namespace frontdesk::api
