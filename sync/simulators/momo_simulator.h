// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/simulators/payment_simulator.h"
#include "sync/simulators/stage.h"

#include <map>
#include <set>

namespace frontdesk::simulators {

/// MTN MoMo's sandbox (momodeveloper.mtn.com): Collections, and refunds of the product Disbursements, each with its own
/// subscription, user and tokens. It takes any currency, not EUR alone. Net thread only.
class MomoSimulator final : public PaymentSimulator {
public:
    /// @param stage outlives this
    explicit MomoSimulator(const Stage& stage);

    [[nodiscard]] std::vector<http::Route> routes() override;
    bool finish(const QByteArray& reference, bool paid) override;

private:
    struct Product {
        const char* subscription;
        const char* user;
        const char* key;
        std::set<QByteArray> tokens{};
    };
    struct Transfer {
        qint64 amount = 0;
        QByteArray currency;
        QString externalId;
        QString party;
        QByteArray refunds;  ///< reference of the payment that a refund gives back; empty: a payment
        QString status = QStringLiteral("PENDING");
        QString reason;
        qint64 number = 0;  ///< financialTransactionId, once it succeeded
        QString callbackUrl;
    };

    [[nodiscard]] Answer inProduct(Product& product, Answer answer);
    [[nodiscard]] http::Response giveToken(Product& product, const http::Request& request);
    [[nodiscard]] http::Response requestToPay(const http::Request& request);
    [[nodiscard]] http::Response refund(const http::Request& request);
    [[nodiscard]] http::Response show(const http::Request& request) const;
    [[nodiscard]] QJsonObject statusJson(const Transfer& transfer) const;
    void decide(const QByteArray& reference, Transfer& transfer, bool done, const char* reason);
    void report(const Transfer& transfer);
    [[nodiscard]] qint64 refundable(const QByteArray& reference) const;

    const Stage& m_stage;
    Product m_collection;
    Product m_disbursement;
    std::map<QByteArray, Transfer> m_transfers;
    qint64 m_lastNumber = 1'927'264'000;
};

}  // namespace frontdesk::simulators
