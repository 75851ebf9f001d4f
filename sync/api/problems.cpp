// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/problems.h"

#include "sync/api/json_writer.h"
#include "sync/http/problem.h"

#include <algorithm>

namespace frontdesk::api {
namespace {

struct Wire {
    int status;
    const char* code;
    const char* detail;  ///< where the error brings none, or one that is only for the log
};

Wire wireOf(ErrorCode code) {
    switch (code) {
        case ErrorCode::ValidationFailed:
            return {422, "validation_failed", "The request has invalid fields."};
        case ErrorCode::MalformedInput:
            return {400, "malformed_json", "The body is not JSON as this API reads it."};
        case ErrorCode::NotFound:
            return {404, "not_found", "There is nothing here for you."};
        case ErrorCode::Unauthorized:
            return {401, "unauthorized", "A valid bearer token is needed."};
        case ErrorCode::InvalidCode:
            return {401, "invalid_code", "The code is wrong."};
        case ErrorCode::InvalidCredentials:
            return {401, "invalid_credentials", "The e-mail address or the password is wrong."};
        case ErrorCode::InvalidToken:
            return {400, "invalid_token", "The token is wrong, used or too old."};
        case ErrorCode::InvalidLoginStep:
            return {401, "invalid_token", "The token is wrong, used or too old; log in again."};
        case ErrorCode::EmailNotVerified:
            return {403, "email_not_verified", "The e-mail address of the account is not verified yet."};
        case ErrorCode::MfaAlreadyEnabled:
            return {409, "mfa_already_enabled", "Two-factor login is on already."};
        case ErrorCode::MfaNotEnabled:
            return {409, "mfa_not_enabled", "Two-factor login is not on."};
        case ErrorCode::Forbidden:
            return {403, "forbidden", "Your role does not allow this."};
        case ErrorCode::Conflict:
            return {409, "conflict", "Somebody else changed it first."};
        case ErrorCode::PriceChanged:
            return {409, "price_changed", "The total is not what was expected."};
        case ErrorCode::ItemUnavailable:
            return {409, "item_unavailable", "Something in the order cannot be had now."};
        case ErrorCode::NotAccepting:
            return {409, "not_accepting", "The restaurant takes no such order now."};
        case ErrorCode::IllegalTransition:
            return {409, "illegal_transition", "The order cannot go there from where it is."};
        case ErrorCode::CancelWindowClosed:
            return {409, "cancel_window_closed", "It is too late to cancel."};
        case ErrorCode::OrderNotPaid:
            return {409, "order_not_paid", "The order is not paid."};
        case ErrorCode::Overpaid:
            return {409, "overpaid", "This is more than what is due."};
        case ErrorCode::PaymentInProgress:
            return {409, "payment_in_progress", "A payment of this order is under way."};
        case ErrorCode::IdempotencyKeyReused:
            return {422, "idempotency_key_reused", "This Idempotency-Key was used with another request."};
        case ErrorCode::TooManyAttempts:
            return {429, "too_many_attempts", "Too many attempts."};
        case ErrorCode::RateLimited:
            return {429, "rate_limited", "Too many requests; try again later."};
        case ErrorCode::StoreFull:
        case ErrorCode::StoreReadOnly:
        case ErrorCode::StoreFailed:
        case ErrorCode::NewerSchema:
        case ErrorCode::Corrupt:
        case ErrorCode::Locked:
            return {503, "store_unavailable", "Nothing was stored; try again later."};
        case ErrorCode::OutcomeUnknown:
            return {503, "outcome_unknown",
                    "Whether it was stored is not known yet; repeat it with the same Idempotency-Key."};
        case ErrorCode::Busy:
            return {503, "busy", "Too much at once; try again."};
        case ErrorCode::Unsupported:
            return {422, "unsupported", "This is not supported."};
        case ErrorCode::Internal:
            break;
    }
    return {500, "internal", "Something went wrong on our side."};
}

// Nothing is wrong with the request but options that were chosen twice: the code says so itself.
bool onlyDuplicateOptions(const Error& error) {
    return error.code == ErrorCode::ValidationFailed && !error.fields.empty() &&
           std::all_of(error.fields.begin(), error.fields.end(),
                       [](const FieldError& field) { return field.code == "duplicate_option"; });
}

Wire wireOf(const Error& error) {
    if (onlyDuplicateOptions(error)) return {422, "duplicate_option", "An option was chosen twice."};
    return wireOf(error.code);
}

// What a caller can act on is told in the service's words; the rest is for the log alone.
bool tellsDetail(int status) {
    return status == 409 || status == 422 || status == 403;
}

// Members of the problem are given as JSON text without braces.
std::string withoutBraces(const std::string& object) {
    return object.substr(1, object.size() - 2);
}

std::string membersOf(const Error& error) {
    JsonWriter json;
    json.beginObject();
    if (error.newTotalMinor) json.field("total_cents", *error.newTotalMinor);
    if (const auto& conflict = error.conflict) {
        json.field("order_status", conflict->status).field("version", conflict->version);
        json.beginObject("last_change").textOrNull("by", conflict->changedBy);
        json.field("at", Instant{conflict->changedAtMs}).textOrNull("from", QString::fromLatin1(conflict->from));
        json.textOrNull("to", QString::fromLatin1(conflict->to)).endObject();
    }
    return withoutBraces(json.endObject().take());
}

void addRetryAfter(http::Response& response, int seconds) {
    response.headers.emplace_back("Retry-After", std::to_string(std::max(1, seconds)));
}

}  // namespace

http::Response problemOf(const Error& error) {
    const Wire wire = wireOf(error);
    std::vector<http::FieldProblem> fields;
    for (const auto& field : error.fields)
        fields.push_back({field.field.toStdString(), field.code.toStdString(), field.message.toStdString()});
    const std::string detail =
        tellsDetail(wire.status) && !error.detail.isEmpty() ? error.detail.toStdString() : std::string(wire.detail);
    auto response = http::problem(wire.status, wire.code, detail, fields, membersOf(error));
    if (wire.status == 401) response.headers.emplace_back("WWW-Authenticate", "Bearer");
    if (wire.status == 429 || wire.status == 503) addRetryAfter(response, error.retryAfterSeconds);
    return response;
}

http::Response rateLimited(int limit, int retryAfterSeconds) {
    auto response = http::problem(429, "rate_limited", "Too many requests; try again later.");
    addRetryAfter(response, retryAfterSeconds);
    tellAllowance(response, {false, limit, 0, std::max(1, retryAfterSeconds)});
    return response;
}

void tellAllowance(http::Response& response, const Allowance& allowance) {
    const auto told = [](const auto& header) { return header.first == "RateLimit-Limit"; };
    if (allowance.limit == 0 || std::any_of(response.headers.begin(), response.headers.end(), told)) return;
    response.headers.emplace_back("RateLimit-Limit", std::to_string(allowance.limit));
    response.headers.emplace_back("RateLimit-Remaining", std::to_string(allowance.remaining));
    response.headers.emplace_back("RateLimit-Reset", std::to_string(allowance.resetSeconds));
}

http::Response notFound() {
    return problemOf(Error{ErrorCode::NotFound, {}, {}, {}, {}, 0});
}

}  // namespace frontdesk::api
