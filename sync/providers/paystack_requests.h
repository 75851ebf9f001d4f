// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/payment_gateway.h"
#include "sync/transport/http_transport.h"

#include <optional>

namespace frontdesk {

/// Requests to Paystack as they go over the wire. Where an amount is asked for that has a fraction of a hundredth,
/// there is none.
class PaystackRequests {
public:
    static constexpr int kRowsPerPage = 100;

    PaystackRequests(QString baseUrl, const QString& secretKey);

    [[nodiscard]] std::optional<HttpRequest> initialize(const ChargeCall& call) const;
    /// @param network Paystack's code of it
    [[nodiscard]] std::optional<HttpRequest> charge(const ChargeCall& call, const QByteArray& network) const;
    [[nodiscard]] HttpRequest submitCode(const ChargeCall& call, const QByteArray& code) const;
    [[nodiscard]] HttpRequest verify(const ChargeCall& call) const;
    [[nodiscard]] HttpRequest checkCharge(const ChargeCall& call) const;
    [[nodiscard]] std::optional<HttpRequest> refund(const RefundCall& call) const;
    [[nodiscard]] HttpRequest refundState(const RefundCall& call) const;
    /// Those since five minutes before this one was first sent: clocks differ.
    [[nodiscard]] HttpRequest listRefunds(const RefundCall& call, int page) const;
    [[nodiscard]] HttpRequest listCharges(Instant from, Instant until, int page) const;
    [[nodiscard]] HttpRequest mobileMoneyBanks(Currency currency) const;
    /// One that needs our key and changes nothing.
    [[nodiscard]] HttpRequest check() const;

private:
    [[nodiscard]] HttpRequest get(const QString& path) const;
    [[nodiscard]] HttpRequest post(const QString& path, const QByteArray& body) const;

    const QString m_baseUrl;
    const QByteArray m_authorization;
};

}  // namespace frontdesk
