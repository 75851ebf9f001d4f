// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/providers/call_ends.h"
#include "sync/providers/paystack_answers.h"
#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json.h"
#include "sync/providers/wire_amount.h"

namespace frontdesk::paystack {
namespace {

constexpr int kLongestWords = 200;

std::optional<Money> amountIn(const ProviderJson& row) {
    const auto number = row["amount"].integer();
    const auto currency = Currency::fromCode(row["currency"].text().toUpper());
    return number && currency ? fromHundredths(*number, *currency) : std::nullopt;
}

/// Of the states that a refund can have; "pending", "processing" and any other are under way.
GatewayAnswer refundState(const ProviderJson& refund) {
    const QByteArray status = refund["status"].text().toLower();
    GatewayAnswer answer = acceptedCall(PayProgress::Pending);
    if (status == "processed") answer.progress = PayProgress::Succeeded;
    if (status == "failed")
        answer = failedCall("declined", QStringLiteral("the refund failed; the money is ours again"));
    if (status == "needs-attention") {
        answer.needsPerson = true;
        answer.inWords = QStringLiteral("the refund needs the guest's account, to be given on Paystack's dashboard");
    }
    answer.providerId = refund["id"].text();
    answer.amount = amountIn(refund);
    return answer;
}

/// The transaction that a refund is of: an object, an id, or beside it.
bool isOfCharge(const ProviderJson& refund, const RefundCall& call) {
    const ProviderJson transaction = refund["transaction"];
    const QByteArray id = transaction.isObject() ? transaction["id"].text() : transaction.text();
    const QByteArray reference =
        transaction.isObject() ? transaction["reference"].text() : refund["transaction_reference"].text();
    return (!call.chargeId.isEmpty() && id == call.chargeId) || (!reference.isEmpty() && reference == call.charge);
}

bool isThatRefund(const ProviderJson& refund, const RefundCall& call) {
    const QByteArray note = refund["merchant_note"].text();
    if (note.contains(call.reference)) return true;
    const bool isAnotherOfOurs = note.startsWith("Refund ") && note.size() == refundNote(call).size();
    const auto amount = amountIn(refund);
    return !isAnotherOfOurs && isOfCharge(refund, call) && amount && *amount == call.amount;
}

}  // namespace

QByteArray refundNote(const RefundCall& call) {
    return "Refund " + call.reference;
}

GatewayAnswer readRefund(const HttpOutcome& outcome) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    if (isKeyRefused(outcome)) return keyRefusedCall(CallEnd::NotSent);
    const ProviderJson body = ProviderJson::read(outcome.body);
    const ProviderJson refund = body["data"];
    if (isSuccess(outcome) && refund.isObject() && body["status"].flag() != false) return refundState(refund);
    const QString reason = body["message"].words(kLongestWords);
    if (outcome.status == 404) return acceptedCall(PayProgress::NotFound);
    if (isSuccess(outcome) || body["status"].flag() != false) return unreadableCall(withoutPersons(reason));
    GatewayAnswer answer = rejectedCall(failureCodeOf(reason), withoutPersons(reason));
    answer.needsPerson = true;  // whoever was promised the money has to get it in another way
    return answer;
}

std::optional<GatewayAnswer> findRefund(const HttpOutcome& outcome, const RefundCall& call) {
    for (const ProviderJson& refund : ProviderJson::read(outcome.body)["data"].items())
        if (isThatRefund(refund, call)) return refundState(refund);
    return std::nullopt;
}

std::optional<int> readRows(const HttpOutcome& outcome) {
    const ProviderJson list = ProviderJson::read(outcome.body)["data"];
    if (outcome.end != HttpEnd::Answered || !isSuccess(outcome) || !list.isArray()) return std::nullopt;
    return static_cast<int>(list.items().size());
}

GatewayAnswer readNoList(const HttpOutcome& outcome) {
    if (const auto end = endBeforeBody(outcome)) return *end;
    return isKeyRefused(outcome) ? keyRefusedCall(CallEnd::NotSent) : unreadableCall(QStringLiteral("not a list"));
}

std::optional<Page> readPage(const HttpOutcome& outcome) {
    const ProviderJson list = ProviderJson::read(outcome.body)["data"];
    if (outcome.end != HttpEnd::Answered || !isSuccess(outcome) || !list.isArray()) return std::nullopt;
    Page page;
    for (const ProviderJson& row : list.items()) {
        ++page.rows;
        const QByteArray reference = row["reference"].text();
        if (const auto amount = amountIn(row); amount && !reference.isEmpty())
            page.charges.push_back({reference, *amount, row["status"].text().toLower() == "success"});
    }
    return page;
}

QByteArray airtelTigoCode(const HttpOutcome& outcome) {
    if (!readRows(outcome)) return {};
    for (const ProviderJson& bank : ProviderJson::read(outcome.body)["data"].items()) {
        const QByteArray code = bank["code"].text().toLower();
        const QByteArray name = bank["name"].text().toLower() + ' ' + bank["slug"].text().toLower();
        const bool isAirtelTigo =
            code == "atl" || code == "tgo" || name.contains("airteltigo") || name.contains("at-money");
        if (isAirtelTigo && !code.isEmpty()) return code;
    }
    return {};
}

}  // namespace frontdesk::paystack
