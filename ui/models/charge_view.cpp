// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/charge_view.h"

#include "ui/common/money_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace frontdesk {

namespace {

struct ChargeWords {
    Q_DECLARE_TR_FUNCTIONS(ChargeWords)
};

using State = ChargeStep::State;

bool asksForCode(const Payment& payment) {
    return payment.needsAction && payment.authorizationUrl.isEmpty();
}

qint64 sinceMs(const Payment& payment, Instant now) {
    return now.ms - payment.createdAt.ms;
}

qint64 patienceMs(const Payment& payment) {
    return asksForCode(payment) ? kCodePatienceMs : kPromptPatienceMs;
}

QString secondsText(qint64 ms, const QLocale& locale) {
    return ChargeWords::tr("%1 s", "seconds").arg(locale.toString(std::max<qint64>(0, ms) / 1000));
}

/// Names the wallet by its network, the page by what it is.
QString walletWord(const Payment& payment) {
    const auto network = networkOf(payment.method);
    return network ? networkName(*network) : ChargeWords::tr("the page");
}

ChargeStep sentStep(const ChargeFacts& facts, ChargePhase phase, const BusinessCalendar& calendar,
                    const QLocale& locale, Instant now) {
    const Payment& payment = facts.payment;
    const QString at = clockText(payment.createdAt, calendar, locale);
    const bool page = payment.method == PaymentMethod::Paystack;
    const QString who = facts.provider.isEmpty() ? ChargeWords::tr("the provider") : facts.provider;
    ChargeStep step;
    if (phase == ChargePhase::Sending) {
        step.state = State::Running;
        step.headline = page ? ChargeWords::tr("Making the page …") : ChargeWords::tr("Sending the prompt …");
        step.detail = ChargeWords::tr("%1, on its way to %2", "time, provider").arg(at, who);
        step.aside = secondsText(sinceMs(payment, now), locale);
        return step;
    }
    if (phase == ChargePhase::Unsure && !facts.acceptedAt) {
        step.state = State::Trouble;
        step.headline = ChargeWords::tr("Sent, no answer yet");
        step.detail = ChargeWords::tr("%1, %2 has not answered; asked again by itself", "time, provider").arg(at, who);
        return step;
    }
    const bool never = phase == ChargePhase::Refused && !facts.acceptedAt;
    step.state = never ? State::Trouble : State::Done;
    step.headline = never  ? ChargeWords::tr("Not accepted")
                    : page ? ChargeWords::tr("Page is ready")
                           : ChargeWords::tr("Prompt sent");
    step.detail = never ? ChargeWords::tr("%1, %2 said no", "time, provider").arg(at, who)
                        : ChargeWords::tr("%1, %2 has it", "time, provider").arg(at, who);
    if (facts.acceptedAt && *facts.acceptedAt > payment.createdAt)
        step.aside = secondsText(sinceMs(payment, *facts.acceptedAt), locale);
    return step;
}

ChargeStep guestStep(const ChargeFacts& facts, ChargePhase phase, const QLocale& locale, Instant now) {
    const Payment& payment = facts.payment;
    ChargeStep step;
    const auto countDown = [&] {
        const qint64 left = patienceLeftMs(payment, now);
        const qint64 whole = patienceMs(payment);
        step.aside = countdownText(left, locale);
        step.asideSmall = ChargeWords::tr("left", "time that is left");
        step.progress = std::clamp(double(whole - left) / double(whole), 0.0, 1.0);
    };
    switch (phase) {
        case ChargePhase::Sending:
            step.headline = ChargeWords::tr("Guest approves");
            break;
        case ChargePhase::Approving:
            step.state = State::Running;
            step.headline = ChargeWords::tr("Guest is approving …");
            step.detail = ChargeWords::tr("Asks for %1. Say: “enter your %2 PIN”.", "amount, wallet")
                              .arg(moneyText(payment.amount, locale), walletWord(payment));
            countDown();
            break;
        case ChargePhase::NeedsCode:
            step.state = State::Running;
            step.headline =
                facts.codeUnderWay ? ChargeWords::tr("Checking the code …") : ChargeWords::tr("Guest reads out a code");
            step.detail = payment.displayText.isEmpty()
                              ? ChargeWords::tr("The guest makes a voucher on the phone and reads it to you.")
                              : payment.displayText;
            countDown();
            break;
        case ChargePhase::NeedsPage:
            step.state = State::Running;
            step.headline = ChargeWords::tr("Guest pays on the page …");
            step.detail =
                ChargeWords::tr("Asks for %1, by card or mobile money.").arg(moneyText(payment.amount, locale));
            break;
        case ChargePhase::Unsure:
            step.state = State::Running;
            step.headline = ChargeWords::tr("Not known yet");
            step.detail =
                ChargeWords::tr("Nobody knows yet whether the guest was charged. It is asked again by itself.");
            break;
        case ChargePhase::Late:
            step.state = State::Trouble;
            step.headline = ChargeWords::tr("Not approved yet");
            step.detail = ChargeWords::tr("It is still asked for: the guest may approve it even now.");
            step.aside = countdownText(sinceMs(payment, now), locale);
            step.asideSmall = ChargeWords::tr("waited", "time that went by");
            break;
        case ChargePhase::Refused: {
            const ErrorText why = refusalText(payment.failureCode);
            step.state = State::Trouble;
            step.headline = why.headline;
            step.detail = why.text;
            break;
        }
        case ChargePhase::Ended:
            step.state = State::Trouble;
            step.headline = ChargeWords::tr("No longer waited for");
            step.detail = ChargeWords::tr("If it is paid after all, a manager hears of it.");
            break;
        case ChargePhase::Paid:
            step.state = State::Done;
            step.headline = ChargeWords::tr("Guest approved");
            break;
    }
    return step;
}

}  // namespace

ChargePhase chargePhase(const Payment& payment, Instant now) {
    switch (payment.state) {
        case PaymentState::Created:
        case PaymentState::Sent:
            return ChargePhase::Sending;
        case PaymentState::Pending:
            break;
        case PaymentState::Unknown:
            return ChargePhase::Unsure;
        case PaymentState::Succeeded:
            return ChargePhase::Paid;
        case PaymentState::Failed:
            return ChargePhase::Refused;
        case PaymentState::Expired:
        case PaymentState::Voided:
            return ChargePhase::Ended;
    }
    if (!payment.authorizationUrl.isEmpty()) return ChargePhase::NeedsPage;
    if (patienceLeftMs(payment, now) == 0) return ChargePhase::Late;
    return asksForCode(payment) ? ChargePhase::NeedsCode : ChargePhase::Approving;
}

qint64 patienceLeftMs(const Payment& payment, Instant now) {
    return std::max<qint64>(0, patienceMs(payment) - sinceMs(payment, now));
}

bool isUnderWay(const Payment& payment) {
    switch (payment.state) {
        case PaymentState::Created:
        case PaymentState::Sent:
        case PaymentState::Pending:
        case PaymentState::Unknown:
            return isPrepaid(payment.method) && payment.refundOf.isNull();
        default:
            return false;
    }
}

const Payment* chargeUnderWay(const Order& order) {
    const auto found = std::find_if(order.payments.rbegin(), order.payments.rend(), isUnderWay);
    return found == order.payments.rend() ? nullptr : &*found;
}

std::vector<ChargeStep> chargeSteps(const ChargeFacts& facts, Instant now, const BusinessCalendar& calendar,
                                    const QLocale& locale) {
    const ChargePhase phase = chargePhase(facts.payment, now);
    ChargeStep paid;
    paid.state = phase == ChargePhase::Paid ? State::Done : State::Waiting;
    paid.headline = ChargeWords::tr("Paid", "the last step of a payment");
    if (phase != ChargePhase::Refused && phase != ChargePhase::Ended)
        paid.detail = ChargeWords::tr("goes on by itself");
    return {sentStep(facts, phase, calendar, locale, now), guestStep(facts, phase, locale, now), paid};
}

ChargeAdvice chargeAdvice(const ChargeFacts& facts, Instant now) {
    const Payment& payment = facts.payment;
    switch (chargePhase(payment, now)) {
        case ChargePhase::Sending:
        case ChargePhase::Ended:
        case ChargePhase::Paid:
            return {};
        case ChargePhase::Approving:
            if (payment.method == PaymentMethod::MtnMomo)
                return {std::nullopt, ChargeWords::tr("No prompt on the phone?"),
                        ChargeWords::tr("The guest dials *170#, then My Wallet, My Approvals.")};
            return {std::nullopt, ChargeWords::tr("No prompt on the phone?"),
                    ChargeWords::tr("Send it again after 20 seconds, or take another way.")};
        case ChargePhase::NeedsCode:
            if (facts.codeWrong && !facts.codeUnderWay)
                return {Tone::Danger, ChargeWords::tr("That code is not right."),
                        ChargeWords::tr("Nothing was charged. Have the guest read it again and type it once more.")};
            return {std::nullopt, ChargeWords::tr("No code on the phone?"),
                    ChargeWords::tr("The guest dials *110# and makes a payment voucher.")};
        case ChargePhase::NeedsPage:
            return {std::nullopt, ChargeWords::tr("The guest's own phone opens the page."),
                    ChargeWords::tr("Let them scan the code, or send them the link.")};
        case ChargePhase::Unsure:
            return {Tone::Warn, ChargeWords::tr("Do not ask twice."),
                    ChargeWords::tr("The guest may have been charged. Wait, or check now; cash instead is announced "
                                    "as money to give back if this one comes in after all.")};
        case ChargePhase::Late:
            return {Tone::Warn, ChargeWords::tr("Not approved yet."),
                    ChargeWords::tr("Ask the guest to look at the phone. Then send it again, take another wallet, or "
                                    "take cash.")};
        case ChargePhase::Refused:
            if (payment.failureCode == "amount_mismatch")
                return {Tone::Danger, ChargeWords::tr("Money came, but not this amount."),
                        ChargeWords::tr("Do not ask again before a manager has looked at the alert.")};
            return {Tone::Danger, ChargeWords::tr("Nothing was charged."),
                    ChargeWords::tr("Ask again, take another wallet, or take cash.")};
    }
    return {};
}

ErrorText refusalText(const QByteArray& failureCode) {
    struct Refusal {
        const char* code;
        QString headline;
        QString text;
    };
    const std::array refusals{
        Refusal{"declined", ChargeWords::tr("The guest or the network said no"),
                ChargeWords::tr("The request was declined on the phone.")},
        Refusal{"insufficient_funds", ChargeWords::tr("Not enough money in the wallet"),
                ChargeWords::tr("The guest can top up, or pay in another way.")},
        Refusal{"limit_reached", ChargeWords::tr("The wallet's limit is reached"),
                ChargeWords::tr("The network allows no more today. Another wallet or cash works.")},
        Refusal{"not_approved", ChargeWords::tr("Not approved in time"),
                ChargeWords::tr("The request ran out on the guest's phone.")},
        Refusal{"wrong_wallet", ChargeWords::tr("No such wallet at this network"),
                ChargeWords::tr("Check number and network: numbers can be taken along to another network.")},
        Refusal{"wrong_code", ChargeWords::tr("The code was not right"),
                ChargeWords::tr("The guest makes a new one for another try.")},
        Refusal{"too_many_attempts", ChargeWords::tr("Too many tries"),
                ChargeWords::tr("The network asks to wait a little. Another wallet or cash works now.")},
        Refusal{"configuration", ChargeWords::tr("The provider does not accept our account"),
                ChargeWords::tr("Look under Settings, Payments. Cash works meanwhile.")},
        Refusal{"provider_fault", ChargeWords::tr("The provider has a fault"),
                ChargeWords::tr("It is not the guest's fault. Try again, or take cash.")},
        Refusal{"amount_mismatch", ChargeWords::tr("The amount does not fit"),
                ChargeWords::tr("Another amount came than was asked for. A manager finds it under Alerts.")},
    };
    const auto known = std::find_if(refusals.begin(), refusals.end(),
                                    [&failureCode](const Refusal& each) { return failureCode == each.code; });
    if (known != refusals.end()) return {known->headline, known->text};
    return {ChargeWords::tr("The payment was refused"), ChargeWords::tr("The provider gave no reason.")};
}

bool isProviderRefund(const Payment& payment) {
    return isPrepaid(payment.method) && payment.amount.isNegative();
}

QString ledgerRemark(const Payment& payment) {
    if (!isPrepaid(payment.method)) return {};
    const bool back = isProviderRefund(payment);
    switch (payment.state) {
        case PaymentState::Created:
        case PaymentState::Sent:
        case PaymentState::Pending:
            return back ? ChargeWords::tr("on its way back to the guest, the way it came")
                        : ChargeWords::tr("the guest is asked for it");
        case PaymentState::Unknown:
            return back ? ChargeWords::tr("not known yet whether it went back; asked again by itself")
                        : ChargeWords::tr("not known yet; asked again by itself");
        case PaymentState::Succeeded:
            return back ? ChargeWords::tr("went back the way it came") : QString();
        case PaymentState::Failed:
            return back ? ChargeWords::tr("could not be given back: see Alerts")
                        : refusalText(payment.failureCode).headline;
        case PaymentState::Expired:
        case PaymentState::Voided:
            break;
    }
    return ChargeWords::tr("no longer waited for");
}

QString countdownText(qint64 ms, const QLocale& locale) {
    const qint64 seconds = (std::max<qint64>(0, ms) + 999) / 1000;
    const QString rest = locale.toString(seconds % 60);
    return locale.toString(seconds / 60) + u':' + (seconds % 60 < 10 ? locale.toString(0) + rest : rest);
}

QString networkName(MobileNetwork network) {
    switch (network) {
        case MobileNetwork::Mtn:
            return QStringLiteral("MTN MoMo");
        case MobileNetwork::Telecel:
            return QStringLiteral("Telecel Cash");
        case MobileNetwork::AirtelTigo:
            return QStringLiteral("AT Money");
    }
    return {};
}

QString providerName(PaymentProvider provider) {
    return providerName(storedName(provider));
}

QString providerName(const QByteArray& storedName) {
    struct Named {
        const char* stored;
        const char* shown;
    };
    constexpr std::array kNames{Named{"paystack", "Paystack"},
                                Named{"mtn-momo", "MTN MoMo"},
                                Named{"hubtel", "Hubtel"},
                                Named{"twilio", "Twilio"},
                                Named{"africastalking", "Africa's Talking"},
                                Named{"arkesel", "Arkesel"},
                                Named{"evat", "E-VAT"}};
    for (const Named& each : kNames) {
        if (storedName == each.stored) return QString::fromLatin1(each.shown);
    }
    return storedName == "smtp" ? ChargeWords::tr("E-mail") : QString::fromLatin1(storedName);
}

}  // namespace frontdesk
