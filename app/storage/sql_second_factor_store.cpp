// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_second_factor_store.h"

#include "app/storage/queries.h"

namespace frontdesk {
namespace {

QByteArray secretContext(const CustomerId& customer) {
    return "customer|mfa_secret|" + customer.text();
}

}  // namespace

Result<SecondFactorStore::Factor> SqlSecondFactorStore::find(const CustomerId& customer) {
    const auto found = firstOf<Factor>(
        m_database, "SELECT mfa_secret, mfa_last_step, mfa_enabled FROM customer WHERE id = ?",
        [&](const Row& row) {
            const QByteArray secret =
                row.isNull(0) ? QByteArray()
                              : m_secrets.open(row.bytes(0), secretContext(customer)).value_or(QByteArray());
            return Factor{secret, row.int64(1), row.boolean(2)};
        },
        customer);
    if (!found) return tl::make_unexpected(found.error());
    return found->value_or(Factor());
}

Status SqlSecondFactorStore::setSecret(const CustomerId& customer, const QByteArray& secret) {
    return m_database.run(
        "UPDATE customer SET mfa_secret = ?, mfa_last_step = 0, mfa_enabled = false WHERE id = ? AND erased_at IS NULL",
        Value::blob(m_secrets.seal(secret, secretContext(customer))), customer);
}

Status SqlSecondFactorStore::setEnabled(const CustomerId& customer, bool enabled) {
    if (enabled)
        return m_database.run("UPDATE customer SET mfa_enabled = true WHERE id = ? AND mfa_secret IS NOT NULL",
                              customer);
    return m_database.run("UPDATE customer SET mfa_enabled = false, mfa_secret = NULL, mfa_last_step = 0 WHERE id = ?",
                          customer);
}

Result<bool> SqlSecondFactorStore::takeStep(const CustomerId& customer, qint64 step) {
    const auto taken = m_database.run("UPDATE customer SET mfa_last_step = ? WHERE id = ? AND mfa_last_step < ?", step,
                                      customer, step);
    if (!taken) return tl::make_unexpected(taken.error());
    return m_database.changes() > 0;
}

Status SqlSecondFactorStore::replaceCodes(const CustomerId& customer, const std::vector<QByteArray>& hashes) {
    if (auto cleared = m_database.run("DELETE FROM backup_code WHERE customer_id = ?", customer); !cleared)
        return cleared;
    for (const QByteArray& hash : hashes) {
        const auto inserted = m_database.run("INSERT INTO backup_code (customer_id, hash, used_at) VALUES (?, ?, NULL)",
                                             customer, Value::blob(hash));
        if (!inserted) return inserted;
    }
    return {};
}

Result<bool> SqlSecondFactorStore::takeCode(const CustomerId& customer, const QByteArray& hash, Instant at) {
    const auto taken =
        m_database.run("UPDATE backup_code SET used_at = ? WHERE customer_id = ? AND hash = ? AND used_at IS NULL", at,
                       customer, Value::blob(hash));
    if (!taken) return tl::make_unexpected(taken.error());
    return m_database.changes() > 0;
}

Result<int> SqlSecondFactorStore::codesLeft(const CustomerId& customer) {
    const auto count = firstOf<int>(
        m_database, "SELECT count(*) FROM backup_code WHERE customer_id = ? AND used_at IS NULL",
        [](const Row& row) { return row.integer(0); }, customer);
    if (!count) return tl::make_unexpected(count.error());
    return count->value_or(0);
}

}  // namespace frontdesk
