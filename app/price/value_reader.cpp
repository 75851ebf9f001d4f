// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/value_reader.h"

#include <array>
#include <charconv>
#include <limits>

namespace frontdesk {
namespace {

constexpr double kFirstBeyond64Bits = 9223372036854775808.0;

bool isTooLarge(const rapidjson::Value& number) {
    return number.IsUint64() || number.GetDouble() >= kFirstBeyond64Bits || number.GetDouble() < -kFirstBeyond64Bits;
}

/// The shortest text that reads as @p number: the digits somebody wrote, up to fifteen of them. No arithmetic is done
/// on the binary fraction.
QString writtenDigits(double number) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

}  // namespace

const ValueReader::Value* ValueReader::member(const Value& object, const char* name, const QString& path,
                                              Presence presence) {
    const auto found = object.FindMember(name);
    if (found != object.MemberEnd() && !found->value.IsNull()) return &found->value;
    if (presence == Presence::Required) report(memberPath(path, name), "required", QStringLiteral("Must be given."));
    return nullptr;
}

const ValueReader::Value* ValueReader::list(const Value& object, const char* name, const QString& path,
                                            Presence presence) {
    const Value* value = member(object, name, path, presence);
    if (!value || value->IsArray()) return value;
    report(memberPath(path, name), "wrong_type", QStringLiteral("Must be a list."));
    return nullptr;
}

bool ValueReader::isObject(const Value& value, const QString& field) {
    if (!value.IsObject()) report(field, "wrong_type", QStringLiteral("Must be an object."));
    return value.IsObject();
}

qint64 ValueReader::integer(const Value& value, const QString& field) {
    if (value.IsInt64()) return value.GetInt64();
    if (value.IsNumber() && isTooLarge(value))
        report(field, "out_of_range", QStringLiteral("Must fit 64 bits."));
    else
        report(field, "wrong_type", QStringLiteral("Must be an integer."));
    return 0;
}

QString ValueReader::text(const Value& value, const QString& field) {
    if (value.IsString()) return QString::fromUtf8(value.GetString(), static_cast<qsizetype>(value.GetStringLength()));
    report(field, "wrong_type", QStringLiteral("Must be a string."));
    return {};
}

Rate ValueReader::percent(const Value& value, const QString& field) {
    QString digits;
    if (value.IsInt64())
        digits = QString::number(value.GetInt64());
    else if (value.IsNumber())
        digits = writtenDigits(value.GetDouble());
    else
        digits = text(value, field);
    if (!value.IsNumber() && !value.IsString()) return {};
    const Result<Rate> rate = Rate::fromPercent(digits);
    if (rate) return *rate;
    for (const FieldError& fault : rate.error().fields) report(field, fault.code, fault.message);
    return {};
}

void ValueReader::report(const QString& field, const QByteArray& code, const QString& message) {
    m_faults.push_back({field, code, message});
}

QString memberPath(const QString& path, const char* name) {
    return path.isEmpty() ? QString::fromLatin1(name) : path + QLatin1Char('.') + QLatin1String(name);
}

QString entryPath(const QString& path, size_t index) {
    return path + QLatin1Char('[') + QString::number(index) + QLatin1Char(']');
}

}  // namespace frontdesk
