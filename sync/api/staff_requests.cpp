// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/staff_requests.h"

namespace frontdesk::api {
namespace {

constexpr int kMaxReason = 500;
constexpr int kMaxReference = 100;
constexpr int kMaxEtaMinutes = 600;
constexpr qint64 kMaxAmount = 1'000'000'000'000'000;

template <class T>
Result<T> unless(std::vector<FieldError> errors, T value) {
    if (!errors.empty()) return invalidFields(std::move(errors));
    return value;
}

// What a till takes by itself; the guests' methods go through a provider.
std::optional<PaymentMethod> tillMethodFromWire(QByteArrayView name) {
    const auto method = paymentMethodFromWire(name);
    const bool taken = method == PaymentMethod::Cash || method == PaymentMethod::CardTerminal ||
                       method == PaymentMethod::MobileMoneyManual;
    return taken ? method : std::nullopt;
}

std::optional<Discount> readPercent(ObjectReader& body) {
    const auto text = body.decimal("percent");
    if (!text) return std::nullopt;
    const auto rate = Rate::fromPercent(*text);
    if (rate && !rate->isZero() && rate->numerator() <= rate->denominator()) return Discount(*rate);
    body.refuse("percent", "out_of_range", QStringLiteral("Must be above 0 and at most 100."));
    return std::nullopt;
}

}  // namespace

Result<TransitionRequest> readTransition(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    TransitionRequest request;
    request.to = body.choice("to", Presence::Required, &orderStatusFromWire).value_or(request.to);
    request.reason = body.text("reason", kMaxReason, Presence::Optional, Lines::Many);
    if (const auto minutes = body.integer("eta_minutes", 1, kMaxEtaMinutes, Presence::Optional))
        request.etaMinutes = static_cast<int>(*minutes);
    request.version = readVersion(body);
    return unless(std::move(errors), std::move(request));
}

Result<AvailabilityRequest> readAvailability(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    AvailabilityRequest request;
    request.available = body.boolean("available", Presence::Required).value_or(true);
    request.until = body.instant("until");
    return unless(std::move(errors), request);
}

Result<TenderRequest> readTender(const JsonValue& json, Currency currency) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    TenderRequest request;
    request.method = body.choice("method", Presence::Required, &tillMethodFromWire).value_or(PaymentMethod::Cash);
    request.amount = Money(body.integer("amount_cents", 1, kMaxAmount, Presence::Required).value_or(0), currency);
    if (const auto tendered = body.integer("tendered_cents", 0, kMaxAmount, Presence::Optional))
        request.tendered = Money(*tendered, currency);
    if (request.tendered && request.method != PaymentMethod::Cash)
        body.refuse("tendered_cents", "not_cash", QStringLiteral("Only cash is tendered."));
    request.tip = Money(body.integer("tip_cents", 0, kMaxAmount, Presence::Optional).value_or(0), currency);
    request.externalReference = body.text("reference", kMaxReference, Presence::Optional);
    return unless(std::move(errors), std::move(request));
}

Result<DiscountRequest> readDiscount(const JsonValue& json, Currency currency) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    DiscountRequest request;
    if (body.has("percent") == body.has("cents"))
        body.refuse("percent", "one_of", QStringLiteral("Give either percent or cents."));
    else if (const auto percent = readPercent(body))
        request.discount = *percent;
    if (const auto cents = body.integer("cents", 1, kMaxAmount, Presence::Optional))
        request.discount = Money(*cents, currency);
    request.lineId = body.id<LineId>("line_id", Presence::Optional).value_or(LineId());
    request.reason = body.text("reason", kMaxReason, Presence::Required, Lines::Many);
    request.version = readVersion(body);
    return unless(std::move(errors), std::move(request));
}

Result<PrintWhat> readPrint(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    const auto what = body.choice("what", Presence::Required, &printWhatFromWire).value_or(PrintWhat::Receipt);
    return unless(std::move(errors), what);
}

}  // namespace frontdesk::api
