// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

namespace frontdesk {

/// Hubtel's "Direct Receive Money" (businessdocs-developers.hubtel.com) in cedis, by a prompt on the guest's phone. A
/// reference must never be used twice: what became of one that was sent is asked alone. It knows no codes, no refunds
/// and no list: those calls say so before they return. There are no keys for tests.
class HubtelGateway final : public PaymentGateway {
public:
    /// @param transport outlives every call under way; the gateway itself need not
    HubtelGateway(const TelecelConfig& config, HttpTransport& transport);

    [[nodiscard]] PaymentProvider provider() const override { return PaymentProvider::Hubtel; }
    [[nodiscard]] bool isTestMode() const override { return false; }
    void charge(const ChargeCall& call, Answered answered) override;
    void ask(const ChargeCall& call, Answered answered) override;
    void submitCode(const ChargeCall& call, const QByteArray& code, Answered answered) override;
    [[nodiscard]] bool canRefund() const override { return false; }
    void refund(const RefundCall& call, Answered answered) override;
    void askRefund(const RefundCall& call, Answered answered) override;
    void list(Instant from, Instant until, Listed listed) override;
    /// Asks for a reference that no payment can have.
    void check(Answered answered) override;

private:
    [[nodiscard]] HttpRequest receiveRequest(const ChargeCall& call) const;
    [[nodiscard]] HttpRequest statusRequest(const QByteArray& reference) const;

    const TelecelConfig m_config;
    HttpTransport& m_transport;
};

}  // namespace frontdesk
