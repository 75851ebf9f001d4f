// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/account_requests.h"

#include <algorithm>

namespace frontdesk::api {
namespace {

constexpr int kMaxEmail = 254;
constexpr int kMaxName = 100;
constexpr int kMaxPhone = 40;
constexpr int kMaxBusinessName = 200;
constexpr int kMaxTaxId = 50;
constexpr int kMaxAddress = 300;
constexpr int kMaxDirections = 500;
constexpr int kMaxLabel = 50;
constexpr int kMaxAddresses = 10;
constexpr int kMaxToken = 200;
constexpr int kMaxCode = 40;
constexpr int kMaxPasswordCharacters = 128;
constexpr qsizetype kMaxPasswordBytes = 512;

template <class T>
Result<T> unless(std::vector<FieldError> errors, T value) {
    if (!errors.empty()) return invalidFields(std::move(errors));
    return value;
}

const JsonValue* memberOf(const JsonValue& json, const char* name) {
    if (!json.IsObject()) return nullptr;
    const auto found = json.FindMember(name);
    return found == json.MemberEnd() ? nullptr : &found->value;
}

/// A password as it was typed. Its length is bounded here, before anything is computed from it.
QString verbatim(const JsonValue& json, const char* name, ObjectReader& body) {
    const JsonValue* member = memberOf(json, name);
    if (!member || member->IsNull()) {
        if (json.IsObject()) body.refuse(name, "required", QStringLiteral("Must be given."));
        return {};
    }
    if (!member->IsString()) {
        body.refuse(name, "wrong_type", QStringLiteral("Must be a string."));
        return {};
    }
    const auto bytes = static_cast<qsizetype>(member->GetStringLength());
    const QString text = QString::fromUtf8(member->GetString(), bytes);
    if (text.isEmpty()) body.refuse(name, "required", QStringLiteral("Must not be empty."));
    if (bytes <= kMaxPasswordBytes && text.toUcs4().size() <= kMaxPasswordCharacters) return text;
    body.refuse(name, "too_long", QStringLiteral("At most %1 characters.").arg(kMaxPasswordCharacters));
    return {};
}

/// A text that may be emptied: nothing if it is not given, empty for null.
std::optional<QString> changed(const JsonValue& json, ObjectReader& body, const char* name, int maxLength,
                               Lines lines = Lines::One) {
    const JsonValue* member = memberOf(json, name);
    if (!member) return std::nullopt;
    return body.text(name, maxLength, Presence::Optional, lines);
}

SavedAddress readAddress(const JsonValue& json, const QString& path, std::vector<FieldError>& errors) {
    ObjectReader body(json, path, errors);
    SavedAddress address;
    address.id = body.id<AddressId>("id", Presence::Optional).value_or(AddressId());
    address.label = body.text("label", kMaxLabel, Presence::Optional);
    address.text = body.text("text", kMaxAddress, Presence::Required, Lines::Many);
    address.placeId = body.id<PlaceId>("place_id", Presence::Optional).value_or(PlaceId());
    address.directions = body.text("directions", kMaxDirections, Presence::Optional, Lines::Many);
    return address;
}

std::optional<std::vector<SavedAddress>> readAddressBook(ObjectReader& body, std::vector<FieldError>& errors) {
    const JsonValue* rows = body.array("address_book", 0, kMaxAddresses, Presence::Optional);
    if (!rows) return std::nullopt;
    std::vector<SavedAddress> book;
    for (const JsonValue& row : rows->GetArray()) {
        const QString path = QStringLiteral("address_book[%1]").arg(book.size());
        book.push_back(readAddress(row, path, errors));
    }
    return book;
}

void readNotifications(ObjectReader& body, ProfileChange& change, std::vector<FieldError>& errors) {
    const JsonValue* wishes = body.object("notifications", Presence::Optional);
    if (!wishes) return;
    ObjectReader reader(*wishes, QStringLiteral("notifications"), errors);
    change.notifySms = reader.boolean("sms", Presence::Optional);
    change.notifyEmail = reader.boolean("email", Presence::Optional);
}

}  // namespace

Status allFaults(std::vector<FieldError> form, const Status& rules) {
    if (form.empty()) return rules;
    const auto ofForm = form.size();
    const std::vector<FieldError> ofRules = rules ? std::vector<FieldError>() : rules.error().fields;
    for (const FieldError& fault : ofRules) {
        const auto end = form.begin() + static_cast<std::ptrdiff_t>(ofForm);
        if (std::none_of(form.begin(), end, [&](const FieldError& told) { return told.field == fault.field; }))
            form.push_back(fault);
    }
    return invalidFields(std::move(form));
}

RegisterRequest readRegister(const JsonValue& json, std::vector<FieldError>& errors) {
    ObjectReader body(json, {}, errors);
    RegisterRequest request;
    Registration& account = request.account;
    account.email = body.text("email", kMaxEmail, Presence::Required);
    request.password = verbatim(json, "password", body);
    account.fullName = body.text("full_name", kMaxName, Presence::Required);
    account.phone = body.text("phone", kMaxPhone, Presence::Optional);
    account.businessName = body.text("business_name", kMaxBusinessName, Presence::Optional);
    account.taxId = body.text("tax_id", kMaxTaxId, Presence::Optional);
    account.address = body.text("address", kMaxAddress, Presence::Optional, Lines::Many);
    return request;
}

Result<LoginRequest> readLogin(const JsonValue& json, bool form) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    LoginRequest request;
    request.email = body.text(form ? "username" : "email", kMaxEmail, Presence::Required);
    request.password = verbatim(json, "password", body);
    const QString grant = form ? body.text("grant_type", kMaxCode, Presence::Optional) : QString();
    if (!grant.isEmpty() && grant != QLatin1String("password"))
        body.refuse("grant_type", "unknown", QStringLiteral("Only the password grant is offered."));
    return unless(std::move(errors), std::move(request));
}

Result<QString> readOne(const JsonValue& json, const char* name) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    QString text = body.text(name, kMaxEmail, Presence::Required);
    return unless(std::move(errors), std::move(text));
}

Result<QString> readPassword(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    const QString password = verbatim(json, "password", body);
    return unless(std::move(errors), password);
}

Result<PasswordChange> readPasswordChange(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    PasswordChange change;
    change.current = verbatim(json, "current_password", body);
    change.wanted = verbatim(json, "new_password", body);
    return unless(std::move(errors), std::move(change));
}

Result<PasswordReset> readPasswordReset(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    PasswordReset reset;
    reset.token = body.text("token", kMaxToken, Presence::Required).toUtf8();
    reset.wanted = verbatim(json, "new_password", body);
    return unless(std::move(errors), std::move(reset));
}

Result<CodeRequest> readCode(const JsonValue& json) {
    std::vector<FieldError> errors;
    ObjectReader body(json, {}, errors);
    CodeRequest request;
    request.loginToken = body.text("mfa_token", kMaxToken, Presence::Optional).toUtf8();
    request.code = body.text("code", kMaxCode, Presence::Required);
    return unless(std::move(errors), std::move(request));
}

ProfileChange readProfileChange(const JsonValue& json, std::vector<FieldError>& errors) {
    ObjectReader body(json, {}, errors);
    ProfileChange change;
    if (body.has("full_name")) change.fullName = body.text("full_name", kMaxName, Presence::Required);
    change.phone = changed(json, body, "phone", kMaxPhone);
    change.businessName = changed(json, body, "business_name", kMaxBusinessName);
    change.taxId = changed(json, body, "tax_id", kMaxTaxId);
    change.address = changed(json, body, "address", kMaxAddress, Lines::Many);
    if (memberOf(json, "preferred_payment_method"))
        change.preferredPaymentMethod =
            body.choice("preferred_payment_method", Presence::Optional, &paymentMethodFromWire);
    change.addressBook = readAddressBook(body, errors);
    readNotifications(body, change, errors);
    return change;
}

}  // namespace frontdesk::api
