// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/order_taking.h"

#include <algorithm>

namespace frontdesk {
namespace {

constexpr size_t kMostLines = 100;
constexpr int kMostPieces = 99;
constexpr qsizetype kLongestNote = 500;

/// Collects faults, so that all of them are told at once.
struct Faults {
    std::vector<FieldError> invalid;
    std::vector<FieldError> unavailable;

    void add(Error error) {
        auto& list = error.code == ErrorCode::ItemUnavailable ? unavailable : invalid;
        list.insert(list.end(), std::make_move_iterator(error.fields.begin()),
                    std::make_move_iterator(error.fields.end()));
    }
    [[nodiscard]] std::optional<Error> error() const {
        if (!invalid.empty())
            return Error{
                ErrorCode::ValidationFailed, QStringLiteral("The order has invalid fields."), invalid, {}, {}, 0};
        if (!unavailable.empty())
            return Error{ErrorCode::ItemUnavailable,
                         QStringLiteral("Something in the order cannot be had now."),
                         unavailable,
                         {},
                         {},
                         0};
        return std::nullopt;
    }
};

QString reasonText(Unavailable reason) {
    switch (reason) {
        case Unavailable::SoldOut:
            return QStringLiteral("is sold out");
        case Unavailable::Hours:
            return QStringLiteral("is not served at this time");
        case Unavailable::ServiceType:
            return QStringLiteral("is not available for this service");
    }
    return {};
}

/// The tax classes of a combo's chosen parts with their stand-alone prices; empty where all parts have one class.
std::vector<PricePart> comboParts(const Menu& menu, const MenuItem& item, const ChosenOptions& chosen,
                                  Fulfilment fulfilment) {
    std::vector<PricePart> parts;
    if (item.kind != ItemKind::Combo) return parts;
    for (const auto& choice : chosen.choices)
        if (const MenuItem* part = menu.item(choice.option->itemId))
            parts.push_back({menu.taxClassOf(*part, fulfilment), part->price});
    const bool mixed = std::any_of(parts.begin(), parts.end(),
                                   [&](const PricePart& part) { return part.taxClass != parts.front().taxClass; });
    if (parts.size() == 1 || (!parts.empty() && !mixed)) return {parts.front()};
    return parts;
}

struct PricedLine {
    OrderLine line;
    PriceLine price;
};

std::optional<PricedLine> readLine(const DraftLine& draft, const OrderDraft& order, const Menu& menu,
                                   const Restaurant& restaurant, Instant when, const QString& path, Faults& faults) {
    const size_t faultsBefore = faults.invalid.size() + faults.unavailable.size();
    if (draft.quantity < 1 || draft.quantity > kMostPieces)
        faults.invalid.push_back(
            {path + QStringLiteral(".quantity"), "out_of_range", QStringLiteral("The quantity is 1 to 99.")});
    if (draft.note.size() > kLongestNote)
        faults.invalid.push_back(
            {path + QStringLiteral(".note"), "too_long", QStringLiteral("A note has at most 500 characters.")});
    const MenuItem* item = menu.item(draft.itemId);
    if (!item || item->archived) {
        faults.invalid.push_back(
            {path + QStringLiteral(".item_id"), "unknown", QStringLiteral("There is no such item.")});
        return std::nullopt;
    }
    const Availability availability = availabilityAt(*item, when, restaurant.calendar, order.fulfilment);
    if (!availability.available) {
        const Unavailable reason = availability.reason.value_or(Unavailable::SoldOut);
        faults.unavailable.push_back(
            {path, wireName(reason), QStringLiteral("%1 %2.").arg(item->name, reasonText(reason))});
    }
    auto chosen = chooseOptions(menu, *item, draft.optionIds, path, when);
    if (!chosen) faults.add(chosen.error());
    if (faultsBefore != faults.invalid.size() + faults.unavailable.size() || !chosen) return std::nullopt;

    PricedLine out;
    out.line.itemId = item->id;
    out.line.name = item->name;
    out.line.kitchenName = item->kitchenName;
    out.line.station = item->station.isEmpty() ? QStringLiteral("kitchen") : item->station;
    out.line.quantity = draft.quantity;
    out.line.unitPrice = item->price;
    out.line.note = draft.note;
    out.line.ownDiscount = draft.discount;
    Money each = item->price;
    for (const auto& choice : chosen->choices) {
        out.line.options.push_back({choice.option->id, choice.option->name, choice.option->priceDelta,
                                    choice.option->itemId, choice.group->min == 0});
        out.price.optionDeltas.push_back(choice.option->priceDelta);
        each += choice.option->priceDelta;
    }
    if (each.isNegative()) {
        faults.invalid.push_back({path + QStringLiteral(".option_ids"), "out_of_range",
                                  QStringLiteral("The options cost less than nothing.")});
        return std::nullopt;
    }
    out.line.parts = comboParts(menu, *item, *chosen, order.fulfilment);
    out.line.taxClass =
        out.line.parts.size() == 1 ? out.line.parts.front().taxClass : menu.taxClassOf(*item, order.fulfilment);
    if (out.line.parts.size() == 1) out.line.parts.clear();
    out.price.unitPrice = item->price;
    out.price.quantity = draft.quantity;
    out.price.taxClass = out.line.taxClass;
    out.price.discount = draft.discount;
    out.price.parts = out.line.parts;
    return out;
}

bool exceedsLimit(const Discount& discount, Money of, int limitPercent) {
    if (const auto* rate = std::get_if<Rate>(&discount))
        return rate->numerator() * 100 > static_cast<qint64>(limitPercent) * rate->denominator();
    return std::get<Money>(discount).minor() * 100 > of.minor() * limitPercent;
}

Money deliveryFee(const OrderDraft& draft, const Menu& menu, Faults& faults) {
    const Money none(0, menu.currency);
    if (draft.fulfilment != Fulfilment::Delivery || !draft.address || draft.address->placeId.isNull()) return none;
    if (const DeliveryPlace* place = menu.place(draft.address->placeId)) return place->fee;
    faults.invalid.push_back(
        {QStringLiteral("delivery_address.place_id"), "unknown", QStringLiteral("There is no such place.")});
    return none;
}

int preparationMinutes(const OrderDraft& draft, const Menu& menu, const Restaurant& restaurant) {
    int minutes = restaurant.estimatedMinutes;
    for (const DraftLine& line : draft.lines)
        if (const MenuItem* item = menu.item(line.itemId)) minutes = std::max(minutes, item->prepMinutes);
    return minutes;
}

Status mayGive(bool large, const Restaurant& restaurant, const Caller& caller) {
    if (isAllowed(caller, large ? Permission::DiscountAny : Permission::DiscountSmall)) return {};
    return failure(ErrorCode::Forbidden,
                   large ? QStringLiteral("Your role may discount up to %1%.").arg(restaurant.cashierDiscountPercent)
                         : QStringLiteral("Your role may not give discounts."));
}

}  // namespace

Status mayDiscount(const Discount& discount, Money of, const Restaurant& restaurant, const Caller& caller) {
    return mayGive(exceedsLimit(discount, of, restaurant.cashierDiscountPercent), restaurant, caller);
}

Status mayDiscountInAll(const std::vector<OrderLine>& lines, const std::optional<Discount>& ofOrder,
                        const Calculation& worth, const Restaurant& restaurant, const Caller& caller) {
    const auto ofLines = std::count_if(lines.begin(), lines.end(), [](const OrderLine& line) {
        return line.ownDiscount.has_value() && line.status != LineStatus::Voided;
    });
    const qint64 count = ofLines + (ofOrder ? 1 : 0);
    if (count == 0) return {};
    // Each discount was rounded once, by half a unit at most; twice everything keeps that half an integer.
    const qint64 limit = 2 * worth.subtotal.minor() * restaurant.cashierDiscountPercent + 100 * count;
    return mayGive(2 * worth.discount.minor() * 100 > limit, restaurant, caller);
}

Result<Quote> priceDraft(const OrderDraft& draft, const Menu& menu, const Restaurant& restaurant, Instant now,
                         const Caller& caller) {
    Faults faults;
    if (draft.lines.empty())
        faults.invalid.push_back(
            {QStringLiteral("items"), "required", QStringLiteral("An order has at least one item.")});
    if (draft.lines.size() > kMostLines)
        faults.invalid.push_back(
            {QStringLiteral("items"), "too_many", QStringLiteral("An order has at most 100 lines.")});
    const Instant when = draft.scheduledFor.value_or(now);
    Quote quote;
    Basket basket;
    basket.rules = menu.taxes.on(restaurant.calendar.calendarDay(when));
    basket.pricesIncludeTax = menu.pricesIncludeTax;
    basket.discount = draft.discount;
    for (size_t i = 0; i < std::min(draft.lines.size(), kMostLines); ++i) {
        const QString path = QStringLiteral("items[%1]").arg(i);
        if (auto line = readLine(draft.lines[i], draft, menu, restaurant, when, path, faults)) {
            quote.lines.push_back(std::move(line->line));
            basket.lines.push_back(std::move(line->price));
        }
    }
    quote.deliveryFee = deliveryFee(draft, menu, faults);
    if (!quote.deliveryFee.isZero()) basket.fees.push_back(quote.deliveryFee);
    if (const auto error = faults.error()) return tl::make_unexpected(*error);

    auto calculation = calculate(basket);
    if (!calculation) return tl::make_unexpected(calculation.error());
    for (size_t i = 0; i < quote.lines.size(); ++i) {
        OrderLine& line = quote.lines[i];
        line.total = calculation->lines[i].total;
        line.discount = calculation->lines[i].discount;
        line.net = calculation->lines[i].net;
        if (line.ownDiscount)
            if (auto may = mayDiscount(*line.ownDiscount, line.total, restaurant, caller); !may)
                return tl::make_unexpected(may.error());
    }
    if (draft.discount)
        if (auto may = mayDiscount(*draft.discount, calculation->subtotal, restaurant, caller); !may)
            return tl::make_unexpected(may.error());
    if (auto may = mayDiscountInAll(quote.lines, draft.discount, *calculation, restaurant, caller); !may)
        return tl::make_unexpected(may.error());
    quote.calculation = std::move(*calculation);
    quote.taxRules = std::make_shared<const TaxRules>(std::move(basket.rules));
    quote.estimatedReadyAt = draft.scheduledFor.value_or(now.plusMinutes(preparationMinutes(draft, menu, restaurant)));
    return quote;
}

}  // namespace frontdesk
