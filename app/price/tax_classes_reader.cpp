// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/price/tax_classes_reader.h"

#include "app/domain/effective_rates.h"

namespace frontdesk {
namespace {

using Value = rapidjson::Value;
using Presence = ValueReader::Presence;

TaxComponent readComponent(const Value& value, const QString& path, ValueReader& reader) {
    TaxComponent component;
    if (!reader.isObject(value, path)) return component;
    if (const Value* name = reader.member(value, "name", path, Presence::Required))
        component.name = reader.text(*name, memberPath(path, "name"));
    if (const Value* rate = reader.member(value, "rate", path, Presence::Required))
        component.rate = reader.percent(*rate, memberPath(path, "rate"));
    if (const Value* names = reader.list(value, "on", path)) {
        for (rapidjson::SizeType i = 0; i < names->Size(); ++i)
            component.on.push_back(reader.text((*names)[i], entryPath(memberPath(path, "on"), i)));
    }
    return component;
}

TaxClass readClass(const QString& id, const Value& value, ValueReader& reader) {
    TaxClass taxClass{id, id, {}};
    const QString path = QStringLiteral("classes.") + id;
    if (!value.IsArray()) {
        reader.report(path, "wrong_type", QStringLiteral("Must be a list of components."));
        return taxClass;
    }
    for (rapidjson::SizeType i = 0; i < value.Size(); ++i)
        taxClass.components.push_back(readComponent(value[i], entryPath(path, i), reader));
    if (const auto rates = effectiveRates(taxClass.components); !rates) {
        for (const FieldError& fault : rates.error().fields)
            reader.report(path + fault.field, fault.code, fault.message);
    }
    return taxClass;
}

TaxRules readClasses(const Value& classes, ValueReader& reader) {
    TaxRules rules;
    if (!reader.isObject(classes, QStringLiteral("classes"))) return rules;
    for (const auto& member : classes.GetObject()) {
        const QString id = reader.text(member.name, QStringLiteral("classes"));
        rules.insert_or_assign(id, readClass(id, member.value, reader));
    }
    return rules;
}

QDate readDay(const Value& basket, ValueReader& reader) {
    const Value* value = reader.member(basket, "date", {}, Presence::Required);
    if (!value) return {};
    const QString field = QStringLiteral("date");
    const QDate day = QDate::fromString(reader.text(*value, field), u"yyyy-MM-dd"_qs);
    if (value->IsString() && !day.isValid())
        reader.report(field, "invalid", QStringLiteral("Must be a day such as 2026-01-31."));
    return day;
}

}  // namespace

TaxRules TaxClassesReader::read(const Value& basket, ValueReader& reader) {
    const QString field = QStringLiteral("tax_set");
    const Value* set = reader.member(basket, "tax_set", {}, Presence::Optional);
    const Value* classes = reader.member(basket, "classes", {}, Presence::Optional);
    if (set && classes) reader.report(field, "ambiguous", QStringLiteral("Give a tax set or classes, not both."));
    if (!set && !classes) reader.report(field, "required", QStringLiteral("Give a tax set or classes."));
    if (set && !classes) return builtIn(*set, basket, reader);
    return classes && !set ? readClasses(*classes, reader) : TaxRules();
}

TaxRules TaxClassesReader::builtIn(const Value& value, const Value& basket, ValueReader& reader) {
    const QString field = QStringLiteral("tax_set");
    const QString id = reader.text(value, field);
    auto set = m_sets.find(id);
    if (set == m_sets.end()) set = m_sets.insert(id, TaxSet::builtIn(id));
    if (value.IsString() && !*set) reader.report(field, "unknown", QStringLiteral("There is no such tax set."));
    const QDate day = readDay(basket, reader);
    return *set && day.isValid() ? (*set)->on(day) : TaxRules();
}

}  // namespace frontdesk
