// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/payment_routing.h"

#include <algorithm>

namespace frontdesk {

bool PaymentRoutes::refunds(PaymentProvider provider) const {
    return std::find(refunding.begin(), refunding.end(), provider) != refunding.end();
}

void PaymentRouting::set(std::shared_ptr<const PaymentRoutes> routes) {
    const std::scoped_lock lock(m_mutex);
    m_routes = routes ? std::move(routes) : std::make_shared<const PaymentRoutes>();
}

std::shared_ptr<const PaymentRoutes> PaymentRouting::routes() const {
    const std::scoped_lock lock(m_mutex);
    return m_routes;
}

}  // namespace frontdesk
