// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/payments.h"
#include "sync/api/json_reader.h"
#include "sync/http/request.h"

namespace frontdesk::api {

/// What requests about payments say. All return ValidationFailed with every fault.

struct InitiateRequest {
    OrderId order;  ///< null: one that leads nowhere
    PaymentStart start;
};
/// The payment's id is left to the caller.
/// @param publicUrl our own address, where a return_url may lead besides https and this machine
[[nodiscard]] Result<InitiateRequest> readInitiate(const JsonValue& body, const QString& publicUrl);

/// The reference in the query or, for a POST, in the body.
[[nodiscard]] Result<QByteArray> readVerify(const http::Request& request, const JsonValue& body);

struct OtpRequest {
    QByteArray reference;
    QByteArray code;
};
[[nodiscard]] Result<OtpRequest> readOtp(const JsonValue& body);

/// Whether a provider's page may lead a guest's browser there: https, our own address, or http on this machine.
[[nodiscard]] bool isGoodReturnUrl(const QString& url, const QString& publicUrl);

}  // namespace frontdesk::api
