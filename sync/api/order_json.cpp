// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/order_json.h"

#include "app/services/order_queue.h"

namespace frontdesk::api {
namespace {

void writeOptions(JsonWriter& json, const std::vector<LineOption>& options) {
    json.beginArray("options");
    for (const auto& option : options)
        json.beginObject()
            .field("id", option.id)
            .field("name", option.name)
            .field("price_delta_cents", option.priceDelta)
            .endObject();
    json.endArray();
}

void writeLine(JsonWriter& json, const OrderLine& line, View view) {
    json.beginObject().field("line_id", line.id).field("status", wireName(line.status)).field("item_id", line.itemId);
    json.field("name", line.name).field("quantity", line.quantity).field("unit_price_cents", line.unitPrice);
    writeOptions(json, line.options);
    if (view == View::Full) json.textOrNull("note", line.note);
    json.field("total_cents", line.total).field("discount_cents", line.discount).endObject();
}

void writeLines(JsonWriter& json, const std::vector<OrderLine>& lines, View view) {
    json.beginArray("items");
    for (const auto& line : lines) writeLine(json, line, view);
    json.endArray();
}

void writeTaxes(JsonWriter& json, const std::vector<TaxRow>& rows) {
    json.beginArray("taxes");
    for (const auto& row : rows)
        json.beginObject()
            .field("name", row.name)
            .field("rate", row.rate.percentText())
            .field("base_cents", row.base)
            .field("tax_cents", row.tax)
            .endObject();
    json.endArray();
}

void writeAddress(JsonWriter& json, const std::optional<DeliveryAddress>& address) {
    if (!address) {
        json.field("delivery_address", nullptr);
        return;
    }
    json.beginObject("delivery_address").field("text", address->text).field("place_id", address->placeId);
    json.textOrNull("directions", address->directions).endObject();
}

void writePerson(JsonWriter& json, const Order& order) {
    json.textOrNull("customer_name", order.customerName).textOrNull("customer_phone", order.customerPhone);
    json.textOrNull("customer_email", order.customerEmail).field("is_guest_order", order.customerId.isNull());
    json.textOrNull("note", order.note);
    writeAddress(json, order.address);
}

void writeMoney(JsonWriter& json, const Order& order, const PaymentSummary& money) {
    json.field("subtotal_cents", order.subtotal).field("discount_cents", order.discount);
    json.field("delivery_fee_cents", order.deliveryFee).field("tax_cents", order.tax).field("total_cents", order.total);
    json.field("prices_include_tax", order.pricesIncludeTax);
    writeTaxes(json, order.taxes());
    json.field("tip_cents", money.tip).field("rounding_cents", money.rounding).field("paid_cents", money.paid);
    json.field("refunded_cents", money.refunded).field("due_cents", money.due);
}

void writePayments(JsonWriter& json, const std::vector<Payment>& ledger) {
    json.beginArray("payments");
    for (const auto& payment : ledger) writePayment(json, payment, ledger);
    json.endArray();
}

void writeTimes(JsonWriter& json, const Order& order, const CancelRight& right) {
    json.field("estimated_ready_at", order.estimatedReadyAt).field("scheduled_for", order.scheduledFor);
    json.field("can_cancel", right.canCancel).field("can_cancel_until", right.until);
    json.textOrNull("receipt_number", order.receiptNumber);
    json.field("created_at", order.createdAt).field("updated_at", order.updatedAt);
}

void writeTimeline(JsonWriter& json, const std::vector<OrderEvent>& events) {
    json.beginArray("timeline");
    for (const auto& event : events)
        if (event.kind == "status") json.beginObject().field("status", event.to).field("at", event.at).endObject();
    json.endArray();
}

Money refundedOf(const Payment& payment, const std::vector<Payment>& ledger) {
    Money sum;
    for (const auto& row : ledger)
        if (row.refundOf == payment.id && row.state == PaymentState::Succeeded) sum -= row.amount;
    return sum;
}

QByteArray paymentStatus(const Payment& payment, const std::vector<Payment>& ledger) {
    switch (payment.state) {
        case PaymentState::Created:
        case PaymentState::Sent:
        case PaymentState::Pending:
        case PaymentState::Unknown:
            return payment.needsAction ? "requires_action" : "pending";
        case PaymentState::Succeeded:
            return payment.amount.isPositive() && refundedOf(payment, ledger) >= payment.amount ? "refunded"
                                                                                                : "succeeded";
        case PaymentState::Failed:
        case PaymentState::Expired:
            return "failed";
        case PaymentState::Voided:
            break;
    }
    return "cancelled";
}

}  // namespace

std::string orderJson(const Order& order, View view, const Restaurant& restaurant, Instant now) {
    const PaymentSummary money = order.money();
    JsonWriter json;
    json.beginObject().field("id", order.id).field("version", order.version).field("number", order.number);
    if (view == View::Full) json.field("verification_code", order.verificationCode);
    json.field("source", wireName(order.source)).field("fulfilment", wireName(order.fulfilment));
    json.field("status", wireName(order.status)).field("payment_status", wireName(money.status));
    json.field("payment_method", wireName(order.paymentMethod)).textOrNull("table_name", order.tableName);
    if (view == View::Full) writePerson(json, order);
    writeLines(json, order.lines, view);
    writeMoney(json, order, money);
    if (view == View::Full) writePayments(json, order.payments);
    json.field("currency", order.currency.code());
    writeTimes(json, order, cancelRight(order, restaurant, now));
    writeTimeline(json, order.timeline);
    return json.endObject().take();
}

std::string wrappedOrder(const std::string& order) {
    return "{\"order\":" + order + "}";
}

void writeSummary(JsonWriter& json, const OrderSummary& row) {
    json.beginObject().field("id", row.id).field("version", row.version).field("number", row.number);
    json.field("status", wireName(row.status)).field("payment_status", wireName(row.paymentStatus));
    json.field("source", wireName(row.source)).textOrNull("customer_name", row.customerName);
    json.field("total_cents", row.total).field("created_at", row.createdAt);
    json.field("estimated_ready_at", row.estimatedReadyAt).endObject();
}

void writePayment(JsonWriter& json, const Payment& payment, const std::vector<Payment>& ledger) {
    json.beginObject().field("id", payment.id).field("order_id", payment.orderId);
    json.field("method", wireName(payment.method)).field("status", paymentStatus(payment, ledger));
    json.field("amount_cents", payment.amount).field("currency", payment.amount.currency().code());
    json.field("reference", payment.reference).textOrNull("authorization_url", payment.authorizationUrl);
    json.textOrNull("display_text", payment.displayText).field("expires_at", payment.expiresAt);
    json.textOrNull("failure_code", QString::fromLatin1(payment.failureCode)).field("refund_of", payment.refundOf);
    json.endObject();
}

std::string quoteJson(const Quote& quote, const Menu& menu) {
    const Calculation& sums = quote.calculation;
    JsonWriter json;
    json.beginObject();
    json.beginArray("items");
    for (const auto& line : quote.lines) {
        json.beginObject().field("item_id", line.itemId).field("name", line.name).field("quantity", line.quantity);
        json.field("unit_price_cents", line.unitPrice);
        writeOptions(json, line.options);
        json.textOrNull("note", line.note);
        json.field("total_cents", line.total).field("discount_cents", line.discount).endObject();
    }
    json.endArray();
    json.field("subtotal_cents", sums.subtotal).field("discount_cents", sums.discount);
    json.field("delivery_fee_cents", quote.deliveryFee).field("tax_cents", sums.tax).field("total_cents", sums.total);
    json.field("prices_include_tax", menu.pricesIncludeTax);
    writeTaxes(json, sums.taxes);
    json.field("currency", menu.currency.code()).field("estimated_ready_at", quote.estimatedReadyAt);
    return json.endObject().take();
}

}  // namespace frontdesk::api
