// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/queries.h"
#include "app/storage/sql_order_store.h"

// The part of the orders' store that forgets whose they were.

namespace frontdesk {

Status SqlOrderStore::blankPersonal(const CustomerId& customer, Instant at) {
    const auto contacts = m_database.run(
        "UPDATE orders SET customer_name = '', customer_phone = '', customer_email = '', version = version + 1,"
        " updated_at = ? WHERE customer_id = ? AND (customer_name <> '' OR customer_phone <> '' OR customer_email <> "
        "'')",
        at, customer);
    if (!contacts) return contacts;
    const auto details = m_database.run(
        "UPDATE orders SET address = NULL, note = '', version = version + 1, updated_at = ? WHERE customer_id = ?"
        " AND status IN ('completed', 'rejected', 'cancelled', 'expired', 'uncollected')"
        " AND (address IS NOT NULL OR note <> '')",
        at, customer);
    if (!details) return details;
    const auto notes = m_database.run(
        "UPDATE order_line SET note = '' WHERE note <> '' AND order_id IN (SELECT id FROM orders WHERE customer_id = ?"
        " AND status IN ('completed', 'rejected', 'cancelled', 'expired', 'uncollected'))",
        customer);
    if (!notes) return notes;
    // Jobs stay, so that a later copy still counts as one.
    const auto paper = m_database.run(
        "UPDATE print_job SET content = x'' WHERE order_id IN (SELECT id FROM orders WHERE customer_id = ?"
        " AND status IN ('completed', 'rejected', 'cancelled', 'expired', 'uncollected'))"
        " AND status IN ('confirmed', 'failed', 'cancelled')",
        customer);
    if (!paper) return paper;
    // What is still to be sent to a provider needs its number; nothing else does.
    const auto payments = m_database.run(
        "UPDATE provider_payment SET phone = '', email = '' WHERE (phone <> '' OR email <> '')"
        " AND (step <> 'charge' OR next_at IS NULL) AND payment_id IN (SELECT p.id FROM orders o"
        " JOIN payment p ON p.order_id = o.id WHERE o.customer_id = ?)",
        customer);
    if (!payments) return payments;
    const auto messages = m_database.run(
        "UPDATE order_notification SET recipient_phone = '', message = x'', provider_response = '',"
        " status = CASE status WHEN 'queued' THEN 'dropped' ELSE status END"
        " WHERE order_id IN (SELECT id FROM orders WHERE customer_id = ?)",
        customer);
    if (!messages) return messages;
    return m_database.run(
        "DELETE FROM outbox WHERE kind IN ('sms', 'email')"
        " AND aggregate IN (SELECT 'order:' || id FROM orders WHERE customer_id = ?)",
        customer);
}

Result<std::vector<CustomerId>> SqlOrderStore::customersWithRemains() {
    return allOf<CustomerId>(
        m_database,
        "SELECT DISTINCT o.customer_id FROM customer c JOIN orders o ON o.customer_id = c.id"
        " WHERE c.erased_at IS NOT NULL AND o.status IN ('completed', 'rejected', 'cancelled', 'expired', "
        "'uncollected') AND (o.address IS NOT NULL OR o.note <> '' OR EXISTS (SELECT 1 FROM order_line l"
        " WHERE l.order_id = o.id AND l.note <> '')) LIMIT 100",
        [](const Row& row) { return row.id<CustomerId>(0); });
}

}  // namespace frontdesk
