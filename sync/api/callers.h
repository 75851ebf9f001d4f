// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/caller.h"
#include "app/ports/clock.h"
#include "app/ports/secrets.h"
#include "sync/api/order_json.h"
#include "sync/api/token_signer.h"
#include "sync/api/tracked_orders.h"
#include "sync/http/router.h"

namespace frontdesk::api {

/// Whose token a guest's request shows. Kinds of tokens never stand for one another: X-Guest-Token is a guest token and
/// nothing else; a bearer token is a staff token on staff routes and a customer's elsewhere.
class Callers {
public:
    Callers(const TokenSigner& tokens, const Secrets& secrets, TrackedOrders& orders, const Clock& clock);

    /// The one door of all routes. Net thread only.
    /// @return Unauthorized without the credentials @p access asks for; NotFound for what is not the caller's
    [[nodiscard]] Result<Caller> admit(http::Access access, const http::Request& request) const;

    /// What the request may see of the order: everything with its guest token, the public part without any token.
    /// @return NotFound with a token that does not open it, whatever its kind
    [[nodiscard]] Result<View> viewFor(const http::Request& request, const OrderId& id,
                                       const TrackedOrderPtr& order) const;
    /// Whether @p token opens @p order for reading: its guest token, until 90 days after its end.
    [[nodiscard]] bool opens(QByteArrayView token, const OrderId& id, const TrackedOrderPtr& order) const;
    [[nodiscard]] Result<StaffClaims> staffToken(QByteArrayView token) const { return m_tokens.verify(token); }

private:
    [[nodiscard]] Result<Caller> staff(const http::Request& request) const;
    [[nodiscard]] Result<Caller> orderParty(const http::Request& request) const;

    const TokenSigner& m_tokens;
    const Secrets& m_secrets;
    TrackedOrders& m_orders;
    const Clock& m_clock;
};

/// A guest without any token. @return Unauthorized if the request shows a bearer token: nobody has an account here that
/// the order could be linked to
[[nodiscard]] Result<Caller> orderingGuest(const http::Request& request);
/// Whether the request was made on this machine and not passed on by a proxy on it.
[[nodiscard]] bool isLocal(const http::Request& request);

}  // namespace frontdesk::api
