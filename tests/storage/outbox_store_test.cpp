// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_outbox_store.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const Instant kSoon = kNoon.plusMinutes(1);

struct Outbox {
    TempStore store;
    SqlOutboxStore entries{*store.writer};

    Uuid insert(const QByteArray& aggregate, Instant at = kNoon) {
        const Uuid id = store.ids.next();
        if (!entries.insert({id, "email", aggregate, 1, "sealed", id.text(), at})) qFatal("the entry is refused");
        return id;
    }
    std::optional<LeasedEntry> lease(Instant now) { return entries.lease("email", now, now.plusMinutes(1)).value(); }
    QByteArray state(const Uuid& id) {
        return store.writer->scalar("SELECT status FROM outbox WHERE id = '" + id.text() + '\'').value();
    }
};

}  // namespace

class OutboxStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsLeasedOnceUntilItsLeaseRunsOut() {  // DI-21
        Outbox outbox;
        const Uuid id = outbox.insert("email:a");
        const auto first = outbox.lease(kNoon);
        QVERIFY(first && first->entry.id == id);
        QCOMPARE(first->entry.payload, QByteArray("sealed"));
        QCOMPARE(first->tries.attempts, 1);
        QCOMPARE(outbox.state(id), QByteArray("sending"));
        QVERIFY(!outbox.lease(kNoon.plusMs(59'999)));
        QCOMPARE(outbox.lease(kSoon)->tries.attempts, 2);
    }

    void anotherRunNeedNotWaitForTheLease() {  // DI-23
        Outbox outbox;
        const Uuid id = outbox.insert("email:a");
        QVERIFY(outbox.lease(kNoon));
        QVERIFY(outbox.entries.endLeases("email", kNoon));
        QVERIFY(outbox.lease(kNoon)->entry.id == id);
    }

    void entriesOfOneAggregateLeaveInOrder() {  // DI-20
        Outbox outbox;
        const Uuid first = outbox.insert("email:a");
        const Uuid second = outbox.insert("email:a");
        const Uuid other = outbox.insert("email:b", kNoon.plusMs(1));
        QVERIFY(outbox.lease(kSoon)->entry.id == first);
        QVERIFY(outbox.lease(kSoon)->entry.id == other);
        QVERIFY(!outbox.lease(kSoon));
        QVERIFY(outbox.entries.settle(first, {OutboxState::Pending, kSoon.plusMinutes(5), {1, 1, 0}, "reply_450"}));
        QVERIFY(!outbox.lease(kSoon));  // put off, and the second still waits behind it
        QVERIFY(outbox.entries.settle(first, {OutboxState::Dead, kSoon, {2, 1, 0}, "reply_550"}));
        QVERIFY(outbox.lease(kSoon)->entry.id == second);
    }

    void theNextMomentIsTheOneOfWhatMayLeave() {
        Outbox outbox;
        QVERIFY(!*outbox.entries.nextDue("email"));
        const Uuid first = outbox.insert("email:a");
        outbox.insert("email:a");
        QVERIFY(outbox.lease(kNoon));
        QVERIFY(*outbox.entries.nextDue("email") == kSoon);
        const OutboxStep putOff{OutboxState::Pending, kNoon.plusMinutes(5), {1, 1, 0}, "reply_450"};
        QVERIFY(outbox.entries.settle(first, putOff));
        QVERIFY(*outbox.entries.nextDue("email") == kNoon.plusMinutes(5));
        const auto again = outbox.lease(kNoon.plusMinutes(5));
        QVERIFY(again && again->tries == (OutboxTries{2, 1, 0}));
    }

    void otherKindsAreLeftAlone() {
        Outbox outbox;
        QVERIFY(outbox.entries.insert({outbox.store.ids.next(), "sms", "order:1", 1, "{}", "key", kNoon}));
        QVERIFY(!outbox.lease(kSoon));
        QVERIFY(!*outbox.entries.nextDue("email"));
        QCOMPARE(*outbox.entries.waiting(), 1);
    }

    void onlyWhatIsDoneWithIsPurged() {
        Outbox outbox;
        const Uuid sent = outbox.insert("email:a");
        const Uuid waiting = outbox.insert("email:b");
        const Uuid young = outbox.insert("email:c", kSoon);
        QVERIFY(outbox.entries.settle(sent, {OutboxState::Sent, kNoon, {1, 0, 0}, {}}));
        QVERIFY(outbox.entries.settle(young, {OutboxState::Sent, kSoon, {1, 0, 0}, {}}));
        QVERIFY(outbox.entries.purge("email", kSoon));
        QCOMPARE(outbox.state(sent), QByteArray());
        QCOMPARE(outbox.state(waiting), QByteArray("pending"));
        QCOMPARE(outbox.state(young), QByteArray("sent"));
    }
};

FRONTDESK_TEST(OutboxStoreTest)
#include "outbox_store_test.moc"
