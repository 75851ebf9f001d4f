// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/order_columns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

QByteArray compact(const QJsonArray& array) {
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}
QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonArray toArray(const std::vector<QString>& names) {
    QJsonArray out;
    for (const QString& name : names) out.append(name);
    return out;
}

}  // namespace

DiscountColumns::DiscountColumns(const std::optional<Discount>& discount) {
    if (!discount) return;
    if (const auto* rate = std::get_if<Rate>(&*discount))
        percent = Value(rate->percentText());
    else
        amount = Value(std::get<Money>(*discount));
}

std::optional<Discount> discountOf(const Row& row, int percentColumn, int amountColumn, Currency currency) {
    if (!row.isNull(percentColumn)) return Discount(rateOf(row.text(percentColumn)));
    if (!row.isNull(amountColumn)) return Discount(Money(row.int64(amountColumn), currency));
    return std::nullopt;
}

Value partsColumn(const std::vector<PricePart>& parts) {
    if (parts.empty()) return Value(nullptr);
    QJsonArray array;
    for (const PricePart& part : parts) array.append(QJsonArray{part.taxClass, part.standAlonePrice.minor()});
    return Value(compact(array));
}

std::vector<PricePart> partsOf(const QByteArray& json, Currency currency) {
    std::vector<PricePart> parts;
    if (json.isEmpty()) return parts;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : array) {
        const QJsonArray pair = value.toArray();
        parts.push_back({pair.at(0).toString(), Money(pair.at(1).toInteger(), currency)});
    }
    return parts;
}

QByteArray addressJson(const DeliveryAddress& address) {
    return compact(
        QJsonObject{{QStringLiteral("text"), address.text},
                    {QStringLiteral("place"), address.placeId.isNull() ? QString() : address.placeId.toString()},
                    {QStringLiteral("directions"), address.directions}});
}

DeliveryAddress addressOf(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    return {object.value(QStringLiteral("text")).toString(),
            PlaceId::fromText(object.value(QStringLiteral("place")).toString().toLatin1()).value_or(PlaceId()),
            object.value(QStringLiteral("directions")).toString()};
}

QByteArray rulesJson(const TaxRules& rules) {
    QJsonArray classes;
    for (const auto& [id, taxClass] : rules) {
        QJsonArray components;
        for (const TaxComponent& component : taxClass.components)
            components.append(
                QJsonArray{component.name, QString::fromLatin1(component.rate.percentText()), toArray(component.on)});
        classes.append(QJsonArray{id, taxClass.name, components});
    }
    return compact(classes);
}

TaxRules rulesOf(const QByteArray& json) {
    TaxRules rules;
    const QJsonArray classes = QJsonDocument::fromJson(json).array();
    for (const QJsonValue& value : classes) {
        const QJsonArray entry = value.toArray();
        TaxClass taxClass{entry.at(0).toString(), entry.at(1).toString(), {}};
        const QJsonArray components = entry.at(2).toArray();
        for (const QJsonValue& item : components) {
            const QJsonArray fields = item.toArray();
            TaxComponent component{fields.at(0).toString(), rateOf(fields.at(1).toString()), {}};
            const QJsonArray joined = fields.at(2).toArray();
            for (const QJsonValue& name : joined) component.on.push_back(name.toString());
            taxClass.components.push_back(std::move(component));
        }
        rules.emplace(taxClass.id, std::move(taxClass));
    }
    return rules;
}

QByteArray joinedNames(const std::vector<QString>& names) {
    QByteArray out;
    for (const QString& name : names) {
        if (!out.isEmpty()) out += '\n';
        out += name.toUtf8();
    }
    return out;
}

std::vector<QString> splitNames(const QByteArray& text) {
    std::vector<QString> names;
    if (text.isEmpty()) return names;
    for (const QByteArray& name : text.split('\n')) names.push_back(QString::fromUtf8(name));
    return names;
}

Rate rateOf(const QString& percent) {
    return Rate::fromPercent(percent).value_or(Rate());
}

}  // namespace frontdesk
