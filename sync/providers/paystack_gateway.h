// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

#include <memory>

namespace frontdesk {

/// Paystack's API (github.com/PaystackOSS/openapi at 9678dea): its hosted page, mobile money by a prompt, refunds. A
/// charge that says it has succeeded or failed is verified before that is believed.
class PaystackGateway final : public PaymentGateway {
public:
    /// @param transport outlives every call under way; the gateway itself need not
    PaystackGateway(const PaystackConfig& config, HttpTransport& transport);

    [[nodiscard]] PaymentProvider provider() const override { return PaymentProvider::Paystack; }
    [[nodiscard]] bool isTestMode() const override;
    void charge(const ChargeCall& call, Answered answered) override;
    void ask(const ChargeCall& call, Answered answered) override;
    void submitCode(const ChargeCall& call, const QByteArray& code, Answered answered) override;
    [[nodiscard]] bool canRefund() const override { return true; }
    void refund(const RefundCall& call, Answered answered) override;
    void askRefund(const RefundCall& call, Answered answered) override;
    void list(Instant from, Instant until, Listed listed) override;
    void check(Answered answered) override;

private:
    class Calls;
    const std::shared_ptr<Calls> m_calls;
};

}  // namespace frontdesk
