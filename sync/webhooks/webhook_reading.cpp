// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/webhook_reading.h"

#include "sync/providers/delivery_words.h"
#include "sync/providers/lenient_json.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace frontdesk {
namespace {

constexpr qsizetype kLongestWord = 100;
constexpr qsizetype kReferenceLength = 32;

/// An id, a status or the like as it may become a key: visible ASCII, and not long.
QByteArray word(const QByteArray& text) {
    QByteArray out;
    for (const char c : text)
        if (c > ' ' && c < 0x7f && out.size() < kLongestWord) out += c;
    return out;
}

QByteArray word(const QJsonValue& value) {
    return word(codeText(value));
}

/// Our references are UUIDs in 32 hex digits; a provider may write one with hyphens. Empty for anything else.
QByteArray ourReference(const QByteArray& text) {
    QByteArray out = text.toLower().replace('-', "");
    const bool isHex =
        std::all_of(out.begin(), out.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    return isHex && out.size() == kReferenceLength ? out : QByteArray();
}

/// What two deliveries of an event have in common. Without words to tell by it is the body itself.
QByteArray keyOf(const QByteArrayList& words, QByteArrayView body) {
    for (const QByteArray& each : words)
        if (!each.isEmpty()) return words.join('|');
    return "sha256|" + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
}

/// The members of @p said that are listed: the others may name a person.
QJsonObject only(const QJsonObject& said, std::initializer_list<const char*> names) {
    QJsonObject out;
    for (const char* name : names) {
        const QJsonValue value = said[QLatin1String(name)];
        if (value.isString() || value.isDouble()) out[QLatin1String(name)] = value;
    }
    return out;
}

QByteArray written(const QJsonObject& kept) {
    return QJsonDocument(kept).toJson(QJsonDocument::Compact);
}

WebhookReading paymentReading(PaymentProvider provider, const QByteArray& key, const QByteArray& reference,
                              const QJsonObject& kept) {
    WebhookReading out;
    out.event = {storedName(provider), key, written(kept), reference, {}};
    if (!reference.isEmpty()) out.payment = provider;
    return out;
}

WebhookReading deliveryReading(const DeliveryReport& report, QByteArrayView body, const QJsonObject& kept) {
    WebhookReading out;
    const bool says = !report.messageId.isEmpty() && !report.word.isEmpty();
    const QByteArrayList words = says ? QByteArrayList{report.messageId, report.word} : QByteArrayList();
    out.event = {storedName(report.provider), keyOf(words, body), written(kept), report.messageId, {}};
    if (says) out.report = report;
    return out;
}

/// A form or JSON: what a body is called is not relied on.
FormFields fieldsOf(QByteArrayView body) {
    const QJsonObject json = jsonObjectIn(body);
    if (json.isEmpty()) return formFields(body);
    FormFields out;
    for (auto member = json.begin(); member != json.end(); ++member)
        out.emplace_back(member.key().toUtf8(), codeText(member.value()));
    return out;
}

QJsonObject only(const FormFields& fields, std::initializer_list<const char*> names) {
    QJsonObject out;
    for (const char* name : names)
        if (const QByteArray value = word(valueOf(fields, name)); !value.isEmpty())
            out[QLatin1String(name)] = QString::fromLatin1(value);
    return out;
}

/// @p object's member in either spelling that Hubtel uses: PascalCase in callbacks, camelCase elsewhere.
QJsonValue memberOf(const QJsonObject& object, const char* pascal, const char* camel) {
    const QJsonValue value = object[QLatin1String(pascal)];
    return value.isUndefined() ? object[QLatin1String(camel)] : value;
}

}  // namespace

WebhookReading readPaystack(QByteArrayView body, bool testMode) {
    const QJsonObject said = jsonObjectIn(body);
    const QJsonObject data = said[QLatin1String("data")].toObject();
    const auto text = [&data](const char* name) { return word(data[QLatin1String(name)]); };
    const QByteArray event = word(said[QLatin1String("event")]);
    const bool isRefund = event.startsWith("refund.");
    const QByteArray id = text("id").isEmpty() ? text("reference") : text("id");
    const QByteArray refund = text("transaction_reference") + '|' + text("refund_reference") + '|' + text("status");
    QByteArrayList words;
    if (!event.isEmpty() && (isRefund || !id.isEmpty())) words = {event, isRefund ? refund : id};

    const QByteArray domain = text("domain");
    const bool isOurs = domain.isEmpty() || domain == (testMode ? "test" : "live");
    const bool isOfPayment = isRefund || event.startsWith("charge.");
    const QByteArray reference = isRefund ? text("transaction_reference") : text("reference");
    QJsonObject kept = only(said, {"event"});
    kept[QStringLiteral("data")] = only(data, {"id", "domain", "status", "reference", "amount", "currency", "channel",
                                               "transaction_reference", "refund_reference"});
    return paymentReading(PaymentProvider::Paystack, keyOf(words, body),
                          isOurs && isOfPayment ? ourReference(reference) : QByteArray(), kept);
}

WebhookReading readMtnMomo(QByteArrayView body, QByteArrayView pathReference) {
    const QJsonObject said = jsonObjectIn(body);
    QByteArray reference = ourReference(pathReference.toByteArray());
    if (reference.isEmpty()) reference = ourReference(word(said[QLatin1String("externalId")]));
    const QByteArray status = word(said[QLatin1String("status")]);
    QByteArrayList words;
    if (!reference.isEmpty() && !status.isEmpty()) words = {reference, status};
    const QJsonObject kept =
        only(said, {"externalId", "status", "reason", "amount", "currency", "financialTransactionId"});
    // Without a status two bodies of one payment may be two events: the payment is then part of what is told apart.
    return paymentReading(PaymentProvider::MtnMomo, keyOf(words, reference + body.toByteArray()), reference, kept);
}

WebhookReading readHubtel(QByteArrayView body) {
    const QJsonObject said = jsonObjectIn(body);
    const QJsonObject data = memberOf(said, "Data", "data").toObject();
    const QByteArray told = word(memberOf(data, "ClientReference", "clientReference"));
    const QByteArray code = word(memberOf(said, "ResponseCode", "responseCode"));
    QByteArrayList words;
    if (!told.isEmpty() && !code.isEmpty()) words = {told, code};
    QJsonObject kept = only(said, {"ResponseCode", "responseCode"});
    kept[QStringLiteral("Data")] =
        only(data, {"ClientReference", "clientReference", "TransactionId", "ExternalTransactionId", "Amount", "Charges",
                    "AmountAfterCharges", "AmountCharged", "PaymentDate"});
    return paymentReading(PaymentProvider::Hubtel, keyOf(words, body), ourReference(told), kept);
}

WebhookReading readTwilio(const FormFields& form) {
    const auto either = [&form](const char* name, const char* older) {
        const QByteArray value = word(valueOf(form, name));
        return value.isEmpty() ? word(valueOf(form, older)) : value;
    };
    DeliveryReport report =
        deliveryReport(SmsProvider::Twilio, either("MessageSid", "SmsSid"), either("MessageStatus", "SmsStatus"));
    report.optedOut = valueOf(form, "ErrorCode") == "21610";
    QByteArray all;
    for (const auto& [name, value] : form) all += name + '=' + value + '&';
    return deliveryReading(report, all,
                           only(form, {"MessageSid", "MessageStatus", "SmsSid", "SmsStatus", "ErrorCode"}));
}

WebhookReading readAfricasTalking(QByteArrayView body) {
    const FormFields form = fieldsOf(body);
    DeliveryReport report =
        deliveryReport(SmsProvider::AfricasTalking, word(valueOf(form, "id")), word(valueOf(form, "status")));
    report.optedOut = valueOf(form, "failureReason").compare("UserInBlackList", Qt::CaseInsensitive) == 0;
    return deliveryReading(report, body, only(form, {"id", "status", "networkCode", "failureReason", "retryCount"}));
}

WebhookReading readArkesel(const FormFields& query, QByteArrayView body) {
    FormFields said = query;
    for (auto& field : fieldsOf(body)) said.push_back(std::move(field));
    const DeliveryReport report =
        deliveryReport(SmsProvider::Arkesel, word(valueOf(said, "sms_id")), word(valueOf(said, "status")));
    return deliveryReading(report, body, only(said, {"sms_id", "status"}));
}

}  // namespace frontdesk
