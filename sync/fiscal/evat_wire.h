// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/fiscal_gateway.h"
#include "sync/transport/http_transport.h"

/// All that is said on the wire of Ghana's E-VAT adapter, requests and answers; nothing else knows it.
///
/// The format is our own. The Ghana Revenue Authority gives out its interface to those that it admits; it is not
/// public, and nothing here was shown to it or certified by it. What answers this format is the program's own simulator
/// (sync/simulators/evat_simulator.h), or a service in between that somebody writes for the authority's. Whoever is
/// admitted changes this file.
///
///   POST {EVAT_URL}/documents            a document, see documentRequest()
///        200, 201  {"status":"cleared","device","authority_number","signature","qr","cleared_at"}
///        202       {"status":"processing"}: taken, not decided; to be asked about
///        409, 422  {"status":"rejected","code","message"}
///   GET  {EVAT_URL}/documents/{number}?tin={seller's}
///        200 as above, 202, 404 {"code":"no_such_document"}
///   GET  {EVAT_URL}/device               200 {"device","active"}: whether the key is let in
///
/// Every request has `Authorization: Bearer {EVAT_KEY}` and `X-Device: {EVAT_DEVICE}`. The same document under the same
/// number gets the same answer. Amounts are whole numbers of the currency's smallest unit, negative on credit notes.
namespace frontdesk::evat {

/// POST of a document: kind, number, days, currency, the seller's TIN and name, a buyer that has a tax number, lines
/// with net, tax and total, one row for each levy (VAT, NHIL, GETFund, …) with rate and base, the totals, and on a
/// credit note the number of what it credits. Of a buyer without a tax number nothing is told.
[[nodiscard]] HttpRequest documentRequest(const FiscalConfig& config, const Invoice& document);
[[nodiscard]] HttpRequest questionRequest(const FiscalConfig& config, const Invoice& document);
[[nodiscard]] HttpRequest deviceRequest(const FiscalConfig& config);

/// What became of a document that was sent.
[[nodiscard]] FiscalAnswer clearAnswer(const HttpOutcome& outcome);
/// What became of one that was asked about: NotSent where the authority says that it does not have it, Unknown where it
/// could not be asked.
[[nodiscard]] FiscalAnswer askAnswer(const HttpOutcome& outcome);
/// Cleared where the key is let in.
[[nodiscard]] FiscalAnswer deviceAnswer(const HttpOutcome& outcome);

}  // namespace frontdesk::evat
