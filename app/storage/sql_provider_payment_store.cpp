// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_provider_payment_store.h"

#include "app/storage/queries.h"

namespace frontdesk {
namespace {

// The columns of every query below, in the order in which rowOf() reads them; the currency is of the ledger's row.
#define PROVIDER_PAYMENT_COLUMNS                                                                                  \
    "c.payment_id, c.order_id, c.provider, c.hosted, c.network, c.phone, c.email, c.return_url, c.provider_id,"   \
    " c.step, c.code, c.asks, c.unknowns, c.not_founds, c.not_found_at, c.taken_cents, c.next_at, c.lease_until," \
    " c.sent_at, c.created_at, p.currency, c.prints"

QByteArray codeContext(const PaymentId& id) {
    return "provider_payment|code|" + id.text();
}

QByteArray networkName(const std::optional<MobileNetwork>& network) {
    return network ? wireName(*network) : QByteArray("");
}

/// ",paystack,hubtel,": one statement for any choice of them.
QByteArray namesOf(const std::vector<PaymentProvider>& providers) {
    QByteArray names(",");
    for (const PaymentProvider provider : providers) names += storedName(provider) + ',';
    return names;
}

std::optional<Money> takenOf(const Row& row) {
    if (row.isNull(15)) return std::nullopt;
    return Money(row.int64(15), Currency::fromCode(row.view(20)).value_or(Currency()));
}

Value takenColumn(const ProviderPayment& row) {
    return row.taken ? Value(*row.taken) : Value(nullptr);
}

}  // namespace

ProviderPayment SqlProviderPaymentStore::rowOf(const Row& row) const {
    ProviderPayment out;
    out.paymentId = row.id<PaymentId>(0);
    out.orderId = row.id<OrderId>(1);
    out.provider = paymentProviderFromStored(row.view(2)).value_or(PaymentProvider::Paystack);
    out.hosted = row.boolean(3);
    out.network = mobileNetworkFromWire(row.view(4));
    out.phone = row.text(5);
    out.email = row.text(6);
    out.returnUrl = row.text(7);
    out.providerId = row.bytes(8);
    out.next = providerStepFromStored(row.view(9)).value_or(ProviderStep::AskCharge);
    if (!row.isNull(10)) out.code = m_secrets.open(row.bytes(10), codeContext(out.paymentId)).value_or(QByteArray());
    out.asks = row.integer(11);
    out.unknowns = row.integer(12);
    out.notFounds = row.integer(13);
    out.notFoundAt = row.instant(14);
    out.taken = takenOf(row);
    out.nextAt = row.instant(16);
    out.leaseUntil = row.instant(17);
    out.sentAt = row.instant(18);
    out.createdAt = Instant{row.int64(19)};
    out.prints = row.boolean(21);
    return out;
}

Value SqlProviderPaymentStore::sealed(const ProviderPayment& row) const {
    return row.code.isEmpty() ? Value(nullptr) : Value::blob(m_secrets.seal(row.code, codeContext(row.paymentId)));
}

Status SqlProviderPaymentStore::insert(const ProviderPayment& row) {
    return m_database.run(
        "INSERT INTO provider_payment (payment_id, order_id, provider, hosted, network, phone, email, return_url,"
        " provider_id, step, code, asks, unknowns, not_founds, not_found_at, taken_cents, next_at, lease_until,"
        " sent_at, created_at, prints) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        row.paymentId, row.orderId, storedName(row.provider), row.hosted, networkName(row.network), row.phone,
        row.email, row.returnUrl, row.providerId, storedName(row.next), sealed(row), row.asks, row.unknowns,
        row.notFounds, row.notFoundAt, takenColumn(row), row.nextAt, row.leaseUntil, row.sentAt, row.createdAt,
        row.prints);
}

Status SqlProviderPaymentStore::update(const ProviderPayment& row) {
    return m_database.run(
        "UPDATE provider_payment SET provider_id = ?, step = ?, code = ?, asks = ?, unknowns = ?, not_founds = ?,"
        " not_found_at = ?, taken_cents = ?, next_at = ?, lease_until = ?, sent_at = ? WHERE payment_id = ?",
        row.providerId, storedName(row.next), sealed(row), row.asks, row.unknowns, row.notFounds, row.notFoundAt,
        takenColumn(row), row.nextAt, row.leaseUntil, row.sentAt, row.paymentId);
}

Result<std::optional<ProviderPayment>> SqlProviderPaymentStore::find(const PaymentId& id) {
    return firstOf<ProviderPayment>(
        m_database,
        "SELECT " PROVIDER_PAYMENT_COLUMNS
        " FROM provider_payment c JOIN payment p ON p.id = c.payment_id WHERE c.payment_id = ?",
        [this](const Row& row) { return rowOf(row); }, id);
}

Result<std::optional<ProviderPayment>> SqlProviderPaymentStore::findByReference(const QByteArray& reference) {
    return firstOf<ProviderPayment>(
        m_database,
        "SELECT " PROVIDER_PAYMENT_COLUMNS
        " FROM payment p JOIN provider_payment c ON c.payment_id = p.id WHERE p.reference = ?",
        [this](const Row& row) { return rowOf(row); }, reference);
}

// While a row is leased, next_at is the end of its lease: what is due is one range of one small index.
Result<std::optional<ProviderPayment>> SqlProviderPaymentStore::lease(Instant now, Instant until,
                                                                      const std::vector<PaymentProvider>& resting) {
    auto due = firstOf<ProviderPayment>(
        m_database,
        "SELECT " PROVIDER_PAYMENT_COLUMNS
        " FROM provider_payment c JOIN payment p ON p.id = c.payment_id WHERE c.next_at IS NOT NULL"
        " AND c.next_at <= ? AND instr(?, ',' || c.provider || ',') = 0 ORDER BY c.next_at LIMIT 1",
        [this](const Row& row) { return rowOf(row); }, now, namesOf(resting));
    if (!due || !*due) return due;
    const auto leased = m_database.run("UPDATE provider_payment SET next_at = ?, lease_until = ? WHERE payment_id = ?",
                                       until, until, (*due)->paymentId);
    if (!leased) return tl::make_unexpected(leased.error());
    return due;
}

Result<std::optional<Instant>> SqlProviderPaymentStore::nextDue(const std::vector<PaymentProvider>& resting) {
    return firstOf<Instant>(
        m_database,
        "SELECT next_at FROM provider_payment WHERE next_at IS NOT NULL AND instr(?, ',' || provider || ',') = 0"
        " ORDER BY next_at LIMIT 1",
        [](const Row& row) { return Instant{row.int64(0)}; }, namesOf(resting));
}

// A lease that ran out stays to be seen: what it was for may have arrived.
Status SqlProviderPaymentStore::wakeAll(Instant now) {
    return m_database.run(
        "UPDATE provider_payment SET next_at = ?, lease_until = CASE WHEN lease_until IS NULL THEN NULL ELSE ? END"
        " WHERE next_at IS NOT NULL",
        now, now);
}

Result<std::vector<ProviderPayment>> SqlProviderPaymentStore::sentBetween(PaymentProvider provider, Instant from,
                                                                          Instant until) {
    return allOf<ProviderPayment>(
        m_database,
        "SELECT " PROVIDER_PAYMENT_COLUMNS
        " FROM provider_payment c JOIN payment p ON p.id = c.payment_id WHERE c.sent_at IS NOT NULL"
        " AND c.sent_at >= ? AND c.sent_at < ? AND c.provider = ?",
        [this](const Row& row) { return rowOf(row); }, from, until, storedName(provider));
}

}  // namespace frontdesk
