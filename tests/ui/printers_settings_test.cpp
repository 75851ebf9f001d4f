// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/profile_catalogue.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/form_field.h"
#include "ui/common/notices.h"
#include "ui/common/segmented.h"
#include "ui/common/sheet.h"
#include "ui/printers/played_printers.h"
#include "ui/printers/printer_card.h"
#include "ui/printers/ruler_sheet.h"
#include "ui/settings/settings_screen.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    UiDesk ui;
    PlayedPrinters printers{ui.test.clock, ui.test.ids, ui.desk.feed};
    QWidget window;
    Notices notices{ui.theme, &window};
    SettingsScreen* screen;

    explicit Fixture(StaffRole role = StaffRole::Owner, bool fixed = false, QSize size = {1290, 734}) {
        printers.fixed = fixed;
        ui.desk.printers = &printers;
        ui.session.signIn(ui.test.staff(role));
        screen = new SettingsScreen({ui.desk, ui.events, ui.theme, ui.session, ui.prompter, notices}, &window);
        window.resize(size);
        screen->resize(window.size());
        window.show();
        screen->showSection(SettingsScreen::kPrinters);
    }
    [[nodiscard]] PrintersPage& page() const { return *screen->printers(); }
    template <class Widget = QAbstractButton>
    [[nodiscard]] Widget* find(const char* name) const {
        auto* here = screen->printers()->findChild<Widget*>(QString::fromLatin1(name));
        return here != nullptr ? here : window.findChild<Widget*>(QString::fromLatin1(name));
    }
    void press(const char* name) const {
        // What was made just now is shown once its layout is.
        QTRY_VERIFY2(find(name) != nullptr && find(name)->isVisible() && find(name)->isEnabled(), name);
        find(name)->click();
    }
    void type(const char* field, const QString& text) const {
        auto* line = find<QLineEdit>(field);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] bool isFaulty(const char* field) const {
        return find<QLineEdit>(field)->property("problem").toBool();
    }
    [[nodiscard]] QString result() const {
        auto* headline = find<QLabel>("printer-result-headline");
        return headline->isVisible() ? headline->text() : QString();
    }
    [[nodiscard]] Printer& receipts() { return printers.shownPlan.printers[0]; }
    [[nodiscard]] Printer& grill() { return printers.shownPlan.printers[1]; }
    [[nodiscard]] PrinterCard* card(const Printer& printer) const {
        return window.findChild<PrinterCard*>(QStringLiteral("printer-") + printer.id.toString());
    }
    /// Chooses a line of the list that a field opens.
    void choose(const char* field, int at) const {
        press(field);
        press(qPrintable(QStringLiteral("choice-%1").arg(at)));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void refuse(const char* field, const char* code) {
        Error error{ErrorCode::ValidationFailed, QStringLiteral("no"), {}, {}, {}, 0};
        error.fields = {{QString::fromLatin1(field), code, QStringLiteral("no")}};
        printers.answer = tl::make_unexpected(error);
    }
};

}  // namespace

class PrintersSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theListSaysWhatGoesWhereAndHowEachIs() {
        Fixture f;
        const QString receipts = f.card(f.receipts())->accessibleDescription();
        QVERIFY2(receipts.contains(QStringLiteral("Receipts, invoices and credit notes")), qPrintable(receipts));
        QVERIFY2(receipts.contains(QStringLiteral("80 mm, 48 columns")), qPrintable(receipts));
        QVERIFY2(receipts.contains(QStringLiteral("192.168.1.50")), qPrintable(receipts));
        QVERIFY2(receipts.contains(QStringLiteral("Asks")), qPrintable(receipts));
        const QString grill = f.card(f.grill())->accessibleDescription();
        QVERIFY2(grill.contains(QStringLiteral("No paper")), qPrintable(grill));
        QVERIFY2(grill.contains(QStringLiteral("2")), qPrintable(grill));
        QVERIFY2(grill.contains(QStringLiteral("stand-in: Receipts")), qPrintable(grill));
        QCOMPARE(test::tooSmall(f.screen), QStringList());
        QCOMPARE(test::nameless(f.screen), QStringList());
    }
    void theListFollowsWhatPrintersReport() {
        Fixture f;
        f.printers.views[1].trouble = PrinterTrouble::CoverOpen;
        f.ui.desk.feed.publish({PrinterReported{f.printers.views[1]}});
        QTRY_VERIFY(f.card(f.grill())->accessibleDescription().contains(QStringLiteral("Cover open")));
    }
    void aHouseWithoutPrintersIsToldHowToBegin() {
        Fixture f;
        f.printers.shownPlan = {};
        f.printers.views = {};
        f.page().refresh();
        bool taught = false;
        for (const QLabel* label : f.page().findChildren<QLabel*>())
            taught = taught || (label->isVisible() && label->text().contains(QStringLiteral("No printer yet")));
        QVERIFY(taught);
        QVERIFY(f.find("add-printer")->isVisible());
    }

    void printersAppearOneByOneAndOneIsPicked() {
        Fixture f;
        f.press("add-printer");
        QVERIFY(f.page().finder().isLooking());
        f.printers.comeUpon({QStringLiteral("EPSON TM-T20III"), QStringLiteral("tcp://192.168.1.61:9100"),
                             QStringLiteral("80mm-42"), QStringLiteral("EPSON")});
        QTRY_COMPARE(f.page().finder().foundCount(), 1);
        QVERIFY(f.page().finder().isLooking());
        QCOMPARE(test::tooSmall(f.screen), QStringList());
        f.press("found-0");
        QVERIFY(f.printers.isSearchCancelled());
        QCOMPARE(f.find<QLineEdit>("target-where")->text(), QStringLiteral("192.168.1.61"));
        f.type("printer-name", QStringLiteral("Bar"));
        f.press("route-kitchen-bar");
        f.press("printer-save");
        QTRY_COMPARE(f.printers.saves, 1);
        const Printer& bar = f.printers.saved.printers.at(2);
        QCOMPARE(bar.name, QStringLiteral("Bar"));
        QCOMPARE(bar.target, QStringLiteral("tcp://192.168.1.61:9100"));
        QCOMPARE(bar.model, QStringLiteral("80mm-42"));
        QVERIFY(!bar.id.isNull());
        QCOMPARE(f.printers.saved.routes.back(), (PaperRoute{PaperKind::Kitchen, QStringLiteral("bar"), bar.id}));
        QCOMPARE(f.printers.saved.routes.size(), size_t(4));
        QTRY_VERIFY(f.page().showsList());
    }
    void aSearchThatIsCancelledKeepsWhatItFound() {
        Fixture f;
        f.press("add-printer");
        f.printers.comeUpon({QStringLiteral("POS-58"), QStringLiteral("usb:///dev/usb/lp1"), {}, {}});
        QTRY_COMPARE(f.page().finder().foundCount(), 1);
        f.press("cancel-search");
        QVERIFY(f.printers.isSearchCancelled());
        QVERIFY(!f.page().finder().isLooking());
        QVERIFY(f.find("found-0")->isVisible());
        f.press("look-again");
        QVERIFY(f.page().finder().isLooking());
        QCOMPARE(f.page().finder().foundCount(), 0);
    }
    void aSearchThatFindsNothingLeadsToTheAddress() {
        Fixture f;
        f.press("add-printer");
        f.printers.endSearch();
        QTRY_VERIFY(!f.page().finder().isLooking());
        f.press("enter-address");
        QVERIFY(f.find<QLineEdit>("target-where")->isVisible());
    }
    void anAddressIsWrittenAsItsKindAsks_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("target");
        QTest::newRow("network") << 0 << QStringLiteral("192.168.1.9") << QStringLiteral("tcp://192.168.1.9:9100");
        QTest::newRow("port") << 0 << QStringLiteral("till.local:9101") << QStringLiteral("tcp://till.local:9101");
        QTest::newRow("IPv6") << 0 << QStringLiteral("fe80::1") << QStringLiteral("tcp://[fe80::1]:9100");
        QTest::newRow("USB") << 1 << QStringLiteral("/dev/usb/lp3") << QStringLiteral("usb:///dev/usb/lp3");
        QTest::newRow("serial") << 2 << QStringLiteral("/dev/ttyUSB0")
                                << QStringLiteral("serial:///dev/ttyUSB0?baud=19200&flow=hardware");
        QTest::newRow("queue") << 3 << QStringLiteral("Grill") << QStringLiteral("cups://Grill");
        QTest::newRow("folder") << 4 << QStringLiteral("/tmp/papers") << QStringLiteral("/tmp/papers");
    }
    void anAddressIsWrittenAsItsKindAsks() {
        QFETCH(int, kind);
        QFETCH(QString, typed);
        QFETCH(QString, target);
        Fixture f;
        f.press("add-printer");
        f.press("enter-address");
        f.choose("target-kind", kind);
        f.type("target-where", typed);
        f.type("printer-name", QStringLiteral("New one"));
        f.press("printer-save");
        QTRY_COMPARE(f.printers.saves, 1);
        QCOMPARE(f.printers.saved.printers.at(2).target, target);
    }

    void theTestPagesRulerFindsThePaper() {
        Fixture f;
        f.page().openPrinter(f.receipts().id);
        f.press("test-page");
        QTRY_VERIFY(f.find("ends-at-42") != nullptr);
        QCOMPARE(f.printers.tests, std::vector{TestPaper::Page});
        f.press("ends-at-42");
        QVERIFY(f.find("paper")->accessibleName().contains(QStringLiteral("42 columns")));
        f.press("printer-save");
        QTRY_COMPARE(f.printers.saves, 1);
        QCOMPARE(f.printers.saved.printers.at(0).model, QStringLiteral("80mm-42"));
    }
    void thePaperThatIsRightStays() {
        const std::vector<ProfileView> profiles{
            {QStringLiteral("a"), {}, 48, 576}, {QStringLiteral("b"), {}, 42, 512}, {QStringLiteral("c"), {}, 48, 576}};
        QCOMPARE(profileWithColumns(profiles, 2, 48), 2);
        QCOMPARE(profileWithColumns(profiles, 1, 48), 0);
        QCOMPARE(profileWithColumns(profiles, 0, 32), -1);
    }
    void aPrinterThatDoesNotAnswerIsToldByCause() {
        Fixture f;
        f.printers.tested = PrinterTrouble::Offline;
        f.page().openPrinter(f.receipts().id);
        f.press("test-page");
        QTRY_COMPARE(f.result(), QStringLiteral("Receipts does not answer."));
        QVERIFY(f.find("ends-at-48") == nullptr);
    }
    void theDrawerOpensWithoutAPaper() {
        Fixture f;
        f.page().openPrinter(f.receipts().id);
        f.press("test-drawer");
        QTRY_COMPARE(f.result(), QStringLiteral("The drawer was told to open."));
        QCOMPARE(f.printers.tests, std::vector{TestPaper::Drawer});
        QCOMPARE(f.printers.lastTested.target, f.receipts().target);
    }
    void aTestThatTakesLongCanBeCancelled() {
        Fixture f;
        f.printers.holdsTests = true;
        f.page().openPrinter(f.receipts().id);
        f.press("test-page");
        QVERIFY(!f.find("test-page")->isEnabled());
        f.press("cancel-test");
        QVERIFY(f.find("test-page")->isEnabled());
    }

    void faultsLandAtTheirFields_data() {
        QTest::addColumn<QByteArray>("fault");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("name") << QByteArray("printers[1].name") << QByteArray("printer-name");
        QTest::newRow("target") << QByteArray("printers[1].target") << QByteArray("target-where");
    }
    void faultsLandAtTheirFields() {
        QFETCH(QByteArray, fault);
        QFETCH(QByteArray, field);
        Fixture f;
        f.page().openPrinter(f.grill().id);
        f.type("printer-name", QStringLiteral("Receipts"));
        f.refuse(fault.constData(), "duplicate");
        f.press("printer-save");
        QTRY_COMPARE(f.result(), QStringLiteral("Not saved yet."));
        QVERIFY(f.isFaulty(field.constData()));
        QCOMPARE(f.find<QLineEdit>("printer-name")->text(), QStringLiteral("Receipts"));  // nothing typed is lost
        f.type(field.constData(), QStringLiteral("x"));
        QVERIFY(!f.isFaulty(field.constData()));
    }
    void aFaultOfATestLandsAtTheAddress() {
        Fixture f;
        Error error{ErrorCode::ValidationFailed, QStringLiteral("no"), {}, {}, {}, 0};
        error.fields = {{QStringLiteral("target"), "invalid", QStringLiteral("no")}};
        f.printers.tested = tl::make_unexpected(error);
        f.page().openPrinter(f.receipts().id);
        f.press("test-page");
        QTRY_VERIFY(f.isFaulty("target-where"));
    }
    void aFaultOfAnotherPrinterIsNotShownAtThisOne() {
        Fixture f;
        f.page().openPrinter(f.grill().id);
        f.type("printer-name", QStringLiteral("Grill 2"));
        f.refuse("printers[0].target", "invalid");
        f.press("printer-save");
        QTRY_COMPARE(f.result(), QStringLiteral("Not saved yet."));
        QVERIFY(!f.isFaulty("target-where"));
    }

    void aKindOfPaperMovesFromOnePrinterToAnother() {
        Fixture f;
        f.page().openPrinter(f.grill().id);
        f.press("route-receipts-");
        f.press("printer-save");
        QTRY_COMPARE(f.printers.saves, 1);
        QCOMPARE(f.printers.saved.printerFor(PaperKind::Receipts, {})->id, f.grill().id);
        QCOMPARE(f.printers.saved.routes.size(), size_t(3));
    }
    void aPrinterIsSwitchedOffAndGetsAStandIn() {
        Fixture f;
        f.page().openPrinter(f.receipts().id);
        f.choose("backup", 1);
        f.press("enabled");
        f.press("printer-save");
        QTRY_COMPARE(f.printers.saves, 1);
        QCOMPARE(f.printers.saved.printers.at(0).backup, f.grill().id);
        QVERIFY(!f.printers.saved.printers.at(0).enabled);
    }
    void howLettersPrintIsKeptBesideWhatElseDiffers() {
        Fixture f;
        f.receipts().profile = R"({"feed":120})";
        f.page().openPrinter(f.receipts().id);
        f.find<Segmented>("currency-sign")->findChildren<QAbstractButton*>().at(2)->click();
        f.press("plain-twi");
        f.press("printer-save");
        QTRY_COMPARE(f.printers.saves, 1);
        QCOMPARE(f.printers.saved.printers.at(0).profile,
                 QByteArray(R"({"currency_sign":"real","feed":120,"plain_twi":true})"));
        QVERIFY(profileOf(f.printers.saved.printers.at(0).model, f.printers.saved.printers.at(0).profile));
    }
    void lettersAsTheCatalogueHasThemLeaveNothingInTheProfile() {
        Fixture f;
        f.receipts().profile = R"({"currency_sign":"cent"})";
        f.page().openPrinter(f.receipts().id);
        QVERIFY(!f.find("printer-save")->isEnabled());
        f.find<Segmented>("currency-sign")->findChildren<QAbstractButton*>().at(0)->click();
        f.press("printer-save");
        QTRY_COMPARE(f.printers.saves, 1);
        QCOMPARE(f.printers.saved.printers.at(0).profile, QByteArray());
    }
    void whatIsNotChangedIsNotSaved() {
        Fixture f;
        f.page().openPrinter(f.receipts().id);
        QVERIFY(!f.find("printer-save")->isEnabled());
        f.press("printer-back");
        QVERIFY(f.page().showsList());
        QVERIFY(f.ui.prompter.asked.isEmpty());
    }
    void leavingAsksWhereSomethingWasTyped() {
        Fixture f;
        f.page().openPrinter(f.receipts().id);
        f.type("printer-name", QStringLiteral("Till"));
        f.ui.prompter.yes = false;
        f.press("printer-back");
        QVERIFY(!f.page().showsList());
        f.ui.prompter.yes = true;
        QVERIFY(f.screen->stepBack());
        QVERIFY(f.page().showsList());
        QCOMPARE(f.printers.saves, 0);
    }
    void removingAsksAndTakesItsRoutes() {
        Fixture f;
        f.ui.prompter.yes = false;
        const PrinterId gone = f.receipts().id;
        f.page().openPrinter(gone);
        f.press("printer-remove");
        QCOMPARE(f.ui.prompter.asked, QStringList{QStringLiteral("Remove Receipts?")});
        QCOMPARE(f.printers.saves, 0);
        f.ui.prompter.yes = true;
        f.press("printer-remove");
        QTRY_COMPARE(f.printers.saves, 1);
        QCOMPARE(f.printers.saved.printers.size(), size_t(1));
        QVERIFY(f.printers.saved.printers.at(0).backup.isNull());
        QCOMPARE(f.printers.saved.routes.size(), size_t(1));
        QTRY_VERIFY(f.page().showsList());
    }

    void otherRolesSeeHowPrintersAreAndNoMore() {
        Fixture f(StaffRole::Manager);
        QVERIFY(!f.find("add-printer")->isVisible());
        QVERIFY(f.find<QLabel>("why-fixed")->text().contains(QStringLiteral("owner")));
        f.page().openPrinter(f.receipts().id);
        QVERIFY(!f.find<QLineEdit>("printer-name")->isEnabled());
        QVERIFY(!f.find("printer-save")->isVisible());
        QVERIFY(!f.find("test-page")->isEnabled());
    }
    void theCommandLineDecides() {
        Fixture f(StaffRole::Owner, true);
        QVERIFY(!f.find("add-printer")->isVisible());
        QVERIFY(f.find<QLabel>("why-fixed")->text().contains(QStringLiteral("--print-to")));
        f.page().openPrinter(f.receipts().id);
        QVERIFY(!f.find<QLineEdit>("printer-name")->isEnabled());
        QVERIFY(!f.find("printer-remove")->isVisible());
    }
    void everythingFitsASmallScreenWithLargeTextAndRightToLeft() {
        Fixture f(StaffRole::Owner, false, {948, 566});
        f.ui.theme.setTextScale(2.0);
        f.screen->setLayoutDirection(Qt::RightToLeft);
        const auto fits = [&f] {
            QTest::qWait(20);
            const QStringList small = test::tooSmall(f.screen);
            if (!small.isEmpty() || f.screen->width() > 948) qWarning() << f.screen->width() << small;
            return f.screen->width() <= 948 && small.isEmpty();
        };
        QVERIFY(fits());
        f.press("add-printer");
        f.printers.comeUpon({QStringLiteral("EPSON TM-T20III with a long name of its own"),
                             QStringLiteral("tcp://192.168.1.61:9100"),
                             QStringLiteral("80mm-42"),
                             {}});
        QTRY_COMPARE(f.page().finder().foundCount(), 1);
        QVERIFY(fits());
        f.press("found-0");
        QVERIFY(fits());
        f.ui.theme.setTextScale(1.0);
    }
    void everyControlIsReachedByTab() {
        Fixture f;
        f.page().openPrinter(f.receipts().id);
        for (const char* name : {"printer-back", "target-kind", "paper", "test-page", "test-drawer", "route-receipts-",
                                 "backup", "enabled", "printer-remove"})
            QVERIFY2((f.find(name)->focusPolicy() & Qt::TabFocus) != 0, name);
    }
};

FRONTDESK_TEST(PrintersSettingsTest)
#include "printers_settings_test.moc"
