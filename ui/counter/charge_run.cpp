// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/charge_run.h"

#include <algorithm>

namespace frontdesk {

ChargeRun::ChargeRun(Desk& desk, DeskEvents& events, const Session& session, QObject* parent)
    : QObject(parent), m_desk(desk), m_session(session) {
    connect(&events, &DeskEvents::orderChanged, this, [this](const OrderChanged& change) { take(*change.order); });
    connect(&events, &DeskEvents::paymentAnswered, this, &ChargeRun::hear);
}

QString ChargeRun::providerOf(PaymentMethod method) const {
    if (m_desk.payments == nullptr) return {};
    const auto routes = m_desk.payments->routes();
    const auto route = routes->providers.find(method);
    return route == routes->providers.end() ? QString() : providerName(route->second);
}

void ChargeRun::follow(QFuture<Result<PaymentView>> answer, std::function<void(const PaymentView&)> then) {
    m_busy = true;
    answer.then(this, [this, then = std::move(then)](const Result<PaymentView>& result) {
        m_busy = false;
        if (!result) {
            Q_EMIT changed();
            Q_EMIT failed(result.error());
            return;
        }
        then(*result);
    });
    Q_EMIT changed();
}

void ChargeRun::begin(QFuture<Result<PaymentView>> answer, const QString& wallet) {
    m_facts.reset();
    follow(std::move(answer), [this, wallet](const PaymentView& view) {
        m_orderId = view.order.id;
        m_facts = ChargeFacts{view.payment, providerOf(view.payment.method), wallet, std::nullopt, false, false};
        Q_EMIT started(view.order);
        take(view.order);
        show(view.payment);
    });
}

void ChargeRun::start(const OrderId& order, const PaymentStart& start, const QString& wallet) {
    if (m_busy || m_desk.payments == nullptr) return;
    begin(m_desk.payments->start(order, start, m_session.caller()), wallet);
}

void ChargeRun::placeAndStart(const Sale& sale, const PaymentStart& start, const QString& wallet) {
    if (m_busy || m_desk.payments == nullptr) return;
    begin(m_desk.payments->placeAndStart(sale, start, m_session.caller()), wallet);
}

bool ChargeRun::adopt(const Order& order) {
    m_orderId = order.id;
    m_version = order.version;
    const Payment* running = chargeUnderWay(order);
    if (running == nullptr) return false;
    m_facts = ChargeFacts{*running, providerOf(running->method), {}, std::nullopt, false, false};
    // How long the provider took is not known any more.
    if (running->state == PaymentState::Pending) m_facts->acceptedAt = running->createdAt;
    show(*running);
    return true;
}

void ChargeRun::checkNow() {
    if (m_busy || !m_facts) return;
    follow(m_desk.payments->ask(m_facts->payment.reference, m_session.caller()), [this](const PaymentView& view) {
        take(view.order);
        Q_EMIT changed();
    });
}

void ChargeRun::submitCode(const QByteArray& code) {
    if (m_busy || !m_facts) return;
    m_facts->codeWrong = false;
    follow(m_desk.payments->submitCode(m_facts->payment.reference, code, m_session.caller()),
           [this](const PaymentView& view) {
               take(view.order);
               // From here on, an answer that asks for a code again means that this one was wrong.
               if (m_facts) m_facts->codeUnderWay = isUnderWay(m_facts->payment);
               Q_EMIT changed();
           });
}

void ChargeRun::leave() {
    if (m_busy) return;
    if (!m_facts || !isUnderWay(m_facts->payment)) {
        m_facts.reset();
        Q_EMIT leftAside();
        return;
    }
    follow(m_desk.payments->setAside(m_facts->payment.reference, m_session.caller()), [this](const PaymentView& view) {
        take(view.order);
        // It was paid in the meantime: there is nothing to leave.
        if (view.payment.state == PaymentState::Succeeded) return;
        m_facts.reset();
        Q_EMIT leftAside();
    });
}

void ChargeRun::take(const Order& order) {
    if (order.id != m_orderId || order.version < m_version) return;
    m_version = order.version;
    if (m_facts) {
        const auto mine = std::find_if(order.payments.begin(), order.payments.end(),
                                       [this](const Payment& each) { return each.id == m_facts->payment.id; });
        if (mine != order.payments.end()) show(*mine);
    }
    Q_EMIT orderMoved(order);
    if (m_facts && m_facts->payment.state == PaymentState::Succeeded) {
        const Payment payment = m_facts->payment;
        m_facts.reset();
        Q_EMIT paid(order, payment);
    }
}

void ChargeRun::show(const Payment& payment) {
    if (!m_facts) return;
    const bool sent = payment.state == PaymentState::Created || payment.state == PaymentState::Sent ||
                      payment.state == PaymentState::Unknown || payment.state == PaymentState::Failed;
    if (!sent && !m_facts->acceptedAt) m_facts->acceptedAt = m_desk.clock.now();
    m_facts->payment = payment;
    if (!payment.needsAction) m_facts->codeUnderWay = false;
    if (payment.failureCode == "wrong_code" && payment.needsAction) {
        m_facts->codeUnderWay = false;
        m_facts->codeWrong = true;
    }
    Q_EMIT changed();
}

void ChargeRun::hear(const PaymentAnswered& answered) {
    if (!m_facts || answered.id != m_facts->payment.id) return;
    if (m_facts->codeUnderWay && m_facts->payment.needsAction) {
        m_facts->codeUnderWay = false;
        m_facts->codeWrong = true;
    }
    Q_EMIT changed();
}

}  // namespace frontdesk
