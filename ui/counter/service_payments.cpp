// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/service_payments.h"

namespace frontdesk {

std::shared_ptr<const PaymentRoutes> ServicePayments::routes() const {
    auto routes = m_payments.routes();
    return routes ? routes : std::make_shared<const PaymentRoutes>();
}

QFuture<Result<PaymentView>> ServicePayments::start(const OrderId& order, const PaymentStart& start,
                                                    const Caller& caller) {
    return m_thread.run<PaymentView>(
        [&payments = m_payments, order, start, caller] { return payments.start(order, start, caller); });
}

QFuture<Result<PaymentView>> ServicePayments::placeAndStart(const Sale& sale, const PaymentStart& start,
                                                            const Caller& caller) {
    return m_thread.run<PaymentView>(
        [&payments = m_payments, &taking = m_taking, sale, start, caller]() -> Result<PaymentView> {
            if (const auto placed = taking.place(sale.draft, caller, sale.orderId, sale.draftId); !placed)
                return tl::make_unexpected(placed.error());
            return payments.start(sale.orderId, start, caller);
        });
}

QFuture<Result<PaymentView>> ServicePayments::ask(const QByteArray& reference, const Caller& caller) {
    return m_thread.run<PaymentView>(
        [&payments = m_payments, reference, caller] { return payments.ask(reference, caller); });
}

QFuture<Result<PaymentView>> ServicePayments::submitCode(const QByteArray& reference, const QByteArray& code,
                                                         const Caller& caller) {
    return m_thread.run<PaymentView>(
        [&payments = m_payments, reference, code, caller] { return payments.submitCode(reference, code, caller); });
}

QFuture<Result<PaymentView>> ServicePayments::setAside(const QByteArray& reference, const Caller& caller) {
    return m_thread.run<PaymentView>(
        [&payments = m_payments, reference, caller] { return payments.setAside(reference, caller); });
}

}  // namespace frontdesk
