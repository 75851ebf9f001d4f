// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/secrets.h"
#include "sync/api/customer_tokens.h"
#include "sync/api/device_directory.h"
#include "sync/api/order_json.h"
#include "sync/api/token_signer.h"
#include "sync/api/tracked_orders.h"
#include "sync/http/router.h"

namespace frontdesk::api {

/// Whose token a request shows. Kinds of tokens never stand for one another: X-Guest-Token is a guest token and nothing
/// else, X-Device-Token a paired device's; a bearer token is a staff token on staff routes, a customer's elsewhere, and
/// either where both may come.
class Callers {
public:
    Callers(const TokenSigner& staffTokens, const CustomerTokens& customerTokens, const DeviceDirectory& devices,
            const Secrets& secrets, TrackedOrders& orders, const Clock& clock);

    /// The one door of all routes. Net thread only.
    /// @return Unauthorized without the credentials @p access asks for; NotFound for what is not the caller's
    [[nodiscard]] Result<Caller> admit(http::Access access, const http::Request& request) const;

    /// Who calls about order @p id: the guest with its token, the customer who owns it, or staff. Net thread only.
    /// @return Unauthorized without any token, NotFound with one that does not open this order
    [[nodiscard]] Result<Caller> partyOf(const http::Request& request, const OrderId& id) const;
    /// Who orders: nobody in particular, the customer whose token the request shows, or a kiosk.
    /// @return Unauthorized with a bearer token that is not a good customer's token, or a device token that is not a
    ///         paired kiosk's
    [[nodiscard]] Result<Caller> orderer(const http::Request& request) const;

    /// What the request may see of the order: everything with its guest token or its owner's token, the public part
    /// without any token.
    /// @return NotFound with a token that does not open it, whatever its kind
    [[nodiscard]] Result<View> viewFor(const http::Request& request, const OrderId& id,
                                       const TrackedOrderPtr& order) const;
    /// Whether @p token opens @p order for reading: its guest token, until 90 days after its end.
    [[nodiscard]] bool opens(QByteArrayView token, const OrderId& id, const TrackedOrderPtr& order) const;
    /// The claims of @p token if it is the token of the customer who owns @p order.
    [[nodiscard]] std::optional<CustomerClaims> ownerOf(const TrackedOrderPtr& order, QByteArrayView token) const;
    /// @return Unauthorized too if the member or the device has gone since it was made
    [[nodiscard]] Result<StaffClaims> staffToken(QByteArrayView token) const;

private:
    [[nodiscard]] Result<Caller> staff(QByteArrayView token) const;
    [[nodiscard]] Result<Caller> customer(QByteArrayView token) const;
    [[nodiscard]] Result<Caller> device(const http::Request& request, DeviceKind kind) const;
    [[nodiscard]] Result<Caller> guestOf(const http::Request& request, const OrderId& id, qint64 untilMs) const;

    const TokenSigner& m_staffTokens;
    const CustomerTokens& m_customerTokens;
    const DeviceDirectory& m_devices;
    const Secrets& m_secrets;
    TrackedOrders& m_orders;
    const Clock& m_clock;
};

/// The caller that a staff token speaks for, but for the name of the device.
[[nodiscard]] Caller callerOf(const StaffClaims& claims);
/// Whether the request was made on this machine and not passed on by a proxy on it.
[[nodiscard]] bool isLocal(const http::Request& request);

}  // namespace frontdesk::api
