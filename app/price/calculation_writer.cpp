// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/calculation_writer.h"

#include <rapidjson/writer.h>

namespace frontdesk {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& json, const char* key, const QByteArray& utf8) {
    json.Key(key);
    json.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

void write(Writer& json, const char* key, Money amount) {
    json.Key(key);
    json.Int64(amount.minor());
}

template <class Row, class WriteRow>
void writeList(Writer& json, const char* key, const std::vector<Row>& rows, WriteRow writeRow) {
    json.Key(key);
    json.StartArray();
    for (const Row& row : rows) {
        json.StartObject();
        writeRow(json, row);
        json.EndObject();
    }
    json.EndArray();
}

void writeTaxRow(Writer& json, const TaxRow& row) {
    write(json, "name", row.name.toUtf8());
    write(json, "rate", row.rate.percentText());
    write(json, "base_cents", row.base);
    write(json, "tax_cents", row.tax);
}

void writeLine(Writer& json, const LineResult& line) {
    write(json, "total_cents", line.total);
    write(json, "discount_cents", line.discount);
    write(json, "net_cents", line.net);
}

void writeRefund(Writer& json, const RefundCells& refund) {
    write(json, "net_cents", refund.net);
    write(json, "tax_cents", refund.tax);
    writeList(json, "taxes", refund.taxes, writeTaxRow);
}

void writeFieldError(Writer& json, const FieldError& fault) {
    write(json, "field", fault.field.toUtf8());
    write(json, "code", fault.code);
    write(json, "message", fault.message.toUtf8());
}

}  // namespace

void writeAnswer(const PriceAnswer& answer, rapidjson::StringBuffer& out) {
    const Calculation& calculation = answer.calculation;
    Writer json(out);
    json.StartObject();
    write(json, "subtotal_cents", calculation.subtotal);
    write(json, "discount_cents", calculation.discount);
    write(json, "fees_cents", calculation.fees);
    write(json, "net_cents", calculation.net);
    write(json, "tax_cents", calculation.tax);
    write(json, "total_cents", calculation.total);
    write(json, "rounding_cents", answer.rounding);
    writeList(json, "taxes", calculation.taxes, writeTaxRow);
    writeList(json, "lines", calculation.lines, writeLine);
    writeList(json, "refunds", answer.refunds, writeRefund);
    json.EndObject();
}

void writeError(const Error& error, rapidjson::StringBuffer& out) {
    Writer json(out);
    json.StartObject();
    json.Key("error");
    json.StartObject();
    write(json, "code", QByteArray(error.code == ErrorCode::MalformedInput ? "malformed_json" : "validation_failed"));
    write(json, "detail", error.detail.toUtf8());
    writeList(json, "errors", error.fields, writeFieldError);
    json.EndObject();
    json.EndObject();
}

}  // namespace frontdesk
