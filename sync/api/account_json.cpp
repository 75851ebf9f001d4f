// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/account_json.h"

#include "sync/api/invoice_json.h"
#include "sync/api/json_writer.h"
#include "sync/api/order_json.h"

namespace frontdesk::api {
namespace {

void writeAddressBook(JsonWriter& json, const std::vector<SavedAddress>& book) {
    json.beginArray("address_book");
    for (const SavedAddress& address : book) {
        json.beginObject().field("id", address.id).field("label", address.label).field("text", address.text);
        json.field("place_id", address.placeId).textOrNull("directions", address.directions).endObject();
    }
    json.endArray();
}

void writeSessions(JsonWriter& json, const std::vector<CustomerSession>& sessions, const SessionId& current) {
    json.beginArray("sessions");
    for (const CustomerSession& session : sessions) {
        json.beginObject().field("id", session.id).field("created_at", session.createdAt);
        json.field("last_used_at", session.lastUsedAt).textOrNull("device", session.device);
        json.field("current", session.id == current).endObject();
    }
    json.endArray();
}

void writeCodes(JsonWriter& json, const QStringList& codes) {
    json.beginArray("backup_codes");
    for (const QString& code : codes) json.value(code);
    json.endArray();
}

void writeMail(JsonWriter& json, const Mail& mail) {
    json.beginObject().field("channel", "email").field("to", mail.to).field("subject", mail.subject);
    json.field("text", mail.text).textOrNull("link", mail.link).field("kind", wireName(mail.kind));
    json.textOrNull("attachment", mail.fileName).field("status", nullptr).field("provider", nullptr);
    json.field("written_at", mail.writtenAt).endObject();
}

void writeSms(JsonWriter& json, const SmsRecord& record) {
    const Sms& sms = record.sms;
    json.beginObject().field("channel", "sms").field("to", sms.to).field("subject", nullptr);
    json.field("text", sms.text).textOrNull("link", sms.link).field("kind", wireName(sms.kind));
    json.field("attachment", nullptr).field("status", wireName(record.notification.status));
    json.textOrNull("provider", QString::fromLatin1(record.notification.provider));
    json.field("written_at", sms.writtenAt).endObject();
}

}  // namespace

std::string registeredJson(const Accounts::Registered& registered) {
    JsonWriter json;
    json.beginObject().field("customer_id", registered.id).field("email", registered.email);
    return json.field("email_verified", false).endObject().take();
}

std::string verifiedJson() {
    return JsonWriter().beginObject().field("email_verified", true).endObject().take();
}

std::string tokensJson(const QByteArray& accessToken, int expiresInSeconds, const QByteArray& refreshToken,
                       bool emailVerified) {
    JsonWriter json;
    json.beginObject().field("access_token", accessToken).field("token_type", "bearer");
    json.field("expires_in", expiresInSeconds).textOrNull("refresh_token", QString::fromLatin1(refreshToken));
    return json.field("email_verified", emailVerified).endObject().take();
}

std::string secondFactorJson(const SecondFactorNeeded& needed) {
    JsonWriter json;
    return json.beginObject().field("mfa_required", true).field("mfa_token", needed.token).endObject().take();
}

std::string profileJson(const Customer& customer) {
    JsonWriter json;
    json.beginObject().field("customer_id", customer.id).field("email", customer.email);
    json.field("email_verified", customer.emailVerified).field("full_name", customer.fullName);
    json.textOrNull("phone", customer.phone).textOrNull("business_name", customer.businessName);
    json.textOrNull("tax_id", customer.taxId).textOrNull("address", customer.address);
    json.field("mfa_enabled", customer.mfaEnabled).key("preferred_payment_method");
    if (customer.preferredPaymentMethod)
        json.value(wireName(*customer.preferredPaymentMethod));
    else
        json.value(nullptr);
    writeAddressBook(json, customer.addressBook);
    json.beginObject("notifications").field("sms", customer.notifySms).field("email", customer.notifyEmail).endObject();
    return json.field("created_at", customer.createdAt).endObject().take();
}

std::string sessionsJson(const std::vector<CustomerSession>& sessions, const SessionId& current) {
    JsonWriter json;
    json.beginObject();
    writeSessions(json, sessions, current);
    return json.endObject().take();
}

std::string setupJson(const SecondFactor::Setup& setup, const QByteArray& qrPng) {
    JsonWriter json;
    json.beginObject().field("secret", setup.secret).field("otpauth_url", setup.otpauthUrl);
    json.field("qr_code", QByteArray("data:image/png;base64," + qrPng.toBase64()));
    writeCodes(json, setup.backupCodes);
    return json.endObject().take();
}

std::string mfaEnabledJson() {
    return JsonWriter().beginObject().field("mfa_enabled", true).endObject().take();
}

std::string backupCodesJson(const QStringList& codes) {
    JsonWriter json;
    json.beginObject();
    writeCodes(json, codes);
    return json.endObject().take();
}

std::string exportJson(const CustomerExport& held, const SessionId& current, const Restaurant& restaurant,
                       Instant now) {
    JsonWriter json;
    json.beginObject().field("exported_at", now).rawField("account", profileJson(held.customer));
    writeAddressBook(json, held.customer.addressBook);
    writeSessions(json, held.sessions, current);
    json.beginArray("orders");
    for (const Order& order : held.orders) json.rawValue(orderJson(order, View::Full, restaurant, now));
    json.endArray().beginArray("invoices");
    for (const Invoice& invoice : held.invoices) json.rawValue(invoiceJson(invoice, restaurant));
    return json.endArray().endObject().take();
}

std::string messagesJson(const std::vector<Mail>& mails, const std::vector<SmsRecord>& sms) {
    JsonWriter json;
    json.beginObject().beginArray("messages");
    auto mail = mails.begin();
    auto each = sms.begin();
    while (mail != mails.end() || each != sms.end()) {
        const bool isMail = each == sms.end() || (mail != mails.end() && mail->writtenAt >= each->sms.writtenAt);
        if (isMail)
            writeMail(json, *mail++);
        else
            writeSms(json, *each++);
    }
    return json.endArray().endObject().take();
}

}  // namespace frontdesk::api
