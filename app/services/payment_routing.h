// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace frontdesk {

/// Which provider carries which method; a method that is not in it is not offered. Immutable.
struct PaymentRoutes {
    std::map<PaymentMethod, PaymentProvider> providers;
    std::vector<PaymentProvider> refunding;  ///< those that can be asked to refund
    /// {PUBLIC_URL}/webhooks/mtn-momo/{secret} and the like, where such a provider may report; a reference may follow.
    std::map<PaymentProvider, QString> callbackUrls;
    QString fallbackEmail;  ///< where a guest has given none and the provider wants one

    [[nodiscard]] bool offers(PaymentMethod method) const { return providers.contains(method); }
    [[nodiscard]] bool refunds(PaymentProvider provider) const;
};

/// The routes in force: none until they are set. Any thread.
class PaymentRouting {
public:
    void set(std::shared_ptr<const PaymentRoutes> routes);
    [[nodiscard]] std::shared_ptr<const PaymentRoutes> routes() const;

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const PaymentRoutes> m_routes = std::make_shared<const PaymentRoutes>();
};

}  // namespace frontdesk
