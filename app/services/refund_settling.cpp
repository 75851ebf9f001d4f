// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_settling.h"

#include "app/domain/order_states.h"

namespace frontdesk {

Status RefundSettling::settle(const AnsweredCall& call) {
    const Payment* found = paymentOf(call.order, call.row.paymentId);
    if (!found || !call.isCurrent()) return {};
    Payment refund = *found;
    ProviderPayment& row = call.row;
    const Instant now = m_parts.clock.now();
    const bool wasAsk = row.next == ProviderStep::AskRefund;
    row.leaseUntil.reset();
    if (!call.answer.providerId.isEmpty()) row.providerId = call.answer.providerId;
    if (call.answer.end == CallEnd::Accepted) return accepted(call, refund);
    if (call.answer.end == CallEnd::Rejected && !wasAsk) return failed(call, refund);
    if (call.answer.end == CallEnd::NotSent) {
        ++row.unknowns;
        if (!wasAsk && row.sentAt == call.leasedAt()) row.sentAt.reset();
    } else {
        takeAsUnknown(row);
    }
    putOff(row, call.answer, now, m_parts.ids);
    if (auto stored = m_parts.calls.update(row); !stored) return stored;
    const bool lost = row.next == ProviderStep::AskRefund && !wasAsk;
    if (lost && mayBecome(refund.state, PaymentState::Unknown)) {
        refund.state = PaymentState::Unknown;
        if (auto put = m_parts.book.put(call.order, refund, Caller::system()); !put) return put;
    }
    return endIfAskedOut(call, refund);
}

Status RefundSettling::accepted(const AnsweredCall& call, Payment refund) {
    ProviderPayment& row = call.row;
    const Instant now = m_parts.clock.now();
    const PayProgress progress = call.answer.progress;
    if (progress == PayProgress::Failed || progress == PayProgress::Reversed) return failed(call, refund);
    if (row.next == ProviderStep::AskRefund) ++row.asks;
    row.unknowns = 0;
    row.next = ProviderStep::AskRefund;
    const bool surelyUnknown = progress == PayProgress::NotFound && notedAsNotFound(row, now);
    if (progress == PayProgress::Succeeded) {
        row.nextAt.reset();
        refund.state = PaymentState::Succeeded;
    } else if (surelyUnknown) {
        row.next = ProviderStep::Refund;
        row.nextAt = now;
        row.notFounds = 0;
        row.notFoundAt.reset();
    } else if (progress == PayProgress::NotFound) {
        row.nextAt = row.notFoundAt->plusMs(kResendGapMs);
    } else {
        row.notFounds = 0;
        row.notFoundAt.reset();
        row.nextAt = nextAsk(row, Patience::Aside, std::nullopt, now);
        refund.state = PaymentState::Pending;
    }
    if (auto stored = m_parts.calls.update(row); !stored) return stored;
    if (auto put = m_parts.book.put(call.order, refund, Caller::system()); !put) return put;
    return endIfAskedOut(call, refund);
}

Status RefundSettling::failed(const AnsweredCall& call, Payment refund) {
    call.row.nextAt.reset();
    call.row.next = ProviderStep::AskRefund;
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    if (!mayBecome(refund.state, PaymentState::Failed)) return {};
    refund.state = PaymentState::Failed;
    refund.failureCode = call.answer.failureCode.isEmpty() ? QByteArray("declined") : call.answer.failureCode;
    if (auto put = m_parts.book.put(call.order, refund, Caller::system()); !put) return put;
    const QString why = call.answer.inWords.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(call.answer.inWords);
    return m_parts.alerts.raise(AlertKind::ProviderFault,
                                QStringLiteral("A refund of %1 for order %2 was refused by %3%4. Refund it again "
                                               "once that is settled.")
                                    .arg(amountText(-refund.amount))
                                    .arg(call.order.number)
                                    .arg(titleOf(call.row.provider), why),
                                {call.order.id, refund.id});
}

Status RefundSettling::endIfAskedOut(const AnsweredCall& call, const Payment& refund) {
    if (!call.row.nextAt || !isAskedOut(call.row, m_parts.clock.now())) return {};
    call.row.nextAt.reset();
    if (auto stored = m_parts.calls.update(call.row); !stored) return stored;
    return m_parts.alerts.raise(AlertKind::ProviderFault,
                                QStringLiteral("A refund of %1 for order %2 is not confirmed after %3 hours. Look it "
                                               "up at %4, and dismiss this once it has gone out.")
                                    .arg(amountText(-refund.amount))
                                    .arg(call.order.number)
                                    .arg(kAskHours)
                                    .arg(titleOf(call.row.provider)),
                                {call.order.id, refund.id});
}

}  // namespace frontdesk
