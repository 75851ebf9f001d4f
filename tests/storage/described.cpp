// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/described.h"

namespace frontdesk::test {
namespace {

QString text(const QString& value) {
    return QLatin1Char('"') + value + QLatin1Char('"');
}
QString text(const QByteArray& value) {
    return text(QString::fromUtf8(value));
}
QString text(Money value) {
    return QStringLiteral("%1 %2").arg(value.minor()).arg(QString::fromLatin1(value.currency().code()));
}
QString text(Instant value) {
    return QString::number(value.ms);
}
QString text(bool value) {
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}
QString text(int value) {
    return QString::number(value);
}
QString text(QDate value) {
    return value.toString(Qt::ISODate);
}
QString text(const Rate& value) {
    return QString::fromLatin1(value.percentText()) + QLatin1Char('%');
}
QString text(const QStringList& value) {
    return text(value.join(QLatin1Char('|')));
}
template <class Tag>
QString text(const Id<Tag>& value) {
    return value.isNull() ? QStringLiteral("none") : value.toString();
}
QString text(const Discount& value) {
    return std::visit([](const auto& each) { return text(each); }, value);
}
template <class T>
QString text(const std::optional<T>& value) {
    return value ? text(*value) : QStringLiteral("none");
}
template <class T>
auto text(T value) -> decltype(wireName(value), QString()) {
    return QString::fromLatin1(wireName(value));
}
QString text(const std::vector<QString>& value) {
    return text(QStringList(value.begin(), value.end()));
}

/// Collects lines below a path.
class Lines {
public:
    explicit Lines(QStringList& out, QString path = {}) : m_out(out), m_path(std::move(path)) {}
    template <class T>
    void add(const char* name, const T& value) {
        m_out << m_path + QLatin1String(name) + QStringLiteral(" = ") + text(value);
    }
    template <class List, class Describe>
    void each(const char* name, const List& list, Describe describe) {
        int index = 0;
        for (const auto& element : list) {
            Lines below(m_out, QStringLiteral("%1%2[%3].").arg(m_path, QLatin1String(name)).arg(index++));
            describe(below, element);
        }
    }

private:
    QStringList& m_out;
    QString m_path;
};

void describeTaxClass(Lines& lines, const TaxClass& taxClass) {
    lines.add("id", taxClass.id);
    lines.add("name", taxClass.name);
    lines.each("component", taxClass.components, [](Lines& below, const TaxComponent& component) {
        below.add("name", component.name);
        below.add("rate", component.rate);
        below.add("on", component.on);
    });
}

void describeLine(Lines& lines, const OrderLine& line) {
    lines.add("id", line.id);
    lines.add("status", line.status);
    lines.add("item", line.itemId);
    lines.add("name", line.name);
    lines.add("kitchenName", line.kitchenName);
    lines.add("station", line.station);
    lines.add("taxClass", line.taxClass);
    lines.add("quantity", line.quantity);
    lines.add("unitPrice", line.unitPrice);
    lines.add("note", line.note);
    lines.add("ownDiscount", line.ownDiscount);
    lines.add("total", line.total);
    lines.add("discount", line.discount);
    lines.add("net", line.net);
    lines.each("option", line.options, [](Lines& below, const LineOption& option) {
        below.add("id", option.id);
        below.add("name", option.name);
        below.add("delta", option.priceDelta);
        below.add("item", option.itemId);
    });
    lines.each("part", line.parts, [](Lines& below, const PricePart& part) {
        below.add("taxClass", part.taxClass);
        below.add("price", part.standAlonePrice);
    });
}

void describePayment(Lines& lines, const Payment& payment) {
    lines.add("id", payment.id);
    lines.add("order", payment.orderId);
    lines.add("method", payment.method);
    lines.add("state", storedName(payment.state));
    lines.add("needsAction", payment.needsAction);
    lines.add("amount", payment.amount);
    lines.add("tip", payment.tip);
    lines.add("rounding", payment.rounding);
    lines.add("tendered", payment.tendered);
    lines.add("change", payment.change);
    lines.add("reference", payment.reference);
    lines.add("externalReference", payment.externalReference);
    lines.add("authorizationUrl", payment.authorizationUrl);
    lines.add("displayText", payment.displayText);
    lines.add("expiresAt", payment.expiresAt);
    lines.add("failureCode", payment.failureCode);
    lines.add("refundOf", payment.refundOf);
    lines.add("shift", payment.shiftId);
    lines.add("staff", payment.staffId);
    lines.add("createdAt", payment.createdAt);
}

void describeHead(Lines& lines, const Order& order) {
    lines.add("id", order.id);
    lines.add("version", order.version);
    lines.add("number", order.number);
    lines.add("verificationCode", order.verificationCode);
    lines.add("source", order.source);
    lines.add("fulfilment", order.fulfilment);
    lines.add("status", order.status);
    lines.add("paymentMethod", order.paymentMethod);
    lines.add("customerName", order.customerName);
    lines.add("customerPhone", order.customerPhone);
    lines.add("customerEmail", order.customerEmail);
    lines.add("customer", order.customerId);
    lines.add("table", order.tableId);
    lines.add("tableName", order.tableName);
    lines.add("address", order.address ? order.address->text : QString());
    lines.add("place", order.address ? order.address->placeId : PlaceId());
    lines.add("directions", order.address ? order.address->directions : QString());
    lines.add("note", order.note);
    lines.add("smsOptIn", order.smsOptIn);
    lines.add("emailOptIn", order.emailOptIn);
    lines.add("currency", order.currency.code());
    lines.add("pricesIncludeTax", order.pricesIncludeTax);
    lines.add("orderDiscount", order.orderDiscount);
    lines.add("discountReason", order.discountReason);
    lines.add("subtotal", order.subtotal);
    lines.add("discount", order.discount);
    lines.add("deliveryFee", order.deliveryFee);
    lines.add("net", order.net);
    lines.add("tax", order.tax);
    lines.add("total", order.total);
    lines.add("estimatedReadyAt", order.estimatedReadyAt);
    lines.add("scheduledFor", order.scheduledFor);
    lines.add("acceptedAt", order.acceptedAt);
    lines.add("receiptNumber", order.receiptNumber);
    lines.add("tokenGeneration", order.tokenGeneration);
    lines.add("businessDay", order.businessDay);
    lines.add("taxDate", order.taxDate);
    lines.add("createdAt", order.createdAt);
    lines.add("updatedAt", order.updatedAt);
}

void describeItem(Lines& lines, const MenuItem& item) {
    lines.add("id", item.id);
    lines.add("category", item.categoryId);
    lines.add("name", item.name);
    lines.add("kitchenName", item.kitchenName);
    lines.add("description", item.description);
    lines.add("price", item.price);
    lines.add("combo", item.kind == ItemKind::Combo);
    lines.add("emoji", item.emoji);
    lines.add("imageUrl", item.imageUrl);
    lines.add("station", item.station);
    lines.add("taxClass", item.taxClass);
    lines.add("tags", item.tags);
    lines.add("allergens", item.allergens);
    lines.add("prepMinutes", item.prepMinutes);
    lines.add("position", item.position);
    lines.add("featured", item.featured);
    lines.add("fulfilments", static_cast<int>(item.fulfilments));
    lines.add("soldOut", item.soldOut);
    lines.add("soldOutUntil", item.soldOutUntil);
    lines.each("hours", item.hours, [](Lines& below, const ServingHours& hours) {
        below.add("weekdays", hours.weekdays);
        below.add("from", hours.fromMinute);
        below.add("until", hours.untilMinute);
    });
    lines.each("group", item.groups, [](Lines& below, const OptionGroup& group) {
        below.add("id", group.id);
        below.add("name", group.name);
        below.add("min", group.min);
        below.add("max", group.max);
        below.add("parent", group.parentOption);
        below.each("option", group.options, [](Lines& option, const MenuOption& each) {
            option.add("id", each.id);
            option.add("name", each.name);
            option.add("delta", each.priceDelta);
            option.add("soldOut", each.soldOut);
            option.add("item", each.itemId);
        });
    });
}

}  // namespace

QStringList described(const Order& order) {
    QStringList out;
    Lines lines(out);
    describeHead(lines, order);
    lines.each("line", order.lines, describeLine);
    lines.each("group", order.groups, [](Lines& below, const TaxGroup& group) {
        below.add("class", group.classId);
        below.add("effective", group.effective);
        below.add("net", group.net);
        below.each("cell", group.cells, [](Lines& cell, const TaxGroup::Cell& each) {
            cell.add("name", each.name);
            cell.add("rate", each.rate);
            cell.add("on", each.on);
            cell.add("tax", each.tax);
        });
    });
    if (order.taxRules)
        lines.each("rule", *order.taxRules,
                   [](Lines& below, const auto& rule) { describeTaxClass(below, rule.second); });
    lines.each("payment", order.payments, describePayment);
    lines.each("event", order.timeline, [](Lines& below, const OrderEvent& event) {
        below.add("seq", event.seq);
        below.add("at", event.at);
        below.add("kind", event.kind);
        below.add("by", event.by);
        below.add("actor", event.actor);
        below.add("device", event.device);
        below.add("from", event.from);
        below.add("to", event.to);
        below.add("reason", event.reason);
    });
    return out;
}

QStringList described(const Menu& menu) {
    QStringList out;
    Lines lines(out);
    lines.add("currency", menu.currency.code());
    lines.add("pricesIncludeTax", menu.pricesIncludeTax);
    lines.add("taxSet", menu.taxes.id());
    lines.each("taxVersion", menu.taxes.versions(), [](Lines& below, const TaxSet::Version& version) {
        below.add("from", version.from);
        std::map<QString, TaxClass> byId;  // their order in the set has no meaning
        for (const TaxClass& taxClass : version.classes) byId.emplace(taxClass.id, taxClass);
        below.each("class", byId, [](Lines& each, const auto& entry) { describeTaxClass(each, entry.second); });
    });
    lines.each("classByFulfilment", menu.classByFulfilment, [](Lines& below, const auto& entry) {
        below.add("class", entry.first.first);
        below.add("fulfilment", entry.first.second);
        below.add("becomes", entry.second);
    });
    lines.each("category", menu.categories, [](Lines& below, const Category& category) {
        below.add("id", category.id);
        below.add("name", category.name);
        below.add("description", category.description);
        below.add("emoji", category.emoji);
        below.add("colour", category.colour);
        below.add("imageUrl", category.imageUrl);
        below.add("position", category.position);
    });
    lines.each("item", menu.items, describeItem);
    lines.each("place", menu.places, [](Lines& below, const DeliveryPlace& place) {
        below.add("id", place.id);
        below.add("name", place.name);
        below.add("fee", place.fee);
    });
    lines.each("table", menu.tables, [](Lines& below, const DiningTable& table) {
        below.add("id", table.id);
        below.add("name", table.name);
        below.add("area", table.area);
        below.add("seats", table.seats);
        below.add("token", table.token);
    });
    return out;
}

}  // namespace frontdesk::test
