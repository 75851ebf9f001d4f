// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/installation_keys.h"
#include "app/storage/sql_order_store.h"
#include "app/storage/sql_provider_payment_store.h"
#include "tests/storage/sample_orders.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr Instant kSoon{kNoon.ms + 60'000};

struct Calls {
    TempStore store;
    std::unique_ptr<InstallationKeys> keys =
        std::move(*InstallationKeys::load(store.folder.filePath(QStringLiteral("test.key")), true));
    SqlOrderStore orders{*store.writer, *keys};
    SqlProviderPaymentStore calls{*store.writer, *keys};
    int made = 0;

    ProviderPayment insert(Instant at = kNoon, PaymentProvider provider = PaymentProvider::MtnMomo) {
        const Order order = smallOrder(store.ids, kNoon);
        if (!orders.insert(order)) qFatal("the order is refused");
        Payment payment;
        payment.id = store.ids.make<PaymentId>();
        payment.orderId = order.id;
        payment.method = PaymentMethod::MtnMomo;
        payment.amount = order.total;
        payment.reference = QByteArray::number(++made).rightJustified(32, '0');
        payment.createdAt = kNoon;
        if (!orders.insertPayment(payment)) qFatal("the payment is refused");
        ProviderPayment row;
        row.paymentId = payment.id;
        row.orderId = order.id;
        row.provider = provider;
        row.network = MobileNetwork::Mtn;
        row.phone = QStringLiteral("+233244123456");
        row.createdAt = kNoon;
        row.nextAt = at;
        if (!calls.insert(row)) qFatal("the row is refused");
        return row;
    }
    std::optional<ProviderPayment> lease(Instant now, const std::vector<PaymentProvider>& resting = {}) {
        return calls.lease(now, now.plusMinutes(1), resting).value();
    }
};

}  // namespace

class ProviderPaymentStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowComesBackAsItWasWritten() {
        Calls stores;
        ProviderPayment row = stores.insert();
        row.providerId = "p-1";
        row.next = ProviderStep::SubmitCode;
        row.code = "123456";
        row.asks = 3;
        row.unknowns = 2;
        row.notFounds = 1;
        row.notFoundAt = kNoon.plusMs(1);
        row.taken = Money(1, *Currency::fromCode("GHS"));
        row.nextAt = kNoon.plusMs(2);
        row.leaseUntil = kNoon.plusMs(3);
        row.sentAt = kNoon.plusMs(4);
        QVERIFY(stores.calls.update(row));
        const ProviderPayment read = **stores.calls.find(row.paymentId);
        QCOMPARE(read.provider, PaymentProvider::MtnMomo);
        QCOMPARE(read.network, std::optional(MobileNetwork::Mtn));
        QCOMPARE(read.phone, row.phone);
        QCOMPARE(read.providerId, row.providerId);
        QCOMPARE(read.next, row.next);
        QCOMPARE(read.code, row.code);
        QCOMPARE(read.asks, 3);
        QCOMPARE(read.unknowns, 2);
        QCOMPARE(read.notFounds, 1);
        QCOMPARE(read.notFoundAt, row.notFoundAt);
        QCOMPARE(read.taken->minor(), 1);
        QCOMPARE(read.nextAt, row.nextAt);
        QCOMPARE(read.leaseUntil, row.leaseUntil);
        QCOMPARE(read.sentAt, row.sentAt);
        QVERIFY((*stores.calls.findByReference("00000000000000000000000000000001"))->paymentId == row.paymentId);
        QVERIFY(!*stores.calls.findByReference("00000000000000000000000000000002"));
    }

    void aTypedCodeIsSealed() {  // SR-62
        Calls stores;
        ProviderPayment row = stores.insert();
        row.code = "123456";
        QVERIFY(stores.calls.update(row));
        const QByteArray stored = *stores.store.writer->scalar("SELECT hex(code) FROM provider_payment");
        QVERIFY(!stored.isEmpty() && !stored.contains(row.code.toHex().toUpper()));
        row.code.clear();
        QVERIFY(stores.calls.update(row));
        QCOMPARE(*stores.store.writer->scalar("SELECT count(*) FROM provider_payment WHERE code IS NULL"),
                 QByteArray("1"));
    }

    void aRowIsLeasedOnceUntilItsLeaseRunsOut() {  // DI-21
        Calls stores;
        const PaymentId id = stores.insert().paymentId;
        const auto first = stores.lease(kNoon);
        QVERIFY(first && first->paymentId == id && !first->leaseUntil);
        QVERIFY(!stores.lease(kSoon.plusMs(-1)));
        const auto again = stores.lease(kSoon);
        QCOMPARE(again->leaseUntil, std::optional(kSoon));  // it was being sent, and nobody knows how that ended
    }

    void whatIsDueFirstComesFirst() {
        Calls stores;
        const PaymentId later = stores.insert(kNoon.plusMs(2)).paymentId;
        const PaymentId sooner = stores.insert(kNoon.plusMs(1)).paymentId;
        QCOMPARE(*stores.calls.nextDue({}), std::optional(kNoon.plusMs(1)));
        QVERIFY(!stores.lease(kNoon));
        QVERIFY(stores.lease(kSoon)->paymentId == sooner);
        QVERIFY(stores.lease(kSoon)->paymentId == later);
    }

    void restingProvidersAreLeftOut() {
        Calls stores;
        stores.insert(kNoon, PaymentProvider::Hubtel);
        const PaymentId other = stores.insert(kNoon.plusMs(1), PaymentProvider::Paystack).paymentId;
        const std::vector<PaymentProvider> resting{PaymentProvider::Hubtel, PaymentProvider::MtnMomo};
        QCOMPARE(*stores.calls.nextDue(resting), std::optional(kNoon.plusMs(1)));
        QVERIFY(stores.lease(kSoon, resting)->paymentId == other);
        QVERIFY(!stores.lease(kSoon, resting));
    }

    void allIsDueAfterARestart() {  // DI-23
        Calls stores;
        const PaymentId leased = stores.insert().paymentId;
        QVERIFY(stores.lease(kNoon));
        stores.insert(kNoon.plusMinutes(600));
        ProviderPayment done = stores.insert();
        done.nextAt.reset();
        QVERIFY(stores.calls.update(done));
        QVERIFY(stores.calls.wakeAll(kNoon.plusMs(1)));
        int due = 0;
        int interrupted = 0;
        while (const auto row = stores.lease(kNoon.plusMs(2))) {
            ++due;
            if (row->leaseUntil && row->paymentId == leased) ++interrupted;
        }
        QCOMPARE(due, 2);
        QCOMPARE(interrupted, 1);
    }

    void aDaysRowsAreListed() {
        Calls stores;
        for (const qint64 ms : {0, 1, 2}) {
            ProviderPayment row = stores.insert();
            row.sentAt = kNoon.plusMs(ms);
            QVERIFY(stores.calls.update(row));
        }
        stores.insert();  // never sent
        QCOMPARE(stores.calls.sentBetween(PaymentProvider::MtnMomo, kNoon.plusMs(1), kNoon.plusMs(2))->size(),
                 size_t(1));
        QVERIFY(stores.calls.sentBetween(PaymentProvider::Hubtel, kNoon, kSoon)->empty());
    }

    void aPaymentsStateOnlyMovesAlongItsTable() {  // DI-11
        Calls stores;
        const ProviderPayment row = stores.insert();
        Payment payment = (*stores.orders.find(row.orderId))->payments.front();
        payment.state = PaymentState::Failed;
        QCOMPARE(stores.orders.updatePayment(payment).error().code, ErrorCode::Conflict);
        payment.state = PaymentState::Sent;
        QVERIFY(stores.orders.updatePayment(payment));
        payment.state = PaymentState::Succeeded;
        payment.authorizationUrl = QStringLiteral("https://pay.example/1");
        QVERIFY(stores.orders.updatePayment(payment));
        QVERIFY(stores.orders.updatePayment(payment));
        payment.state = PaymentState::Pending;
        QCOMPARE(stores.orders.updatePayment(payment).error().code, ErrorCode::Conflict);
        const Payment stored = (*stores.orders.find(row.orderId))->payments.front();
        QCOMPARE(stored.state, PaymentState::Succeeded);
        QCOMPARE(stored.authorizationUrl, QStringLiteral("https://pay.example/1"));
    }
};

FRONTDESK_TEST(ProviderPaymentStoreTest)
#include "provider_payment_store_test.moc"
