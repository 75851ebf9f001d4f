// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/calculation_writer.h"

#include "app/price/json_fields.h"

namespace frontdesk {
namespace {

void writeLine(FieldWriter& json, const LineResult& line) {
    writeField(json, "total_cents", line.total);
    writeField(json, "discount_cents", line.discount);
    writeField(json, "net_cents", line.net);
}

void writeRefund(FieldWriter& json, const RefundCells& refund) {
    writeField(json, "net_cents", refund.net);
    writeField(json, "tax_cents", refund.tax);
    writeList(json, "taxes", refund.taxes, writeTaxRow);
}

void writeFieldError(FieldWriter& json, const FieldError& fault) {
    writeField(json, "field", fault.field.toUtf8());
    writeField(json, "code", fault.code);
    writeField(json, "message", fault.message.toUtf8());
}

}  // namespace

void writeAnswer(const PriceAnswer& answer, rapidjson::StringBuffer& out) {
    const Calculation& calculation = answer.calculation;
    FieldWriter json(out);
    json.StartObject();
    writeField(json, "subtotal_cents", calculation.subtotal);
    writeField(json, "discount_cents", calculation.discount);
    writeField(json, "fees_cents", calculation.fees);
    writeField(json, "net_cents", calculation.net);
    writeField(json, "tax_cents", calculation.tax);
    writeField(json, "total_cents", calculation.total);
    writeField(json, "rounding_cents", answer.rounding);
    writeList(json, "taxes", calculation.taxes, writeTaxRow);
    writeList(json, "lines", calculation.lines, writeLine);
    writeList(json, "refunds", answer.refunds, writeRefund);
    json.EndObject();
}

void writeError(const Error& error, rapidjson::StringBuffer& out) {
    FieldWriter json(out);
    json.StartObject();
    json.Key("error");
    json.StartObject();
    writeField(json, "code",
               QByteArray(error.code == ErrorCode::MalformedInput ? "malformed_json" : "validation_failed"));
    writeField(json, "detail", error.detail.toUtf8());
    writeList(json, "errors", error.fields, writeFieldError);
    json.EndObject();
    json.EndObject();
}

}  // namespace frontdesk
