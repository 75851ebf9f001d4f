// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

/// Paystack's answers, read: what each word of its API means to us. The words are those of paystack.com/docs (verify
/// payments, payment channels, refunds; pages of 2026). Paystack answers 200 to charges that failed: `data.status`
/// decides.
namespace frontdesk::paystack {

/// Why a payment failed, of a message or gateway response: a failure code of GatewayAnswer; "declined" where the text
/// says nothing that we know.
[[nodiscard]] QByteArray failureCodeOf(const QString& message);

/// Whether it says that this reference was used before.
[[nodiscard]] bool isDuplicate(const HttpOutcome& outcome);

/// POST /transaction/initialize.
[[nodiscard]] GatewayAnswer readInitialize(const HttpOutcome& outcome);
/// POST /charge, POST /charge/submit_otp, GET /charge/{reference}. "success" and "failed" in it are to be verified.
/// @param keyRefused what an answer that refuses our key is: see keyRefusedCall()
[[nodiscard]] GatewayAnswer readCharge(const HttpOutcome& outcome, CallEnd keyRefused);
/// GET /transaction/verify/{reference}: the truth.
/// @param testMode of our key; an answer of the other mode is none
[[nodiscard]] GatewayAnswer readVerify(const HttpOutcome& outcome, const ChargeCall& call, bool testMode);

/// POST /refund, GET /refund/{id}.
[[nodiscard]] GatewayAnswer readRefund(const HttpOutcome& outcome);
/// What a refund carries as `merchant_note`, so that it is found again.
[[nodiscard]] QByteArray refundNote(const RefundCall& call);
/// GET /refund: the one of @p call in this page; nullopt if it is not there.
[[nodiscard]] std::optional<GatewayAnswer> findRefund(const HttpOutcome& outcome, const RefundCall& call);

/// A page of a list.
struct Page {
    int rows = 0;
    std::vector<ListedCharge> charges;  ///< of rows that have a reference and an amount
};
/// GET /refund: how many rows the page has. nullopt: not a list.
[[nodiscard]] std::optional<int> readRows(const HttpOutcome& outcome);
/// Why it is not.
[[nodiscard]] GatewayAnswer readNoList(const HttpOutcome& outcome);
/// GET /transaction. nullopt: not a list.
[[nodiscard]] std::optional<Page> readPage(const HttpOutcome& outcome);

/// GET /bank: AT's code among the networks, in lower case as charges want it; empty if it is not there.
[[nodiscard]] QByteArray airtelTigoCode(const HttpOutcome& outcome);

}  // namespace frontdesk::paystack
