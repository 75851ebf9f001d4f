// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/sales_report.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace frontdesk {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& json, const char* key, const QByteArray& utf8) {
    json.Key(key);
    json.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

void write(Writer& json, const char* key, qint64 number) {
    json.Key(key);
    json.Int64(number);
}

void writeTax(Writer& json, const TaxRow& row) {
    json.StartObject();
    write(json, "name", row.name.toUtf8());
    write(json, "rate", row.rate.percentText());
    write(json, "base_cents", row.base.minor());
    write(json, "tax_cents", row.tax.minor());
    json.EndObject();
}

void writeSums(Writer& json, const char* key, const SalesSums& sums) {
    json.Key(key);
    json.StartObject();
    write(json, "count", sums.count);
    write(json, "net_cents", sums.net.minor());
    write(json, "tax_cents", sums.tax.minor());
    write(json, "total_cents", sums.total.minor());
    json.Key("taxes");
    json.StartArray();
    for (const TaxRow& row : sums.taxes) writeTax(json, row);
    json.EndArray();
    json.EndObject();
}

void writeTender(Writer& json, const TenderSums& tender) {
    json.StartObject();
    write(json, "method", wireName(tender.method));
    write(json, "count", tender.count);
    write(json, "taken_cents", tender.taken.minor());
    write(json, "returned_cents", tender.returned.minor());
    write(json, "tips_cents", tender.tips.minor());
    write(json, "rounding_cents", tender.rounding.minor());
    json.EndObject();
}

}  // namespace

QByteArray jsonOf(const SalesReport& report) {
    rapidjson::StringBuffer out;
    Writer json(out);
    json.StartObject();
    write(json, "from", report.from.toString(Qt::ISODate).toUtf8());
    write(json, "to", report.to.toString(Qt::ISODate).toUtf8());
    write(json, "currency", report.currency.code());
    write(json, "subtotal_cents", report.subtotal.minor());
    write(json, "discount_cents", report.discount.minor());
    write(json, "fees_cents", report.fees.minor());
    writeSums(json, "sales", report.sales);
    writeSums(json, "refunds", report.refunds);
    json.Key("tenders");
    json.StartArray();
    for (const TenderSums& tender : report.tenders) writeTender(json, tender);
    json.EndArray();
    json.EndObject();
    return QByteArray(out.GetString(), static_cast<qsizetype>(out.GetSize())) + '\n';
}

}  // namespace frontdesk
