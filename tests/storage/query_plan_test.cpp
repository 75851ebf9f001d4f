// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/installation_keys.h"
#include "app/storage/sql_customer_store.h"
#include "app/storage/sql_customer_token_store.h"
#include "app/storage/sql_invoice_store.h"
#include "app/storage/sql_order_store.h"
#include "app/storage/sql_outbox_store.h"
#include "app/storage/sql_profile_store.h"
#include "app/storage/sql_provider_payment_store.h"
#include "app/storage/sql_records.h"
#include "app/storage/sql_session_store.h"
#include "tests/storage/sample_orders.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <sqlite3.h>

#include <functional>
#include <set>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

/// The statements that a connection runs while it is listened to.
class Overheard {
public:
    explicit Overheard(Database& database) : m_handle(database.handle()) {
        sqlite3_trace_v2(m_handle, SQLITE_TRACE_STMT, &hear, this);
    }
    ~Overheard() { sqlite3_trace_v2(m_handle, 0, nullptr, nullptr); }
    std::set<QByteArray> statements;

private:
    static int hear(unsigned, void* self, void*, void* text) {
        const QByteArray sql(static_cast<const char*>(text));
        if (!sql.startsWith("--")) static_cast<Overheard*>(self)->statements.insert(sql);  // "--" names a trigger
        return 0;
    }
    sqlite3* m_handle;
};

/// Whether a line of EXPLAIN QUERY PLAN reads a whole table or index; the indexes of unfinished things hold a few rows
/// only.
bool readsEverything(const QByteArray& step) {
    if (!step.startsWith("SCAN ")) return false;
    // Small ones, and one that is read from its end up to a limit.
    for (const char* small : {"print_job_unfinished", "print_job_failed", "print_job_printed", "outbox_due",
                              "provider_payment_due", "shift_one_open"})
        if (step.endsWith(QByteArray("USING INDEX ") + small) ||
            step.endsWith(QByteArray("USING COVERING INDEX ") + small))
            return false;
    return true;
}

struct Stores {
    TempStore store;
    std::unique_ptr<InstallationKeys> keys =
        std::move(*InstallationKeys::load(store.folder.filePath(QStringLiteral("test.key")), true));
    SqlOrderStore orders{*store.writer, *keys};
    Order order = smallOrder(store.ids, kNoon, QStringLiteral("+233244123456"));
    Stores() {
        if (!orders.insert(order)) qFatal("the test's order is refused");
    }
};

using Call = std::function<bool(Stores&)>;

OrderListQuery listed(std::vector<OrderStatus> statuses, std::optional<OrderSource> source,
                      std::optional<Instant> since) {
    OrderListQuery query;
    query.statuses = std::move(statuses);
    query.source = source;
    query.since = since;
    return query;
}

}  // namespace

Q_DECLARE_METATYPE(Call)

/// What runs at every order or every few seconds must not slow down as the years go by.
class QueryPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingThatRunsOftenReadsAWholeTable_data() {
        QTest::addColumn<Call>("call");
        const auto row = [](const char* name, Call call) { QTest::newRow(name) << std::move(call); };
        row("an order by its id", [](Stores& s) { return s.orders.find(s.order.id).has_value(); });
        row("a new order", [](Stores& s) { return s.orders.insert(smallOrder(s.store.ids, kNoon)).has_value(); });
        row("a step of an order", [](Stores& s) {
            s.order.version = 2;
            return s.orders.update(s.order).has_value() && s.orders.updateLines(s.order).has_value() &&
                   s.orders.replaceGroups(s.order).has_value();
        });
        row("the board", [](Stores& s) { return s.orders.open().has_value(); });
        row("the list", [](Stores& s) { return s.orders.summaries({}).has_value(); });
        row("the list by status", [](Stores& s) {
            return s.orders.summaries(listed({OrderStatus::Placed, OrderStatus::Ready}, {}, {})).has_value();
        });
        row("the list by source",
            [](Stores& s) { return s.orders.summaries(listed({}, OrderSource::Web, {})).has_value(); });
        row("the list of changes", [](Stores& s) { return s.orders.summaries(listed({}, {}, kNoon)).has_value(); });
        row("a phone's orders", [](Stores& s) { return s.orders.byPhone(s.order.customerPhone, 5).has_value(); });
        row("a phone's unpaid orders",
            [](Stores& s) { return s.orders.openUnpaidOfPhone(s.order.customerPhone).has_value(); });
        row("an account's orders", [](Stores& s) {
            OwnOrdersQuery query;
            query.customer = s.store.ids.make<CustomerId>();
            query.statuses = {OrderStatus::Placed};
            return s.orders.ofCustomer(query).has_value();
        });
        row("guest orders of an e-mail address", [](Stores& s) {
            return s.orders.guestOrdersByEmail(QStringLiteral("ama@example.com"), 50, {}).has_value();
        });
        row("a customer by phone", [](Stores& s) {
            return SqlProfileStore(*s.store.writer, *s.keys).find(s.order.customerPhone).has_value();
        });
        row("orders per slot",
            [](Stores& s) { return s.orders.scheduledBetween(kNoon, kNoon.plusMinutes(60)).has_value(); });
        row("a day's finished orders",
            [](Stores& s) { return s.orders.finishedOn(QDate(2026, 11, 21), 50).has_value(); });
        row("a number of a series",
            [](Stores& s) { return SqlSeriesStore(*s.store.writer).next("receipt-2026").has_value(); });
        row("a repeated request",
            [](Stores& s) { return SqlIdempotencyStore(*s.store.writer).find("guest", "key").has_value(); });
        row("the spool", [](Stores& s) { return SqlPrintJobStore(*s.store.writer).unfinishedHeads().has_value(); });
        row("the list of papers",
            [](Stores& s) { return SqlPrintJobStore(*s.store.writer).listed(kNoon, 20).has_value(); });
        row("an order's tickets",
            [](Stores& s) { return SqlPrintJobStore(*s.store.writer).ticketsOf(s.order.id).has_value(); });
        row("how often a ticket was sent", [](Stores& s) {
            PrintJob ticket;
            ticket.orderId = s.order.id;
            ticket.station = QStringLiteral("bar");
            ticket.ticketSeq = 7;
            return SqlPrintJobStore(*s.store.writer).copiesOfTicket(ticket).has_value();
        });
        row("an order's copies", [](Stores& s) {
            return SqlPrintJobStore(*s.store.writer).copiesOf(s.order.id, PrintWhat::Receipt).has_value();
        });
        row("an order's documents", [](Stores& s) {
            SqlInvoiceStore invoices(*s.store.writer, *s.keys);
            return invoices.ofOrder(s.order.id).has_value() && invoices.lastIssueDate("invoice").has_value();
        });
        row("an account's documents", [](Stores& s) {
            InvoiceListQuery query;
            query.customer = s.store.ids.make<CustomerId>();
            return SqlInvoiceStore(*s.store.writer, *s.keys).list(query).has_value();
        });
        row("the next message to send", [](Stores& s) {
            SqlOutboxStore outbox(*s.store.writer);
            return outbox.lease("email", kNoon, kNoon.plusMinutes(1)).has_value() &&
                   outbox.nextDue("email").has_value() && outbox.endLeases("email", kNoon).has_value() &&
                   outbox.settle(s.store.ids.next(), {}).has_value() && outbox.purge("email", kNoon).has_value();
        });
        row("the next call to a provider", [](Stores& s) {
            SqlProviderPaymentStore calls(*s.store.writer, *s.keys);
            const std::vector<PaymentProvider> resting{PaymentProvider::Hubtel};
            return calls.lease(kNoon, kNoon.plusMinutes(1), resting).has_value() && calls.nextDue({}).has_value() &&
                   calls.wakeAll(kNoon).has_value() && calls.findByReference("0123").has_value() &&
                   calls.sentBetween(PaymentProvider::Hubtel, kNoon, kNoon.plusMinutes(1)).has_value();
        });
        row("orders that nobody paid",
            [](Stores& s) { return s.orders.unpaidSince(kNoon, kNoon.plusMinutes(-60)).has_value(); });
        row("messages waiting", [](Stores& s) { return SqlOutboxStore(*s.store.writer).waiting().has_value(); });
        row("the newest messages",
            [](Stores& s) { return SqlOutboxStore(*s.store.writer).recent("email", 20).has_value(); });
        row("a person's messages",
            [](Stores& s) { return SqlOutboxStore(*s.store.writer).removeOf("email:x").has_value(); });
        row("an account by its address", [](Stores& s) {
            return SqlCustomerStore(*s.store.writer, *s.keys).findByEmail(QStringLiteral("a@b.example")).has_value();
        });
        row("accounts that were never verified",
            [](Stores& s) { return SqlCustomerStore(*s.store.writer, *s.keys).unverifiedBefore(kNoon).has_value(); });
        row("an account's orders made nobody's",
            [](Stores& s) { return s.orders.blankPersonal(CustomerId(s.order.id.uuid()), kNoon).has_value(); });
        row("what is left of erased accounts", [](Stores& s) { return s.orders.customersWithRemains().has_value(); });
        row("old links",
            [](Stores& s) { return SqlCustomerTokenStore(*s.store.writer).purgeExpired(kNoon).has_value(); });
        row("an account's sessions", [](Stores& s) {
            SqlSessionStore sessions(*s.store.writer);
            const CustomerId customer(s.order.id.uuid());
            return sessions.liveOf(customer, kNoon).has_value() && sessions.forgetDevices(customer).has_value();
        });
        row("sessions that ended", [](Stores& s) {
            SqlSessionStore sessions(*s.store.writer);
            return sessions.endedSince(kNoon).has_value() && sessions.purgeBefore(kNoon).has_value();
        });
        row("the open shift",
            [](Stores& s) { return SqlShiftStore(*s.store.writer).openAt(QStringLiteral("counter")).has_value(); });
        row("a setting", [](Stores& s) { return SqlSettingStore(*s.store.writer).value("restaurant").has_value(); });
    }
    void nothingThatRunsOftenReadsAWholeTable() {
        QFETCH(Call, call);
        Stores stores;
        std::set<QByteArray> statements;
        {
            const Overheard overheard(*stores.store.writer);
            QVERIFY(call(stores));
            statements = overheard.statements;
        }
        QVERIFY(!statements.empty());
        for (const QByteArray& sql : statements) {
            QByteArrayList steps;
            QVERIFY(stores.store.writer->visit("EXPLAIN QUERY PLAN " + sql,
                                               [&](const Row& row) { steps << row.bytes(3); }));
            for (const QByteArray& step : steps)
                QVERIFY2(!readsEverything(step), (sql + "\n  " + steps.join("\n  ")).constData());
        }
    }
};

FRONTDESK_TEST(QueryPlanTest)
#include "query_plan_test.moc"
