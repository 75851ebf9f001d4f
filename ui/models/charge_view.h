// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/order.h"
#include "app/domain/provider.h"
#include "ui/common/error_text.h"
#include "ui/common/theme.h"

#include <QLocale>

#include <vector>

namespace frontdesk {

/// Where a payment through a provider stands, as people at the counter see it.
enum class ChargePhase {
    Sending,    ///< on its way to the provider
    Approving,  ///< the guest's phone asks
    NeedsCode,  ///< the guest reads out a voucher or one-time code
    NeedsPage,  ///< the guest pays on the provider's page
    Unsure,     ///< the provider did not answer: nobody knows, it is asked again
    Late,       ///< not approved within kPromptPatienceMs; the provider is still asked
    Refused,
    Ended,  ///< nobody waits for it any more
    Paid,
};

/// A payment under way and what the window knows besides the ledger.
struct ChargeFacts {
    Payment payment;
    QString provider;                   ///< "Paystack"; empty: not known
    QString wallet;                     ///< number as people write it; empty: not known, or a page
    std::optional<Instant> acceptedAt;  ///< when the provider was first seen to have it
    bool codeUnderWay = false;          ///< a code was sent and not answered yet
    bool codeWrong = false;             ///< the last code was refused
};

/// How long a prompt stays on a phone before somebody should do something.
inline constexpr qint64 kPromptPatienceMs = 120'000;
/// How long a voucher of Telecel Cash is good for (providers/telecel-cash.md).
inline constexpr qint64 kCodePatienceMs = 180'000;
/// How soon another prompt may be sent in place of one that did not come.
inline constexpr qint64 kResendAfterMs = 20'000;

[[nodiscard]] ChargePhase chargePhase(const Payment& payment, Instant now);
/// What is left of the patience of its phase, not negative.
[[nodiscard]] qint64 patienceLeftMs(const Payment& payment, Instant now);
/// Whether somebody still waits for it.
[[nodiscard]] bool isUnderWay(const Payment& payment);
/// The charge of @p order that is under way, newest first; nullptr: none.
[[nodiscard]] const Payment* chargeUnderWay(const Order& order);

/// One line of the live steps.
struct ChargeStep {
    enum class State { Waiting, Running, Done, Trouble };
    State state = State::Waiting;
    QString headline;
    QString detail;
    QString aside;           ///< "2 s", "1:42"
    QString asideSmall;      ///< "left"
    double progress = -1.0;  ///< 0 to 1; negative: no bar
};
/// Always three: sent, the guest's part, paid.
[[nodiscard]] std::vector<ChargeStep> chargeSteps(const ChargeFacts& facts, Instant now,
                                                  const BusinessCalendar& calendar, const QLocale& locale);
/// What to do at this moment; empty where there is nothing to say.
struct ChargeAdvice {
    std::optional<Tone> tone;
    QString headline;
    QString text;
};
[[nodiscard]] ChargeAdvice chargeAdvice(const ChargeFacts& facts, Instant now);
/// Why a payment failed, by its failure code (GatewayAnswer): what happened and what to do.
[[nodiscard]] ErrorText refusalText(const QByteArray& failureCode);

/// Whether money goes back, or went back, through a provider.
[[nodiscard]] bool isProviderRefund(const Payment& payment);
/// What an order's page says beside a row of its ledger that a provider moves; empty: nothing.
[[nodiscard]] QString ledgerRemark(const Payment& payment);

/// "3:05" of milliseconds, rounded up to a second.
[[nodiscard]] QString countdownText(qint64 ms, const QLocale& locale);
[[nodiscard]] QString networkName(MobileNetwork network);      ///< "MTN MoMo"
[[nodiscard]] QString providerName(PaymentProvider provider);  ///< "Paystack"
/// By the name of a ProviderState; the mail server is "E-mail".
[[nodiscard]] QString providerName(const QByteArray& storedName);

}  // namespace frontdesk
