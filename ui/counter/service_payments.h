// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/service_thread.h"
#include "ui/counter/payment_desk.h"

namespace frontdesk {

/// The payments of this process' own store.
class ServicePayments : public PaymentDesk {
public:
    ServicePayments(ServiceThread& thread, Payments& payments, OrderTaking& taking)
        : m_thread(thread), m_payments(payments), m_taking(taking) {}

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
    ServiceThread& m_thread;
    Payments& m_payments;
    OrderTaking& m_taking;
};

}  // namespace frontdesk
