// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/invoice_json.h"

#include "sync/api/order_json.h"

namespace frontdesk::api {
namespace {

QByteArray isoDay(QDate day) {
    return day.toString(Qt::ISODate).toLatin1();
}

void writeParty(JsonWriter& json, std::string_view name, const InvoiceParty& party) {
    json.beginObject(name).textOrNull("name", party.name).textOrNull("contact_name", party.contactName);
    json.textOrNull("address", party.address).textOrNull("tax_id", party.taxId).textOrNull("email", party.email);
    json.textOrNull("phone", party.phone).textOrNull("country", party.country).endObject();
}

void writeLine(JsonWriter& json, const InvoiceLine& line) {
    json.beginObject().field("kind", wireName(line.kind)).field("description", line.description);
    json.field("quantity", line.quantity).field("unit_price_cents", line.unitPrice);
    json.field("discount_cents", line.discount).field("net_cents", line.net).field("tax_cents", line.tax);
    json.field("total_cents", line.total).field("tax_rates", line.rates).endObject();
}

void writeTax(JsonWriter& json, const TaxRow& row) {
    json.beginObject().field("name", row.name).field("rate", row.rate.percentText());
    json.field("base_cents", row.base).field("tax_cents", row.tax).endObject();
}

void writeHead(JsonWriter& json, const Invoice& invoice) {
    json.field("id", invoice.id).field("invoice_number", invoice.invoiceNumber).field("order_id", invoice.orderId);
    json.field("kind", wireName(invoice.kind)).field("status", wireName(invoice.status));
    if (invoice.kind == InvoiceKind::CreditNote)
        json.field("credits", invoice.credits).field("credits_number", invoice.creditsNumber);
    json.field("issue_date", isoDay(invoice.issueDate)).field("due_date", isoDay(invoice.dueDate));
    json.field("supply_date", isoDay(invoice.supplyDate));
    json.field("subtotal_cents", invoice.subtotal).field("tax_cents", invoice.tax);
    json.field("total_cents", invoice.total).field("currency", invoice.currency.code());
    json.field("prices_include_tax", invoice.pricesIncludeTax).textOrNull("notes", invoice.notes);
    json.textOrNull("buyer_reference", invoice.buyerReference).textOrNull("language", invoice.language);
    json.field("order_number", invoice.orderNumber).textOrNull("receipt_number", invoice.receiptNumber);
    json.field("created_at", invoice.createdAt);
}

void writeFile(JsonWriter& json, const Invoice& invoice, const Restaurant& restaurant) {
    if (invoice.sha256.isEmpty()) {
        json.field("sha256", nullptr).field("download_url", nullptr);
        return;
    }
    const QString path = QStringLiteral("/customer/invoices/%1/download").arg(invoice.id.toString());
    json.field("sha256", invoice.sha256).field("download_url", restaurant.publicUrl + path);
}

}  // namespace

std::string invoiceJson(const Invoice& invoice, const Restaurant& restaurant) {
    JsonWriter json;
    json.beginObject();
    writeHead(json, invoice);
    json.beginArray("items");
    for (const InvoiceLine& line : invoice.lines) writeLine(json, line);
    json.endArray().beginArray("taxes");
    for (const TaxRow& row : invoice.taxes) writeTax(json, row);
    json.endArray();
    writeParty(json, "seller", invoice.seller);
    writeParty(json, "customer", invoice.buyer);
    writeFile(json, invoice, restaurant);
    return json.endObject().take();
}

std::string wrappedInvoice(const Invoice& invoice, const Restaurant& restaurant) {
    JsonWriter json;
    json.beginObject().rawField("invoice", invoiceJson(invoice, restaurant)).endObject();
    return json.take();
}

std::string refundedJson(const Refunded& refunded, const Restaurant& restaurant, Instant now) {
    JsonWriter json;
    json.beginObject().rawField("order", orderJson(refunded.order, View::Full, restaurant, now)).key("payment");
    writePayment(json, refunded.payment, refunded.order.payments);
    if (refunded.creditNote) json.rawField("credit_note", invoiceJson(*refunded.creditNote, restaurant));
    return json.endObject().take();
}

}  // namespace frontdesk::api
