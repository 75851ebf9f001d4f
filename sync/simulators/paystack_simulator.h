// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/payment_simulator.h"
#include "sync/simulators/paystack_ledger.h"
#include "sync/simulators/stage.h"

namespace frontdesk::simulators {

/// Paystack, as far as the program speaks to it: initialise with a hosted page, charge by mobile money with the voucher
/// step, verify, list, refunds, banks, and its signed webhooks. Net thread only.
class PaystackSimulator final : public PaymentSimulator {
public:
    /// @param stage outlives this
    explicit PaystackSimulator(const Stage& stage) : m_stage(stage) {}

    [[nodiscard]] std::vector<http::Route> routes() override;
    bool finish(const QByteArray& reference, bool paid) override;
    /// @param address of the simulators: the hosted pages lie below it
    void setAddress(const QString& address) { m_address = address; }
    /// Where charge.success and the like are reported; empty: nowhere.
    void setWebhookUrl(const QString& url) { m_webhookUrl = url; }

private:
    [[nodiscard]] http::Response initialize(const http::Request& request);
    [[nodiscard]] http::Response charge(const http::Request& request);
    [[nodiscard]] http::Response submitCode(const http::Request& request);
    [[nodiscard]] http::Response pendingCharge(const http::Request& request);
    [[nodiscard]] http::Response verify(const http::Request& request);
    [[nodiscard]] http::Response list(const http::Request& request);
    [[nodiscard]] http::Response refund(const http::Request& request);
    [[nodiscard]] http::Response showRefund(const http::Request& request);
    [[nodiscard]] http::Response listRefunds(const http::Request& request);
    [[nodiscard]] http::Response showPage(const http::Request& request);
    [[nodiscard]] http::Response decidePage(const http::Request& request);

    [[nodiscard]] http::Response chargeAnswer(const PaystackCharge& charge) const;
    void ask(PaystackCharge& charge);
    void decideLater(const QByteArray& reference, bool paid);
    void decide(PaystackCharge& charge, bool paid);
    void settleRefund(qint64 id);
    void report(const QByteArray& event, const QJsonObject& data);

    const Stage& m_stage;
    QString m_address;
    QString m_webhookUrl;
    PaystackLedger m_ledger;
};

}  // namespace frontdesk::simulators
