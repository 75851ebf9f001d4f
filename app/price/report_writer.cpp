// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/report_writer.h"

#include "app/price/json_fields.h"

namespace frontdesk {
namespace {

void writeSums(FieldWriter& json, const char* key, const SalesSums& sums) {
    json.Key(key);
    json.StartObject();
    writeField(json, "count", sums.count);
    writeField(json, "net_cents", sums.net);
    writeField(json, "tax_cents", sums.tax);
    writeField(json, "total_cents", sums.total);
    writeList(json, "taxes", sums.taxes, writeTaxRow);
    json.EndObject();
}

void writeTender(FieldWriter& json, const TenderSums& tender) {
    writeField(json, "method", wireName(tender.method));
    writeField(json, "count", tender.count);
    writeField(json, "taken_cents", tender.taken);
    writeField(json, "returned_cents", tender.returned);
    writeField(json, "tips_cents", tender.tips);
    writeField(json, "rounding_cents", tender.rounding);
}

}  // namespace

QByteArray jsonOf(const SalesReport& report) {
    rapidjson::StringBuffer out;
    FieldWriter json(out);
    json.StartObject();
    writeField(json, "from", report.from.toString(Qt::ISODate).toUtf8());
    writeField(json, "to", report.to.toString(Qt::ISODate).toUtf8());
    writeField(json, "currency", report.currency.code());
    writeField(json, "subtotal_cents", report.subtotal);
    writeField(json, "discount_cents", report.discount);
    writeField(json, "fees_cents", report.fees);
    writeSums(json, "sales", report.sales);
    writeSums(json, "refunds", report.refunds);
    writeList(json, "tenders", report.tenders, writeTender);
    json.EndObject();
    return QByteArray(out.GetString(), static_cast<qsizetype>(out.GetSize())) + '\n';
}

}  // namespace frontdesk
