// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/webhooks/form_fields.h"

namespace frontdesk {

// Comparisons take the same time wherever texts of one length differ (SR-5, SR-50).

/// Whether @p given is what Paystack puts into x-paystack-signature: HMAC-SHA512 over the raw body under the secret
/// key, in lower-case hex (paystack.com/docs/payments/webhooks).
[[nodiscard]] bool isPaystackSignature(QByteArrayView given, QByteArrayView body, const QByteArray& secretKey);

/// Whether @p given is what Twilio puts into X-Twilio-Signature: HMAC-SHA1 under the account's token over the URL and
/// all fields of the form, in base64 (twilio.com/docs/usage/security; webhooks.js of the npm package twilio 6.2.0).
/// Like that package it takes the URL as given, without its port, and with its scheme's port.
/// @param url as Twilio was given it: public, with the query and without a fragment
[[nodiscard]] bool isTwilioSignature(QByteArrayView given, const QByteArray& url, const FormFields& fields,
                                     const QByteArray& authToken);

/// Whether two secrets are equal; an empty one equals none.
[[nodiscard]] bool isSameSecret(QByteArrayView given, QByteArrayView expected);

}  // namespace frontdesk
