// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/api/api.h"
#include "sync/api/customer_tokens.h"
#include "sync/api/token_signer.h"
#include "tests/support/test_desk.h"

#include <QJsonObject>

namespace frontdesk::test {

/// The whole API on TestDesk's restaurant, called as the listener would, without a socket. The test's thread is the net
/// thread.
class ApiDesk {
public:
    explicit ApiDesk(bool rateLimits = false);
    ~ApiDesk();

    using Headers = std::vector<std::pair<std::string, std::string>>;
    /// @param target path and query, not encoded. Waits for the answer; a route that is not there answers status 0.
    http::Response send(http::Method method, const std::string& target, const std::string& body = {},
                        const Headers& headers = {});
    http::Response get(const std::string& target, const Headers& headers = {}) {
        return send(http::Method::Get, target, {}, headers);
    }
    http::Response post(const std::string& target, const QJsonObject& body, const Headers& headers = {});

    /// "Authorization: Bearer …" of the first member with this role.
    [[nodiscard]] Headers as(StaffRole role);
    /// "Authorization: Bearer …" of a login of @p customer, whether there is such an account or not.
    [[nodiscard]] Headers asCustomer(const CustomerId& customer);

    /// A create body: one Regular jollof (45.00) and two Sobolo (24.00), for pick-up, cash.
    [[nodiscard]] QJsonObject createBody() const;
    /// Places createBody(). @return the answer's JSON
    QJsonObject createOrder();

    TestDesk desk;
    push::PushHub hub;
    std::string peer = "203.0.113.7";
    bool loopback = false;

private:
    std::unique_ptr<Database> m_reader;
    std::unique_ptr<SqlOrderStore> m_reads;
    std::unique_ptr<SqlProviderPaymentStore> m_payments;
    std::unique_ptr<SqlInvoiceStore> m_invoices;
    std::unique_ptr<SqlNotificationStore> m_notifications;

public:
    api::TokenSigner tokens;
    api::CustomerTokens customerTokens;
    std::unique_ptr<api::Api> api;

private:
    std::unique_ptr<http::Router> m_router;
};

[[nodiscard]] QJsonObject jsonOf(const http::Response& response);
/// Empty if it is not there.
[[nodiscard]] std::string headerOf(const http::Response& response, const std::string& name);
/// The fields that a 422 names, sorted, with commas between.
[[nodiscard]] QString faultyFields(const http::Response& response);
[[nodiscard]] QString codeOf(const http::Response& response);

}  // namespace frontdesk::test
