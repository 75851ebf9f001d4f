// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/invoice_api.h"

#include "app/domain/name_table.h"
#include "printing/einvoice/cii_writer.h"
#include "printing/einvoice/mapping.h"
#include "printing/einvoice/ubl_writer.h"
#include "sync/api/invoice_json.h"
#include "sync/api/invoice_requests.h"
#include "sync/api/page_json.h"
#include "sync/api/path_id.h"
#include "sync/api/prepared_page.h"
#include "sync/api/problems.h"
#include "sync/api/query_reader.h"
#include "sync/http/problem.h"

namespace frontdesk::api {
namespace {

using http::Access;
using http::Method;

constexpr char kRetrySeconds[] = "2";

enum class Syntax { Cii, Ubl };
constexpr std::array<Named<Syntax>, 2> kSyntaxes{{{Syntax::Cii, "cii"}, {Syntax::Ubl, "ubl"}}};
std::optional<Syntax> syntaxFromWire(QByteArrayView name) {
    return valueIn(kSyntaxes, name);
}

http::Response notDrawnYet() {
    auto response = http::problem(503, "not_ready", "The file is being drawn; try again in a moment.");
    response.headers.emplace_back("Retry-After", kRetrySeconds);
    return response;
}

http::Response fileResponse(const http::Request& request, const Invoice& invoice, const QByteArray& pdf) {
    const std::string tag = '"' + invoice.sha256.toStdString() + '"';
    const std::vector<std::pair<std::string, std::string>> headers{{"ETag", tag},
                                                                   {"Cache-Control", "private, no-cache"}};
    if (matchesTag(request.header("if-none-match"), tag)) {
        auto response = http::Response::empty(304);
        response.headers = headers;
        return response;
    }
    http::Response response;
    response.contentType = "application/pdf";
    response.body = std::make_shared<const std::string>(pdf.toStdString());
    response.headers = headers;
    // The name has letters, digits, hyphens and one point alone (RFC 6266 §4.3).
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + invoice.pdfFilename.toStdString() + '"');
    return response;
}

http::Response xmlResponse(const Invoice& invoice, const QByteArray& xml) {
    http::Response response;
    response.contentType = "application/xml";
    response.body = std::make_shared<const std::string>(xml.toStdString());
    const std::string pdfName = invoice.pdfFilename.toStdString();
    const std::string stem = pdfName.substr(0, pdfName.rfind('.'));
    response.headers = {{"Cache-Control", "private, no-cache"},
                        {"Content-Disposition", "attachment; filename=\"" + stem + ".xml\""}};
    return response;
}

}  // namespace

InvoiceApi::InvoiceApi(Parts parts, const Writes& writes, const Callers& callers, TrackedOrders& orders)
    : m_parts(std::move(parts)), m_writes(writes), m_callers(callers), m_orders(orders) {}

InvoiceApi::~InvoiceApi() {
    m_drawn->close();
}

std::vector<Endpoint> InvoiceApi::endpoints() {
    const auto bound = [this](auto member) {
        return [this, member](const http::Request& request, const Caller& caller, const http::Reply& reply) {
            (this->*member)(request, caller, reply);
        };
    };
    // clang-format off
    return {
        {Method::Post, "/customer/orders/{order_id}/invoice", Access::Customer, Limit::InvoiceCreate, bound(&InvoiceApi::issueForCustomer), "issue_invoice", "An invoice for an own, paid order"},
        {Method::Post, "/api/customer/orders/invoice/{order_id}", Access::OrderGuest, Limit::InvoiceCreate, bound(&InvoiceApi::issueForGuest), "issue_guest_invoice", "An invoice for a guest's paid order"},
        {Method::Get, "/customer/invoices", Access::Customer, Limit::None, bound(&InvoiceApi::list), "list_invoices", "Own invoices and credit notes"},
        {Method::Get, "/customer/invoices/{id}", Access::Customer, Limit::None, bound(&InvoiceApi::show), "get_invoice", "One invoice or credit note"},
        {Method::Get, "/customer/invoices/{id}/download", Access::Anyone, Limit::Download, bound(&InvoiceApi::download), "download_invoice", "Its PDF"},
        {Method::Get, "/customer/invoices/{id}/e-invoice", Access::Customer, Limit::None, bound(&InvoiceApi::eInvoice), "get_e_invoice", "The document for machines (EN 16931)"},
        {Method::Post, "/api/staff/orders/{id}/refund", Access::Staff, Limit::None, bound(&InvoiceApi::refund), "refund_order", "Give money back"},
    };
    // clang-format on
}

void InvoiceApi::issueForCustomer(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request, true);
    if (!body) return reply(problemOf(body.error()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    const auto order = pathId<OrderId>(request, "order_id");
    issue(
        *key, [order, caller](Invoicing& invoicing) { return invoicing.forCustomer(order, caller); }, reply);
}

void InvoiceApi::issueForGuest(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    const auto wanted = readGuestInvoice(**body);
    if (!wanted) return reply(problemOf(wanted.error()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    issue(
        *key,
        [order = caller.guestOrder, wanted = *wanted, caller](Invoicing& invoicing) {
            return invoicing.forGuest(order, wanted.code, wanted.buyer, caller);
        },
        reply);
}

// Issued and committed first, then drawn, then answered: what was issued stays so however long the drawing takes. The
// answer that is kept for repetitions is the one that was given.
void InvoiceApi::issue(const RepeatKey& key, Issue issue, const http::Reply& reply) const {
    const auto work = [parts = m_parts, issue = std::move(issue)](Awaited<InvoiceId>& awaited) -> Result<Answer> {
        const auto issued = issue(parts.invoicing);
        if (!issued) return tl::make_unexpected(issued.error());
        awaited = {issued->invoice.id, issued->isNew ? 201 : 200, issued->invoice.sha256.isEmpty()};
        return Answer{awaited.status, wrappedInvoice(issued->invoice, *parts.restaurant)};
    };
    const auto again = [parts = m_parts](const Awaited<InvoiceId>& awaited) -> Result<Answer> {
        const auto invoice = parts.invoices.find(awaited.id);
        if (!invoice) return tl::make_unexpected(invoice.error());
        if (!*invoice) return failure(ErrorCode::NotFound);
        return Answer{awaited.status, wrappedInvoice(**invoice, *parts.restaurant)};
    };
    WaitingWrites<InvoiceId>(m_writes, m_drawn).run(key, work, again, reply);
}

void InvoiceApi::list(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    QueryReader reader(request);
    InvoiceListQuery query;
    query.customer = caller.customerId;
    query.status = reader.choice("status", &documentStateFromWire);
    query.from = reader.day("from", m_parts.restaurant->calendar);
    query.to = reader.day("to", m_parts.restaurant->calendar);
    query.limit = reader.integer("limit", 1, kMaxPageLimit).value_or(kPageLimit);
    query.cursor = reader.cursor("cursor");
    if (const auto bad = reader.error()) return reply(problemOf(*bad));
    const auto page = m_parts.reads.list(query);
    if (!page) return reply(problemOf(page.error()));
    reply(http::Response::json(200, pageJson("invoices", *page, [this](JsonWriter& json, const Invoice& invoice) {
                                   json.rawValue(invoiceJson(invoice, *m_parts.restaurant));
                               })));
}

Result<Invoice> InvoiceApi::pathInvoice(const http::Request& request) const {
    auto invoice = m_parts.reads.find(pathId<InvoiceId>(request, "id"));
    if (!invoice) return tl::make_unexpected(invoice.error());
    return *invoice ? Result<Invoice>(std::move(**invoice)) : failure(ErrorCode::NotFound);
}

void InvoiceApi::show(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto invoice = pathInvoice(request);
    if (!invoice) return reply(problemOf(invoice.error()));
    if (invoice->customerId != caller.customerId) return reply(notFound());
    reply(http::Response::json(200, wrappedInvoice(*invoice, *m_parts.restaurant)));
}

/// The document in the path, for the account that has it or for its order's guest.
Result<Invoice> InvoiceApi::readable(const http::Request& request) const {
    const auto token = request.header("x-guest-token");
    if (token.empty()) {
        const auto caller = m_callers.admit(Access::Customer, request);
        if (!caller) return tl::make_unexpected(caller.error());
        auto invoice = pathInvoice(request);
        return !invoice || invoice->customerId == caller->customerId ? std::move(invoice)
                                                                     : failure(ErrorCode::NotFound);
    }
    auto invoice = pathInvoice(request);
    const OrderId id = invoice ? invoice->orderId : OrderId();
    const auto order = m_orders.find(id);
    if (!order) return tl::make_unexpected(order.error());
    const bool opens = m_callers.opens({token.data(), static_cast<qsizetype>(token.size())}, id, *order);
    return opens ? std::move(invoice) : failure(ErrorCode::NotFound);
}

void InvoiceApi::download(const http::Request& request, const Caller&, const http::Reply& reply) const {
    const auto invoice = readable(request);
    if (!invoice) return reply(problemOf(invoice.error()));
    const auto file = m_parts.reads.file(invoice->id);
    if (!file) return reply(problemOf(file.error()));
    // Stored between the two reads: the next try has its hash, too.
    reply(*file && !invoice->sha256.isEmpty() ? fileResponse(request, *invoice, **file) : notDrawnYet());
}

void InvoiceApi::eInvoice(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    QueryReader reader(request);
    const Syntax syntax = reader.choice("syntax", &syntaxFromWire).value_or(Syntax::Cii);
    if (const auto bad = reader.error()) return reply(problemOf(*bad));
    const auto invoice = pathInvoice(request);
    if (!invoice) return reply(problemOf(invoice.error()));
    if (invoice->customerId != caller.customerId) return reply(notFound());
    const auto document = eInvoiceOf(*invoice);
    if (!document) return reply(notFound());
    reply(xmlResponse(*invoice, syntax == Syntax::Ubl ? ublXml(*document) : ciiXml(*document)));
}

void InvoiceApi::refund(const http::Request& request, const Caller& caller, const http::Reply& reply) const {
    const auto body = bodyOf(request);
    if (!body) return reply(problemOf(body.error()));
    auto wanted = readRefund(**body, m_parts.restaurant->currency);
    if (!wanted) return reply(problemOf(wanted.error()));
    const auto key = repeatKeyOf(request, caller, **body);
    if (!key) return reply(problemOf(key.error()));
    wanted->id = m_parts.ids.make<PaymentId>();
    const auto order = pathId<OrderId>(request, "id");
    m_writes.run(
        *key,
        [parts = m_parts, order, wanted = *wanted, caller]() -> Result<Answer> {
            const auto refunded = parts.refunds.refund(order, wanted, caller);
            if (!refunded) return tl::make_unexpected(refunded.error());
            return Answer{200, refundedJson(*refunded, *parts.restaurant, parts.clock.now())};
        },
        reply);
}

}  // namespace frontdesk::api
