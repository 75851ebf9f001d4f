// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider.h"
#include "app/domain/time.h"
#include "app/ports/payment_gateway.h"

#include <functional>

namespace frontdesk {

struct OutgoingSms {
    QByteArray key;     ///< of the outbox's entry: the same at every repetition
    QString to;         ///< E.164
    QString text;       ///< no line break, no control character
    QString statusUrl;  ///< where a provider that is told per message reports its delivery; may be empty
    Instant usefulUntil;
};

struct SmsAnswer {
    CallEnd end = CallEnd::NotSent;
    QByteArray messageId;       ///< what the provider calls it
    QByteArray code;            ///< of the provider: "21610", "405", …; may be empty
    bool optedOut = false;      ///< this number wants nothing from us: never again
    bool badNumber = false;     ///< no other provider reaches it either
    bool needsPerson = false;   ///< this provider sends nothing before somebody changes something
    int retryAfterSeconds = 0;  ///< it asks to be left alone so long; with NotSent
    int segments = 0;           ///< as the provider counts; 0: not told
    QString cost;               ///< as the provider writes it ("GHS 0.0390"); may be empty
    QString inWords;            ///< English, for the log and alerts; no personal data, no secret
    QByteArray healthCode;      ///< see ProviderState::code; empty: the provider is fine
};

enum class DeliveryState { Underway, Delivered, Failed };
/// What a provider reports of a message that it took.
struct DeliveryReport {
    SmsProvider provider = SmsProvider::Twilio;
    QByteArray messageId;
    DeliveryState state = DeliveryState::Underway;
    QByteArray word;  ///< the provider's own: "delivered", "Success"
    bool optedOut = false;
};

using SmsAnswered = std::function<void(const SmsAnswer&)>;

/// A provider of SMS; a translator, as PaymentGateway is.
class SmsGateway {
public:
    virtual ~SmsGateway() = default;
    [[nodiscard]] virtual SmsProvider provider() const = 0;
    [[nodiscard]] virtual bool isTestMode() const = 0;
    virtual void send(const OutgoingSms& sms, SmsAnswered answered) = 0;
    /// Whether a message whose fate is unknown has arrived: Accepted, Rejected (it has not), or Unknown where the
    /// provider has no way to tell.
    virtual void find(const OutgoingSms& sms, SmsAnswered answered) = 0;
    /// The delivery of a message, where the provider can be asked; nullopt: it cannot, or not now.
    virtual void askDelivery(const QByteArray& messageId,
                             std::function<void(std::optional<DeliveryReport>)> answered) = 0;
    virtual void check(SmsAnswered answered) = 0;
};

}  // namespace frontdesk
