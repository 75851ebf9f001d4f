// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/clock.h"
#include "app/ports/sms_gateway.h"
#include "sync/transport/http_transport.h"

#include <memory>

namespace frontdesk {

/// Twilio's Messages API, version 2010-04-01 (twilio_api_v2010 of github.com/twilio/twilio-oai). It knows no
/// idempotency key: whether a message of unknown fate arrived is found out in its list of messages.
class TwilioGateway final : public SmsGateway {
public:
    /// @param account user: the account's SID, from: a number, a sender's name or a messaging service's SID
    /// @param transport, clock outlive every call
    TwilioGateway(const SmsAccount& account, HttpTransport& transport, const Clock& clock);

    [[nodiscard]] SmsProvider provider() const override { return SmsProvider::Twilio; }
    /// Whether it sends from one of the numbers that are for tests.
    [[nodiscard]] bool isTestMode() const override;
    void send(const OutgoingSms& sms, SmsAnswered answered) override;
    void find(const OutgoingSms& sms, SmsAnswered answered) override;
    void askDelivery(const QByteArray& messageId, std::function<void(std::optional<DeliveryReport>)> answered) override;
    void check(SmsAnswered answered) override;

private:
    struct Wire;
    std::shared_ptr<const Wire> m_wire;  ///< shared with calls under way, which may outlive us
    const Clock& m_clock;
};

}  // namespace frontdesk
