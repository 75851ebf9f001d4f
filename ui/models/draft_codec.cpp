// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/draft_codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {

namespace {

constexpr int kFormat = 1;

const QLatin1String kAddress("address");
const QLatin1String kDiscount("discount");
const QLatin1String kLines("lines");
const QLatin1String kNote("note");
const QLatin1String kScheduled("scheduled_for");

QString latin(const QByteArray& text) {
    return QString::fromLatin1(text);
}

template <class IdType>
QString idText(const IdType& id) {
    return id.isNull() ? QString() : id.toString();
}

QJsonValue discountJson(const std::optional<Discount>& discount) {
    if (!discount) return QJsonValue::Null;
    if (const Rate* rate = std::get_if<Rate>(&*discount))
        return QJsonObject{{QStringLiteral("percent"), latin(rate->percentText())}};
    return QJsonObject{{QStringLiteral("minor"), std::get<Money>(*discount).minor()}};
}

QJsonObject lineJson(const DraftLine& line) {
    QJsonArray options;
    for (const OptionId& id : line.optionIds) options.append(id.toString());
    return {{QStringLiteral("item"), line.itemId.toString()},
            {QStringLiteral("quantity"), line.quantity},
            {QStringLiteral("options"), options},
            {kNote, line.note},
            {kDiscount, discountJson(line.discount)}};
}

QJsonValue addressJson(const std::optional<DeliveryAddress>& address) {
    if (!address) return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("text"), address->text},
                       {QStringLiteral("place"), idText(address->placeId)},
                       {QStringLiteral("directions"), address->directions}};
}

/// Reads values and remembers whether any was wrong.
class Reader {
public:
    explicit Reader(Currency currency) : m_currency(currency) {}

    [[nodiscard]] bool isGood() const { return m_good; }

    template <class IdType>
    IdType id(const QJsonValue& value, bool required = false) {
        const QByteArray text = value.toString().toLatin1();
        if (text.isEmpty() && !required) return {};
        const auto found = IdType::fromText(text);
        m_good = m_good && found.has_value();
        return found.value_or(IdType());
    }

    template <class Enum>
    Enum word(const QJsonValue& value, std::optional<Enum> (*read)(QByteArrayView)) {
        const auto found = read(value.toString().toLatin1());
        m_good = m_good && found.has_value();
        return found.value_or(Enum());
    }

    std::optional<Discount> discount(const QJsonValue& value) {
        if (!value.isObject()) return std::nullopt;
        const QJsonValue percent = value[QLatin1String("percent")];
        if (!percent.isString()) return Money(value[QLatin1String("minor")].toInteger(), m_currency);
        const auto rate = Rate::fromPercent(percent.toString());
        m_good = m_good && rate.has_value();
        return rate ? std::optional<Discount>(*rate) : std::nullopt;
    }

    std::optional<DeliveryAddress> address(const QJsonValue& value) {
        if (!value.isObject()) return std::nullopt;
        return DeliveryAddress{value[QLatin1String("text")].toString(), id<PlaceId>(value[QLatin1String("place")]),
                               value[QLatin1String("directions")].toString()};
    }

    DraftLine line(const QJsonValue& value) {
        DraftLine line;
        line.itemId = id<MenuItemId>(value[QLatin1String("item")], true);
        line.quantity = value[QLatin1String("quantity")].toInt();
        const QJsonArray options = value[QLatin1String("options")].toArray();
        for (const QJsonValue& option : options) line.optionIds.push_back(id<OptionId>(option, true));
        line.note = value[kNote].toString();
        line.discount = discount(value[kDiscount]);
        return line;
    }

private:
    Currency m_currency;
    bool m_good = true;
};

}  // namespace

QByteArray encodeDraft(const CounterDraft& draft) {
    const OrderDraft& order = draft.order;
    QJsonArray lines;
    for (const DraftLine& line : order.lines) lines.append(lineJson(line));
    const QJsonObject json{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("order_id"), draft.orderId.toString()},
        {QStringLiteral("source"), latin(wireName(order.source))},
        {QStringLiteral("fulfilment"), latin(wireName(order.fulfilment))},
        {QStringLiteral("name"), order.customerName},
        {QStringLiteral("phone"), order.customerPhone},
        {QStringLiteral("save_details"), order.saveDetails},
        {QStringLiteral("table"), idText(order.tableId)},
        {kAddress, addressJson(order.address)},
        {kScheduled, order.scheduledFor ? QJsonValue(order.scheduledFor->ms) : QJsonValue::Null},
        {kNote, order.note},
        {kLines, lines},
        {kDiscount, discountJson(order.discount)},
        {QStringLiteral("discount_reason"), order.discountReason},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<CounterDraft> decodeDraft(const QByteArray& text, Currency currency) {
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json[QLatin1String("format")].toInt() != kFormat) {
        return failure(ErrorCode::MalformedInput, QStringLiteral("This is no unfinished order of a known format."));
    }
    Reader reader(currency);
    CounterDraft draft;
    OrderDraft& order = draft.order;
    draft.orderId = reader.id<OrderId>(json[QLatin1String("order_id")], true);
    order.source = reader.word(json[QLatin1String("source")], &orderSourceFromWire);
    order.fulfilment = reader.word(json[QLatin1String("fulfilment")], &fulfilmentFromWire);
    order.customerName = json[QLatin1String("name")].toString();
    order.customerPhone = json[QLatin1String("phone")].toString();
    order.saveDetails = json[QLatin1String("save_details")].toBool();
    order.tableId = reader.id<TableId>(json[QLatin1String("table")]);
    order.address = reader.address(json[kAddress]);
    if (json[kScheduled].isDouble()) order.scheduledFor = Instant{json[kScheduled].toInteger()};
    order.note = json[kNote].toString();
    const QJsonArray lines = json[kLines].toArray();
    for (const QJsonValue& line : lines) order.lines.push_back(reader.line(line));
    order.discount = reader.discount(json[kDiscount]);
    order.discountReason = json[QLatin1String("discount_reason")].toString();
    if (!reader.isGood()) return failure(ErrorCode::MalformedInput, QStringLiteral("The unfinished order is damaged."));
    return draft;
}

}  // namespace frontdesk
