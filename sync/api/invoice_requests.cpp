// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/invoice_requests.h"

#include "app/domain/customer.h"

namespace frontdesk::api {
namespace {

constexpr int kMaxCode = 16;
constexpr int kMaxName = 100;
constexpr int kMaxTaxId = 50;
constexpr int kMaxAddress = 500;
constexpr int kMaxEmail = 254;
constexpr int kMaxReason = 500;
constexpr qint64 kMaxAmount = 1'000'000'000'000'000;

InvoiceParty readBuyer(const JsonValue& json, const QString& path, std::vector<FieldError>& errors) {
    ObjectReader reader(json, path, errors);
    InvoiceParty buyer;
    buyer.name = reader.text("name", kMaxName, Presence::Required);
    buyer.taxId = reader.text("tax_id", kMaxTaxId, Presence::Optional);
    buyer.address = reader.text("address", kMaxAddress, Presence::Optional, Lines::Many);
    buyer.email = reader.text("email", kMaxEmail, Presence::Optional);
    if (!buyer.email.isEmpty() && !canonicalEmail(buyer.email))
        reader.refuse("email", "invalid", QStringLiteral("Must be an e-mail address."));
    return buyer;
}

}  // namespace

Result<GuestInvoiceRequest> readGuestInvoice(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    GuestInvoiceRequest request;
    request.code = body.text("verification_code", kMaxCode, Presence::Required).toUtf8();
    if (const JsonValue* buyer = body.object("buyer", Presence::Required))
        request.buyer = readBuyer(*buyer, QStringLiteral("buyer"), errors);
    if (!errors.empty()) return invalidFields(std::move(errors));
    return request;
}

Result<RefundRequest> readRefund(const JsonValue& json, Currency currency) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    RefundRequest request;
    request.amount = Money(body.integer("amount_cents", 1, kMaxAmount, Presence::Required).value_or(0), currency);
    request.tip = Money(body.integer("tip_cents", 0, kMaxAmount, Presence::Optional).value_or(0), currency);
    request.reason = body.text("reason", kMaxReason, Presence::Required, Lines::Many);
    request.version = readVersion(body);
    if (!errors.empty()) return invalidFields(std::move(errors));
    return request;
}

}  // namespace frontdesk::api
