// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/clock.h"
#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

#include <memory>

namespace frontdesk {

class MomoAccess;

/// MTN MoMo Open API, products Collection and, for refunds, Disbursement (momodeveloper.mtn.com, version 1.0). Our
/// reference, with hyphens, is the request's name at MTN, so that it can be sent again and asked for. It knows no codes
/// and no list: submitCode() and list() say so before they return.
class MtnMomoGateway final : public PaymentGateway {
public:
    /// @param config an empty currency is the one asked for
    /// @param transport, clock outlive every call under way; the gateway itself need not
    MtnMomoGateway(const MomoConfig& config, HttpTransport& transport, const Clock& clock);
    ~MtnMomoGateway() override;

    [[nodiscard]] PaymentProvider provider() const override { return PaymentProvider::MtnMomo; }
    [[nodiscard]] bool isTestMode() const override;
    void charge(const ChargeCall& call, Answered answered) override;
    void ask(const ChargeCall& call, Answered answered) override;
    void submitCode(const ChargeCall& call, const QByteArray& code, Answered answered) override;
    [[nodiscard]] bool canRefund() const override { return m_config.disbursement.isSet(); }
    void refund(const RefundCall& call, Answered answered) override;
    void askRefund(const RefundCall& call, Answered answered) override;
    void list(Instant from, Instant until, Listed listed) override;
    /// Fetches a token of each product in use.
    void check(Answered answered) override;

private:
    const MomoConfig m_config;
    const std::shared_ptr<MomoAccess> m_collection;
    const std::shared_ptr<MomoAccess> m_disbursement;
};

}  // namespace frontdesk
