// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/draft_json.h"

#include "app/domain/customer.h"

namespace frontdesk::api {
namespace {

constexpr int kMaxName = 100;
constexpr int kMaxPhone = 40;
constexpr int kMaxEmail = 254;
constexpr int kMaxNote = 500;
constexpr int kMaxAddress = 300;
constexpr int kMaxItems = 100;
constexpr int kMaxQuantity = 99;
constexpr int kMaxOptions = 100;
constexpr qint64 kMaxAmount = 1'000'000'000'000'000;

/// Whether a body of this use holds everything an order needs.
bool isWhole(DraftUse use) {
    return use == DraftUse::Create || use == DraftUse::Kiosk;
}

// Which of the prepaid ones is offered is for the routes to say.
PaymentMethod readMethod(ObjectReader& body, Presence presence) {
    const auto method = body.choice("payment_method", presence, &paymentMethodFromWire);
    if (!method) return PaymentMethod::Cash;
    if (*method == PaymentMethod::CardTerminal || *method == PaymentMethod::MobileMoneyManual)
        body.refuse("payment_method", "unknown", QStringLiteral("Not a value this field can have."));
    return *method;
}

Fulfilment readFulfilment(ObjectReader& body, DraftUse use) {
    const auto given =
        body.choice("fulfilment", isWhole(use) ? Presence::Required : Presence::Optional, &fulfilmentFromWire);
    if (use != DraftUse::Table) return given.value_or(Fulfilment::Pickup);
    if (given && *given != Fulfilment::DineIn)
        body.refuse("fulfilment", "not_offered", QStringLiteral("An order at a table is dine_in."));
    return Fulfilment::DineIn;
}

std::optional<DeliveryAddress> readAddress(ObjectReader& body, const OrderDraft& draft, DraftUse use,
                                           std::vector<FieldError>& errors) {
    const bool needed = isWhole(use) && draft.fulfilment == Fulfilment::Delivery;
    const JsonValue* value = body.object("delivery_address", needed ? Presence::Required : Presence::Optional);
    if (!value) return std::nullopt;
    ObjectReader reader(*value, body.pathOf("delivery_address"), errors);
    DeliveryAddress address;
    address.text = reader.text("text", kMaxAddress, needed ? Presence::Required : Presence::Optional, Lines::Many);
    address.placeId = reader.id<PlaceId>("place_id", Presence::Optional).value_or(PlaceId());
    address.directions = reader.text("directions", kMaxNote, Presence::Optional, Lines::Many);
    return address;
}

std::vector<OptionId> readOptions(ObjectReader& line) {
    std::vector<OptionId> ids;
    const JsonValue* values = line.array("option_ids", 0, kMaxOptions, Presence::Optional);
    if (!values) return ids;
    for (const auto& value : values->GetArray()) {
        const auto id = value.IsString()
                            ? OptionId::fromText({value.GetString(), static_cast<qsizetype>(value.GetStringLength())})
                            : std::nullopt;
        if (id)
            ids.push_back(*id);
        else
            line.refuse("option_ids", "unknown_option", QStringLiteral("There is no such option."));
    }
    return ids;
}

DraftLine readLine(const JsonValue& value, const QString& path, std::vector<FieldError>& errors) {
    ObjectReader reader(value, path, errors);
    DraftLine line;
    line.itemId = reader.id<MenuItemId>("item_id", Presence::Required).value_or(MenuItemId());
    line.quantity = static_cast<int>(reader.integer("quantity", 1, kMaxQuantity, Presence::Required).value_or(1));
    line.optionIds = readOptions(reader);
    line.note = reader.text("note", kMaxNote, Presence::Optional, Lines::Many);
    return line;
}

std::vector<DraftLine> readLines(ObjectReader& body, std::vector<FieldError>& errors) {
    std::vector<DraftLine> lines;
    const JsonValue* items = body.array("items", 1, kMaxItems, Presence::Required);
    if (!items) return lines;
    for (const auto& item : items->GetArray())
        lines.push_back(readLine(item, QStringLiteral("items[%1]").arg(lines.size()), errors));
    return lines;
}

OrderSource sourceOf(DraftUse use) {
    switch (use) {
        case DraftUse::Table:
            return OrderSource::Table;
        case DraftUse::Kiosk:
            return OrderSource::Kiosk;
        case DraftUse::Create:
        case DraftUse::Quote:
            break;
    }
    return OrderSource::Web;
}

}  // namespace

OrderDraft readDraft(const JsonValue& json, DraftUse use, Currency currency, std::vector<FieldError>& errors) {
    const auto needed = isWhole(use) ? Presence::Required : Presence::Optional;
    ObjectReader body(json, {}, errors);
    OrderDraft draft;
    draft.customerName = body.text("customer_name", kMaxName, needed);
    draft.customerPhone = body.text("customer_phone", kMaxPhone, use == DraftUse::Kiosk ? Presence::Optional : needed);
    draft.customerEmail = body.text("customer_email", kMaxEmail, Presence::Optional);
    if (!draft.customerEmail.isEmpty() && !canonicalEmail(draft.customerEmail))
        body.refuse("customer_email", "invalid", QStringLiteral("Must be an e-mail address."));
    draft.fulfilment = readFulfilment(body, use);
    draft.address = readAddress(body, draft, use, errors);
    draft.scheduledFor = body.instant("scheduled_for");
    draft.note = body.text("note", kMaxNote, Presence::Optional, Lines::Many);
    draft.paymentMethod = readMethod(body, needed);
    draft.lines = readLines(body, errors);
    if (const auto expected = body.integer("expected_total_cents", 0, kMaxAmount, Presence::Optional))
        draft.expectedTotal = Money(*expected, currency);
    draft.saveDetails = body.boolean("save_details", Presence::Optional).value_or(false);
    draft.smsOptIn = body.boolean("sms_opt_in", Presence::Optional);
    draft.source = sourceOf(use);
    return draft;
}

}  // namespace frontdesk::api
