// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_page.h"

#include "app/domain/png_size.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "tests/ui/ui_desk.h"
#include "ui/common/notices.h"
#include "ui/common/segmented.h"
#include "ui/settings/paper_form.h"
#include "ui/settings/paper_lines_edit.h"
#include "ui/settings/paper_logo_edit.h"
#include "ui/settings/paper_preview.h"
#include "ui/settings/settings_screen.h"

#include <QAbstractButton>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::UiDesk;

namespace {

struct Fixture {
    UiDesk ui;
    QWidget window;
    Notices notices{ui.theme, &window};
    SettingsScreen* screen;
    PaperPage* page;

    explicit Fixture(StaffRole role = StaffRole::Owner, QSize size = {1290, 734}) {
        ui.session.signIn(ui.test.staff(role));
        screen = new SettingsScreen({ui.desk, ui.events, ui.theme, ui.session, ui.prompter, notices}, &window);
        page = screen->paper();
        window.resize(size);
        screen->resize(size);
        window.show();
        screen->showSection(SettingsScreen::kPaper);
    }
    [[nodiscard]] QAbstractButton* button(const char* name) const {
        return page->findChild<QAbstractButton*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QPlainTextEdit* lines(PaperForm& form, const char* name) const {
        return form.findChild<PaperLinesEdit*>(QString::fromLatin1(name))->findChild<QPlainTextEdit*>();
    }
    [[nodiscard]] QString said() const {
        auto* headline = page->findChild<QLabel*>(QStringLiteral("paper-result-headline"));
        return headline->isVisible() ? headline->text() : QString();
    }
    [[nodiscard]] std::shared_ptr<const PaperLook> look() { return ui.desk.templates->look(); }
    void waitForPicture() {
        [&] { QTRY_VERIFY(!page->preview().isDrawing() && !page->preview().picture().isNull()); }();
    }
};

QString logoFile(const QTemporaryDir& folder) {
    QImage logo(300, 120, QImage::Format_RGB32);
    logo.fill(Qt::black);
    const QString path = folder.filePath(QStringLiteral("logo.png"));
    logo.save(path);
    return path;
}

}  // namespace

class PaperPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thePaperIsShownBesideTheForm() {
        Fixture f;
        f.waitForPicture();
        QCOMPARE(f.page->preview().picture().format(), QImage::Format_Mono);
        QCOMPARE(f.page->preview().picture().width(), 576);
        QVERIFY(!f.page->isEdited());
        QVERIFY(!f.button("paper-save")->isEnabled());
        QCOMPARE(test::tooSmall(f.page), QStringList());
        QCOMPARE(test::nameless(f.page), QStringList());
    }
    void theInvoiceIsShownAsItsFirstPage() {
        Fixture f;
        f.page->showPaper(PaperPage::kInvoice);
        f.waitForPicture();
        QTRY_VERIFY(f.page->preview().picture().width() > 1000);
        const QImage& page = f.page->preview().picture();
        QVERIFY(page.height() > page.width());
        QCOMPARE(test::tooSmall(f.page), QStringList());
        QCOMPARE(test::nameless(f.page), QStringList());
    }
    void theInvoiceWearsItsColour() {
        Fixture f;
        f.page->showPaper(PaperPage::kInvoice);
        QTRY_VERIFY(!f.page->preview().isDrawing() && f.page->preview().picture().width() > 1000);
        const QImage before = f.page->preview().picture();
        f.button("accent-7a1f3d")->click();
        QTRY_VERIFY(!f.page->preview().isDrawing());
        QVERIFY(f.page->preview().picture() != before);
    }
    void whatIsTypedIsSeenAtOnceAndSavedOnlyByPressing() {
        Fixture f;
        f.waitForPicture();
        const QImage before = f.page->preview().picture();
        f.lines(f.page->receipt(), "header")->setPlainText(QStringLiteral("Since 1998"));
        QVERIFY(f.page->isEdited());
        QTRY_VERIFY(!f.page->preview().isDrawing());
        QVERIFY(f.page->preview().picture() != before);
        QVERIFY(f.look()->receipt.header.isEmpty());
        f.button("paper-save")->click();
        QTRY_COMPARE(f.look()->receipt.header, QStringLiteral("Since 1998"));
        QTRY_VERIFY(!f.page->isEdited());
    }
    void widthOfPaperChangesThePicture() {
        Fixture f;
        f.waitForPicture();
        auto* columns = f.page->findChild<Segmented*>(QStringLiteral("columns"));
        QTest::mouseClick(columns->findChildren<QAbstractButton*>().last(), Qt::LeftButton);
        QCOMPARE(f.page->receipt().look().columns, 32);
        QTRY_COMPARE(f.page->preview().picture().width(), 384);
    }
    void changesStayWhileAnotherSectionIsOpenAndAreMarked() {
        Fixture f;
        f.lines(f.page->receipt(), "footer")->setPlainText(QStringLiteral("Bye"));
        f.screen->showSection(SettingsScreen::kLook);
        f.screen->showSection(SettingsScreen::kPaper);
        QCOMPARE(f.page->receipt().look().footer, QStringLiteral("Bye"));
        auto* section = f.screen->findChild<QAbstractButton*>(QStringLiteral("section-paper"));
        QVERIFY(!section->accessibleDescription().isEmpty());
        f.button("undo-changes")->click();
        QCOMPARE(f.page->receipt().look(), f.look()->receipt);
        QVERIFY(section->accessibleDescription().isEmpty());
    }
    void defaultsAreOfThePaperThatIsShown() {
        Fixture f;
        f.lines(f.page->receipt(), "header")->setPlainText(QStringLiteral("Hello"));
        f.lines(f.page->invoice(), "header")->setPlainText(QStringLiteral("Hello"));
        f.page->showPaper(PaperPage::kInvoice);
        f.button("defaults")->click();
        QVERIFY(f.page->invoice().look().header.isEmpty());
        QCOMPARE(f.page->receipt().look().header, QStringLiteral("Hello"));
        QVERIFY(!f.button("defaults")->isEnabled());
    }
    void aFaultIsToldAtItsField() {
        Fixture f;
        f.page->showPaper(PaperPage::kInvoice);
        auto* accent = f.page->findChild<QLineEdit*>(QStringLiteral("accent"));
        accent->selectAll();
        QTest::keyClicks(accent, QStringLiteral("#12"));
        f.lines(f.page->invoice(), "footer")->setPlainText(QString(70, u'x'));
        f.page->showPaper(PaperPage::kReceipt);
        f.button("paper-save")->click();
        QTRY_VERIFY(f.said().contains(QStringLiteral("Not saved")));
        QVERIFY(accent->property("problem").toBool());
        QVERIFY(accent->isVisible());
        auto* footer = f.page->invoice().findChild<PaperLinesEdit*>(QStringLiteral("footer"));
        QVERIFY(footer->isFaulty());
        QVERIFY(footer->told().contains(QStringLiteral("64")));
        QCOMPARE(f.page->invoice().look().footer.size(), 70);  // nothing typed is lost
        QCOMPARE(f.look()->invoice, InvoiceTemplate());
        f.lines(f.page->invoice(), "footer")->setPlainText(QStringLiteral("short"));
        QVERIFY(!footer->isFaulty());
    }
    void aLogoIsReadAndItsSizeIsTold() {
        Fixture f;
        const QTemporaryDir folder;
        auto* edit = f.page->receipt().findChild<PaperLogoEdit*>();
        edit->read(logoFile(folder));
        QTRY_VERIFY(!edit->logo().isEmpty());
        QVERIFY2(edit->told().contains(QStringLiteral("300 × 120")), qPrintable(edit->told()));
        QVERIFY(f.page->isEdited());
        f.button("paper-save")->click();
        QTRY_COMPARE(f.look()->receipt.logo, edit->logo());
        f.page->receipt().findChild<QAbstractButton*>(QStringLiteral("remove-logo"))->click();
        QVERIFY(f.page->receipt().look().logo.isEmpty());
        edit->read(QStringLiteral("/nowhere"));
        QTRY_VERIFY2(edit->told().contains(QStringLiteral("cannot be opened")), qPrintable(edit->told()));
    }
    void aPaleColourIsWarnedOf() {
        Fixture f;
        f.page->showPaper(PaperPage::kInvoice);
        f.button("accent-1d4e89")->click();
        QCOMPARE(f.page->invoice().look().accent, QStringLiteral("#1d4e89"));
        auto* accent = f.page->findChild<QLineEdit*>(QStringLiteral("accent"));
        QVERIFY(!accent->accessibleDescription().contains(QStringLiteral("Pale")));
        accent->selectAll();
        QTest::keyClicks(accent, QStringLiteral("#ffee88"));
        QVERIFY(accent->accessibleDescription().contains(QStringLiteral("Pale")));
    }
    void onlyTheOwnerMayChangeThem() {
        Fixture f(StaffRole::Manager);
        QVERIFY(!f.button("paper-save")->isVisible());
        QVERIFY(!f.page->receipt().isVisible());
        f.waitForPicture();
        f.ui.session.signIn(f.ui.test.staff(StaffRole::Owner));
        QVERIFY(f.button("paper-save")->isVisible());
        QVERIFY(f.page->receipt().isVisible());
    }
    void whereThereIsNoRoomFormAndPaperTakeTurns() {
        Fixture f(StaffRole::Owner, {850, 540});
        auto* view = f.page->findChild<Segmented*>(QStringLiteral("view"));
        QVERIFY(view->isVisible());
        QVERIFY(f.page->receipt().isVisible());
        QVERIFY(!f.page->preview().isVisible());
        QTest::mouseClick(view->findChildren<QAbstractButton*>().last(), Qt::LeftButton);
        QVERIFY(f.page->preview().isVisible());
        QVERIFY(!f.page->receipt().isVisible());
    }
    void largeTextFits() {
        Fixture f;
        f.ui.theme.setTextScale(2.0);
        QCOMPARE(test::tooSmall(f.page), QStringList());
        QVERIFY2(f.screen->minimumSizeHint().width() <= 1290,
                 qPrintable(QString::number(f.screen->minimumSizeHint().width())));
    }
};

FRONTDESK_TEST(PaperPageTest)
#include "paper_page_test.moc"
