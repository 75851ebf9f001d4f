// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/printing/printed_paper.h"
#include "tests/printing/spool_desk.h"
#include "tests/printing/virtual_printer.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr int kPatienceMs = 8000;

QString code(const char16_t* problem) {
    return QString::fromUtf16(problem);
}

QStringList filesOf(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files, QDir::Name);
}

}  // namespace

class PrintSpoolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jobsComeOutInOrderAndAreConfirmed() {
        QTemporaryDir folder;
        SpoolDesk desk;
        const PrintJobId before = desk.queueTicket();
        const auto spool = desk.folderSpool(folder.path());
        desk.start(*spool);
        const PrintJobId receipt = desk.queueReceipt();
        const PrintJobId bar = desk.queueTicket(QStringLiteral("../Bar 2"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(bar), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.stateOf(before), PrintJobState::Confirmed);
        QCOMPARE(desk.stateOf(receipt), PrintJobState::Confirmed);
        QCOMPARE(filesOf(folder),
                 (QStringList{QStringLiteral("0001-kitchen-grill.bin"), QStringLiteral("0002-receipt.bin"),
                              QStringLiteral("0003-kitchen----bar-2.bin")}));
        QTRY_COMPARE(desk.report(), (SpoolDesk::Report{PrinterTrouble::None, 0, 0}));
    }

    void whatIsShownIsWhatIsSent() {
        VirtualPrinter printer;
        SpoolDesk desk;
        const auto spool = desk.networkSpool(printer.port());
        const PrintJob job = desk.jobs.job(desk.queueReceipt());
        const auto shown = spool->render(job);
        QVERIFY(shown.has_value());
        desk.start(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(job.id), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(printer.jobs().value(0), *shown);
        QCOMPARE(kicksIn(*shown), 1);
    }

    void printerThatIsGoneHoldsJobsUntilItIsBack() {
        SpoolDesk desk;
        auto printer = std::make_unique<VirtualPrinter>();
        VirtualPrinter::Manners out;
        out.paperOut = true;
        printer->set(out);
        const auto spool = desk.networkSpool(printer->port());
        desk.start(*spool);
        const PrintJobId id = desk.queueTicket();
        QTRY_COMPARE_WITH_TIMEOUT(desk.report(), (SpoolDesk::Report{PrinterTrouble::NoPaper, 1, 0}), kPatienceMs);
        QCOMPARE(desk.stateOf(id), PrintJobState::Queued);
        printer->set({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(desk.report(), (SpoolDesk::Report{PrinterTrouble::None, 0, 0}));
        QVERIFY(!wordsOf(printer->jobs().value(0)).contains(QStringLiteral("RESEND")));
    }

    void afterACrashReceiptsAskAndTicketsAreResent() {
        VirtualPrinter printer;
        SpoolDesk desk;
        const PrintJobId receipt = desk.queueReceipt(PrintJobState::Sent);
        const PrintJobId ticket = desk.queueTicket(QStringLiteral("grill"), PrintJobState::Sent);
        const auto spool = desk.networkSpool(printer.port());
        desk.start(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(ticket), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.stateOf(receipt), PrintJobState::Asking);
        QCOMPARE(desk.problemOf(receipt), code(print_problem::kUnsure));
        QTRY_COMPARE(printer.jobs().size(), 1);
        QVERIFY(wordsOf(printer.jobs().value(0)).contains(QStringLiteral("RESEND")));
        QTRY_COMPARE(desk.report(), (SpoolDesk::Report{PrinterTrouble::None, 0, 1}));
    }

    void printAgainIsACopyThatOpensNoDrawer() {
        VirtualPrinter printer;
        SpoolDesk desk;
        const PrintJobId id = desk.queueReceipt(PrintJobState::Sent);
        const auto spool = desk.networkSpool(printer.port());
        desk.start(*spool);
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Asking, kPatienceMs);
        QVERIFY(SpoolDesk::answer(spool->retry(id)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QTRY_COMPARE(printer.jobs().size(), 1);
        QVERIFY(wordsOf(printer.jobs().value(0)).contains(QStringLiteral("COPY 1")));
        QCOMPARE(kicksIn(printer.jobs().value(0)), 0);
    }

    void jobDroppedMidwayIsAskedForOrResent() {
        VirtualPrinter printer;
        VirtualPrinter::Manners rude;
        rude.dropAfterBytes = 40;
        printer.set(rude);
        SpoolDesk desk;
        const auto spool = desk.networkSpool(printer.port());
        desk.start(*spool);
        const PrintJobId receipt = desk.queueReceipt();
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(receipt), PrintJobState::Asking, kPatienceMs);
        const PrintJobId ticket = desk.queueTicket();
        QTRY_COMPARE_WITH_TIMEOUT(desk.problemOf(ticket), code(print_problem::kInterrupted), kPatienceMs);
        printer.set({});
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(ticket), PrintJobState::Confirmed, kPatienceMs);
        QVERIFY(wordsOf(printer.jobs().last()).contains(QStringLiteral("RESEND")));
    }

    void oldTicketsDoNotBurstOut() {
        QTemporaryDir folder;
        SpoolDesk desk;
        const PrintJobId old = desk.queueTicket();
        const PrintJobId forgotten = desk.queueReceipt(PrintJobState::Asking);
        desk.clock.advanceMinutes(21);
        const auto spool = desk.folderSpool(folder.path());
        desk.start(*spool);
        const PrintJobId fresh = desk.queueTicket();
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(fresh), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.stateOf(old), PrintJobState::Asking);
        QCOMPARE(filesOf(folder).size(), 1);
        QVERIFY(SpoolDesk::answer(spool->retry(old)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(old), PrintJobState::Confirmed, kPatienceMs);
        QFile paper(folder.filePath(filesOf(folder).last()));
        QVERIFY(paper.open(QIODevice::ReadOnly));
        QVERIFY(!wordsOf(paper.readAll()).contains(QStringLiteral("RESEND")));  // it never printed before
        desk.clock.advanceMinutes(24 * 60);
        desk.queueTicket();
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(forgotten), PrintJobState::Cancelled, kPatienceMs);
    }

    void peopleConfirmAndCancel() {
        SpoolDesk desk;
        const auto spool = desk.spool();
        desk.start(*spool);
        QVERIFY(spool->views().empty());
        const PrintJobId shown = desk.queueReceipt();
        const PrintJobId unwanted = desk.queueTicket();
        auto waiting = spool->unfinished();
        waiting.waitForFinished();
        QCOMPARE(waiting.result()->size(), 2u);
        QVERIFY(SpoolDesk::answer(spool->confirm(shown)).has_value());
        QVERIFY(desk.run([&] { return spool->cancelNow(unwanted); }).has_value());
        QCOMPARE(desk.stateOf(shown), PrintJobState::Confirmed);
        QCOMPARE(desk.stateOf(unwanted), PrintJobState::Cancelled);
        QCOMPARE(SpoolDesk::answer(spool->retry(unwanted)).error().code, ErrorCode::Conflict);
        QCOMPARE(desk.run([&] { return spool->cancelNow(PrintJobId(Uuid{{9}})); }).error().code, ErrorCode::NotFound);
    }

    void withoutAPrinterOldJobsAreGivenUp() {
        SpoolDesk desk;
        const PrintJobId id = desk.queueReceipt();
        desk.clock.advanceMinutes(25 * 60);
        const auto spool = desk.spool();
        desk.start(*spool);
        QTRY_COMPARE(desk.stateOf(id), PrintJobState::Cancelled);
    }

    void unreadableJobFailsAndTheNextPrints() {
        QTemporaryDir folder;
        SpoolDesk desk;
        PrintJob broken = desk.jobs.job(desk.queueReceipt(PrintJobState::Failed));
        broken.state = PrintJobState::Queued;
        broken.content = "torn";
        QVERIFY(desk.jobs.insert(broken).has_value());
        const auto spool = desk.folderSpool(folder.path());
        desk.start(*spool);
        const PrintJobId next = desk.queueTicket();
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(next), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(desk.stateOf(broken.id), PrintJobState::Failed);
    }

    void jobWhoseOutcomeIsNotStoredPrintsOnce() {
        QTemporaryDir folder;
        SpoolDesk desk;
        const auto spool = desk.folderSpool(folder.path());
        desk.start(*spool);
        QTRY_COMPARE(spool->views().front().trouble, PrinterTrouble::None);
        desk.jobs.failNextChanges(3);
        const PrintJobId id = desk.queueTicket();
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Confirmed, kPatienceMs);
        QCOMPARE(filesOf(folder).size(), 1);
    }

    void stopsWithinASecondWhateverThePrinterDoes() {
        VirtualPrinter printer;
        SpoolDesk desk;
        VirtualPrinter::Manners silent;
        silent.answersFence = false;
        printer.set(silent);
        desk.fenceMs = 60'000;
        const auto spool = desk.networkSpool(printer.port());
        desk.start(*spool);
        const PrintJobId id = desk.queueReceipt();
        QTRY_COMPARE_WITH_TIMEOUT(desk.stateOf(id), PrintJobState::Sent, kPatienceMs);
        QElapsedTimer timer;
        timer.start();
        spool->stop();
        spool->stop();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(desk.stateOf(id), PrintJobState::Sent);  // the next start asks
    }

    void backOffDoublesUpToItsLimit() {
        const BackOff backOff;
        QCOMPARE(backOff.afterFailures(1), 1000);
        QCOMPARE(backOff.afterFailures(2), 2000);
        QCOMPARE(backOff.afterFailures(5), 16'000);
        QCOMPARE(backOff.afterFailures(6), 30'000);
        QCOMPARE(backOff.afterFailures(1000), 30'000);
    }
};

FRONTDESK_TEST(PrintSpoolTest)
#include "print_spool_test.moc"
