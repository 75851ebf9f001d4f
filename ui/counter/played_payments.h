// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/counter/payment_desk.h"

#include <mutex>

namespace frontdesk {

/// Payments without any provider, for pictures and tests of windows: what a provider would say is told by play().
/// Orders are real, their payments through it are kept here alone.
class PlayedPayments : public PaymentDesk {
public:
    explicit PlayedPayments(Desk& desk);

    void setRoutes(PaymentRoutes routes);
    /// Everything by Paystack.
    [[nodiscard]] static PaymentRoutes allRoutes();
    /// Changes the newest payment and announces it, as after a provider's answer.
    void play(const std::function<void(Payment&)>& change);
    void play(PaymentState state, const QByteArray& failureCode = {});
    /// Announces that the provider answered, and nothing changed.
    void answerSame();
    [[nodiscard]] std::vector<Payment> payments() const;
    [[nodiscard]] std::vector<QByteArray> codes() const;  ///< typed, in their order
    [[nodiscard]] int asks() const;
    void refuseNext(const Error& error);  ///< answers the next start

    [[nodiscard]] std::shared_ptr<const PaymentRoutes> routes() const override;
    [[nodiscard]] QFuture<Result<PaymentView>> start(const OrderId& order, const PaymentStart& start,
                                                     const Caller& caller) override;
    [[nodiscard]] QFuture<Result<PaymentView>> placeAndStart(const Sale& sale, const PaymentStart& start,
                                                             const Caller& caller) override;
    [[nodiscard]] QFuture<Result<PaymentView>> ask(const QByteArray& reference, const Caller& caller) override;
    [[nodiscard]] QFuture<Result<PaymentView>> submitCode(const QByteArray& reference, const QByteArray& code,
                                                          const Caller& caller) override;
    [[nodiscard]] QFuture<Result<PaymentView>> setAside(const QByteArray& reference, const Caller& caller) override;

private:
    [[nodiscard]] Result<PaymentView> add(const OrderId& id, const PaymentStart& start);
    [[nodiscard]] PaymentView view() const;
    [[nodiscard]] QFuture<Result<PaymentView>> answer(std::function<void()> work);

    Desk& m_desk;
    mutable std::mutex m_mutex;  ///< calls come on the service thread, questions of tests on theirs
    std::shared_ptr<const PaymentRoutes> m_routes;
    Order m_order;
    std::vector<QByteArray> m_codes;
    int m_asks = 0;
    std::optional<Error> m_refusal;
};

}  // namespace frontdesk
