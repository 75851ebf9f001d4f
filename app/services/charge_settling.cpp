// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_settling.h"

#include "app/domain/order_states.h"
#include "app/services/mail_schedule.h"

#include <algorithm>

namespace frontdesk {
namespace {

Patience patienceFor(const Order& order, const Payment& payment) {
    if (order.status == OrderStatus::Expired) return Patience::Ended;
    return isLive(payment) && !hasEndedUnserved(order) ? Patience::Guest : Patience::Aside;
}

std::optional<Instant> deadlineOf(const Order& order) {
    return order.status == OrderStatus::AwaitingPayment ? std::optional(paymentDeadline(order)) : std::nullopt;
}

/// Whether what the provider took is what we asked for (SR-51).
bool isOurs(const GatewayAnswer& answer, const Payment& payment) {
    if (!answer.reference.isEmpty() && answer.reference != payment.reference) return false;
    return answer.amount && answer.amount->currency() == payment.amount.currency() && *answer.amount == payment.amount;
}

/// Whether the same may be sent again under the same reference, once the provider surely knows nothing of it.
bool mayBeSentAgain(const Order& order, const Payment& payment, const ProviderPayment& row, Instant now) {
    const bool open = payment.state == PaymentState::Sent || payment.state == PaymentState::Unknown;
    return open && row.provider != PaymentProvider::Hubtel && !hasEndedUnserved(order) && now < paymentDeadline(order);
}

}  // namespace

QString titleOf(PaymentProvider provider) {
    switch (provider) {
        case PaymentProvider::Paystack:
            return QStringLiteral("Paystack");
        case PaymentProvider::MtnMomo:
            return QStringLiteral("MTN MoMo");
        case PaymentProvider::Hubtel:
            break;
    }
    return QStringLiteral("Hubtel");
}

void putOff(ProviderPayment& row, const GatewayAnswer& answer, Instant now, IdSource& ids) {
    const QByteArray bytes = ids.randomBytes(4);
    quint32 random = 0;
    for (const char byte : bytes) random = random << 8 | static_cast<unsigned char>(byte);
    const qint64 wanted = backOffMs(std::max(row.unknowns, 1), random);
    row.nextAt = std::max(now.plusMs(std::max<qint64>(wanted, answer.retryAfterSeconds * 1000LL)), earliestAsk(row));
}

Status ChargeSettling::settle(const AnsweredCall& call) {
    const Payment* stored = paymentOf(call.order, call.row.paymentId);
    if (!stored) return {};
    const Payment payment = *stored;
    if (!call.isCurrent()) return overtaken(call, payment);
    call.row.leaseUntil.reset();
    if (!call.answer.providerId.isEmpty()) call.row.providerId = call.answer.providerId;
    switch (call.answer.end) {
        case CallEnd::NotSent:
            return notSent(call, payment);
        case CallEnd::Unknown:
            return unknown(call, payment);
        case CallEnd::Rejected:
            return rejected(call, payment);
        case CallEnd::Accepted:
            break;
    }
    return accepted(call, payment);
}

/// Somebody asks again already; only what shows a guest the way is kept, the rest is told again.
Status ChargeSettling::overtaken(const AnsweredCall& call, Payment payment) {
    const bool shows = call.answer.progress == PayProgress::NeedsPage || call.answer.progress == PayProgress::NeedsCode;
    const bool isCharge = call.task.row.next == ProviderStep::Charge;
    if (call.answer.end != CallEnd::Accepted || !shows || !isCharge || !isLive(payment)) return {};
    payment.state = PaymentState::Pending;
    payment.needsAction = true;
    payment.authorizationUrl = call.answer.authorizationUrl;
    payment.displayText = call.answer.displayText;
    return m_parts.book.put(call.order, payment, Caller::system());
}

Status ChargeSettling::notSent(const AnsweredCall& call, const Payment& payment) {
    ProviderPayment& row = call.row;
    ++row.unknowns;
    putOff(row, call.answer, m_parts.clock.now(), m_parts.ids);
    if (row.next == ProviderStep::Charge) {
        if (row.sentAt == call.leasedAt()) row.sentAt.reset();
        if (!isLive(payment)) row.nextAt.reset();
    }
    if (auto stored = m_parts.calls.update(row); !stored) return stored;
    return endIfAskedOut(call);
}

Status ChargeSettling::unknown(const AnsweredCall& call, Payment payment) {
    ProviderPayment& row = call.row;
    const bool wasAsk = row.next == ProviderStep::AskCharge;
    const bool wasCharge = row.next == ProviderStep::Charge;
    takeAsUnknown(row);
    if (wasAsk)
        putOff(row, call.answer, m_parts.clock.now(), m_parts.ids);
    else
        askLater(call, payment);
    if (auto stored = m_parts.calls.update(row); !stored) return stored;
    if (wasCharge && mayBecome(payment.state, PaymentState::Unknown)) {
        payment.state = PaymentState::Unknown;
        if (auto put = m_parts.book.put(call.order, payment, Caller::system()); !put) return put;
    }
    return endIfAskedOut(call);
}

Status ChargeSettling::rejected(const AnsweredCall& call, Payment payment) {
    if (call.row.next == ProviderStep::Charge) return failed(call, payment, call.answer.failureCode);
    if (call.row.next == ProviderStep::AskCharge) return unknown(call, payment);  // a question was refused, no payment
    call.row.code.clear();
    call.row.next = ProviderStep::AskCharge;
    call.row.unknowns = 0;
    askLater(call, payment);
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    if (!isLive(payment)) return {};
    payment.failureCode = call.answer.failureCode;
    payment.needsAction = call.answer.failureCode == "wrong_code";  // another may be typed
    return m_parts.book.put(call.order, payment, Caller::system());
}

Status ChargeSettling::accepted(const AnsweredCall& call, Payment payment) {
    ProviderPayment& row = call.row;
    row.unknowns = 0;
    if (row.next == ProviderStep::AskCharge) ++row.asks;
    if (call.answer.progress != PayProgress::NotFound) {
        row.notFounds = 0;
        row.notFoundAt.reset();
    }
    switch (call.answer.progress) {
        case PayProgress::Succeeded:
            return succeeded(call, payment);
        case PayProgress::Failed:
            return failed(call, payment, call.answer.failureCode);
        case PayProgress::Reversed:
            return reversed(call, payment);
        case PayProgress::NotFound:
            return notFound(call, payment);
        case PayProgress::Pending:
        case PayProgress::NeedsPage:
        case PayProgress::NeedsCode:
            break;
    }
    return pending(call, payment);
}

Status ChargeSettling::pending(const AnsweredCall& call, Payment payment) {
    const bool isAsk = call.row.next == ProviderStep::AskCharge;
    const bool wantsCode = call.answer.progress == PayProgress::NeedsCode;
    const bool wantsPage = call.answer.progress == PayProgress::NeedsPage;
    // The address of its page was lost with an answer that never came: nobody can pay it, and another one can begin.
    const bool hasPage = !payment.authorizationUrl.isEmpty() || !call.answer.authorizationUrl.isEmpty();
    if (isAsk && call.row.hosted && !hasPage) return failed(call, payment, "provider_fault");
    call.row.next = ProviderStep::AskCharge;
    call.row.code.clear();
    askLater(call, payment);
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    if (isLive(payment)) {
        payment.state = PaymentState::Pending;
        if (!isAsk || wantsCode || wantsPage) payment.needsAction = wantsCode || wantsPage;
        if (!call.answer.authorizationUrl.isEmpty()) payment.authorizationUrl = call.answer.authorizationUrl;
        if (!call.answer.displayText.isEmpty()) payment.displayText = call.answer.displayText;
        if (auto put = m_parts.book.put(call.order, payment, Caller::system()); !put) return put;
    }
    if (auto expired = expireIfSaidNo(call); !expired) return expired;
    return endIfAskedOut(call);
}

Status ChargeSettling::succeeded(const AnsweredCall& call, const Payment& payment) {
    ProviderPayment& row = call.row;
    const bool unverified = !call.answer.amount && row.next != ProviderStep::AskCharge;
    row.next = ProviderStep::AskCharge;
    row.code.clear();
    if (unverified)
        row.nextAt = m_parts.clock.now();  // it says so without saying what it took
    else
        row.nextAt.reset();
    if (auto stored = m_parts.calls.update(row); !stored) return stored;
    if (unverified || payment.state == PaymentState::Succeeded) return {};
    if (!isOurs(call.answer, payment)) return mismatched(call, payment);
    return m_parts.book.takeMoney(call.order, payment, row.prints);
}

Status ChargeSettling::mismatched(const AnsweredCall& call, Payment payment) {
    const bool countable = call.answer.amount && call.answer.amount->currency() == payment.amount.currency() &&
                           (call.answer.reference.isEmpty() || call.answer.reference == payment.reference);
    if (countable) call.row.taken = call.answer.amount;
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    payment.failureCode = "amount_mismatch";
    payment.needsAction = false;
    if (mayBecome(payment.state, PaymentState::Failed)) payment.state = PaymentState::Failed;
    if (auto put = m_parts.book.put(call.order, payment, Caller::system()); !put) return put;
    const QString taken = call.answer.amount ? amountText(*call.answer.amount) : QStringLiteral("an unknown amount");
    return m_parts.alerts.raise(AlertKind::AmountMismatch,
                                QStringLiteral("%1 took %2 for order %3 where %4 was asked for. It does not count.")
                                    .arg(titleOf(call.row.provider), taken)
                                    .arg(call.order.number)
                                    .arg(amountText(payment.amount)),
                                {call.order.id, payment.id});
}

Status ChargeSettling::failed(const AnsweredCall& call, Payment payment, const QByteArray& code) {
    call.row.nextAt.reset();
    call.row.code.clear();
    call.row.next = ProviderStep::AskCharge;
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    if (!mayBecome(payment.state, PaymentState::Failed)) return {};
    payment.state = PaymentState::Failed;
    payment.needsAction = false;
    payment.failureCode = code.isEmpty() ? QByteArray("declined") : code;
    return m_parts.book.put(call.order, payment, Caller::system());
}

Status ChargeSettling::notFound(const AnsweredCall& call, const Payment& payment) {
    ProviderPayment& row = call.row;
    const Instant now = m_parts.clock.now();
    const bool surely = notedAsNotFound(row, now);
    row.next = ProviderStep::AskCharge;
    if (surely && mayBeSentAgain(call.order, payment, row, now)) {
        row.next = ProviderStep::Charge;
        row.nextAt = now;
        row.notFounds = 0;
        row.notFoundAt.reset();
    } else {
        askLater(call, payment);
        if (!surely) row.nextAt = std::max(*row.nextAt, row.notFoundAt->plusMs(kResendGapMs));
        if (const auto deadline = deadlineOf(call.order); deadline && now < *deadline)
            row.nextAt = std::min(*row.nextAt, *deadline);
    }
    if (auto stored = m_parts.calls.update(row); !stored) return stored;
    if (auto expired = expireIfSaidNo(call); !expired) return expired;
    return endIfAskedOut(call);
}

Status ChargeSettling::reversed(const AnsweredCall& call, const Payment& payment) {
    if (payment.state != PaymentState::Succeeded) return failed(call, payment, "declined");
    call.row.nextAt.reset();
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    return m_parts.alerts.raise(AlertKind::ProviderFault,
                                QStringLiteral("The payment of %1 for order %2 went back to the guest at %3, and not "
                                               "through a refund of ours.")
                                    .arg(amountText(payment.amount))
                                    .arg(call.order.number)
                                    .arg(titleOf(call.row.provider)),
                                {call.order.id, payment.id});
}

void ChargeSettling::askLater(const AnsweredCall& call, const Payment& payment) {
    call.row.nextAt = nextAsk(call.row, patienceFor(call.order, payment), deadlineOf(call.order), m_parts.clock.now());
}

/// An order expires only after its provider was asked at the deadline or later and said that nothing was paid (DI-23).
Status ChargeSettling::expireIfSaidNo(const AnsweredCall& call) {
    const auto deadline = deadlineOf(call.order);
    if (!deadline || call.task.row.next != ProviderStep::AskCharge || call.leasedAt() < *deadline) return {};
    return m_parts.book.expire(call.order);
}

Status ChargeSettling::endIfAskedOut(const AnsweredCall& call) {
    const Instant now = m_parts.clock.now();
    const Payment* payment = paymentOf(call.order, call.row.paymentId);
    if (!call.row.nextAt || !call.row.sentAt || !isAskedOut(call.row, now) || !payment) return {};
    call.row.nextAt.reset();
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    const QString text =
        QStringLiteral("Nobody knows after %1 hours whether %2 was paid for order %3. Look it up at %4.")
            .arg(kAskHours)
            .arg(amountText(payment->amount))
            .arg(call.order.number)
            .arg(titleOf(call.row.provider));
    const Alerts::About about{call.order.id, payment->id};
    if (call.order.status == OrderStatus::AwaitingPayment) {
        if (auto expired = m_parts.book.expire(call.order); !expired) return expired;
    } else if (isLive(*payment)) {
        if (auto given = m_parts.book.giveUp(call.order, *payment, PaymentState::Expired, "provider_fault",
                                             Patience::Aside, Caller::system());
            !given)
            return given;
    }
    return m_parts.alerts.raise(AlertKind::ProviderFault, text, about);
}

}  // namespace frontdesk
