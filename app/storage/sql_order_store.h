// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/order_store.h"
#include "app/ports/secrets.h"
#include "app/storage/database.h"

#include <unordered_map>

namespace frontdesk {

/// All SQL about orders. Addresses are sealed columns.
class SqlOrderStore final : public OrderStore {
public:
    SqlOrderStore(Database& database, const Secrets& secrets);

    [[nodiscard]] Status insert(const Order& order) override;
    [[nodiscard]] Status update(const Order& order) override;
    [[nodiscard]] Status updateParty(const Order& order) override;
    [[nodiscard]] Status updateLines(const Order& order) override;
    [[nodiscard]] Status addLines(const Order& order, size_t first) override;
    [[nodiscard]] Status replaceGroups(const Order& order) override;
    [[nodiscard]] Status appendEvent(const OrderId& id, const OrderEvent& event) override;
    [[nodiscard]] Status insertPayment(const Payment& payment) override;
    [[nodiscard]] Status updatePayment(const Payment& payment) override;
    [[nodiscard]] Result<std::optional<Order>> find(const OrderId& id) override;
    [[nodiscard]] Result<std::vector<Order>> open() override;
    [[nodiscard]] Result<Page<OrderSummary>> summaries(const OrderListQuery& query) override;
    [[nodiscard]] Result<Page<Order>> list(const OrderListQuery& query) override;
    [[nodiscard]] Result<std::vector<Order>> byPhone(const QString& e164, int limit) override;
    [[nodiscard]] Result<Page<Order>> ofCustomer(const OwnOrdersQuery& query) override;
    [[nodiscard]] Result<Page<Order>> guestOrdersByEmail(const QString& email, int limit,
                                                         const QByteArray& cursor) override;
    [[nodiscard]] Result<std::map<qint64, int>> scheduledBetween(Instant from, Instant until) override;
    [[nodiscard]] Result<std::vector<Order>> scheduledUntil(Instant until) override;
    [[nodiscard]] Result<std::vector<Order>> unansweredSince(Instant before) override;
    [[nodiscard]] Result<std::vector<Order>> unpaidSince(Instant before, Instant hopeless) override;
    [[nodiscard]] Result<std::vector<OrderSummary>> finishedOn(QDate businessDay, int limit) override;
    [[nodiscard]] Result<int> openUnpaidOfPhone(const QString& e164) override;
    [[nodiscard]] Status blankPersonal(const CustomerId& customer, Instant at) override;
    [[nodiscard]] Result<std::vector<CustomerId>> customersWithRemains() override;

private:
    [[nodiscard]] Result<QByteArray> taxSnapshotId(const Order& order);
    [[nodiscard]] Result<std::shared_ptr<const TaxRules>> taxRules(const QByteArray& snapshotId);
    [[nodiscard]] Status collectSummaries(const OrderListQuery& query, int limit, std::vector<OrderSummary>& rows);
    [[nodiscard]] Status insertCells(const Order& order);
    [[nodiscard]] Status readLines(Order& order);
    [[nodiscard]] Status readCells(Order& order);
    [[nodiscard]] Status readEvents(Order& order);
    [[nodiscard]] Status readPayments(Order& order);
    [[nodiscard]] Status readParts(Order& order);
    [[nodiscard]] Order headOf(const Row& row) const;
    [[nodiscard]] Result<std::vector<Order>> ordersOf(const std::vector<OrderId>& ids);
    [[nodiscard]] Result<Page<Order>> pageOf(std::vector<OrderId> ids, size_t limit);

    Database& m_database;
    const Secrets& m_secrets;
    std::unordered_map<std::string, std::shared_ptr<const TaxRules>> m_rules;  ///< by snapshot id
    std::shared_ptr<const TaxRules> m_lastRules;                               ///< what m_lastSnapshotId stands for
    QByteArray m_lastSnapshotId;
};

}  // namespace frontdesk
