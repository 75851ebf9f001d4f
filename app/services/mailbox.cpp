// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/mailbox.h"

#include "app/domain/name_table.h"
#include "app/services/mail_texts.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

constexpr std::array kMailKinds{
    Named<MailKind>{MailKind::VerifyEmail, "verify_email"},
    Named<MailKind>{MailKind::AlreadyRegistered, "already_registered"},
    Named<MailKind>{MailKind::ResetPassword, "reset_password"},
    Named<MailKind>{MailKind::PasswordChanged, "password_changed"},
    Named<MailKind>{MailKind::MfaChanged, "mfa_changed"},
    Named<MailKind>{MailKind::SessionsRevoked, "sessions_revoked"},
    Named<MailKind>{MailKind::AccountErased, "account_erased"},
    Named<MailKind>{MailKind::Welcome, "welcome"},
    Named<MailKind>{MailKind::OrderConfirmation, "order_confirmation"},
    Named<MailKind>{MailKind::InvoiceReady, "invoice_ready"},
    Named<MailKind>{MailKind::CreditNoteReady, "credit_note_ready"},
};

QByteArray payloadContext(const Uuid& entry) {
    return "outbox|payload|" + entry.text();
}

QByteArray base64Url(const QByteArray& bytes) {
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString linkOf(MailKind kind, const QString& publicUrl, const QByteArray& token) {
    switch (kind) {
        case MailKind::VerifyEmail:
            return publicUrl + QStringLiteral("/customer/verify-email?token=") + QString::fromLatin1(token);
        case MailKind::ResetPassword:
            return publicUrl + QStringLiteral("/account/reset-password#token=") + QString::fromLatin1(token);
        default:
            return {};
    }
}

QByteArray payloadOf(const Mail& mail) {
    return QJsonDocument(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(wireName(mail.kind))},
                                     {QStringLiteral("to"), mail.to},
                                     {QStringLiteral("name"), mail.name},
                                     {QStringLiteral("subject"), mail.subject},
                                     {QStringLiteral("text"), mail.text},
                                     {QStringLiteral("link"), mail.link},
                                     {QStringLiteral("button"), mail.button},
                                     {QStringLiteral("language"), mail.language},
                                     {QStringLiteral("order"), QString::fromLatin1(mail.orderId.text())},
                                     {QStringLiteral("attachment"), QString::fromLatin1(mail.attachment.text())},
                                     {QStringLiteral("file_name"), mail.fileName}})
        .toJson(QJsonDocument::Compact);
}

template <class IdType>
IdType idIn(const QJsonObject& json, const QString& key) {
    return IdType::fromText(json.value(key).toString().toLatin1()).value_or(IdType());
}

Mail mailOf(const QByteArray& payload, Instant writtenAt) {
    const QJsonObject json = QJsonDocument::fromJson(payload).object();
    Mail mail;
    mail.kind = valueIn(kMailKinds, json.value(u"kind").toString().toLatin1()).value_or(MailKind::VerifyEmail);
    mail.to = json.value(u"to").toString();
    mail.name = json.value(u"name").toString();
    mail.subject = json.value(u"subject").toString();
    mail.text = json.value(u"text").toString();
    mail.link = json.value(u"link").toString();
    mail.button = json.value(u"button").toString();
    mail.language = json.value(u"language").toString();
    mail.orderId = idIn<OrderId>(json, QStringLiteral("order"));
    mail.attachment = idIn<InvoiceId>(json, QStringLiteral("attachment"));
    mail.fileName = json.value(u"file_name").toString();
    mail.writtenAt = writtenAt;
    return mail;
}

}  // namespace

QByteArray wireName(MailKind kind) {
    return nameIn(kMailKinds, kind);
}

const QByteArray Mailbox::kOutboxKind = QByteArrayLiteral("email");

Mailbox::Mailbox(OutboxStore& outbox, const Secrets& secrets, Announcements& announcements, const Clock& clock,
                 IdSource& ids, std::shared_ptr<const Restaurant> restaurant)
    : m_outbox(outbox),
      m_secrets(secrets),
      m_announcements(announcements),
      m_clock(clock),
      m_ids(ids),
      m_restaurant(std::move(restaurant)) {}

Status Mailbox::send(MailKind kind, const QString& to, const QString& name, const QString& language,
                     const QByteArray& token) {
    Mail mail;
    mail.kind = kind;
    mail.to = to;
    mail.name = nameForMail(name);
    mail.link = linkOf(kind, m_restaurant->publicUrl, token);
    mail.language = language;
    mail.writtenAt = m_clock.now();
    MailText text = mailText(kind, language, {name, m_restaurant->name, mail.link, {}, {}, {}});
    mail.subject = std::move(text.subject);
    mail.text = std::move(text.text);
    mail.button = std::move(text.button);
    const Uuid id = m_ids.next();
    return queue(mail, aggregateOf(to), id, token.isEmpty() ? id.text() : keyOf(token, kind));
}

Status Mailbox::send(const OrderMail& wanted) {
    const QByteArray subject = wanted.attachment.isNull() ? wanted.orderId.text() : wanted.attachment.text();
    const QByteArray key = keyOf(wanted.occasion.isEmpty() ? subject : subject + '|' + wanted.occasion, wanted.kind);
    const auto written = m_outbox.holds(key);
    if (!written) return tl::make_unexpected(written.error());
    if (*written) return {};
    Mail mail;
    mail.kind = wanted.kind;
    mail.to = wanted.to;
    mail.name = nameForMail(wanted.name);
    mail.link = wanted.link;
    mail.language = wanted.language;
    mail.orderId = wanted.orderId;
    mail.attachment = wanted.attachment;
    mail.fileName = wanted.fileName;
    mail.writtenAt = m_clock.now();
    MailText text = mailText(wanted.kind, wanted.language,
                             {wanted.name, m_restaurant->name, wanted.link, wanted.number, wanted.total, wanted.lines});
    mail.subject = std::move(text.subject);
    mail.text = std::move(text.text);
    mail.button = std::move(text.button);
    return queue(mail, "order:" + wanted.orderId.text(), m_ids.next(), key);
}

Status Mailbox::queue(const Mail& mail, const QByteArray& aggregate, const Uuid& id, const QByteArray& key) {
    OutboxEntry entry;
    entry.id = id;
    entry.kind = kOutboxKind;
    entry.aggregate = aggregate;
    entry.payload = m_secrets.seal(payloadOf(mail), payloadContext(entry.id));
    entry.key = key;
    entry.createdAt = mail.writtenAt;
    if (auto inserted = m_outbox.insert(entry); !inserted) return inserted;
    m_announcements.add(MailQueued{});
    return {};
}

Result<std::vector<Mail>> Mailbox::recent(int limit) {
    const auto entries = m_outbox.recent(kOutboxKind, limit);
    if (!entries) return tl::make_unexpected(entries.error());
    std::vector<Mail> mails;
    for (const OutboxEntry& entry : *entries)
        if (auto mail = read(entry)) mails.push_back(std::move(*mail));
    return mails;
}

std::optional<Mail> Mailbox::read(const OutboxEntry& entry) const {
    const auto payload = m_secrets.open(entry.payload, payloadContext(entry.id));
    if (!payload) return std::nullopt;
    return mailOf(*payload, entry.createdAt);
}

Status Mailbox::forget(const QString& to) {
    return m_outbox.removeOf(aggregateOf(to));
}

QByteArray Mailbox::keyOf(const QByteArray& text, MailKind kind) const {
    return base64Url(m_secrets.keyedHash(text, "mail|" + wireName(kind)));
}

QByteArray Mailbox::aggregateOf(const QString& to) const {
    return "email:" + base64Url(m_secrets.keyedHash(to.toUtf8(), "mail|recipient"));
}

}  // namespace frontdesk
