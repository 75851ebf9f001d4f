// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/print_json.h"
#include "app/services/print_requests.h"

namespace frontdesk {
namespace {

QJsonObject changeJson(const TicketChange& change) {
    QJsonObject json{{QStringLiteral("before"), lineJson(change.before)}};
    if (change.after) json.insert(QStringLiteral("after"), lineJson(*change.after));
    return json;
}

TicketChange changeOf(const QJsonObject& json) {
    TicketChange change{lineOf(json.value(u"before").toObject(), Currency()), std::nullopt};
    if (json.contains(u"after")) change.after = lineOf(json.value(u"after").toObject(), Currency());
    return change;
}

QJsonObject piecesJson(const StationPieces& pieces) {
    return {{QStringLiteral("station"), pieces.station}, {QStringLiteral("pieces"), pieces.pieces}};
}

StationPieces piecesOf(const QJsonObject& json) {
    return {json.value(u"station").toString(), json.value(u"pieces").toInt()};
}

void insertTime(QJsonObject& json, const QString& key, const std::optional<Instant>& at) {
    if (at) json.insert(key, at->ms);
}

std::optional<Instant> timeOf(const QJsonObject& json, QStringView key) {
    return json.contains(key) ? std::optional(instantOf(json.value(key))) : std::nullopt;
}

}  // namespace

QByteArray encodeTicket(const TicketContent& content) {
    QJsonObject json{{QStringLiteral("v"), kPrintContentVersion},
                     {QStringLiteral("station"), content.station},
                     {QStringLiteral("seq"), content.ticketSeq},
                     {QStringLiteral("after"), content.after},
                     {QStringLiteral("of_order"), content.ofOrder},
                     {QStringLiteral("change"), content.change},
                     {QStringLiteral("number"), content.orderNumber},
                     {QStringLiteral("fulfilment"), latin(wireName(content.fulfilment))},
                     {QStringLiteral("source"), latin(wireName(content.source))},
                     {QStringLiteral("table"), content.tableName},
                     {QStringLiteral("customer"), content.customerName},
                     {QStringLiteral("note"), content.note},
                     {QStringLiteral("lines"), arrayOf(content.lines, lineJson)},
                     {QStringLiteral("changes"), arrayOf(content.changes, changeJson)},
                     {QStringLiteral("elsewhere"), arrayOf(content.elsewhere, piecesJson)},
                     {QStringLiteral("fired_at"), content.firedAt.ms},
                     {QStringLiteral("by"), content.sentBy},
                     {QStringLiteral("resend"), content.resend},
                     {QStringLiteral("again"), content.again},
                     {QStringLiteral("cancelled"), content.cancelled},
                     {QStringLiteral("zone"), latin(content.zone.id())}};
    insertTime(json, QStringLiteral("again_at"), content.againAt);
    insertTime(json, QStringLiteral("due_at"), content.dueAt);
    insertTime(json, QStringLiteral("due_before"), content.dueBefore);
    return compact(json);
}

std::optional<TicketContent> decodeTicket(const QByteArray& json) {
    const auto object = versioned(json);
    if (!object || !object->value(u"lines").isArray()) return std::nullopt;
    TicketContent content;
    content.station = object->value(u"station").toString();
    content.ticketSeq = object->value(u"seq").toInt();
    content.after = object->value(u"after").toInt();
    content.ofOrder = object->value(u"of_order").toInt(1);
    content.change = object->value(u"change").toInt();
    content.orderNumber = object->value(u"number").toInt();
    content.fulfilment = fulfilmentFromWire(bytesOf(object->value(u"fulfilment"))).value_or(Fulfilment::Pickup);
    content.source = orderSourceFromWire(bytesOf(object->value(u"source"))).value_or(OrderSource::Web);
    content.tableName = object->value(u"table").toString();
    content.customerName = object->value(u"customer").toString();
    content.note = object->value(u"note").toString();
    content.lines = listOf(object->value(u"lines"), [](const QJsonObject& line) { return lineOf(line, Currency()); });
    content.changes = listOf(object->value(u"changes"), changeOf);
    content.elsewhere = listOf(object->value(u"elsewhere"), piecesOf);
    content.firedAt = instantOf(object->value(u"fired_at"));
    content.sentBy = object->value(u"by").toString();
    content.resend = object->value(u"resend").toBool();
    content.again = object->value(u"again").toInt();
    content.againAt = timeOf(*object, u"again_at");
    content.cancelled = object->value(u"cancelled").toBool();
    content.zone = zoneOf(object->value(u"zone"));
    content.dueAt = timeOf(*object, u"due_at");
    content.dueBefore = timeOf(*object, u"due_before");
    return content;
}

}  // namespace frontdesk
