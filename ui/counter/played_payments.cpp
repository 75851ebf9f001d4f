// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/played_payments.h"

namespace frontdesk {

PlayedPayments::PlayedPayments(Desk& desk)
    : m_desk(desk), m_routes(std::make_shared<const PaymentRoutes>(allRoutes())) {}

PaymentRoutes PlayedPayments::allRoutes() {
    PaymentRoutes all;
    for (const PaymentMethod method :
         {PaymentMethod::Paystack, PaymentMethod::MtnMomo, PaymentMethod::TelecelCash, PaymentMethod::AtMoney})
        all.providers[method] = PaymentProvider::Paystack;
    return all;
}

void PlayedPayments::setRoutes(PaymentRoutes routes) {
    const std::scoped_lock lock(m_mutex);
    m_routes = std::make_shared<const PaymentRoutes>(std::move(routes));
}

std::shared_ptr<const PaymentRoutes> PlayedPayments::routes() const {
    const std::scoped_lock lock(m_mutex);
    return m_routes;
}

std::vector<Payment> PlayedPayments::payments() const {
    const std::scoped_lock lock(m_mutex);
    return m_order.payments;
}

std::vector<QByteArray> PlayedPayments::codes() const {
    const std::scoped_lock lock(m_mutex);
    return m_codes;
}

int PlayedPayments::asks() const {
    const std::scoped_lock lock(m_mutex);
    return m_asks;
}

void PlayedPayments::refuseNext(const Error& error) {
    const std::scoped_lock lock(m_mutex);
    m_refusal = error;
}

void PlayedPayments::play(const std::function<void(Payment&)>& change) {
    std::vector<Event> events;
    {
        const std::scoped_lock lock(m_mutex);
        change(m_order.payments.back());
        ++m_order.version;
        events.push_back(OrderChanged{std::make_shared<const Order>(m_order), m_order.status});
        events.push_back(PaymentAnswered{m_order.payments.back().id, m_order.id});
    }
    m_desk.feed.publish(events);
}

void PlayedPayments::play(PaymentState state, const QByteArray& failureCode) {
    play([state, &failureCode](Payment& payment) {
        payment.state = state;
        payment.failureCode = failureCode;
        payment.needsAction = false;
    });
}

void PlayedPayments::answerSame() {
    std::vector<Event> events;
    {
        const std::scoped_lock lock(m_mutex);
        events.push_back(PaymentAnswered{m_order.payments.back().id, m_order.id});
    }
    m_desk.feed.publish(events);
}

PaymentView PlayedPayments::view() const {
    return {m_order.payments.back(), m_order};
}

Result<PaymentView> PlayedPayments::add(const OrderId& id, const PaymentStart& start) {
    const auto found = m_desk.queue.find(id);
    if (!found) return tl::make_unexpected(found.error());
    const std::scoped_lock lock(m_mutex);
    if (m_refusal) return tl::make_unexpected(*std::exchange(m_refusal, std::nullopt));
    if (m_order.id != id) m_order = *found;
    Payment payment;
    payment.id = start.id;
    payment.orderId = id;
    payment.method = start.method;
    payment.state = PaymentState::Sent;
    payment.amount = start.amount.value_or(m_order.money().due);
    payment.tip = start.tip.isPositive() ? start.tip : Money(0, payment.amount.currency());
    payment.rounding = payment.tendered = payment.change = Money(0, payment.amount.currency());
    payment.reference = start.id.text();
    payment.createdAt = m_desk.clock.now();
    m_order.payments.push_back(payment);
    ++m_order.version;
    return view();
}

QFuture<Result<PaymentView>> PlayedPayments::start(const OrderId& order, const PaymentStart& start, const Caller&) {
    return m_desk.thread.run<PaymentView>([this, order, start] { return add(order, start); });
}

QFuture<Result<PaymentView>> PlayedPayments::placeAndStart(const Sale& sale, const PaymentStart& start,
                                                           const Caller& caller) {
    return m_desk.thread.run<PaymentView>([this, sale, start, caller]() -> Result<PaymentView> {
        const auto placed = m_desk.taking.place(sale.draft, caller, sale.orderId, sale.draftId);
        if (!placed) return tl::make_unexpected(placed.error());
        return add(sale.orderId, start);
    });
}

QFuture<Result<PaymentView>> PlayedPayments::answer(std::function<void()> work) {
    return m_desk.thread.run<PaymentView>([this, work = std::move(work)]() -> Result<PaymentView> {
        const std::scoped_lock lock(m_mutex);
        work();
        return view();
    });
}

QFuture<Result<PaymentView>> PlayedPayments::ask(const QByteArray&, const Caller&) {
    return answer([this] { ++m_asks; });
}

QFuture<Result<PaymentView>> PlayedPayments::submitCode(const QByteArray&, const QByteArray& code, const Caller&) {
    return answer([this, code] { m_codes.push_back(code); });
}

QFuture<Result<PaymentView>> PlayedPayments::setAside(const QByteArray&, const Caller&) {
    return answer([this] {
        if (m_order.payments.back().state == PaymentState::Succeeded) return;
        m_order.payments.back().state = PaymentState::Voided;
        ++m_order.version;
    });
}

}  // namespace frontdesk
