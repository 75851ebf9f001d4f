// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/fiscal/evat_wire.h"

#include "sync/providers/provider_http.h"
#include "sync/providers/provider_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

namespace frontdesk::evat {
namespace {

using Outcome = FiscalAnswer::Outcome;

constexpr int kProcessing = 202;
constexpr int kNotFound = 404;
constexpr int kTimeout = 408;
constexpr int kConflict = 409;
constexpr int kFaulty = 422;
constexpr int kTooMany = 429;
constexpr int kFirstFault = 500;
constexpr int kLongestWords = 200;

FiscalAnswer answerOf(Outcome outcome, const QByteArray& code, const QString& inWords) {
    FiscalAnswer answer;
    answer.outcome = outcome;
    answer.code = code;
    answer.inWords = inWords;
    return answer;
}

HttpRequest requestTo(const FiscalConfig& config, const QByteArray& method, const QString& path) {
    HttpRequest request;
    request.method = method;
    request.url = urlOf(config.url, path);
    request.headers = {"Authorization: Bearer " + config.key.toUtf8(), "X-Device: " + config.device.toUtf8(),
                       "Accept: application/json"};
    return request;
}

QString day(QDate date) {
    return date.toString(Qt::ISODate);
}

QJsonObject lineJson(const InvoiceLine& line) {
    return {{QStringLiteral("description"), line.description},
            {QStringLiteral("quantity"), line.quantity},
            {QStringLiteral("net"), line.net.minor()},
            {QStringLiteral("tax"), line.tax.minor()},
            {QStringLiteral("total"), (line.net + line.tax).minor()}};
}

QJsonObject levyJson(const TaxRow& row) {
    return {{QStringLiteral("name"), row.name},
            {QStringLiteral("rate"), QString::fromLatin1(row.rate.percentText())},
            {QStringLiteral("base"), row.base.minor()},
            {QStringLiteral("amount"), row.tax.minor()}};
}

QJsonObject documentJson(const Invoice& document) {
    QJsonArray lines;
    for (const InvoiceLine& line : document.lines) lines.append(lineJson(line));
    QJsonArray levies;
    for (const TaxRow& row : document.taxes) levies.append(levyJson(row));
    QJsonObject json{{QStringLiteral("kind"), QString::fromLatin1(wireName(document.kind))},
                     {QStringLiteral("number"), document.invoiceNumber},
                     {QStringLiteral("issue_date"), day(document.issueDate)},
                     {QStringLiteral("supply_date"), day(document.supplyDate)},
                     {QStringLiteral("currency"), QString::fromLatin1(document.currency.code())},
                     {QStringLiteral("seller"), QJsonObject{{QStringLiteral("tin"), document.seller.taxId},
                                                            {QStringLiteral("name"), document.seller.name}}},
                     {QStringLiteral("lines"), lines},
                     {QStringLiteral("levies"), levies},
                     {QStringLiteral("net"), document.subtotal.minor()},
                     {QStringLiteral("tax"), document.tax.minor()},
                     {QStringLiteral("total"), document.total.minor()}};
    if (!document.buyer.taxId.isEmpty())
        json[QStringLiteral("buyer")] =
            QJsonObject{{QStringLiteral("tin"), document.buyer.taxId}, {QStringLiteral("name"), document.buyer.name}};
    if (document.kind == InvoiceKind::CreditNote) json[QStringLiteral("credits")] = document.creditsNumber;
    return json;
}

/// What can be told without reading the body, of a document that was sent.
std::optional<FiscalAnswer> withoutBody(const HttpOutcome& outcome) {
    if (outcome.end == HttpEnd::NotSent)
        return answerOf(Outcome::NotSent, outcome.problem, QStringLiteral("it cannot be reached"));
    if (outcome.end == HttpEnd::Unknown)
        return answerOf(Outcome::Unknown, outcome.problem, QStringLiteral("it gave no answer"));
    if (outcome.status == kTooMany)
        return answerOf(Outcome::NotSent, "too_many", QStringLiteral("it asks for less at once"));
    if (outcome.status >= kFirstFault || outcome.status == kTimeout)
        return answerOf(Outcome::Unknown, "http_5xx", QStringLiteral("it answered %1").arg(outcome.status));
    if (isKeyRefused(outcome))
        return answerOf(Outcome::NotSent, "bad_key", QStringLiteral("it does not let the key in"));
    return std::nullopt;
}

FiscalAnswer cleared(const ProviderJson& json) {
    FiscalAnswer answer;
    answer.outcome = Outcome::Cleared;
    answer.stamp.device = json["device"].words(kLongestWords);
    answer.stamp.number = json["authority_number"].words(kLongestWords);
    answer.stamp.mark = json["signature"].words(kLongestWords);
    answer.stamp.qr = QString::fromUtf8(json["qr"].text());
    const auto at = fromRfc3339(json["cleared_at"].text());
    if (at && !answer.stamp.number.isEmpty()) {
        answer.stamp.clearedAt = *at;
        return answer;
    }
    return answerOf(Outcome::Unknown, "unreadable", QStringLiteral("its answer cannot be read"));
}

/// The answer that a body holds, whichever request it answers.
FiscalAnswer decided(const HttpOutcome& outcome) {
    const ProviderJson json = ProviderJson::read(outcome.body);
    const QByteArray status = json["status"].text();
    if (outcome.status == kProcessing || status == "processing")
        return answerOf(Outcome::Unknown, "processing", QStringLiteral("it has not decided yet"));
    const bool refuses = outcome.status == kConflict || outcome.status == kFaulty;
    if (status == "rejected" && (refuses || isSuccess(outcome)))
        return answerOf(Outcome::Rejected, json["code"].text(), withoutPersons(json["message"].words(kLongestWords)));
    if (status == "cleared" && isSuccess(outcome)) return cleared(json);
    if (isSuccess(outcome))
        return answerOf(Outcome::Unknown, "unreadable", QStringLiteral("its answer cannot be read"));
    // Another address than it should be, say: nobody there took a document.
    return answerOf(Outcome::NotSent, "configuration", QStringLiteral("it answered %1").arg(outcome.status));
}

}  // namespace

HttpRequest documentRequest(const FiscalConfig& config, const Invoice& document) {
    HttpRequest request = requestTo(config, "POST", QStringLiteral("/documents"));
    request.headers.append("Content-Type: application/json");
    request.body = QJsonDocument(documentJson(document)).toJson(QJsonDocument::Compact);
    request.movesMoney = true;
    return request;
}

HttpRequest questionRequest(const FiscalConfig& config, const Invoice& document) {
    const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return requestTo(
        config, "GET",
        QStringLiteral("/documents/%1?tin=%2").arg(encoded(document.invoiceNumber), encoded(document.seller.taxId)));
}

HttpRequest deviceRequest(const FiscalConfig& config) {
    return requestTo(config, "GET", QStringLiteral("/device"));
}

FiscalAnswer clearAnswer(const HttpOutcome& outcome) {
    const auto ended = withoutBody(outcome);
    return ended ? *ended : decided(outcome);
}

FiscalAnswer askAnswer(const HttpOutcome& outcome) {
    const bool isAbsent = outcome.end == HttpEnd::Answered && outcome.status == kNotFound &&
                          ProviderJson::read(outcome.body)["code"].text() == "no_such_document";
    if (isAbsent) return answerOf(Outcome::NotSent, "not_found", QStringLiteral("it does not have the document"));
    FiscalAnswer answer = clearAnswer(outcome);
    // Whatever kept the question away says nothing about the document.
    if (answer.outcome == Outcome::NotSent) answer.outcome = Outcome::Unknown;
    return answer;
}

FiscalAnswer deviceAnswer(const HttpOutcome& outcome) {
    if (auto ended = withoutBody(outcome)) return *ended;
    if (!isSuccess(outcome)) return decided(outcome);
    const ProviderJson json = ProviderJson::read(outcome.body);
    if (json["active"].flag().value_or(false)) return answerOf(Outcome::Cleared, {}, {});
    return answerOf(Outcome::NotSent, json.isObject() ? "bad_account" : "unreadable",
                    QStringLiteral("the device is not active"));
}

}  // namespace frontdesk::evat
