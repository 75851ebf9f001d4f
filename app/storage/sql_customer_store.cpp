// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_customer_store.h"

#include "app/storage/queries.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace frontdesk {
namespace {

QByteArray columnContext(const char* column, const CustomerId& id) {
    return QByteArray("customer|") + column + '|' + id.text();
}
QByteArray taxIdContext(const CustomerId& id) {
    return columnContext("tax_id", id);
}
QByteArray addressContext(const CustomerId& id) {
    return columnContext("address", id);
}
QByteArray bookContext(const CustomerId& customer, const AddressId& id) {
    return "customer_address|sealed|" + customer.text() + '|' + id.text();
}

QByteArray methodColumn(std::optional<PaymentMethod> method) {
    return method ? wireName(*method) : QByteArray("");
}

}  // namespace

Value SqlCustomerStore::sealed(const QString& text, const QByteArray& context) const {
    return text.isEmpty() ? Value(nullptr) : Value::blob(m_secrets.seal(text.toUtf8(), context));
}

QString SqlCustomerStore::opened(const Row& row, int column, const QByteArray& context) const {
    if (row.isNull(column)) return {};
    return QString::fromUtf8(m_secrets.open(row.bytes(column), context).value_or(QByteArray()));
}

Status SqlCustomerStore::insert(const Customer& customer) {
    const auto inserted = m_database.run(
        "INSERT INTO customer (id, version, email, hashed_password, full_name, business_name, phone, tax_id, address,"
        " email_verified, mfa_enabled, mfa_secret, mfa_last_step, preferred_payment_method, language, notify_sms,"
        " notify_email, created_at, updated_at, erased_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, NULL, 0, ?, ?, ?, ?, ?, ?, ?)",
        customer.id, customer.version, customer.email, customer.passwordHash, customer.fullName, customer.businessName,
        customer.phone, sealed(customer.taxId, taxIdContext(customer.id)),
        sealed(customer.address, addressContext(customer.id)), customer.emailVerified,
        methodColumn(customer.preferredPaymentMethod), customer.language, customer.notifySms, customer.notifyEmail,
        customer.createdAt, customer.updatedAt, customer.erasedAt);
    if (!inserted) return inserted;
    return replaceBook(customer);
}

Status SqlCustomerStore::update(const Customer& customer) {
    const auto updated = m_database.run(
        "UPDATE customer SET version = ?, email = ?, hashed_password = ?, full_name = ?, business_name = ?, phone = ?,"
        " tax_id = ?, address = ?, email_verified = ?, preferred_payment_method = ?, language = ?, notify_sms = ?,"
        " notify_email = ?, updated_at = ?, erased_at = ? WHERE id = ? AND version = ?",
        customer.version, customer.email, customer.passwordHash, customer.fullName, customer.businessName,
        customer.phone, sealed(customer.taxId, taxIdContext(customer.id)),
        sealed(customer.address, addressContext(customer.id)), customer.emailVerified,
        methodColumn(customer.preferredPaymentMethod), customer.language, customer.notifySms, customer.notifyEmail,
        customer.updatedAt, customer.erasedAt, customer.id, customer.version - 1);
    if (!updated) return updated;
    if (m_database.changes() == 0)
        return failure(ErrorCode::Conflict, QStringLiteral("The account was changed by somebody else."));
    return replaceBook(customer);
}

Status SqlCustomerStore::replaceBook(const Customer& customer) {
    if (auto cleared = m_database.run("DELETE FROM customer_address WHERE customer_id = ?", customer.id); !cleared)
        return cleared;
    int position = 0;
    for (const SavedAddress& address : customer.addressBook) {
        const QJsonObject text{{QStringLiteral("text"), address.text},
                               {QStringLiteral("directions"), address.directions}};
        const auto inserted = m_database.run(
            "INSERT INTO customer_address (customer_id, position, id, label, place_id, sealed)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            customer.id, position++, address.id, address.label, address.placeId,
            Value::blob(m_secrets.seal(QJsonDocument(text).toJson(QJsonDocument::Compact),
                                       bookContext(customer.id, address.id))));
        if (!inserted) return inserted;
    }
    return {};
}

Customer SqlCustomerStore::customerOf(const Row& row) const {
    Customer customer;
    customer.id = row.id<CustomerId>(0);
    customer.version = row.integer(1);
    customer.email = row.text(2);
    customer.passwordHash = row.bytes(3);
    customer.fullName = row.text(4);
    customer.businessName = row.text(5);
    customer.phone = row.text(6);
    customer.taxId = opened(row, 7, taxIdContext(customer.id));
    customer.address = opened(row, 8, addressContext(customer.id));
    customer.emailVerified = row.boolean(9);
    customer.mfaEnabled = row.boolean(10);
    customer.preferredPaymentMethod = paymentMethodFromWire(row.view(11));
    customer.language = row.text(12);
    customer.notifySms = row.boolean(13);
    customer.notifyEmail = row.boolean(14);
    customer.createdAt = Instant{row.int64(15)};
    customer.updatedAt = Instant{row.int64(16)};
    customer.erasedAt = row.instant(17);
    return customer;
}

Result<std::optional<Customer>> SqlCustomerStore::withBook(Result<std::optional<Customer>> found) {
    if (!found || !*found) return found;
    Customer& customer = **found;
    const auto read = m_database.query(
        "SELECT id, label, place_id, sealed FROM customer_address WHERE customer_id = ? ORDER BY position",
        [&](const Row& row) {
            SavedAddress address;
            address.id = row.id<AddressId>(0);
            address.label = row.text(1);
            address.placeId = row.id<PlaceId>(2);
            const auto plain = m_secrets.open(row.bytes(3), bookContext(customer.id, address.id));
            const QJsonObject text = QJsonDocument::fromJson(plain.value_or(QByteArray())).object();
            address.text = text.value(QStringLiteral("text")).toString();
            address.directions = text.value(QStringLiteral("directions")).toString();
            customer.addressBook.push_back(std::move(address));
        },
        customer.id);
    if (!read) return tl::make_unexpected(read.error());
    return found;
}

Result<std::optional<Customer>> SqlCustomerStore::find(const CustomerId& id) {
    return withBook(firstOf<Customer>(
        m_database,
        "SELECT id, version, email, hashed_password, full_name, business_name, phone, tax_id, address, email_verified,"
        " mfa_enabled, preferred_payment_method, language, notify_sms, notify_email, created_at, updated_at, erased_at"
        " FROM customer WHERE id = ?",
        [this](const Row& row) { return customerOf(row); }, id));
}

Result<std::optional<Customer>> SqlCustomerStore::findByEmail(const QString& email) {
    return withBook(firstOf<Customer>(
        m_database,
        "SELECT id, version, email, hashed_password, full_name, business_name, phone, tax_id, address, email_verified,"
        " mfa_enabled, preferred_payment_method, language, notify_sms, notify_email, created_at, updated_at, erased_at"
        " FROM customer WHERE email = ?",
        [this](const Row& row) { return customerOf(row); }, email));
}

Result<std::vector<CustomerId>> SqlCustomerStore::unverifiedBefore(Instant before) {
    return allOf<CustomerId>(
        m_database,
        "SELECT id FROM customer WHERE NOT email_verified AND erased_at IS NULL AND created_at < ?"
        " ORDER BY created_at LIMIT 100",
        [](const Row& row) { return row.id<CustomerId>(0); }, before);
}

}  // namespace frontdesk
