// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/restaurant.h"
#include "sync/api/prepared_page.h"
#include "sync/http/router.h"

#include <vector>

namespace frontdesk::web {

/// The page behind a receipt's QR code, `/t/{order_id}#{guest token}`: how the order is, and its tax invoice. It is the
/// same page for every order; its script reads the token from the fragment and asks the API with it, so no token is in
/// a path, a log or an address that is sent on (SR-17). Style and script are files of their own, as the content policy
/// wants it, under names that change with them. Net thread only.
class GuestPage {
public:
    explicit GuestPage(const Restaurant& restaurant);
    /// Answered by this object, which outlives the listener.
    [[nodiscard]] std::vector<http::Route> routes() const;

private:
    api::PreparedPage m_style;
    api::PreparedPage m_script;
    api::PreparedPage m_page;
};

}  // namespace frontdesk::web
