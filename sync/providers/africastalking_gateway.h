// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/sms_gateway.h"
#include "sync/transport/http_transport.h"

namespace frontdesk {

/// Africa's Talking's SMS API, version1/messaging (the form that the npm package africastalking 0.8.3 sends). It has no
/// way to ask about a message: deliveries are told by its reports alone.
class AfricasTalkingGateway final : public SmsGateway {
public:
    /// @param account user "sandbox" sends to the sandbox's host, unless another base is configured; from: a sender's
    ///        name or short code, may be empty
    /// @param transport outlives every call
    AfricasTalkingGateway(const SmsAccount& account, HttpTransport& transport);

    [[nodiscard]] SmsProvider provider() const override { return SmsProvider::AfricasTalking; }
    [[nodiscard]] bool isTestMode() const override;
    void send(const OutgoingSms& sms, SmsAnswered answered) override;
    void find(const OutgoingSms& sms, SmsAnswered answered) override;
    void askDelivery(const QByteArray& messageId, std::function<void(std::optional<DeliveryReport>)> answered) override;
    void check(SmsAnswered answered) override;

private:
    [[nodiscard]] HttpRequest request(const QByteArray& method, const QString& path) const;

    const SmsAccount m_account;
    HttpTransport& m_transport;
};

}  // namespace frontdesk
