// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program/paper.h"
#include "app/program/printer_setup.h"
#include "tests/printing/virtual_printer.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QImage>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr int kPatienceMs = 8000;

template <class T>
T answer(QFuture<T> future) {
    future.waitForFinished();
    return future.result();
}

QStringList filesOf(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files, QDir::Name);
}

Printer networkPrinter(unsigned char number, const QString& name, quint16 port) {
    Printer made;
    made.id = PrinterId(Uuid{{number}});
    made.name = name;
    made.target = QStringLiteral("tcp://127.0.0.1:%1").arg(port);
    made.model = QStringLiteral("80mm-48");
    return made;
}

}  // namespace

/// Printers as windows work with them, over a real store.
class PaperControlTest : public QObject {
    Q_OBJECT
private:
    static std::vector<PaperView> papers(PaperControl& paper, int printed = 10) {
        return answer(paper.papers(printed)).value_or(std::vector<PaperView>());
    }
    static PaperView waitForOne(PaperControl& paper, PrintJobState state) {
        for (int i = 0; i < 400; ++i) {
            for (const PaperView& view : papers(paper))
                if (view.state == state) return view;
            QTest::qWait(20);
        }
        return {};
    }
    static void queueReceipt(TestDesk& desk, const Order& order) {
        const auto queued = desk.run<PrintRequests::Queued>(
            [&] { return desk.backend().printing.receipt(order, QStringLiteral("Kofi A."), true); });
        QVERIFY(queued);
    }
    static int auditRows(TestDesk& desk, const QByteArray& action) {
        auto reader = desk.backend().openReader();
        return (*reader)
            ->scalar("SELECT count(*) FROM audit_log WHERE action = '" + action + "'")
            .value_or("-1")
            .toInt();
    }

private Q_SLOTS:
    void printToGetsEverythingButLabels() {
        TestDesk desk;
        QTemporaryDir folder;
        const auto paper = PaperControl::make(desk.backend(), folder.path());
        QVERIFY(paper);
        QVERIFY((*paper)->isFixed());
        const PrinterPlan plan = (*paper)->plan();
        QCOMPARE(plan.printers.size(), size_t(1));
        QVERIFY(plan.printerFor(PaperKind::Kitchen, QStringLiteral("bar")) != nullptr);
        QVERIFY(plan.printerFor(PaperKind::Documents, {}) != nullptr);
        QVERIFY(plan.printerFor(PaperKind::Labels, {}) == nullptr);
        (*paper)->start();
        queueReceipt(desk, desk.placeByCashier());
        QTRY_VERIFY_WITH_TIMEOUT(filesOf(folder).filter(QStringLiteral("receipt")).size() == 1, kPatienceMs);
        QCOMPARE(answer((*paper)->save(plan, desk.staff(StaffRole::Owner))).error().code, ErrorCode::Unsupported);
    }

    void whatPrintToCannotReadIsRefused() {
        TestDesk desk;
        QCOMPARE(PaperControl::make(desk.backend(), QStringLiteral("tcp://")).error().code,
                 ErrorCode::ValidationFailed);
    }

    void savedPrintersPrintAtOnce() {
        TestDesk desk;
        VirtualPrinter printer;
        const auto paper = PaperControl::make(desk.backend(), {});
        (*paper)->start();
        QVERIFY(!(*paper)->isFixed());
        queueReceipt(desk, desk.placeByCashier());
        QVERIFY((*paper)->printers().empty());
        QCOMPARE(papers(**paper).front().state, PrintJobState::Queued);  // kept for the screen
        PrinterPlan plan;
        plan.printers = {networkPrinter(1, QStringLiteral("Counter"), printer.port())};
        plan.routes = {{PaperKind::Receipts, {}, plan.printers.front().id}};
        QVERIFY(answer((*paper)->save(plan, desk.staff(StaffRole::Owner))));
        const PaperView printed = waitForOne(**paper, PrintJobState::Confirmed);
        QCOMPARE(printed.printer, plan.printers.front().id);
        QVERIFY(printed.orderNumber > 0);
        QVERIFY(!printer.jobs().isEmpty());
    }

    void aTargetThatCannotBeReadIsToldByField() {
        TestDesk desk;
        Printer printer = networkPrinter(1, QStringLiteral("Counter"), 9100);
        printer.target = QStringLiteral("pigeon://roof");
        printer.model = QStringLiteral("no-such-model");
        const auto faults = printerFaults(printer);
        QCOMPARE(faults.size(), size_t(2));
        QCOMPARE(faults[0].field, QStringLiteral("target"));
        QCOMPARE(faults[1].field, QStringLiteral("model"));
        const auto paper = PaperControl::make(desk.backend(), {});
        QCOMPARE(answer((*paper)->test(printer, TestPaper::Page, desk.staff(StaffRole::Owner))).error().code,
                 ErrorCode::ValidationFailed);
    }

    void aPaperIsDrawnMovedCancelledAndWrittenDown() {
        TestDesk desk;
        const auto paper = PaperControl::make(desk.backend(), {});
        (*paper)->start();
        VirtualPrinter counter;
        VirtualPrinter bar;
        VirtualPrinter::Manners out;
        out.paperOut = true;
        counter.set(out);
        PrinterPlan plan;
        plan.printers = {networkPrinter(1, QStringLiteral("Counter"), counter.port()),
                         networkPrinter(2, QStringLiteral("Bar"), bar.port())};
        plan.routes = {{PaperKind::Receipts, {}, plan.printers[0].id}};
        QVERIFY(answer((*paper)->save(plan, desk.staff(StaffRole::Owner))));
        const Order order = desk.placeByCashier();
        queueReceipt(desk, order);
        QTRY_COMPARE_WITH_TIMEOUT((*paper)->printers().front().trouble, PrinterTrouble::NoPaper, kPatienceMs);
        PaperView receipt;
        for (const PaperView& view : papers(**paper))
            if (view.what == PrintWhat::Receipt) receipt = view;
        QCOMPARE(receipt.orderNumber, order.number);
        const auto picture = answer((*paper)->picture(receipt.id));
        QVERIFY(picture);
        const QImage image = QImage::fromData(*picture, "PNG");
        QCOMPARE(image.width(), 576);
        QVERIFY(image.height() > 300);

        const Caller cook = desk.staff(StaffRole::Kitchen);
        const Caller cashier = desk.staff(StaffRole::Cashier);
        QCOMPARE(answer((*paper)->move(receipt.id, plan.printers[1].id, cook)).error().code, ErrorCode::Forbidden);
        QVERIFY(answer((*paper)->move(receipt.id, plan.printers[1].id, cashier)));
        const PaperView moved = waitForOne(**paper, PrintJobState::Confirmed);
        QCOMPARE(moved.printer, plan.printers[1].id);
        QVERIFY(moved.moved);
        QCOMPARE(auditRows(desk, "paper.moved"), 1);

        queueReceipt(desk, order);
        PaperView copy;
        for (const PaperView& view : papers(**paper, 0))
            if (view.what == PrintWhat::Receipt) copy = view;
        QCOMPARE(copy.copy, 1);
        QVERIFY(answer((*paper)->cancel(copy.id, cashier)));
        QCOMPARE(answer((*paper)->confirm(copy.id)).error().code, ErrorCode::Conflict);
        QCOMPARE(auditRows(desk, "paper.cancelled"), 1);
    }

    void testsSayWhatIsWrongAndOpenTheDrawerInWriting() {
        TestDesk desk;
        const auto paper = PaperControl::make(desk.backend(), {});
        (*paper)->start();
        VirtualPrinter printer;
        const Printer fresh = networkPrinter(7, QStringLiteral("New"), printer.port());
        const Caller owner = desk.staff(StaffRole::Owner);
        QCOMPARE(answer((*paper)->test(fresh, TestPaper::Page, desk.staff(StaffRole::Cashier))).error().code,
                 ErrorCode::Forbidden);
        QCOMPARE(answer((*paper)->test(fresh, TestPaper::Page, owner)).value(), PrinterTrouble::None);
        QCOMPARE(answer((*paper)->test(fresh, TestPaper::Drawer, owner)).value(), PrinterTrouble::None);
        QCOMPARE(auditRows(desk, "drawer.opened"), 1);
        VirtualPrinter::Manners open;
        open.coverOpen = true;
        printer.set(open);
        QCOMPARE(answer((*paper)->test(fresh, TestPaper::Page, owner)).value(), PrinterTrouble::CoverOpen);
    }

    void aPrinterThatFailsIsAnAlertByItsName() {
        TestDesk desk;
        const auto paper = PaperControl::make(desk.backend(), {});
        (*paper)->start();
        QList<PrinterView> heard;
        std::mutex mutex;
        const auto subscription = desk.backend().feed.subscribe([&](const std::vector<Event>& events) {
            const std::scoped_lock lock(mutex);
            for (const Event& event : events)
                if (const auto* told = std::get_if<PrinterReported>(&event)) heard << told->printer;
        });
        VirtualPrinter printer;
        VirtualPrinter::Manners out;
        out.paperOut = true;
        printer.set(out);
        PrinterPlan plan;
        plan.printers = {networkPrinter(1, QStringLiteral("Counter"), printer.port())};
        QVERIFY(answer((*paper)->save(plan, desk.staff(StaffRole::Owner))));
        const auto isHeard = [&] {
            const std::scoped_lock lock(mutex);
            return !heard.isEmpty() && heard.last().trouble == PrinterTrouble::NoPaper;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isHeard(), kPatienceMs);
        const auto open = [&] {
            return desk.run<std::vector<Alert>>([&] { return desk.backend().alertStore.open(10); }).value();
        };
        desk.clock.advanceMinutes(1);
        QVERIFY(desk.run<void>([&] { return desk.backend().alerts.tick(); }));
        QCOMPARE(open().size(), size_t(1));
        QVERIFY(open().front().detail.contains(QStringLiteral("Counter")));
        QVERIFY(answer((*paper)->save({}, desk.staff(StaffRole::Owner))));
        QTRY_VERIFY_WITH_TIMEOUT(open().empty(), kPatienceMs);
    }

    void stationsAreThoseOfTheMenu() {
        TestDesk desk;
        const auto paper = PaperControl::make(desk.backend(), {});
        QCOMPARE((*paper)->stations(), (QStringList{QStringLiteral("bar"), QStringLiteral("kitchen")}));
        QVERIFY(!(*paper)->profiles().empty());
    }
};

FRONTDESK_TEST(PaperControlTest)
#include "paper_control_test.moc"
