// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_rules.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/printers/paper_list_sheet.h"
#include "ui/printers/paper_picture.h"
#include "ui/printers/played_printers.h"
#include "ui/printers/printer_banner.h"
#include "ui/printers/printer_watch.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_strip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    UiDesk ui;
    PlayedPrinters printers{ui.test.clock, ui.test.ids, ui.desk.feed};
    SystemStatus status;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<PrinterWatch> watch;

    explicit Fixture(QSize size = {1366, 768}) {
        ui.desk.printers = &printers;
        window = std::make_unique<MainWindow>(ui.desk, ui.theme, ui.session, status);
        watch = std::make_unique<PrinterWatch>(printers, ui.events, status);
        window->resize(size);
        window->show();
        window->activateWindow();
    }
    PaperListSheet* open() {
        auto* sheet = new PaperListSheet({ui.desk, ui.events, ui.theme, ui.session, ui.prompter}, window.get());
        sheet->open();
        [&] { QTRY_VERIFY(sheet->papers().size() == printers.shownPapers.size()); }();
        return sheet;
    }
    [[nodiscard]] QAbstractButton* button(const QString& name) const {
        return window->findChild<QAbstractButton*>(name);
    }
    [[nodiscard]] QAbstractButton* button(const char* action, size_t paper) const {
        return button(QString::fromLatin1(action) + u'-' + id(paper));
    }
    [[nodiscard]] QString id(size_t paper) const { return printers.shownPapers.at(paper).id.toString(); }
    void press(const char* action, size_t paper) const {
        QVERIFY2(button(action, paper) != nullptr && button(action, paper)->isEnabled(), action);
        button(action, paper)->click();
    }
    [[nodiscard]] PrinterBanner& banner() const { return *window->findChild<PrinterBanner*>(); }
    void alone(PrinterTrouble trouble, int waiting, int asking) {
        printers.views[0].asking = 0;
        printers.views[1].trouble = trouble;
        printers.views[1].waiting = waiting;
        printers.views[1].asking = asking;
        ui.desk.feed.publish({PrinterReported{printers.views[1]}});
        QTest::qWait(30);
    }
};

}  // namespace

class PrintersPapersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachPaperIsAnsweredOnItsOwnRow() {
        Fixture f;
        f.open();
        f.press("confirm", 0);
        f.press("print", 0);
        QTRY_COMPARE(f.printers.asked,
                     (QStringList{QStringLiteral("confirm ") + f.id(0), QStringLiteral("retry ") + f.id(0)}));
        QVERIFY(f.button("print", 1) == nullptr);  // it prints by itself
        QVERIFY(f.button("confirm", 1) == nullptr);
        QVERIFY(f.button("cancel", 3) == nullptr);  // it is printed
    }
    void aPaperMovesToAnotherPrinter() {
        Fixture f;
        f.open();
        f.press("move", 1);
        f.button(QStringLiteral("choice-0"))->click();
        QTRY_COMPARE(
            f.printers.asked,
            QStringList{QStringLiteral("move %1 %2").arg(f.id(1), f.printers.shownPlan.printers[0].id.toString())});
    }
    void cancellingAsksAndNamesThePaper() {
        Fixture f;
        f.ui.prompter.yes = false;
        f.open();
        f.press("cancel", 1);
        QCOMPARE(f.ui.prompter.asked, QStringList{QStringLiteral("Cancel: Kitchen ticket 0186 of order 52?")});
        QVERIFY(f.printers.asked.isEmpty());
        f.ui.prompter.yes = true;
        f.press("cancel", 1);
        QTRY_COMPARE(f.printers.asked, QStringList{QStringLiteral("cancel ") + f.id(1)});
    }
    void whatFailedCanBePrintedAgain() {
        Fixture f;
        f.printers.shownPapers[3].state = PrintJobState::Failed;
        f.open();
        f.press("print", 3);
        QTRY_COMPARE(f.printers.asked, QStringList{QStringLiteral("retry ") + f.id(3)});
    }
    void aPrintedReceiptIsPrintedOnceMoreAsACopy() {
        Fixture f;
        const Order order = f.ui.placeWeb(QStringLiteral("Efua"));
        f.printers.shownPapers[3].order = order.id;
        auto* sheet = f.open();
        QVERIFY(f.button("copy", 0) == nullptr);  // it is not known to be printed
        QVERIFY(f.button("copy", 4) == nullptr);  // an invoice is printed again in its own window
        f.press("copy", 3);
        auto* told = sheet->findChild<QLabel*>(QStringLiteral("told"));
        QTRY_COMPARE(told->text(), QStringLiteral("✓ A copy prints now."));
        const auto copies = f.ui.test.run<int>(
            [&f, order] { return f.ui.test.backend().printJobs.copiesOf(order.id, PrintWhat::Receipt); });
        QCOMPARE(copies.value(), 1);
    }
    void whatIsRefusedIsSaid() {
        Fixture f;
        f.printers.answer = failure(ErrorCode::Conflict, QStringLiteral("sent"));
        auto* sheet = f.open();
        f.press("confirm", 0);
        auto* told = sheet->findChild<QLabel*>(QStringLiteral("told"));
        QTRY_VERIFY(told->isVisible() && told->text().startsWith(u'!'));
    }
    void theChosenPaperIsShownAsItPrints() {
        Fixture f;
        f.open();
        QTRY_COMPARE(f.printers.pictured, f.printers.shownPapers[0].id);
        f.window->findChild<QWidget*>(QStringLiteral("paper-") + f.id(2))->setFocus();
        QTRY_COMPARE(f.printers.pictured, f.printers.shownPapers[2].id);
    }
    void theListFollowsAndKeepsTheFocus() {
        Fixture f;
        auto* sheet = f.open();
        f.window->activateWindow();
        f.button("confirm", 0)->setFocus();
        f.printers.shownPapers[1].state = PrintJobState::Confirmed;
        f.printers.tell();
        QTRY_VERIFY(f.button("move", 1) == nullptr);
        QVERIFY(sheet->isVisible());
        QVERIFY(f.button("confirm", 0) != nullptr);
    }
    void anEmptyListTeaches() {
        Fixture f;
        f.printers.shownPapers.clear();
        auto* sheet = f.open();
        bool taught = false;
        for (const QLabel* label : sheet->findChildren<QLabel*>())
            taught = taught || label->text().contains(QStringLiteral("Nothing waits to be printed"));
        QVERIFY(taught);
    }
    void whoMayNotPrintLooksOnly() {
        Fixture f;
        f.ui.session.signIn(f.ui.test.staff(StaffRole::Kitchen));
        f.open();
        QVERIFY(f.button("confirm", 0) == nullptr);
        QVERIFY(f.button("cancel", 1) == nullptr);
    }
    void aSmallScreenWithLargeTextShowsThePictureAlone() {
        Fixture f({1024, 600});
        f.ui.theme.setTextScale(2.0);
        f.window->setLayoutDirection(Qt::RightToLeft);
        auto* sheet = f.open();
        QTest::qWait(30);
        QCOMPARE(test::tooSmall(sheet), QStringList());
        QCOMPARE(test::nameless(sheet), QStringList());
        f.press("show", 0);
        QTRY_VERIFY(f.window->findChild<PaperPictureSheet*>() != nullptr);
        f.ui.theme.setTextScale(1.0);
    }

    void aPrinterWithoutPaperIsSaidByCause_data() {
        QTest::addColumn<PrinterTrouble>("trouble");
        QTest::addColumn<QString>("headline");
        QTest::newRow("paper") << PrinterTrouble::NoPaper << QStringLiteral("Grill has no paper.");
        QTest::newRow("cover") << PrinterTrouble::CoverOpen << QStringLiteral("The cover of Grill is open.");
        QTest::newRow("offline") << PrinterTrouble::Offline << QStringLiteral("Grill does not answer.");
        QTest::newRow("fault") << PrinterTrouble::Fault << QStringLiteral("Grill reports a fault.");
    }
    void aPrinterWithoutPaperIsSaidByCause() {
        QFETCH(PrinterTrouble, trouble);
        QFETCH(QString, headline);
        Fixture f;
        f.alone(trouble, 2, 0);
        QTRY_VERIFY(f.banner().isVisible());
        QCOMPARE(f.banner().headline(), headline);
        QVERIFY(f.button(QStringLiteral("banner-papers"))->isVisible());
        bool inStrip = false;
        for (const StatusStrip::Part& part : StatusStrip::parts(f.status))
            inStrip = inStrip || (part.isPrinter && part.dot == Tone::Danger && part.text.startsWith(u"Grill: "));
        QVERIFY(inStrip);
    }
    void theBannerMovesWhatWaitsToThePrinterThatWorks() {
        Fixture f;
        f.alone(PrinterTrouble::Offline, 2, 0);
        auto* move = f.button(QStringLiteral("banner-move"));
        QCOMPARE(move->text(), QStringLiteral("Print on Receipts"));
        move->click();
        const QString there = f.printers.shownPlan.printers[0].id.toString();
        QTRY_COMPARE(f.printers.asked, (QStringList{QStringLiteral("move %1 %2").arg(f.id(1), there),
                                                    QStringLiteral("move %1 %2").arg(f.id(2), there)}));
    }
    void aStandInMakesItCalm() {
        Fixture f;
        f.printers.views[1].standingIn = f.printers.views[0].id;
        f.alone(PrinterTrouble::Offline, 2, 0);
        QTRY_VERIFY(f.banner().isVisible());
        QVERIFY(!f.button(QStringLiteral("banner-move"))->isVisible());
        QVERIFY(f.banner().accessibleName().contains(QStringLiteral("Receipts prints its papers meanwhile")));
    }
    void aPrinterThatIsOffAndHasNothingToPrintIsNoAlarm() {
        Fixture f;
        f.alone(PrinterTrouble::Offline, 0, 0);
        QVERIFY(!f.banner().isVisible());
    }
    void onePaperThatAsksIsAnsweredInTheBanner() {
        Fixture f;
        f.alone(PrinterTrouble::None, 0, 0);
        f.printers.views[0].asking = 1;
        f.ui.desk.feed.publish({PrinterReported{f.printers.views[0]}});
        QTRY_COMPARE(f.banner().headline(), QStringLiteral("Not sure whether it printed."));
        f.button(QStringLiteral("banner-yes"))->click();
        QTRY_COMPARE(f.printers.asked, QStringList{QStringLiteral("confirm ") + f.id(0)});
        f.button(QStringLiteral("banner-print"))->click();
        QTRY_COMPARE(f.printers.asked.size(), 2);
        QCOMPARE(f.printers.asked.back(), QStringLiteral("retry ") + f.id(0));
    }
    void aPaperThatWaitedLongIsAskedAboutInOtherWords() {
        Fixture f;
        f.printers.shownPapers[0].problem = QString::fromUtf16(print_problem::kOld);
        f.alone(PrinterTrouble::None, 0, 0);
        f.printers.views[0].asking = 1;
        f.ui.desk.feed.publish({PrinterReported{f.printers.views[0]}});
        QTRY_COMPARE(f.banner().headline(), QStringLiteral("Is it still wanted?"));
        f.button(QStringLiteral("banner-yes"))->click();
        QTRY_COMPARE(f.printers.asked, QStringList{QStringLiteral("cancel ") + f.id(0)});
    }
    void theWorstPrinterIsTheOneInTheBanner() {
        PrinterView fine;
        fine.name = QStringLiteral("Fine");
        PrinterView asks = fine;
        asks.asking = 1;
        PrinterView stuck = fine;
        stuck.trouble = PrinterTrouble::NoPaper;
        stuck.waiting = 3;
        QCOMPARE(worstOf({fine}), static_cast<const PrinterView*>(nullptr));
        const std::vector all{fine, asks, stuck};
        QCOMPARE(worstOf(all), &all[2]);
        const std::vector two{fine, asks};
        QCOMPARE(worstOf(two), &two[1]);
    }
    void theStripOpensThePapers() {
        Fixture f;
        int wanted = 0;
        connect(f.window.get(), &MainWindow::papersWanted, this, [&wanted] { ++wanted; });
        auto* button = f.button(QStringLiteral("strip-papers"));
        QVERIFY(button->isVisible());
        QCOMPARE(button->text(), QStringLiteral("3 papers waiting"));
        button->click();
        QVERIFY(QTest::qWaitForWindowActive(f.window.get()));  // shortcuts rest while it is not
        QTest::keyClick(f.window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(wanted, 2);
    }
    void aRemovedPrinterLeavesTheStrip() {
        Fixture f;
        QCOMPARE(f.status.printers().size(), size_t(2));
        f.printers.shownPlan.printers.pop_back();
        f.printers.tell();
        QTRY_COMPARE(f.status.printers().size(), size_t(1));
    }
};

FRONTDESK_TEST(PrintersPapersTest)
#include "printers_papers_test.moc"
