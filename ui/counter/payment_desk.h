// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/order_taking.h"
#include "app/services/payments.h"

#include <QFuture>

namespace frontdesk {

/// An order that is not placed yet, with the ids it keeps however often it is sent.
struct Sale {
    OrderDraft draft;
    OrderId orderId;
    DraftId draftId;
};

/// Payments through a provider as a window works with them. GUI thread; nothing waits, every future is answered. What a
/// provider says comes with OrderChanged and PaymentAnswered.
class PaymentDesk {
public:
    virtual ~PaymentDesk() = default;
    /// What is offered now; never null.
    [[nodiscard]] virtual std::shared_ptr<const PaymentRoutes> routes() const = 0;
    /// As Payments::start.
    [[nodiscard]] virtual QFuture<Result<PaymentView>> start(const OrderId& order, const PaymentStart& start,
                                                             const Caller& caller) = 0;
    /// Places @p sale and starts its payment, both or neither. Repeating it finds both.
    [[nodiscard]] virtual QFuture<Result<PaymentView>> placeAndStart(const Sale& sale, const PaymentStart& start,
                                                                     const Caller& caller) = 0;
    /// As Payments::ask.
    [[nodiscard]] virtual QFuture<Result<PaymentView>> ask(const QByteArray& reference, const Caller& caller) = 0;
    /// As Payments::submitCode.
    [[nodiscard]] virtual QFuture<Result<PaymentView>> submitCode(const QByteArray& reference, const QByteArray& code,
                                                                  const Caller& caller) = 0;
    /// As Payments::setAside.
    [[nodiscard]] virtual QFuture<Result<PaymentView>> setAside(const QByteArray& reference, const Caller& caller) = 0;
};

}  // namespace frontdesk
