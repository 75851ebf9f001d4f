// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_customer_token_store.h"

#include "app/domain/name_table.h"
#include "app/storage/queries.h"

namespace frontdesk {
namespace {

constexpr std::array kPurposes{Named<TokenPurpose>{TokenPurpose::VerifyEmail, "verify_email"},
                               Named<TokenPurpose>{TokenPurpose::ResetPassword, "reset_password"},
                               Named<TokenPurpose>{TokenPurpose::SecondFactor, "second_factor"}};

CustomerToken tokenOf(const Row& row) {
    CustomerToken token;
    token.hash = row.bytes(0);
    token.customerId = row.id<CustomerId>(1);
    token.purpose = valueIn(kPurposes, row.view(2)).value_or(TokenPurpose::SecondFactor);
    token.attempts = row.integer(3);
    token.createdAt = Instant{row.int64(4)};
    token.expiresAt = Instant{row.int64(5)};
    token.usedAt = row.instant(6);
    return token;
}

}  // namespace

Status SqlCustomerTokenStore::insert(const CustomerToken& token) {
    if (token.purpose != TokenPurpose::SecondFactor)
        if (auto ended = endUnused(token.customerId, token.purpose); !ended) return ended;
    return m_database.run(
        "INSERT INTO customer_token (hash, customer_id, purpose, attempts, created_at, expires_at, used_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        Value::blob(token.hash), token.customerId, nameIn(kPurposes, token.purpose), token.attempts, token.createdAt,
        token.expiresAt, token.usedAt);
}

Result<std::optional<CustomerToken>> SqlCustomerTokenStore::find(const QByteArray& hash) {
    return firstOf<CustomerToken>(m_database,
                                  "SELECT hash, customer_id, purpose, attempts, created_at, expires_at, used_at"
                                  " FROM customer_token WHERE hash = ?",
                                  tokenOf, Value::blob(hash));
}

Status SqlCustomerTokenStore::setUsed(const QByteArray& hash, Instant at) {
    return m_database.run("UPDATE customer_token SET used_at = ? WHERE hash = ?", at, Value::blob(hash));
}

Status SqlCustomerTokenStore::countAttempt(const QByteArray& hash) {
    return m_database.run("UPDATE customer_token SET attempts = attempts + 1 WHERE hash = ?", Value::blob(hash));
}

Status SqlCustomerTokenStore::removeOf(const CustomerId& customer) {
    return m_database.run("DELETE FROM customer_token WHERE customer_id = ?", customer);
}

Status SqlCustomerTokenStore::endUnused(const CustomerId& customer, TokenPurpose purpose) {
    return m_database.run("DELETE FROM customer_token WHERE customer_id = ? AND purpose = ? AND used_at IS NULL",
                          customer, nameIn(kPurposes, purpose));
}

Status SqlCustomerTokenStore::purgeExpired(Instant before) {
    return m_database.run("DELETE FROM customer_token WHERE expires_at < ?", before);
}

}  // namespace frontdesk
