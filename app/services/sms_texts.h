// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/records.h"
#include "app/services/restaurant.h"

#include <QStringList>

#include <array>
#include <memory>

namespace frontdesk {

/// What guests are told of an order by SMS.
enum class SmsKind { OrderConfirmation, Accepted, Ready, OutForDelivery, Completed, Rejected, Cancelled, Expired };
inline constexpr std::array kSmsKinds{SmsKind::OrderConfirmation, SmsKind::Accepted,  SmsKind::Ready,
                                      SmsKind::OutForDelivery,    SmsKind::Completed, SmsKind::Rejected,
                                      SmsKind::Cancelled,         SmsKind::Expired};
[[nodiscard]] QByteArray wireName(SmsKind kind);  ///< "order_confirmation", "out_for_delivery", …
[[nodiscard]] std::optional<SmsKind> smsKindFromWire(QByteArrayView name);

/// A message is at most so long.
inline constexpr int kMostSmsSegments = 3;

/// What stands in the place of {name}, {number}, …. Each is one line; an empty one takes the [part] around it along.
struct SmsValues {
    QString name;    ///< of the guest, as typed
    QString number;  ///< of the order
    QString time;    ///< "12:40"
    QString total;   ///< "GHS 61.00"
    QString restaurant;
    QString link;  ///< to the order, of our own host
    QString minutes;
    QString reason;  ///< as a member of staff typed it
};
/// The names between the braces: "name", "number", ….
[[nodiscard]] QStringList smsPlaceholders();

/// The message that @p wanted makes of @p values, at most kMostSmsSegments long. {name} keeps letters, spaces, - and '
/// of 20 characters, {reason} 60 characters and no address of a web page (SR-49). Pure. Any thread.
[[nodiscard]] QString smsText(const QString& wanted, const SmsValues& values);

/// The text that comes with the program: in English where @p language ("de-AT") has none. Any thread.
[[nodiscard]] QString builtInSmsText(SmsKind kind, const QString& language);
/// Why an order that nobody answered was rejected. Any thread.
[[nodiscard]] QString nobodyAnswered(const QString& language);

/// A text as it is set: @p isOwn, or as it comes with the program.
struct SmsTemplate {
    SmsKind kind = SmsKind::Ready;
    QString language;
    QString text;
    bool isOwn = false;
};

/// The texts of SMS, which the owner may change: kept as settings "sms.<kind>.<language>", versioned. Service thread
/// only.
class SmsTexts {
public:
    struct Parts {
        SettingStore& settings;
        AuditLog& audit;
        const Clock& clock;
        std::shared_ptr<const Restaurant> restaurant;
    };
    explicit SmsTexts(Parts parts) : m_parts(std::move(parts)) {}

    [[nodiscard]] Result<SmsTemplate> text(SmsKind kind, const QString& language);
    /// Every kind in every language of the restaurant. @return Forbidden (ChangeSettings)
    [[nodiscard]] Result<std::vector<SmsTemplate>> all(const Caller& caller);
    /// An empty text: as it comes with the program again.
    /// @return Forbidden, ValidationFailed on "language" (unknown) or "text" (unknown_placeholder, unbalanced,
    ///         too_long, link: web pages are named by {link} alone)
    [[nodiscard]] Status set(SmsKind kind, const QString& language, const QString& text, const Caller& caller);

private:
    [[nodiscard]] Status check(const QString& text) const;

    const Parts m_parts;
};

}  // namespace frontdesk
