// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/payment_simulator.h"
#include "sync/simulators/stage.h"

#include <map>

namespace frontdesk::simulators {

/// Hubtel's Receive Money (developers.hubtel.com, Direct Receive Money) with its status check and callback. Net thread
/// only.
class HubtelSimulator final : public PaymentSimulator {
public:
    /// @param stage outlives this
    explicit HubtelSimulator(const Stage& stage) : m_stage(stage) {}

    [[nodiscard]] std::vector<http::Route> routes() override;
    bool finish(const QByteArray& reference, bool paid) override;

private:
    struct Receipt {
        QString transactionId;
        qint64 amount = 0;
        QString description;
        QString callbackUrl;
        bool decided = false;
        bool paid = false;
    };

    [[nodiscard]] http::Response receive(const http::Request& request);
    [[nodiscard]] http::Response status(const http::Request& request) const;
    void report(const QByteArray& reference, const Receipt& receipt);

    const Stage& m_stage;
    std::map<QByteArray, Receipt> m_receipts;
};

}  // namespace frontdesk::simulators
