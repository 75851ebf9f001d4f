// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/test_print.h"
#include "tests/printing/printed_paper.h"
#include "tests/printing/spool_desk.h"
#include "tests/printing/virtual_printer.h"
#include "tests/support/test_main.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr int kPatienceMs = 8000;
const QString kGrill = QStringLiteral("grill");
const QString kBar = QStringLiteral("bar");

QString code(const char16_t* problem) {
    return QString::fromUtf16(problem);
}

VirtualPrinter::Manners without(bool VirtualPrinter::Manners::*what) {
    VirtualPrinter::Manners manners;
    manners.*what = !(manners.*what);
    return manners;
}

/// A port that nobody listens at.
quint16 deadPort() {
    const VirtualPrinter gone;
    return gone.port();
}

int papersWith(const VirtualPrinter& printer, const QString& words) {
    const auto jobs = printer.jobs();
    return static_cast<int>(
        std::count_if(jobs.begin(), jobs.end(), [&](const QByteArray& job) { return wordsOf(job).contains(words); }));
}

QString ticket(int seq) {
    return QStringLiteral("Ticket %1").arg(seq, 4, 10, QLatin1Char('0'));
}

}  // namespace

/// DI-26 with more than one printer.
class SeveralPrintersTest : public QObject {
    Q_OBJECT
private:
    /// Milliseconds from queueing a receipt until it is confirmed, the middle of some.
    static qint64 latency(SpoolDesk& desk) {
        std::vector<qint64> times;
        for (int i = 0; i < 9; ++i) {
            QElapsedTimer timer;
            timer.start();
            const PrintJobId id = desk.queueReceipt();
            while (desk.stateOf(id) != PrintJobState::Confirmed && timer.elapsed() < kPatienceMs) QTest::qSleep(1);
            times.push_back(timer.elapsed());
        }
        std::sort(times.begin(), times.end());
        return times[times.size() / 2];
    }

private Q_SLOTS:
    void eachPaperGoesToItsPrinter() {
        VirtualPrinter receipts;
        VirtualPrinter grill;
        SpoolDesk desk;
        desk.addPrinter(QStringLiteral("Receipts"), receipts.port());
        desk.route(PaperKind::Kitchen, kGrill, desk.addPrinter(QStringLiteral("Grill"), grill.port()));
        const auto spool = desk.spool();
        desk.start(*spool);
        const PrintJobId receipt = desk.queueReceipt();
        const PrintJobId atGrill = desk.queueTicket(kGrill);
        const PrintJobId atBar = desk.queueTicket(kBar);
        for (const PrintJobId& id : {receipt, atGrill, atBar})
            QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(receipts.jobs().size(), 2);  // without a route of its own a ticket goes where receipts go
        QTRY_COMPARE(grill.jobs().size(), 1);
        QVERIFY(wordsOf(grill.jobs().front()).contains(ticket(2)));
        QCOMPARE(desk.jobs.job(atGrill).printedOn, desk.plan.printers[1].id);
    }

    void aDeadPrinterHoldsUpNoOther() {
        VirtualPrinter receipts;
        SpoolDesk alone;
        const auto calm = alone.networkSpool(receipts.port());
        alone.start(*calm);
        const qint64 before = latency(alone);
        calm->stop();

        SpoolDesk desk;
        desk.addPrinter(QStringLiteral("Receipts"), receipts.port());
        const PrinterId dead = desk.addPrinter(QStringLiteral("Grill"), QStringLiteral("tcp://192.0.2.1"));
        desk.route(PaperKind::Kitchen, {}, dead);
        const auto spool = desk.spool();
        desk.start(*spool);
        std::vector<PrintJobId> held;
        for (int i = 0; i < 20; ++i) held.push_back(desk.queueTicket(kGrill));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(dead).trouble, PrinterTrouble::Offline, kPatienceMs);
        QTRY_COMPARE(desk.view(dead).waiting, 20);
        const qint64 beside = latency(desk);
        QVERIFY2(beside <= before * 2 + 50, qPrintable(QStringLiteral("%1 ms, %2 alone").arg(beside).arg(before)));
        for (const PrintJobId& id : held) QCOMPARE(desk.stateOf(id), PrintJobState::Queued);
        QElapsedTimer timer;
        timer.start();
        spool->stop();
        QVERIFY(timer.elapsed() < 1000);
    }

    void theBackupStandsInUntilThePrinterIsBack() {
        VirtualPrinter grill;
        VirtualPrinter bar;
        grill.set(without(&VirtualPrinter::Manners::paperOut));
        SpoolDesk desk;
        const PrinterId grillId = desk.addPrinter(QStringLiteral("Grill"), grill.port());
        const PrinterId barId = desk.addPrinter(QStringLiteral("Bar"), bar.port());
        desk.printer(grillId).backup = barId;
        const auto spool = desk.spool();
        desk.start(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(grillId).trouble, PrinterTrouble::NoPaper, kPatienceMs);
        QVERIFY(desk.view(grillId).standingIn.isNull());  // it may only be a new roll
        const PrintJobId id = desk.queueTicket(kGrill);
        QCOMPARE(desk.stateOf(id), PrintJobState::Queued);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.jobs.job(id).printedOn, barId);
        QCOMPARE(desk.view(grillId).standingIn, barId);
        QTRY_COMPARE(papersWith(bar, ticket(1)), 1);
        QCOMPARE(papersWith(bar, QStringLiteral("RESEND")), 0);
        grill.set({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(grillId).trouble, PrinterTrouble::None, kPatienceMs);
        QVERIFY(desk.view(grillId).standingIn.isNull());
        const PrintJobId next = desk.queueTicket(kGrill);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(next), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.jobs.job(next).printedOn, grillId);
    }

    void theBackupLeavesWhatMayHaveBegun() {
        VirtualPrinter bar;
        SpoolDesk desk;
        const PrinterId grillId = desk.addPrinter(QStringLiteral("Grill"), deadPort());
        desk.printer(grillId).backup = desk.addPrinter(QStringLiteral("Bar"), bar.port());
        const PrintJobId begun = desk.queueTicket(kGrill, PrintJobState::Sent);
        const PrintJobId fresh = desk.queueTicket(kGrill);
        const auto spool = desk.spool();
        desk.start(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(fresh), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.stateOf(begun), PrintJobState::Queued);
        QCOMPARE(desk.problemOf(begun), code(print_problem::kInterrupted));
        QVERIFY(desk.run([&] { return spool->moveNow(begun, desk.plan.printers[1].id); }).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(begun), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(papersWith(bar, QStringLiteral("RESEND")), 1);
    }

    /// Home and stand-in reach for the same papers, again and again.
    void aPaperIsPrintedByOneOfTwo() {
        VirtualPrinter grill;
        VirtualPrinter bar;
        SpoolDesk desk;
        desk.times.standInAfter = std::chrono::milliseconds(0);
        desk.times.lookInTrouble = std::chrono::milliseconds(10);
        const PrinterId grillId = desk.addPrinter(QStringLiteral("Grill"), grill.port());
        desk.printer(grillId).backup = desk.addPrinter(QStringLiteral("Bar"), bar.port());
        const auto spool = desk.spool();
        desk.start(*spool);
        constexpr int kTickets = 60;
        std::vector<PrintJobId> all;
        for (int i = 0; i < kTickets; ++i) {
            grill.set(i % 3 == 0 ? without(&VirtualPrinter::Manners::coverOpen) : VirtualPrinter::Manners());
            all.push_back(desk.queueTicket(kGrill));
            QTest::qSleep(15);
        }
        grill.set({});
        for (const PrintJobId& id : all)
            QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(grill.jobs().size() + bar.jobs().size(), kTickets);
        QString words;
        for (const QByteArray& job : grill.jobs() + bar.jobs()) words += wordsOf(job);
        for (int seq = 1; seq <= kTickets; ++seq) QCOMPARE(words.count(ticket(seq)), 1);
    }

    void aJobEndsByItselfWhenItsPrinterIsChanged() {
        VirtualPrinter first;
        VirtualPrinter second;
        VirtualPrinter::Manners slow;
        slow.readPauseMs = 20;
        first.set(slow);
        SpoolDesk desk;
        desk.times.farewell = std::chrono::seconds(8);
        desk.fenceMs = 8000;
        const auto spool = desk.networkSpool(first.port());
        desk.start(*spool);
        const PrintJobId underWay = desk.queueTicket(kGrill);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(underWay), PrintJobState::Sent, kPatienceMs);
        desk.plan.printers.front().target = QStringLiteral("tcp://127.0.0.1:%1").arg(second.port());
        desk.replan(*spool);
        const PrintJobId next = desk.queueTicket(kGrill);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(next), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.stateOf(underWay), PrintJobState::Confirmed);
        QTRY_COMPARE(first.jobs().size(), 1);
        QTRY_COMPARE(second.jobs().size(), 1);
        QCOMPARE(papersWith(second, ticket(2)), 1);
        QCOMPARE(papersWith(second, QStringLiteral("RESEND")), 0);
    }

    void aJobCaughtWithoutPaperIsMarkedWhenThePrinterIsChanged() {
        VirtualPrinter first;
        VirtualPrinter second;
        SpoolDesk desk;
        const auto spool = desk.networkSpool(first.port());
        desk.start(*spool);
        QTRY_COMPARE(spool->views().front().trouble, PrinterTrouble::None);
        VirtualPrinter::Manners silent;
        silent.answersFence = false;
        silent.paperOut = false;
        first.set(silent);
        desk.fenceMs = 60'000;
        const PrintJobId underWay = desk.queueTicket(kGrill);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(underWay), PrintJobState::Sent, kPatienceMs);
        first.set(without(&VirtualPrinter::Manners::paperOut));  // in the middle
        desk.plan.printers.front().target = QStringLiteral("tcp://127.0.0.1:%1").arg(second.port());
        desk.replan(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(underWay), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(second.jobs().size(), 1);
        QVERIFY(wordsOf(second.jobs().front()).contains(QStringLiteral("RESEND")));
    }

    void aPrinterTakenOutOfUseKeepsNothing() {
        VirtualPrinter receipts;
        SpoolDesk desk;
        desk.addPrinter(QStringLiteral("Receipts"), receipts.port());
        const PrinterId grill = desk.addPrinter(QStringLiteral("Grill"), deadPort());
        desk.route(PaperKind::Kitchen, kGrill, grill);
        const auto spool = desk.spool();
        desk.start(*spool);
        const PrintJobId id = desk.queueTicket(kGrill);
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(grill).trouble, PrinterTrouble::Offline, kPatienceMs);
        desk.plan.routes.pop_back();
        desk.plan.printers.pop_back();
        desk.replan(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(spool->views().size(), size_t(1));
        QTRY_COMPARE(papersWith(receipts, ticket(1)), 1);
    }

    void whatAsksIsACopyWhereItIsMovedTo() {
        VirtualPrinter receipts;
        VirtualPrinter office;
        SpoolDesk desk;
        desk.addPrinter(QStringLiteral("Receipts"), receipts.port());
        const PrinterId other = desk.addPrinter(QStringLiteral("Office"), office.port());
        const PrintJobId id = desk.queueReceipt(PrintJobState::Sent);
        const auto spool = desk.spool();
        desk.start(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Asking, kPatienceMs);
        QCOMPARE(desk.run([&] { return spool->moveNow(id, PrinterId(Uuid{{99}})); }).error().code, ErrorCode::NotFound);
        QVERIFY(desk.run([&] { return spool->moveNow(id, other); }).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(papersWith(office, QStringLiteral("COPY 1")), 1);
        QVERIFY(receipts.jobs().isEmpty());
        QCOMPARE(desk.run([&] { return spool->moveNow(id, other); }).error().code, ErrorCode::Conflict);
    }

    void labelsNeedAPrinterOfTheirOwn() {
        SpoolDesk desk;
        const PrinterId receipts = desk.addPrinter(QStringLiteral("Receipts"), deadPort());
        PrintJob label;
        label.what = PrintWhat::Label;
        QVERIFY(desk.plan.printerFor(PaperKind::Labels, {}) == nullptr);
        const auto spool = desk.spool();
        desk.start(*spool);
        QVERIFY(spool->printerOf(label).isNull());
        desk.route(PaperKind::Labels, {}, receipts);
        desk.replan(*spool);
        QCOMPARE(spool->printerOf(label), receipts);
    }

    void troubleIsToldByItsCause_data() {
        QTest::addColumn<int>("manner");
        QTest::addColumn<PrinterTrouble>("trouble");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no paper") << 0 << PrinterTrouble::NoPaper << QString();
        QTest::newRow("cover") << 1 << PrinterTrouble::CoverOpen << QString();
        QTest::newRow("cutter") << 2 << PrinterTrouble::Fault << QStringLiteral("cutter");
        QTest::newRow("heat") << 3 << PrinterTrouble::Fault << QStringLiteral("too hot");
        QTest::newRow("paper low") << 4 << PrinterTrouble::PaperLow << QString();
        QTest::newRow("silent") << 5 << PrinterTrouble::Silent << QString();
    }
    void troubleIsToldByItsCause() {
        QFETCH(int, manner);
        QFETCH(PrinterTrouble, trouble);
        QFETCH(QString, detail);
        constexpr std::array kManners{&VirtualPrinter::Manners::paperOut,     &VirtualPrinter::Manners::coverOpen,
                                      &VirtualPrinter::Manners::cutterJammed, &VirtualPrinter::Manners::tooHot,
                                      &VirtualPrinter::Manners::paperLow,     &VirtualPrinter::Manners::answers};
        VirtualPrinter printer;
        printer.set(without(kManners.at(static_cast<size_t>(manner))));
        SpoolDesk desk;
        const auto spool = desk.networkSpool(printer.port());
        QElapsedTimer timer;
        timer.start();
        desk.start(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.report().trouble, trouble, kPatienceMs);
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(desk.view(desk.plan.printers.front().id).detail, detail);
    }

    void aMissingRollShowsBeforeTheNextSale() {
        VirtualPrinter printer;
        SpoolDesk desk;
        desk.times.lookWhenFine = std::chrono::milliseconds(100);
        const auto spool = desk.networkSpool(printer.port());
        desk.start(*spool);
        QTRY_COMPARE(spool->views().front().trouble, PrinterTrouble::None);
        printer.set(without(&VirtualPrinter::Manners::paperOut));
        QTRY_COMPARE_WITH_TIMEOUT(desk.report().trouble, PrinterTrouble::NoPaper, kPatienceMs);
        printer.set({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.report().trouble, PrinterTrouble::None, kPatienceMs);
    }

    void halfATakenJobAsksAndTheOthersPrint() {
        VirtualPrinter receipts;
        VirtualPrinter grill;
        SpoolDesk desk;
        const PrinterId receiptsId = desk.addPrinter(QStringLiteral("Receipts"), receipts.port());
        desk.route(PaperKind::Kitchen, {}, desk.addPrinter(QStringLiteral("Grill"), grill.port()));
        const auto spool = desk.spool();
        desk.start(*spool);
        QTRY_COMPARE(spool->views().front().trouble, PrinterTrouble::None);
        VirtualPrinter::Manners choking;
        choking.chokeAfterBytes = 64;
        receipts.set(choking);
        const PrintJobId receipt = desk.queueReceipt();
        QTRY_COMPARE_WITH_TIMEOUT(desk.view(receiptsId).trouble, PrinterTrouble::Offline, kPatienceMs);
        const PrintJobId beside = desk.queueTicket(kGrill);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(beside), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(receipt), PrintJobState::Asking, kPatienceMs);
        QCOMPARE(desk.problemOf(receipt), code(print_problem::kUnsure));
    }

    void anAddressThatCannotBeReadIsAFault() {
        SpoolDesk desk;
        const PrinterId id = desk.addPrinter(QStringLiteral("Receipts"), QStringLiteral("carrier-pigeon://roof"));
        const auto spool = desk.spool();
        desk.start(*spool);
        QCOMPARE(desk.view(id).trouble, PrinterTrouble::Fault);
        const PrintJobId receipt = desk.queueReceipt();
        QTRY_COMPARE(desk.view(id).waiting, 1);
        VirtualPrinter printer;
        desk.printer(id).target = QStringLiteral("tcp://127.0.0.1:%1").arg(printer.port());
        desk.replan(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(receipt), PrintJobState::Confirmed, kPatienceMs);
    }

    void testsPrintBetweenPapersAndSayWhatIsWrong() {
        VirtualPrinter printer;
        SpoolDesk desk;
        const auto spool = desk.networkSpool(printer.port());
        desk.start(*spool);
        const PrinterId id = desk.plan.printers.front().id;
        const QByteArray page = testBytes(TestPaper::Page, PrinterProfile::paper80(), QStringLiteral("Receipts"),
                                          QLocale(QStringLiteral("en")));
        const auto outcome = [&] {
            std::promise<PrinterTrouble> promise;
            if (!spool->printTest(id, page, [&](PrinterTrouble trouble) { promise.set_value(trouble); }))
                return PrinterTrouble::Full;
            return promise.get_future().get();
        };
        QCOMPARE(outcome(), PrinterTrouble::None);
        QTRY_COMPARE(papersWith(printer, QStringLiteral("Receipts")), 1);
        printer.set(without(&VirtualPrinter::Manners::coverOpen));
        QCOMPARE(outcome(), PrinterTrouble::CoverOpen);
        const PrintJobId receipt = desk.queueReceipt();
        printer.set({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(receipt), PrintJobState::Confirmed, kPatienceMs);
        QVERIFY(!spool->printTest(PrinterId(Uuid{{99}}), page, [](PrinterTrouble) {}));
    }
};

FRONTDESK_TEST(SeveralPrintersTest)
#include "several_printers_test.moc"
