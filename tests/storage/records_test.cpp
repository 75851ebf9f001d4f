// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/sql_outbox_store.h"
#include "app/storage/sql_records.h"
#include "tests/storage/temp_store.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");

AuditEntry entry(const QByteArray& action, const QString& detail = {}) {
    return {kNoon, "staff:1", action, "order:1", detail};
}

PrintJob job(TestDesk& desk, const Order& order, PrintWhat what, int copy = 0) {
    PrintJob out;
    out.id = desk.ids.make<PrintJobId>();
    out.what = what;
    out.orderId = order.id;
    out.station = what == PrintWhat::Kitchen ? QStringLiteral("grill") : QString();
    out.copy = copy;
    out.ticketSeq = what == PrintWhat::Kitchen ? 41 : 0;
    out.openDrawer = what == PrintWhat::Receipt;
    out.content = QByteArray("{\"name\":\"Ama \xe2\x82\xb5\"}");
    out.problem = QStringLiteral("no_paper");
    out.attempts = 2;
    out.createdAt = kNoon;
    return out;
}

}  // namespace

class RecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSeriesCountsFromOneAndEachForItself() {
        const TempStore store;
        SqlSeriesStore series(*store.writer);
        QCOMPARE(*series.next("receipt-2026"), qint64(1));
        QCOMPARE(*series.next("receipt-2026"), qint64(2));
        QCOMPARE(*series.next("receipt-2027"), qint64(1));
    }

    void aNumberThatWasRolledBackIsGivenAgain() {
        const TempStore store;
        SqlSeriesStore series(*store.writer);
        QVERIFY(store.writer->run("BEGIN IMMEDIATE"));
        QCOMPARE(*series.next("receipt-2026"), qint64(1));
        QVERIFY(store.writer->run("ROLLBACK"));
        QCOMPARE(*series.next("receipt-2026"), qint64(1));
    }

    void aReplyIsFoundBySubjectAndKeyUntilItIsPurged() {
        const TempStore store;
        SqlIdempotencyStore replies(*store.writer);
        QVERIFY(replies.insert("guest", "key-1", {QByteArray(32, '\x01'), QByteArray("\x00sealed", 7)}, kNoon));
        const auto found = replies.find("guest", "key-1");
        QVERIFY(found && *found);
        QCOMPARE((*found)->bodyHash, QByteArray(32, '\x01'));
        QCOMPARE((*found)->sealedReply, QByteArray("\x00sealed", 7));
        QVERIFY(!replies.find("staff:1", "key-1")->has_value());
        QVERIFY(!replies.find("guest", "key-2")->has_value());
        QCOMPARE(replies.insert("guest", "key-1", {{}, {}}, kNoon).error().code, ErrorCode::Conflict);
        QVERIFY(replies.purgeBefore(kNoon));
        QVERIFY(replies.find("guest", "key-1")->has_value());
        QVERIFY(replies.purgeBefore(kNoon.plusMs(1)));
        QVERIFY(!replies.find("guest", "key-1")->has_value());
    }

    void aDraftIsReplacedByItsNewerVersionOnly() {
        TempStore store;
        SqlDraftStore drafts(*store.writer);
        StoredDraft draft{store.ids.make<DraftId>(),
                          2,
                          "{\"lines\":2}",
                          QStringLiteral("Kofi A."),
                          QStringLiteral("counter"),
                          false,
                          kNoon};
        QVERIFY(drafts.save(draft));
        draft.version = 1;  // arrives late
        draft.json = "{\"lines\":1}";
        QVERIFY(drafts.save(draft));
        QCOMPARE(drafts.all()->front().json, QByteArray("{\"lines\":2}"));
        draft.version = 3;
        draft.json = "{\"lines\":3}";
        draft.held = true;
        QVERIFY(drafts.save(draft));
        const auto all = drafts.all();
        QCOMPARE(all->size(), size_t(1));
        QCOMPARE(all->front().json, QByteArray("{\"lines\":3}"));
        QCOMPARE(all->front().version, 3);
        QCOMPARE(all->front().owner, QStringLiteral("Kofi A."));
        QCOMPARE(all->front().device, QStringLiteral("counter"));
        QVERIFY(all->front().held);
        QVERIFY(all->front().updatedAt == kNoon);
    }

    void draftsComeNewestFirstAndCanBeRemovedTwice() {
        TempStore store;
        SqlDraftStore drafts(*store.writer);
        std::vector<DraftId> ids;
        for (int i = 0; i < 3; ++i) {
            ids.push_back(store.ids.make<DraftId>());
            QVERIFY(drafts.save({ids.back(), 1, "{}", {}, {}, false, kNoon.plusMinutes(i)}));
        }
        QVERIFY(drafts.all()->front().id == ids.back());
        QVERIFY(drafts.remove(ids.back()));
        QVERIFY(drafts.remove(ids.back()));
        QCOMPARE(drafts.all()->size(), size_t(2));
    }

    void aPrintJobReadsBackEqualAndFinishes() {
        TestDesk desk;
        const Order order = desk.place(desk.draft());
        const PrintJob made = job(desk, order, PrintWhat::Kitchen);
        const auto read = desk.run<std::optional<PrintJob>>([&]() -> Result<std::optional<PrintJob>> {
            if (auto done = desk.backend().printJobs.insert(made); !done) return tl::make_unexpected(done.error());
            return desk.backend().printJobs.find(made.id);
        });
        QVERIFY(read && *read);
        const PrintJob& got = **read;
        QCOMPARE(got.what, made.what);
        QVERIFY(got.orderId == made.orderId);
        QCOMPARE(got.station, made.station);
        QCOMPARE(got.ticketSeq, 41);
        QCOMPARE(got.openDrawer, false);
        QCOMPARE(got.content, made.content);
        QCOMPARE(got.state, PrintJobState::Queued);
        QCOMPARE(got.attempts, 2);
        QCOMPARE(got.problem, QStringLiteral("no_paper"));
        QVERIFY(got.createdAt == kNoon);
        for (const auto& [state, unfinished] :
             {std::pair(PrintJobState::Sent, size_t(1)), std::pair(PrintJobState::Asking, size_t(1)),
              std::pair(PrintJobState::Confirmed, size_t(0)), std::pair(PrintJobState::Failed, size_t(0)),
              std::pair(PrintJobState::Cancelled, size_t(0))}) {
            const auto left = desk.run<std::vector<PrintJob>>([&, state = state]() -> Result<std::vector<PrintJob>> {
                if (auto done = desk.backend().printJobs.setState(made.id, state, 3, {}); !done)
                    return tl::make_unexpected(done.error());
                return desk.backend().printJobs.unfinished();
            });
            QCOMPARE(left->size(), unfinished);
        }
        const auto unknown = desk.run<void>(
            [&] { return desk.backend().printJobs.setState(desk.ids.make<PrintJobId>(), PrintJobState::Sent, 1, {}); });
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }

    void copiesAndTicketsOfAnOrderAreCounted() {
        TestDesk desk;
        const Order order = desk.place(desk.draft());
        const auto insert = [&](PrintWhat what, int copy) {
            return desk.run<void>(
                [&, what, copy] { return desk.backend().printJobs.insert(job(desk, order, what, copy)); });
        };
        QVERIFY(insert(PrintWhat::Receipt, 0));
        QVERIFY(insert(PrintWhat::Receipt, 1));
        QVERIFY(insert(PrintWhat::Kitchen, 0));
        QVERIFY(insert(PrintWhat::Kitchen, 1));
        QCOMPARE(*desk.run<int>([&] { return desk.backend().printJobs.copiesOf(order.id, PrintWhat::Receipt); }), 2);
        QCOMPARE(desk.run<std::vector<PrintJob>>([&] { return desk.backend().printJobs.ticketsOf(order.id); })->size(),
                 size_t(1));
        const auto lost = desk.run<void>([&] {
            Order stranger = order;
            stranger.id = desk.ids.make<OrderId>();
            return desk.backend().printJobs.insert(job(desk, stranger, PrintWhat::Receipt));
        });
        QCOMPARE(lost.error().code, ErrorCode::Conflict);  // a job belongs to an order
    }

    void aMessageWaitsAndItsProviderKeyIsUnique() {
        TempStore store;
        SqlOutboxStore outbox(*store.writer);
        const OutboxEntry first{store.ids.next(), "sms", "order:1", 1, "{}", "key-1", kNoon};
        QVERIFY(outbox.insert(first));
        QCOMPARE(*outbox.waiting(), 1);
        QCOMPARE(outbox.insert({store.ids.next(), "sms", "order:1", 1, "{}", "key-1", kNoon}).error().code,
                 ErrorCode::Conflict);
        QCOMPARE(*outbox.waiting(), 1);
    }

    void oneShiftIsOpenPerDeviceAndItsDrawerMovesInOrder() {
        TempStore store;
        SqlShiftStore shifts(*store.writer);
        const Shift shift{store.ids.make<ShiftId>(),
                          store.ids.make<StaffId>(),
                          QStringLiteral("counter"),
                          Money(20000, kCedi),
                          kNoon,
                          {}};
        QVERIFY(!shifts.openAt(QStringLiteral("counter"))->has_value());
        QVERIFY(shifts.open(shift));
        const auto open = shifts.openAt(QStringLiteral("counter"));
        QVERIFY(open && *open);
        QVERIFY((*open)->id == shift.id && (*open)->staffId == shift.staffId);
        QVERIFY((*open)->openingFloat == Money(20000, kCedi));
        QVERIFY((*open)->openedAt == kNoon);
        Shift second = shift;
        second.id = store.ids.make<ShiftId>();
        QCOMPARE(shifts.open(second).error().code, ErrorCode::Conflict);
        second.device = QStringLiteral("kiosk");
        QVERIFY(shifts.open(second));
        QVERIFY(shifts.move(shift.id, "sale", Money(6900, kCedi), store.ids.make<OrderId>(), kNoon));
        QVERIFY(shifts.move(shift.id, "paid_out", Money(-1000, kCedi), {}, kNoon));
        QCOMPARE(*store.writer->scalar("SELECT group_concat(seq || kind || amount_cents, ' ') FROM drawer_movement"),
                 QByteArray("1sale6900 2paid_out-1000"));
        QCOMPARE(shifts.move(shift.id, "gift", Money(1, kCedi), {}, kNoon).error().code, ErrorCode::Conflict);
    }

    void aSettingKeepsItsEarlierValues() {
        const TempStore store;
        SqlSettingStore settings(*store.writer);
        QVERIFY(!settings.value("opening")->has_value());
        QVERIFY(settings.set("opening", "\"9:00\"", "staff:1", kNoon));
        QVERIFY(settings.set("opening", "\"10:00\"", "staff:2", kNoon.plusMinutes(1)));
        QCOMPARE(settings.value("opening")->value(), QByteArray("\"10:00\""));
        QCOMPARE(*store.writer->scalar("SELECT group_concat(version || actor, ' ') FROM setting WHERE key = 'opening'"),
                 QByteArray("1staff:1 2staff:2"));
    }

    void staffKeepTheirOrderWhenTheyChange() {
        TempStore store;
        SqlStaffStore staff(*store.writer);
        StaffMember owner{store.ids.make<StaffId>(), QStringLiteral("Akosua"), StaffRole::Owner, true, "hash-1"};
        QVERIFY(staff.save(owner));
        QVERIFY(staff.save({store.ids.make<StaffId>(), QStringLiteral("Kofi"), StaffRole::Cashier, true, "hash-2"}));
        owner.name = QStringLiteral("Akosua O.");
        owner.role = StaffRole::Manager;
        owner.active = false;
        owner.pinHash = "hash-3";
        QVERIFY(staff.save(owner));
        const auto all = staff.all();
        QCOMPARE(all->size(), size_t(2));
        QVERIFY(all->front().id == owner.id);
        QCOMPARE(all->front().name, QStringLiteral("Akosua O."));
        QCOMPARE(all->front().role, StaffRole::Manager);
        QCOMPARE(all->front().active, false);
        QCOMPARE(all->front().pinHash, QByteArray("hash-3"));
        QCOMPARE(all->back().name, QStringLiteral("Kofi"));
    }

    void theAuditChainHolds() {
        const TempStore store;
        SqlAuditLog audit(*store.writer);
        QVERIFY(*audit.verify(0));
        for (const char* action : {"drawer.opened", "price.changed", "discount.given", "order.cancelled"})
            QVERIFY(audit.append(entry(action, QStringLiteral("10 %"))));
        for (const int rows : {0, 1, 2, 4, 100}) QVERIFY(*audit.verify(rows));
    }

    void theAuditLogCannotBeRewritten() {
        const TempStore store;
        QVERIFY(SqlAuditLog(*store.writer).append(entry("drawer.opened")));
        QCOMPARE(store.writer->execute("UPDATE audit_log SET action = 'nothing'").error().code, ErrorCode::Conflict);
        QCOMPARE(store.writer->execute("DELETE FROM audit_log").error().code, ErrorCode::Conflict);
    }

    void aRowThatWasTamperedWithIsFound_data() {
        QTest::addColumn<QByteArray>("tampering");
        QTest::addColumn<int>("tail");
        QTest::addColumn<bool>("foundInTail");
        QTest::newRow("detail") << QByteArray("UPDATE audit_log SET detail = 'x' WHERE seq = 4") << 2 << true;
        QTest::newRow("actor") << QByteArray("UPDATE audit_log SET actor = 'x' WHERE seq = 2") << 2 << false;
        QTest::newRow("time") << QByteArray("UPDATE audit_log SET at = at + 1 WHERE seq = 3") << 3 << true;
        QTest::newRow("text moved to the next field")
            << QByteArray("UPDATE audit_log SET action = 'voi', subject = 'd' || subject WHERE seq = 3") << 3 << true;
        QTest::newRow("hash") << QByteArray("UPDATE audit_log SET hash = zeroblob(32) WHERE seq = 3") << 3 << true;
        QTest::newRow("row taken out") << QByteArray("DELETE FROM audit_log WHERE seq = 3") << 3 << true;
        QTest::newRow("first row taken out") << QByteArray("DELETE FROM audit_log WHERE seq = 1") << 2 << false;
    }
    void aRowThatWasTamperedWithIsFound() {
        QFETCH(QByteArray, tampering);
        QFETCH(int, tail);
        QFETCH(bool, foundInTail);
        const TempStore store;
        SqlAuditLog audit(*store.writer);
        for (int i = 0; i < 4; ++i) QVERIFY(audit.append(entry("void", QString::number(i))));
        for (const char* trigger : {"audit_log_is_kept", "audit_log_is_final"})
            QVERIFY(store.writer->execute(QByteArray("DROP TRIGGER ") + trigger));
        QVERIFY(store.writer->execute(tampering));
        QCOMPARE(*audit.verify(0), false);
        QCOMPARE(*audit.verify(tail), !foundInTail);
    }
};

FRONTDESK_TEST(RecordsTest)
#include "records_test.moc"
