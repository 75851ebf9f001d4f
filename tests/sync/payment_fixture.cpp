// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/payment_fixture.h"

namespace frontdesk::test {

std::shared_ptr<const PaymentRoutes> everythingByPaystack() {
    PaymentRoutes routes;
    for (const auto method :
         {PaymentMethod::Paystack, PaymentMethod::MtnMomo, PaymentMethod::TelecelCash, PaymentMethod::AtMoney})
        routes.providers[method] = PaymentProvider::Paystack;
    routes.refunding = {PaymentProvider::Paystack};
    routes.fallbackEmail = QStringLiteral("guest@example.com");
    return std::make_shared<const PaymentRoutes>(routes);
}

GatewayAnswer accepted(PayProgress progress) {
    GatewayAnswer answer;
    answer.end = CallEnd::Accepted;
    answer.progress = progress;
    return answer;
}

GatewayAnswer pageAt(const QString& url) {
    GatewayAnswer answer = accepted(PayProgress::NeedsPage);
    answer.authorizationUrl = url;
    return answer;
}

GatewayAnswer prompted(const QString& text) {
    GatewayAnswer answer = accepted(PayProgress::Pending);
    answer.displayText = text;
    return answer;
}

GatewayAnswer codeWanted(const QString& text) {
    GatewayAnswer answer = accepted(PayProgress::NeedsCode);
    answer.displayText = text;
    return answer;
}

GatewayAnswer succeeded(qint64 minor) {
    GatewayAnswer answer = accepted(PayProgress::Succeeded);
    answer.amount = Money(minor, *Currency::fromCode("GHS"));
    return answer;
}

GatewayAnswer failed(const QByteArray& code) {
    GatewayAnswer answer = accepted(PayProgress::Failed);
    answer.failureCode = code;
    return answer;
}

ScriptedProvider::ScriptedProvider(Backend& backend) : m_backend(backend) {
    m_subscription = backend.feed.subscribe([this](const std::vector<Event>& events) {
        for (const auto& event : events)
            if (std::holds_alternative<PaymentCallsDue>(event)) return work();
    });
}

void ScriptedProvider::answerNext(const GatewayAnswer& answer) {
    {
        const std::scoped_lock lock(m_mutex);
        m_answers.push_back(answer);
    }
    work();
}

std::vector<ProviderTask> ScriptedProvider::calls() {
    const std::scoped_lock lock(m_mutex);
    return m_calls;
}

void ScriptedProvider::work() {
    const auto callOnce = [this]() -> Status {
        const std::scoped_lock lock(m_mutex);
        if (m_answers.empty()) return {};
        const auto next = m_backend.payments.next({});
        if (!next) return tl::make_unexpected(next.error());
        if (!next->task) return {};
        GatewayAnswer answer = m_answers.front();
        m_answers.pop_front();
        m_calls.push_back(*next->task);
        const bool isRefund = !next->task->refund.reference.isEmpty();
        answer.reference = isRefund ? next->task->refund.reference : next->task->charge.reference;
        return m_backend.payments.settle(*next->task, answer);
    };
    m_backend.thread.post<void>(callOnce, [](const Status& done) {
        if (!done) qFatal("a scripted answer is refused: %s", qPrintable(done.error().detail));
    });
}

}  // namespace frontdesk::test
