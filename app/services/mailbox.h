// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/clock.h"
#include "app/ports/id_source.h"
#include "app/ports/outbox_store.h"
#include "app/ports/secrets.h"
#include "app/services/events.h"
#include "app/services/restaurant.h"

namespace frontdesk {

/// How long the links of e-mails last.
inline constexpr int kVerifyHours = 24;
inline constexpr int kResetMinutes = 30;

enum class MailKind {
    VerifyEmail,
    AlreadyRegistered,
    ResetPassword,
    PasswordChanged,
    MfaChanged,       ///< switched on or off, or new backup codes
    SessionsRevoked,  ///< a refresh token was used twice
    AccountErased,
    Welcome,  ///< the address is confirmed
    OrderConfirmation,
    InvoiceReady,     ///< with its file
    CreditNoteReady,  ///< likewise
};
[[nodiscard]] QByteArray wireName(MailKind kind);

/// A message to one person. Text is plain; every value is put in as text and never as markup.
struct Mail {
    MailKind kind = MailKind::VerifyEmail;
    QString to;    ///< canonical address
    QString name;  ///< of the person, as nameForMail() leaves it; may be empty
    QString subject;
    QString text;
    QString link;    ///< with its token; empty if it has none
    QString button;  ///< what following the link does, in a few words
    QString language;
    OrderId orderId;       ///< that it is about; null for one about an account
    InvoiceId attachment;  ///< the document whose file goes with it; null: none
    QString fileName;      ///< of the attachment, ASCII
    Instant writtenAt;
};

/// A line of an order as its e-mail lists it.
struct MailLine {
    QString text;    ///< "2 x Sobolo"
    QString amount;  ///< "GHS 24.00"
};
/// An e-mail about an order or one of its documents.
struct OrderMail {
    MailKind kind = MailKind::OrderConfirmation;
    QString to;  ///< an address
    QString name;
    QString language;
    QString number;  ///< of the order, or of the document
    QString total;   ///< "GHS 61.00"
    QString link{};  ///< to the order, of our own host; may be empty
    std::vector<MailLine> lines{};
    OrderId orderId{};
    InvoiceId attachment{};
    QString fileName{};
    QByteArray occasion{};  ///< tells a message that is wanted again from its first; empty: there is one alone
};

/// E-mails leave through the outbox: an entry is written with its cause in one transaction, its payload sealed since
/// links hold tokens. Service thread only.
class Mailbox {
public:
    static const QByteArray kOutboxKind;  ///< of its entries

    Mailbox(OutboxStore& outbox, const Secrets& secrets, Announcements& announcements, const Clock& clock,
            IdSource& ids, std::shared_ptr<const Restaurant> restaurant);

    /// Composes the message of @p kind in @p language and queues it.
    /// @param token of the link in it: `{PUBLIC_URL}/customer/verify-email?token=…` or
    ///        `{PUBLIC_URL}/account/reset-password#token=…`; empty for kinds without a link
    /// @return Conflict if a message of this kind with this token was written before
    [[nodiscard]] Status send(MailKind kind, const QString& to, const QString& name, const QString& language,
                              const QByteArray& token = {});
    /// Queues a message about an order; once for each kind, order or document, and occasion: the same again does
    /// nothing.
    [[nodiscard]] Status send(const OrderMail& wanted);
    /// What lies in the outbox or has left it, newest first, for the demo's window. At most @p limit.
    [[nodiscard]] Result<std::vector<Mail>> recent(int limit);
    /// @return nullopt for an entry that is not one of ours, or was tampered with. Any thread.
    [[nodiscard]] std::optional<Mail> read(const OutboxEntry& entry) const;
    /// Removes every message to @p to, sent or not.
    [[nodiscard]] Status forget(const QString& to);

private:
    [[nodiscard]] Status queue(const Mail& mail, const QByteArray& aggregate, const Uuid& id, const QByteArray& key);
    /// Messages to one address leave in order; the store does not tell whose they are.
    [[nodiscard]] QByteArray aggregateOf(const QString& to) const;
    [[nodiscard]] QByteArray keyOf(const QByteArray& text, MailKind kind) const;

    OutboxStore& m_outbox;
    const Secrets& m_secrets;
    Announcements& m_announcements;
    const Clock& m_clock;
    IdSource& m_ids;
    std::shared_ptr<const Restaurant> m_restaurant;
};

}  // namespace frontdesk
