// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/api_fixture.h"

#include <deque>

namespace frontdesk::test {

/// Paystack carries every prepaid method.
[[nodiscard]] std::shared_ptr<const PaymentRoutes> everythingByPaystack();

[[nodiscard]] GatewayAnswer accepted(PayProgress progress);
[[nodiscard]] GatewayAnswer pageAt(const QString& url);
[[nodiscard]] GatewayAnswer prompted(const QString& text);
[[nodiscard]] GatewayAnswer codeWanted(const QString& text);
[[nodiscard]] GatewayAnswer succeeded(qint64 minor);
[[nodiscard]] GatewayAnswer failed(const QByteArray& code);

/// Stands for the dispatcher and the provider behind it: settles each call that becomes due with the next answer of its
/// script, on the service thread; what finds no answer there waits.
class ScriptedProvider {
public:
    explicit ScriptedProvider(Backend& backend);

    void answerNext(const GatewayAnswer& answer);
    /// The calls that were made, in their order.
    [[nodiscard]] std::vector<ProviderTask> calls();

private:
    void work();

    Backend& m_backend;
    std::mutex m_mutex;
    std::deque<GatewayAnswer> m_answers;
    std::vector<ProviderTask> m_calls;
    std::shared_ptr<void> m_subscription;  ///< last: ends first
};

}  // namespace frontdesk::test
