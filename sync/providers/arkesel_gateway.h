// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/config/config.h"
#include "app/ports/sms_gateway.h"
#include "sync/transport/http_transport.h"

namespace frontdesk {

/// Arkesel's SMS API v2 (developers.arkesel.com; github.com/ArkeselDev/arkesel-java-library). A message whose id was
/// lost cannot be found again.
class ArkeselGateway final : public SmsGateway {
public:
    /// @param account from: the approved sender, at most 11 characters
    /// @param transport outlives every call
    ArkeselGateway(const SmsAccount& account, HttpTransport& transport);

    [[nodiscard]] SmsProvider provider() const override { return SmsProvider::Arkesel; }
    [[nodiscard]] bool isTestMode() const override { return false; }  ///< its keys do not tell
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
