// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/basket_reader.h"

#include <rapidjson/error/en.h>

#include <limits>

namespace frontdesk {
namespace {

using Value = rapidjson::Value;
using Presence = ValueReader::Presence;

// Iterative: a line of a million brackets must not exhaust the stack.
constexpr unsigned kParseFlags =
    rapidjson::kParseIterativeFlag | rapidjson::kParseFullPrecisionFlag | rapidjson::kParseValidateEncodingFlag;

Money readAmount(const Value& object, const char* name, const QString& path, ValueReader& reader) {
    const Value* value = reader.member(object, name, path, Presence::Required);
    return {value ? reader.integer(*value, memberPath(path, name)) : 0, {}};
}

QString readClassId(const Value& object, const QString& path, Presence presence, ValueReader& reader) {
    const Value* value = reader.member(object, "tax_class", path, presence);
    return value ? reader.text(*value, memberPath(path, "tax_class")) : QString();
}

std::vector<Money> readAmounts(const Value& object, const char* name, const QString& path, ValueReader& reader) {
    std::vector<Money> amounts;
    const Value* values = reader.list(object, name, path);
    if (!values) return amounts;
    for (rapidjson::SizeType i = 0; i < values->Size(); ++i)
        amounts.emplace_back(reader.integer((*values)[i], entryPath(memberPath(path, name), i)), Currency());
    return amounts;
}

std::optional<Discount> readDiscount(const Value& object, const QString& path, ValueReader& reader) {
    const Value* value = reader.member(object, "discount", path, Presence::Optional);
    const QString field = memberPath(path, "discount");
    if (!value || !reader.isObject(*value, field)) return std::nullopt;
    const Value* percent = reader.member(*value, "percent", field, Presence::Optional);
    const Value* cents = reader.member(*value, "cents", field, Presence::Optional);
    if (percent && cents) reader.report(field, "ambiguous", QStringLiteral("Give percent or cents, not both."));
    if (!percent && !cents) reader.report(field, "required", QStringLiteral("Give percent or cents."));
    if (percent) return reader.percent(*percent, memberPath(field, "percent"));
    if (cents) return Money(reader.integer(*cents, memberPath(field, "cents")), {});
    return std::nullopt;
}

int readQuantity(const Value& line, const QString& path, ValueReader& reader) {
    const Value* value = reader.member(line, "quantity", path, Presence::Required);
    if (!value) return 1;
    // Whatever does not fit an int is beyond the range that calculate() refuses.
    return static_cast<int>(
        std::clamp<qint64>(reader.integer(*value, memberPath(path, "quantity")), -1, std::numeric_limits<int>::max()));
}

std::vector<PricePart> readParts(const Value& line, const QString& path, ValueReader& reader) {
    std::vector<PricePart> parts;
    const Value* values = reader.list(line, "parts", path);
    if (!values) return parts;
    for (rapidjson::SizeType i = 0; i < values->Size(); ++i) {
        const QString part = entryPath(memberPath(path, "parts"), i);
        if (!reader.isObject((*values)[i], part)) continue;
        parts.push_back({readClassId((*values)[i], part, Presence::Required, reader),
                         readAmount((*values)[i], "price_cents", part, reader)});
    }
    return parts;
}

PriceLine readLine(const Value& value, const QString& path, ValueReader& reader) {
    PriceLine line;
    if (!reader.isObject(value, path)) return line;
    line.unitPrice = readAmount(value, "unit_price_cents", path, reader);
    line.quantity = readQuantity(value, path, reader);
    line.optionDeltas = readAmounts(value, "option_deltas", path, reader);
    line.parts = readParts(value, path, reader);
    line.taxClass = readClassId(value, path, line.parts.empty() ? Presence::Required : Presence::Optional, reader);
    line.discount = readDiscount(value, path, reader);
    return line;
}

std::vector<PriceLine> readLines(const Value& basket, ValueReader& reader) {
    const QString field = QStringLiteral("lines");
    std::vector<PriceLine> lines;
    const Value* values = reader.list(basket, "lines", {}, Presence::Required);
    if (!values) return lines;
    if (values->Empty()) reader.report(field, "too_few", QStringLiteral("A basket has at least one line."));
    for (rapidjson::SizeType i = 0; i < values->Size(); ++i)
        lines.push_back(readLine((*values)[i], entryPath(field, i), reader));
    return lines;
}

bool readPriceMode(const Value& basket, ValueReader& reader) {
    const Value* value = reader.member(basket, "prices_include_tax", {}, Presence::Required);
    if (value && !value->IsBool())
        reader.report(QStringLiteral("prices_include_tax"), "wrong_type", QStringLiteral("Must be true or false."));
    return value && value->IsTrue();
}

qint64 readCashStep(const Value& basket, ValueReader& reader) {
    const Value* value = reader.member(basket, "cash_step", {}, Presence::Optional);
    if (!value) return 1;
    const QString field = QStringLiteral("cash_step");
    const qint64 step = reader.integer(*value, field);
    if (step < 1 && value->IsInt64())
        reader.report(field, "out_of_range", QStringLiteral("A coin is worth 1 at least."));
    return std::max<qint64>(step, 1);
}

}  // namespace

Result<PriceRequest> BasketReader::read(std::string_view json) {
    rapidjson::Document document;
    document.Parse<kParseFlags>(json.data(), json.size());
    if (document.HasParseError())
        return failure(ErrorCode::MalformedInput,
                       QStringLiteral("Byte %1: %2")
                           .arg(document.GetErrorOffset())
                           .arg(QLatin1String(rapidjson::GetParseError_En(document.GetParseError()))));
    ValueReader reader;
    PriceRequest request;
    if (reader.isObject(document, {})) {
        request.basket.rules = m_taxClasses.read(document, reader);
        request.basket.pricesIncludeTax = readPriceMode(document, reader);
        request.basket.lines = readLines(document, reader);
        request.basket.discount = readDiscount(document, {}, reader);
        request.basket.fees = readAmounts(document, "fees", {}, reader);
        request.cashStep = readCashStep(document, reader);
        request.refunds = readAmounts(document, "refunds", {}, reader);
    }
    if (reader.hasFaults())
        return tl::make_unexpected(Error{ErrorCode::ValidationFailed,
                                         QStringLiteral("The basket has invalid fields."),
                                         reader.takeFaults(),
                                         {},
                                         {},
                                         0});
    return request;
}

}  // namespace frontdesk
