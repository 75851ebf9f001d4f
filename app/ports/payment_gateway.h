// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ids.h"
#include "app/domain/money.h"
#include "app/domain/provider.h"
#include "app/domain/time.h"

#include <functional>
#include <optional>
#include <vector>

namespace frontdesk {

/// A payment as a provider is asked for it. The same values at every repetition.
struct ChargeCall {
    QByteArray reference;  ///< ours: UUIDv4 in 32 lower-case hex digits
    Money amount;
    bool hosted = false;                   ///< on the provider's page; else by a prompt on the guest's phone
    std::optional<MobileNetwork> network;  ///< of a prompt
    QString phone;                         ///< E.164, of a prompt
    QString email;                         ///< of the guest; may be empty
    QString description;                   ///< "Order 41": letters, digits, spaces and .,- alone
    QString returnUrl;                     ///< where the page leads afterwards; may be empty
    QString callbackUrl;                   ///< of a provider that is told per payment where to report; may be empty
};
/// Money that goes back along a charge.
struct RefundCall {
    QByteArray reference;   ///< of the refund
    QByteArray charge;      ///< reference of the payment that it refunds
    QByteArray chargeId;    ///< what the provider calls that payment; may be empty
    QByteArray providerId;  ///< what the provider calls this refund; empty until it has said
    Money amount;           ///< positive
    Instant sentAt;         ///< when it was first sent; the epoch: never
};

/// How a call to a provider ended.
enum class CallEnd {
    Accepted,  ///< it answered: see the progress
    Rejected,  ///< it refused for good, and nothing has happened: see the failure code
    NotSent,   ///< nothing left this machine, or the provider says that it did not look at it: may be sent again
    Unknown,   ///< it may have arrived: only asking tells
};
enum class PayProgress {
    Pending,    ///< under way
    NeedsPage,  ///< the guest opens authorizationUrl
    NeedsCode,  ///< the guest types a voucher or one-time code
    Succeeded,
    Failed,    ///< for good: see the failure code
    NotFound,  ///< the provider knows no such payment
    Reversed,  ///< succeeded once, and went back
};

/// Why a payment failed, a stable code for people's words: "declined", "insufficient_funds", "limit_reached",
/// "not_approved" (in time), "wrong_wallet" (no wallet of that network), "wrong_code", "too_many_attempts",
/// "configuration", "provider_fault", "amount_mismatch".
struct GatewayAnswer {
    CallEnd end = CallEnd::NotSent;
    PayProgress progress = PayProgress::Pending;  ///< if accepted
    std::optional<Money> amount;                  ///< what the provider says was asked for; with Succeeded
    QByteArray reference;                         ///< as the provider tells it; empty: it did not
    QByteArray providerId;                        ///< what the provider calls it; empty: not told
    QString authorizationUrl;
    QString displayText;  ///< what the guest has to do, in the provider's words; cleaned
    QByteArray failureCode;
    QString inWords;            ///< English, for the log and alerts; no personal data, no secret
    bool needsPerson = false;   ///< nothing gets better before somebody changes something
    int retryAfterSeconds = 0;  ///< the provider asks to be left alone so long
    QByteArray healthCode;      ///< see ProviderState::code; empty: the provider is fine
};
using Answered = std::function<void(const GatewayAnswer&)>;

/// A row of a provider's own list, for reconciliation.
struct ListedCharge {
    QByteArray reference;
    Money amount;
    bool succeeded = false;
};
/// nullopt: it could not be had.
using Listed = std::function<void(std::optional<std::vector<ListedCharge>>)>;

/// A provider of payments. A translator alone: it repeats nothing, keeps no clock and no state but an access token.
/// Calls return at once; the answer comes on a thread of the transport, once, also after abort() of the transport.
class PaymentGateway {
public:
    virtual ~PaymentGateway() = default;
    [[nodiscard]] virtual PaymentProvider provider() const = 0;
    [[nodiscard]] virtual bool isTestMode() const = 0;
    virtual void charge(const ChargeCall& call, Answered answered) = 0;
    /// What became of a charge.
    virtual void ask(const ChargeCall& call, Answered answered) = 0;
    /// @param code what the guest typed
    virtual void submitCode(const ChargeCall& call, const QByteArray& code, Answered answered) = 0;
    /// Whether refunds can be asked for at all: else a person sends the money back by hand.
    [[nodiscard]] virtual bool canRefund() const = 0;
    virtual void refund(const RefundCall& call, Answered answered) = 0;
    virtual void askRefund(const RefundCall& call, Answered answered) = 0;
    /// All charges made in [@p from, @p until), where the provider has such a list.
    virtual void list(Instant from, Instant until, Listed listed) = 0;
    /// Something harmless with our keys, to learn whether they work.
    virtual void check(Answered answered) = 0;
};

}  // namespace frontdesk
