// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ports/invoice_record.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

constexpr int kVersion = 2;
constexpr int kFirstVersion = 1;
constexpr int kRequestVersion = 1;

QJsonValue latin(const QByteArray& text) {
    return QString::fromLatin1(text);
}
QByteArray bytesOf(const QJsonValue& value) {
    return value.toString().toLatin1();
}
QJsonValue dayJson(QDate day) {
    return day.toString(Qt::ISODate);
}
QDate dayOf(const QJsonValue& value) {
    return QDate::fromString(value.toString(), Qt::ISODate);
}
template <class IdType>
QJsonValue idJson(const IdType& id) {
    return id.isNull() ? QJsonValue() : latin(id.text());
}
template <class IdType>
IdType idOf(const QJsonValue& value) {
    return IdType::fromText(bytesOf(value)).value_or(IdType());
}

QJsonObject partyJson(const InvoiceParty& party) {
    return {{QStringLiteral("name"), party.name},       {QStringLiteral("contact"), party.contactName},
            {QStringLiteral("address"), party.address}, {QStringLiteral("tax_id"), party.taxId},
            {QStringLiteral("email"), party.email},     {QStringLiteral("phone"), party.phone},
            {QStringLiteral("country"), party.country}};
}

InvoiceParty partyOf(const QJsonObject& json) {
    const auto text = [&json](QStringView key) { return json.value(key).toString(); };
    return {text(u"name"),  text(u"contact"), text(u"address"), text(u"tax_id"),
            text(u"email"), text(u"phone"),   text(u"country")};
}

QJsonObject lineJson(const InvoiceLine& line) {
    QJsonObject json{{QStringLiteral("kind"), latin(wireName(line.kind))},
                     {QStringLiteral("description"), line.description},
                     {QStringLiteral("quantity"), line.quantity},
                     {QStringLiteral("unit_price"), line.unitPrice.minor()},
                     {QStringLiteral("discount"), line.discount.minor()},
                     {QStringLiteral("total"), line.total.minor()},
                     {QStringLiteral("net"), line.net.minor()},
                     {QStringLiteral("tax"), line.tax.minor()},
                     {QStringLiteral("rates"), line.rates}};
    if (!line.name.isEmpty()) json.insert(QStringLiteral("name"), line.name);
    if (!line.options.isEmpty()) json.insert(QStringLiteral("options"), line.options);
    if (line.pieces) {
        json.insert(QStringLiteral("piece_net"), line.pieces->net);
        json.insert(QStringLiteral("piece_gross"), line.pieces->gross);
    }
    return json;
}

InvoiceLine lineOf(const QJsonObject& json, Currency currency) {
    const auto money = [&](QStringView key) { return Money(json.value(key).toInteger(), currency); };
    InvoiceLine line;
    line.kind = invoiceLineKindFromWire(bytesOf(json.value(u"kind"))).value_or(InvoiceLineKind::Item);
    line.description = json.value(u"description").toString();
    line.quantity = json.value(u"quantity").toInt();
    line.unitPrice = money(u"unit_price");
    line.discount = money(u"discount");
    line.total = money(u"total");
    line.net = money(u"net");
    line.tax = money(u"tax");
    line.rates = json.value(u"rates").toString();
    line.name = json.value(u"name").toString();
    line.options = json.value(u"options").toString();
    if (json.contains(u"piece_net"))
        line.pieces = UnitPrices{json.value(u"piece_net").toInteger(), json.value(u"piece_gross").toInteger()};
    return line;
}

QJsonObject taxJson(const TaxRow& row) {
    return {{QStringLiteral("name"), row.name},
            {QStringLiteral("rate"), latin(row.rate.percentText())},
            {QStringLiteral("base"), row.base.minor()},
            {QStringLiteral("tax"), row.tax.minor()}};
}

TaxRow taxOf(const QJsonObject& json, Currency currency) {
    return {json.value(u"name").toString(), Rate::fromPercent(json.value(u"rate").toString()).value_or(Rate()),
            Money(json.value(u"base").toInteger(), currency), Money(json.value(u"tax").toInteger(), currency)};
}

QJsonObject paymentJson(const InvoicePayment& payment) {
    return {{QStringLiteral("method"), latin(wireName(payment.method))},
            {QStringLiteral("at"), payment.at.ms},
            {QStringLiteral("amount"), payment.amount.minor()},
            {QStringLiteral("reference"), payment.reference},
            {QStringLiteral("settled"), payment.settled}};
}

InvoicePayment paymentOf(const QJsonObject& json, Currency currency) {
    InvoicePayment payment;
    payment.method = paymentMethodFromWire(bytesOf(json.value(u"method"))).value_or(PaymentMethod::Cash);
    payment.at = Instant{json.value(u"at").toInteger()};
    payment.amount = Money(json.value(u"amount").toInteger(), currency);
    payment.reference = json.value(u"reference").toString();
    payment.settled = json.value(u"settled").toBool();
    return payment;
}

template <class T, class Encode>
QJsonArray arrayOf(const std::vector<T>& values, Encode encode) {
    QJsonArray out;
    for (const T& value : values) out.append(encode(value));
    return out;
}

void addHead(QJsonObject& json, const Invoice& invoice) {
    json.insert(QStringLiteral("v"), kVersion);
    json.insert(QStringLiteral("id"), idJson(invoice.id));
    json.insert(QStringLiteral("kind"), latin(wireName(invoice.kind)));
    json.insert(QStringLiteral("series"), latin(invoice.series));
    json.insert(QStringLiteral("year"), invoice.year);
    json.insert(QStringLiteral("number"), invoice.number);
    json.insert(QStringLiteral("invoice_number"), invoice.invoiceNumber);
    json.insert(QStringLiteral("order"), idJson(invoice.orderId));
    json.insert(QStringLiteral("customer"), idJson(invoice.customerId));
    json.insert(QStringLiteral("credits"), idJson(invoice.credits));
    json.insert(QStringLiteral("credits_number"), invoice.creditsNumber);
    json.insert(QStringLiteral("payment"), idJson(invoice.paymentId));
    json.insert(QStringLiteral("issued"), dayJson(invoice.issueDate));
    json.insert(QStringLiteral("due"), dayJson(invoice.dueDate));
    json.insert(QStringLiteral("supplied"), dayJson(invoice.supplyDate));
    json.insert(QStringLiteral("notes"), invoice.notes);
    json.insert(QStringLiteral("file"), invoice.pdfFilename);
    json.insert(QStringLiteral("order_number"), invoice.orderNumber);
    json.insert(QStringLiteral("receipt"), invoice.receiptNumber);
    json.insert(QStringLiteral("at"), invoice.createdAt.ms);
}

void readHead(const QJsonObject& json, Invoice& invoice) {
    invoice.id = idOf<InvoiceId>(json.value(u"id"));
    invoice.kind = invoiceKindFromWire(bytesOf(json.value(u"kind"))).value_or(InvoiceKind::Invoice);
    invoice.series = bytesOf(json.value(u"series"));
    invoice.year = json.value(u"year").toInt();
    invoice.number = json.value(u"number").toInteger();
    invoice.invoiceNumber = json.value(u"invoice_number").toString();
    invoice.orderId = idOf<OrderId>(json.value(u"order"));
    invoice.customerId = idOf<CustomerId>(json.value(u"customer"));
    invoice.credits = idOf<InvoiceId>(json.value(u"credits"));
    invoice.creditsNumber = json.value(u"credits_number").toString();
    invoice.paymentId = idOf<PaymentId>(json.value(u"payment"));
    invoice.issueDate = dayOf(json.value(u"issued"));
    invoice.dueDate = dayOf(json.value(u"due"));
    invoice.supplyDate = dayOf(json.value(u"supplied"));
    invoice.notes = json.value(u"notes").toString();
    invoice.pdfFilename = json.value(u"file").toString();
    invoice.orderNumber = json.value(u"order_number").toInt();
    invoice.receiptNumber = json.value(u"receipt").toString();
    invoice.createdAt = Instant{json.value(u"at").toInteger()};
}

void addSums(QJsonObject& json, const Invoice& invoice) {
    json.insert(QStringLiteral("currency"), latin(invoice.currency.code()));
    json.insert(QStringLiteral("inclusive"), invoice.pricesIncludeTax);
    json.insert(QStringLiteral("subtotal"), invoice.subtotal.minor());
    json.insert(QStringLiteral("tax"), invoice.tax.minor());
    json.insert(QStringLiteral("total"), invoice.total.minor());
    json.insert(QStringLiteral("lines"), arrayOf(invoice.lines, lineJson));
    json.insert(QStringLiteral("taxes"), arrayOf(invoice.taxes, taxJson));
}

void readSums(const QJsonObject& json, Invoice& invoice) {
    const Currency currency = Currency::fromCode(bytesOf(json.value(u"currency"))).value_or(Currency());
    invoice.currency = currency;
    invoice.pricesIncludeTax = json.value(u"inclusive").toBool();
    invoice.subtotal = Money(json.value(u"subtotal").toInteger(), currency);
    invoice.tax = Money(json.value(u"tax").toInteger(), currency);
    invoice.total = Money(json.value(u"total").toInteger(), currency);
    for (const QJsonValue& line : json.value(u"lines").toArray())
        invoice.lines.push_back(lineOf(line.toObject(), currency));
    for (const QJsonValue& row : json.value(u"taxes").toArray())
        invoice.taxes.push_back(taxOf(row.toObject(), currency));
}

/// How it was served and paid, and where its original is.
void addCircumstances(QJsonObject& json, const Invoice& invoice) {
    json.insert(QStringLiteral("language"), invoice.language);
    json.insert(QStringLiteral("buyer_reference"), invoice.buyerReference);
    if (invoice.fulfilment) json.insert(QStringLiteral("fulfilment"), latin(wireName(*invoice.fulfilment)));
    json.insert(QStringLiteral("place"), invoice.place);
    json.insert(QStringLiteral("zone"), latin(invoice.timeZone));
    if (invoice.suppliedAt) json.insert(QStringLiteral("supplied_at"), invoice.suppliedAt->ms);
    json.insert(QStringLiteral("payments"), arrayOf(invoice.payments, paymentJson));
    json.insert(QStringLiteral("rounding"), invoice.rounding.minor());
    json.insert(QStringLiteral("balance"), invoice.balance.minor());
    json.insert(QStringLiteral("link"), invoice.link);
    if (invoice.kind != InvoiceKind::CreditNote) return;
    json.insert(QStringLiteral("credits_issued"), dayJson(invoice.creditsDate));
    json.insert(QStringLiteral("credits_total"), invoice.creditsTotal.minor());
    json.insert(QStringLiteral("credits_left"), invoice.creditsLeft.minor());
}

void readCircumstances(const QJsonObject& json, Invoice& invoice) {
    const auto money = [&](QStringView key) { return Money(json.value(key).toInteger(), invoice.currency); };
    invoice.language = json.value(u"language").toString();
    invoice.buyerReference = json.value(u"buyer_reference").toString();
    invoice.fulfilment = fulfilmentFromWire(bytesOf(json.value(u"fulfilment")));
    invoice.place = json.value(u"place").toString();
    invoice.timeZone = bytesOf(json.value(u"zone"));
    if (json.contains(u"supplied_at")) invoice.suppliedAt = Instant{json.value(u"supplied_at").toInteger()};
    for (const QJsonValue& payment : json.value(u"payments").toArray())
        invoice.payments.push_back(paymentOf(payment.toObject(), invoice.currency));
    invoice.rounding = money(u"rounding");
    invoice.balance = money(u"balance");
    invoice.link = json.value(u"link").toString();
    invoice.creditsDate = dayOf(json.value(u"credits_issued"));
    invoice.creditsTotal = money(u"credits_total");
    invoice.creditsLeft = money(u"credits_left");
}

}  // namespace

QByteArray encodeInvoice(const Invoice& invoice) {
    QJsonObject json;
    addHead(json, invoice);
    addSums(json, invoice);
    addCircumstances(json, invoice);
    json.insert(QStringLiteral("seller"), partyJson(invoice.seller));
    json.insert(QStringLiteral("buyer"), partyJson(invoice.buyer));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<Invoice> decodeInvoice(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int version = object.value(u"v").toInt();
    if (version < kFirstVersion || version > kVersion) return std::nullopt;
    Invoice invoice;
    readHead(object, invoice);
    readSums(object, invoice);
    readCircumstances(object, invoice);
    invoice.seller = partyOf(object.value(u"seller").toObject());
    invoice.buyer = partyOf(object.value(u"buyer").toObject());
    return invoice;
}

QByteArray encodeInvoiceRequest(const InvoiceRequest& request) {
    QJsonObject json{{QStringLiteral("v"), kRequestVersion},
                     {QStringLiteral("buyer"), partyJson(request.buyer)},
                     {QStringLiteral("buyer_reference"), request.buyerReference},
                     {QStringLiteral("notes"), request.notes},
                     {QStringLiteral("language"), request.language}};
    if (request.dueDate) json.insert(QStringLiteral("due"), dayJson(*request.dueDate));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<InvoiceRequest> decodeInvoiceRequest(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"v").toInt() != kRequestVersion) return std::nullopt;
    InvoiceRequest request;
    request.buyer = partyOf(object.value(u"buyer").toObject());
    request.buyerReference = object.value(u"buyer_reference").toString();
    request.notes = object.value(u"notes").toString();
    request.language = object.value(u"language").toString();
    if (object.contains(u"due")) request.dueDate = dayOf(object.value(u"due"));
    return request;
}

}  // namespace frontdesk
