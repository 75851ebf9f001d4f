// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/webhooks/webhook_reading.h"

#include "sync/providers/delivery_words.h"
#include "sync/providers/provider_json.h"

#include <QByteArrayList>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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

QByteArray word(const ProviderJson& value) {
    return word(value.text());
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

using Names = std::initializer_list<const char*>;

/// What @p said has under the names that are listed: anything else may name a person.
template <class Said>
QJsonObject only(const Said& said, Names names) {
    QJsonObject out;
    for (const char* name : names)
        if (const QByteArray value = word(said[name]); !value.isEmpty())
            out[QLatin1String(name)] = QString::fromLatin1(value);
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

/// What stands in a query, and else in a body, which is JSON or a form: its content type is not relied on.
class Told {
public:
    explicit Told(FormFields query, QByteArrayView body = {})
        : m_fields(std::move(query)), m_json(ProviderJson::read(body.toByteArray())) {
        if (m_json.isObject()) return;
        for (auto& field : formFields(body)) m_fields.push_back(std::move(field));
    }
    QByteArray operator[](const char* name) const {
        const QByteArray value = valueOf(m_fields, name);
        return value.isEmpty() ? m_json[name].text() : value;
    }

private:
    FormFields m_fields;
    ProviderJson m_json;
};

/// @p object's member in either spelling that Hubtel uses: PascalCase in callbacks, camelCase elsewhere.
ProviderJson memberOf(const ProviderJson& object, const char* pascal, const char* camel) {
    const ProviderJson value = object[pascal];
    return value.isObject() || !value.text().isEmpty() ? value : object[camel];
}

}  // namespace

WebhookReading readPaystack(QByteArrayView body, bool testMode) {
    const ProviderJson said = ProviderJson::read(body.toByteArray());
    const ProviderJson data = said["data"];
    const auto text = [&data](const char* name) { return word(data[name]); };
    const QByteArray event = word(said["event"]);
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
    const ProviderJson said = ProviderJson::read(body.toByteArray());
    QByteArray reference = ourReference(pathReference.toByteArray());
    if (reference.isEmpty()) reference = ourReference(word(said["externalId"]));
    const QByteArray status = word(said["status"]);
    QByteArrayList words;
    if (!reference.isEmpty() && !status.isEmpty()) words = {reference, status};
    const QJsonObject kept =
        only(said, {"externalId", "status", "reason", "amount", "currency", "financialTransactionId"});
    // Without a status two bodies of one payment may be two events: the payment is then part of what is told apart.
    return paymentReading(PaymentProvider::MtnMomo, keyOf(words, reference + body.toByteArray()), reference, kept);
}

WebhookReading readHubtel(QByteArrayView body) {
    const ProviderJson said = ProviderJson::read(body.toByteArray());
    const ProviderJson data = memberOf(said, "Data", "data");
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
    const Told said(form);
    const auto either = [&said](const char* name, const char* older) {
        const QByteArray value = word(said[name]);
        return value.isEmpty() ? word(said[older]) : value;
    };
    DeliveryReport report =
        deliveryReport(SmsProvider::Twilio, either("MessageSid", "SmsSid"), either("MessageStatus", "SmsStatus"));
    report.optedOut = said["ErrorCode"] == "21610";
    QByteArray all;
    for (const auto& [name, value] : form) all += name + '=' + value + '&';
    return deliveryReading(report, all,
                           only(said, {"MessageSid", "MessageStatus", "SmsSid", "SmsStatus", "ErrorCode"}));
}

WebhookReading readAfricasTalking(QByteArrayView body) {
    const Told said({}, body);
    DeliveryReport report = deliveryReport(SmsProvider::AfricasTalking, word(said["id"]), word(said["status"]));
    report.optedOut = said["failureReason"].compare("UserInBlackList", Qt::CaseInsensitive) == 0;
    return deliveryReading(report, body, only(said, {"id", "status", "networkCode", "failureReason", "retryCount"}));
}

WebhookReading readArkesel(const FormFields& query, QByteArrayView body) {
    const Told said(query, body);
    return deliveryReading(deliveryReport(SmsProvider::Arkesel, word(said["sms_id"]), word(said["status"])), body,
                           only(said, {"sms_id", "status"}));
}

}  // namespace frontdesk
