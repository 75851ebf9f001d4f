// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/pricing.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <vector>

namespace frontdesk {

/// Fields of the JSON that commands write: amounts are minor units.
using FieldWriter = rapidjson::Writer<rapidjson::StringBuffer>;

inline void writeField(FieldWriter& json, const char* key, const QByteArray& utf8) {
    json.Key(key);
    json.String(utf8.constData(), static_cast<rapidjson::SizeType>(utf8.size()));
}

inline void writeField(FieldWriter& json, const char* key, qint64 number) {
    json.Key(key);
    json.Int64(number);
}

inline void writeField(FieldWriter& json, const char* key, Money amount) {
    writeField(json, key, amount.minor());
}

/// A list of objects. @param writeRow writes the fields of one
template <class Row, class WriteRow>
void writeList(FieldWriter& json, const char* key, const std::vector<Row>& rows, WriteRow writeRow) {
    json.Key(key);
    json.StartArray();
    for (const Row& row : rows) {
        json.StartObject();
        writeRow(json, row);
        json.EndObject();
    }
    json.EndArray();
}

inline void writeTaxRow(FieldWriter& json, const TaxRow& row) {
    writeField(json, "name", row.name.toUtf8());
    writeField(json, "rate", row.rate.percentText());
    writeField(json, "base_cents", row.base);
    writeField(json, "tax_cents", row.tax);
}

}  // namespace frontdesk
