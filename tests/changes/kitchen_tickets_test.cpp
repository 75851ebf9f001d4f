// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/changes/ticket_paper.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QString kWhy = QStringLiteral("guest changed their mind");

struct Kitchen {
    TestDesk desk;
    Order order = desk.placeByCashier();

    [[nodiscard]] std::vector<PrintJob> tickets() {
        const auto all = desk.run<std::vector<PrintJob>>([this] { return desk.backend().printJobs.unfinished(); });
        std::vector<PrintJob> out;
        for (const PrintJob& job : *all)
            if (job.what == PrintWhat::Kitchen) out.push_back(job);
        return out;
    }
    [[nodiscard]] std::vector<TicketContent> contents() {
        std::vector<TicketContent> out;
        for (const PrintJob& job : tickets()) out.push_back(*decodeTicket(job.content));
        return out;
    }
    Order change(std::vector<ChangedLine> lines) {
        const OrderChange change{std::move(lines), kWhy, std::nullopt};
        const Caller cashier = desk.staff(StaffRole::Cashier);
        return *desk.run<Order>(
            [this, &change, cashier] { return desk.backend().changes.change(order.id, change, cashier); });
    }
    ChangedLine line(const Order& from, const char* name, int quantity, const QString& note = {}) {
        for (const OrderLine& each : from.lines)
            if (each.name == QString::fromLatin1(name) && each.status != LineStatus::Voided)
                return {each.id, quantity, note, {}};
        return {};
    }
    ChangedLine added(const char* name, int quantity = 1) {
        ChangedLine line;
        line.added.itemId = desk.item(QString::fromLatin1(name)).id;
        line.added.quantity = quantity;
        return line;
    }
    void resend() {
        const Caller cashier = desk.staff(StaffRole::Cashier);
        QVERIFY(desk.run<PrintRequests::Queued>(
            [this, cashier] { return desk.backend().checkout.print(order.id, PrintWhat::Kitchen, cashier); }));
    }
    void cancel() {
        const Caller manager = desk.staff(StaffRole::Manager);
        QVERIFY(desk.run<Order>([this, manager] {
            return desk.backend().queue.transition(order.id, {OrderStatus::Cancelled, kWhy, {}, {}}, manager);
        }));
    }
};

}  // namespace

class KitchenTicketsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachStationGetsItsOwnTicketOnce() {
        Kitchen k;
        const auto tickets = k.contents();
        QCOMPARE(tickets.size(), 2u);
        QCOMPARE(tickets[0].station, QStringLiteral("bar"));
        QCOMPARE(tickets[1].station, QStringLiteral("kitchen"));
        QCOMPARE(tickets[1].elsewhere.size(), 1u);
        QCOMPARE(tickets[1].elsewhere.front().station, QStringLiteral("bar"));
        QCOMPARE(tickets[1].elsewhere.front().pieces, 2);
        QCOMPARE(tickets[1].sentBy, QStringLiteral("Kofi A."));
        QCOMPARE(tickets[1].ofOrder, 1);
        QCOMPARE(tickets[1].after, 0);
        QCOMPARE(tickets[1].change, 0);
    }

    void onlyTheStationWhereSomethingIsNewGetsPaper() {
        Kitchen k;
        k.change({k.line(k.order, "Sobolo", 3)});
        const auto tickets = k.contents();
        QCOMPARE(tickets.size(), 3u);
        const TicketContent& change = tickets.back();
        QCOMPARE(change.station, QStringLiteral("bar"));
        QCOMPARE(change.change, 1);
        QCOMPARE(change.ofOrder, 2);
        QCOMPARE(change.after, tickets[0].ticketSeq);
        QCOMPARE(change.ticketSeq, tickets[0].ticketSeq + 1);
        QVERIFY(change.lines.empty());
        QCOMPARE(change.changes.size(), 1u);
        QCOMPARE(change.changes[0].before.quantity, 2);
        QCOMPARE(change.changes[0].after->quantity, 3);
    }

    void aStationThatKnowsNothingOfTheOrderGetsAnOrdinaryTicket() {
        Kitchen k;
        OrderDraft draft = k.desk.draft(OrderSource::Frontdesk);
        draft.lines.pop_back();  // nothing for the bar
        k.order = k.desk.place(draft, k.desk.staff(StaffRole::Cashier));
        k.change({k.added("Water", 2)});
        const TicketContent ticket = k.contents().back();
        QCOMPARE(ticket.station, QStringLiteral("bar"));
        QCOMPARE(ticket.change, 0);
        QCOMPARE(ticket.ofOrder, 1);
        QCOMPARE(ticket.lines.size(), 1u);
    }

    void theNextChangeFollowsTheLastTicketOfThatStation() {
        Kitchen k;
        const Order once = k.change({k.line(k.order, "Sobolo", 3)});
        k.change({k.line(once, "Sobolo", 0), k.added("Waakye")});
        const auto tickets = k.contents();
        QCOMPARE(tickets.size(), 5u);
        const TicketContent& bar = tickets[3];
        QCOMPARE(bar.change, 2);
        QCOMPARE(bar.ofOrder, 3);
        QCOMPARE(bar.after, tickets[2].ticketSeq);
        QVERIFY(!bar.changes[0].after.has_value());
        QCOMPARE(tickets[4].change, 1);  // the kitchen's first
        QCOMPARE(tickets[4].lines.front().name, QStringLiteral("Waakye"));
    }

    void nothingGoesToAKitchenThatHasNothingYet() {
        Kitchen k;
        k.order = k.desk.place(k.desk.draft(OrderSource::Web));
        QCOMPARE(k.order.status, OrderStatus::Placed);
        const size_t before = k.tickets().size();
        const Order changed = k.change({k.line(k.order, "Sobolo", 3)});
        QCOMPARE(k.tickets().size(), before);
        const Caller cashier = k.desk.staff(StaffRole::Cashier);
        QVERIFY(k.desk.run<Order>([&] {
            return k.desk.backend().queue.transition(changed.id, {OrderStatus::Accepted, {}, {}, {}}, cashier);
        }));
        const auto tickets = k.contents();
        QCOMPARE(tickets.size(), before + 2);
        QCOMPARE(tickets[before].lines.size(), 1u);  // what was voided is nobody's work
        QCOMPARE(tickets[before].lines.front().quantity, 3);
        QCOMPARE(tickets[before].change, 0);
    }

    void aLaterTimeStandsBesideTheOldOne() {
        Kitchen k;
        const Instant due = *k.order.estimatedReadyAt;
        k.desk.clock.advanceMinutes(40);
        k.change({k.added("Waakye")});
        const TicketContent ticket = k.contents().back();
        QCOMPARE(ticket.dueBefore, std::optional(due));
        QCOMPARE(ticket.dueAt->ms, k.desk.clock.now().plusMinutes(10).ms);
    }

    // DI-26: a ticket that may be there already is marked, and keeps its number.
    void whatIsSentAgainCountsHowOften() {
        Kitchen k;
        k.resend();
        k.change({k.line(k.order, "Sobolo", 3)});
        k.resend();
        const auto jobs = k.tickets();
        QCOMPARE(jobs.size(), 8u);  // 2, again 2, a change, again all 3
        const auto contents = k.contents();
        for (const size_t first : {2u, 3u}) QCOMPARE(contents[first].again, 1);
        QCOMPARE(contents[5].again, 2);
        QCOMPARE(contents[5].ticketSeq, contents[0].ticketSeq);
        QCOMPARE(contents[7].change, 1);
        QCOMPARE(contents[7].again, 1);
        QCOMPARE(contents[7].sentBy, QStringLiteral("Kofi A."));
        QCOMPARE(contents[7].firedAt, contents[4].firedAt);
    }

    void cancellingNamesWhatIsStillToBeMade() {
        Kitchen k;
        k.change({k.line(k.order, "Sobolo", 0)});
        k.cancel();
        const auto tickets = k.contents();
        QCOMPARE(tickets.size(), 4u);  // the bar has nothing left to forget
        const TicketContent& cancelled = tickets.back();
        QVERIFY(cancelled.cancelled);
        QCOMPARE(cancelled.station, QStringLiteral("kitchen"));
        QCOMPARE(cancelled.lines.size(), 1u);
        QCOMPARE(cancelled.after, tickets[1].ticketSeq);
        QCOMPARE(cancelled.ticketSeq, tickets[1].ticketSeq + 1);  // it has a number: without it a hole shows
    }

    void theChangeComesOutOfThePrinterAsItIsMeant() {
        Kitchen k;
        k.change({k.line(k.order, "Jollof rice", 1, QStringLiteral("no pepper")), k.line(k.order, "Sobolo", 1)});
        QStringList papers;
        for (const PrintJob& job : k.tickets()) papers << printedWords(job, *k.desk.backend().keys);
        QCOMPARE(papers.size(), 4);
        QVERIFY(!papers[0].contains(QStringLiteral("CHANGE")));
        QVERIFY2(papers[2].contains(QStringLiteral("CHANGE 1")), qPrintable(papers[2]));
        QVERIFY(papers[2].contains(QStringLiteral("2 -> 1   COOK 1 LESS")));
        QVERIFY(papers[2].contains(QStringLiteral("Ticket 0002, after 0001")));
        QVERIFY(papers[3].contains(QStringLiteral("NO PEPPER")));
        QVERIFY(!papers[3].contains(QStringLiteral("Sobolo")));
    }
};

FRONTDESK_TEST(KitchenTicketsTest)
#include "kitchen_tickets_test.moc"
