// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/invoice_drawing.h"
#include "tests/services/invoice_desk.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <atomic>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

using Outcome = FiscalAnswer::Outcome;

FiscalAnswer clearedAs(const char* number) {
    FiscalAnswer answer;
    answer.outcome = Outcome::Cleared;
    answer.stamp = {
        QStringLiteral("EVAT-1"), QLatin1String(number), QStringLiteral("MARK"), QStringLiteral("QR"), {42}};
    return answer;
}

FiscalAnswer refused() {
    FiscalAnswer answer;
    answer.outcome = Outcome::Rejected;
    answer.code = "bad_tin";
    answer.inWords = QStringLiteral("The seller's TIN is not one.");
    return answer;
}

/// A restaurant that reports, without anybody who does.
struct FiscalHouse : TestDesk {
    FiscalHouse() { backend().fiscal.setReporting(true); }

    Invoice invoiceOf(const OrderId& order) { return issueAtCounter(*this, order)->invoice; }
    Invoice newInvoice() { return invoiceOf(paidOrder(*this).id); }
    std::optional<FiscalRecord> record(const InvoiceId& id) {
        return *run<std::optional<FiscalRecord>>([&] { return backend().fiscal.recordOf(id); });
    }
    FiscalState state(const InvoiceId& id) {
        const auto found = record(id);
        return found ? found->state : FiscalState::NotRequired;
    }
    NextDocument next(const std::vector<InvoiceId>& underway = {}) {
        return *run<NextDocument>([&] { return backend().fiscalRelay.next(underway); });
    }
    FiscalRecord settle(const LeasedDocument& document, const FiscalAnswer& answer,
                        FiscalCall call = FiscalCall::Clear) {
        return *run<FiscalRecord>([&] { return backend().fiscalRelay.settle(document, call, answer, 0); });
    }
    std::vector<Alert> alerts() {
        const Caller manager = staff(StaffRole::Manager);
        return *run<std::vector<Alert>>([&] { return backend().alerts.list(Alerts::Which::Open, 10, manager); });
    }
};

}  // namespace

class FiscalDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsReportedWhereNobodyIsConfigured() {
        TestDesk desk;
        const Invoice invoice = issueAtCounter(desk, paidOrder(desk).id)->invoice;
        const auto record =
            desk.run<std::optional<FiscalRecord>>([&] { return desk.backend().fiscal.recordOf(invoice.id); });
        QVERIFY(!*record);
        const auto paper = desk.run<std::optional<FiscalPaper>>([&] { return desk.backend().fiscal.paperOf(invoice); });
        QCOMPARE((*paper)->state, FiscalState::NotRequired);
    }

    void aDocumentIsQueuedWithItsIssue() {
        FiscalHouse house;
        const Invoice invoice = house.newInvoice();
        QCOMPARE(house.state(invoice.id), FiscalState::Queued);
        const auto next = house.next();
        QVERIFY(next.document);
        QCOMPARE(next.document->document.invoiceNumber, invoice.invoiceNumber);
        QVERIFY(!next.document->leased.inDoubt);
        const FiscalRecord settled = house.settle(*next.document, clearedAs("SIM-1"));
        QCOMPARE(settled.state, FiscalState::Cleared);
        QCOMPARE(house.record(invoice.id)->stamp, std::optional(clearedAs("SIM-1").stamp));
        QVERIFY(!house.next().document);
        QCOMPARE(brokenInvariants(house), QString());
    }

    // What was issued before the restaurant reported stays between it and its guest, and so do its credit notes.
    void aCreditNoteOfWhatWasNeverReportedIsNotEither() {
        FiscalHouse house;
        house.backend().fiscal.setReporting(false);
        const Order order = paidOrder(house);
        (void)house.invoiceOf(order.id);
        house.backend().fiscal.setReporting(true);
        const auto note = refund(house, order.id, 2400)->creditNote;
        QVERIFY(note);
        QVERIFY(!house.record(note->id));
    }

    void creditNotesFollowTheirInvoiceInOrder() {
        FiscalHouse house;
        const Order order = paidOrder(house);
        const Invoice invoice = house.invoiceOf(order.id);
        const Invoice first = *refund(house, order.id, 2400)->creditNote;
        const Invoice second = *refund(house, order.id, 1000)->creditNote;
        const auto taken = house.next();
        QCOMPARE(taken.document->document.id, invoice.id);
        QVERIFY(!house.next({invoice.id}).document);
        house.settle(*taken.document, clearedAs("SIM-1"));
        const auto firstTaken = house.next();
        QCOMPARE(firstTaken.document->document.id, first.id);
        QVERIFY(!house.next({first.id}).document);
        house.settle(*firstTaken.document, clearedAs("SIM-2"));
        QCOMPARE(house.next().document->document.id, second.id);
    }

    void ordersDoNotWaitForEachOther() {
        FiscalHouse house;
        const Invoice one = house.newInvoice();
        const Invoice other = house.newInvoice();
        QCOMPARE(house.next().document->document.id, one.id);
        QCOMPARE(house.next({one.id}).document->document.id, other.id);
    }

    // A crash between sending and the answer: the lease of before ends, and the authority is asked.
    void whatWasUnderwayAtACrashIsAskedAbout() {
        FiscalHouse house;
        const Invoice invoice = house.newInvoice();
        QVERIFY(!house.next().document->leased.inDoubt);
        house.reopen();
        house.backend().fiscal.setReporting(true);
        QVERIFY(!house.next().document);  // its lease
        QVERIFY(house.run<void>([&] { return house.backend().fiscalRelay.hurry(); }));
        const auto again = house.next();
        QCOMPARE(again.document->document.id, invoice.id);
        QVERIFY(again.document->leased.inDoubt);
        QCOMPARE(again.document->leased.record.attempts, 2);
        FiscalAnswer absent;
        absent.outcome = Outcome::NotSent;
        house.settle(*again.document, absent, FiscalCall::Ask);
        QVERIFY(!house.next().document->leased.inDoubt);
    }

    void aGuestDoesNotWaitForTheAuthority() {
        FiscalHouse house;
        const Invoice invoice = house.newInvoice();
        const auto paper = [&] {
            return *house.run<std::optional<FiscalPaper>>([&] { return house.backend().fiscal.paperOf(invoice); });
        };
        QVERIFY(!paper());
        const auto taken = house.next();
        house.clock.advanceMs(kFiscalPatienceMs);
        QCOMPARE(paper()->state, FiscalState::Provisional);
        QCOMPARE(house.state(invoice.id), FiscalState::Provisional);
        // The answer comes late and counts.
        QCOMPARE(house.settle(*taken.document, clearedAs("SIM-1")).state, FiscalState::Cleared);
    }

    void whatHasWaitedLongEnoughIsHandedOutByItself() {
        FiscalHouse house;
        const Invoice invoice = house.newInvoice();
        const auto taken = house.next();
        QCOMPARE(house.next({invoice.id}).dueAt, std::optional(invoice.createdAt.plusMs(kFiscalPatienceMs)));
        house.clock.advanceMs(kFiscalPatienceMs);
        (void)house.next({invoice.id});
        QCOMPARE(house.state(invoice.id), FiscalState::Provisional);
        FiscalAnswer nothing;
        nothing.code = "timeout";
        QCOMPARE(house.settle(*taken.document, nothing).state, FiscalState::Provisional);
    }

    void aRejectedDocumentIsTheManagersBusiness() {
        FiscalHouse house;
        const Order order = paidOrder(house);
        const Invoice invoice = house.invoiceOf(order.id);
        house.settle(*house.next().document, refused());
        QCOMPARE(house.state(invoice.id), FiscalState::Rejected);
        const auto alerts = house.alerts();
        QCOMPARE(alerts.size(), size_t(1));
        QCOMPARE(alerts.front().orderId, order.id);
        QVERIFY(alerts.front().detail.contains(invoice.invoiceNumber));
        QVERIFY(alerts.front().detail.contains(QStringLiteral("bad_tin")));
        QVERIFY(!house.next().document);  // nothing is sent until somebody has looked
        const auto again = [&](StaffRole role) {
            const Caller caller = house.staff(role);
            return house.run<FiscalRecord>([&] { return house.backend().fiscal.queueAgain(invoice.id, caller); });
        };
        QCOMPARE(again(StaffRole::Cashier).error().code, ErrorCode::Forbidden);
        QCOMPARE(again(StaffRole::Manager)->state, FiscalState::Queued);
        QVERIFY(house.alerts().empty());
        house.settle(*house.next().document, clearedAs("SIM-1"));
        QCOMPARE(again(StaffRole::Manager).error().code, ErrorCode::IllegalTransition);
    }

    void aLateAnswerChangesNothingThatIsDecided() {
        FiscalHouse house;
        const Invoice invoice = house.newInvoice();
        const auto taken = house.next();
        house.settle(*taken.document, clearedAs("SIM-1"));
        FiscalAnswer nothing;
        QCOMPARE(house.settle(*taken.document, nothing).state, FiscalState::Cleared);
        QCOMPARE(house.settle(*taken.document, refused()).state, FiscalState::Cleared);
        QCOMPARE(house.record(invoice.id)->stamp->number, QStringLiteral("SIM-1"));
    }

    void theFileIsDrawnWithTheStampOrAsProvisional_data() {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("in time") << true << QByteArray("cleared SIM-1");
        QTest::newRow("not in time") << false << QByteArray("provisional ");
    }
    void theFileIsDrawnWithTheStampOrAsProvisional() {
        QFETCH(bool, answers);
        QFETCH(QByteArray, expected);
        FiscalHouse house;
        Backend& backend = house.backend();
        std::atomic<int> drawings = 0;
        InvoiceDrawing drawing({backend.thread, backend.invoices, backend.fiscal, backend.announcements, backend.feed,
                                house.clock,
                                [&](std::function<void()> work) { return backend.pool.submit(std::move(work)); },
                                [&](const Invoice&, const FiscalPaper& paper) {
                                    ++drawings;
                                    const QString number = paper.stamp ? paper.stamp->number : QString();
                                    return storedName(paper.state) + ' ' + number.toLatin1();
                                }});
        const Invoice invoice = house.newInvoice();
        const auto taken = house.next();
        drawing.catchUp();
        QVERIFY(house.run<void>([] { return Status(); }));
        QCOMPARE(drawings.load(), 0);
        if (!answers) {
            house.clock.advanceMs(kFiscalPatienceMs);
            (void)house.next({invoice.id});
        }
        const auto file = [&] {
            return house.run<std::optional<QByteArray>>([&] { return backend.invoices.file(invoice.id); })
                ->value_or(QByteArray());
        };
        if (!answers) QTRY_COMPARE(file(), expected);
        house.settle(*taken.document, clearedAs("SIM-1"));
        QTRY_COMPARE(file(), expected);  // for ever: what was handed out is not drawn anew
        QVERIFY(house.run<void>([] { return Status(); }));
        QCOMPARE(drawings.load(), 1);
    }
};

FRONTDESK_TEST(FiscalDeskTest)
#include "fiscal_desk_test.moc"
