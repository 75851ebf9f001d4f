// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/invoices_screen.h"
#include "tests/invoices/invoice_desk.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "ui/invoices/email_sheet.h"
#include "ui/invoices/invoice_list.h"
#include "ui/invoices/pages_view.h"
#include "ui/invoices/period_sheet.h"

#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::InvoiceDesk;
using frontdesk::test::pdfOf;

namespace {

QStringList listed(const InvoicesModel& model) {
    QStringList numbers;
    for (int row = 0; row < model.rowCount(); ++row)
        numbers += model.data(model.index(row), Qt::DisplayRole).toString();
    return numbers;
}

QLineEdit* searchOf(InvoicesScreen& screen) {
    return screen.findChild<QLineEdit*>(QStringLiteral("search"));
}

}  // namespace

class InvoicesScreenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutDocumentsTheScreenSaysHowTheyCome() {
        InvoiceDesk desk;
        InvoicesScreen& screen = desk.screen();
        auto* none = screen.findChild<QWidget*>(QStringLiteral("no-rows"));
        QTRY_VERIFY(none->accessibleName().contains(QStringLiteral("No invoices yet")));
    }
    void theNewestDocumentIsFirst() {
        InvoiceDesk desk;
        const Invoice first = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        const Invoice second = desk.invoiceOf(QStringLiteral("Kofi Boateng"));
        QTRY_COMPARE(listed(desk.screen().model()), QStringList({second.invoiceNumber, first.invoiceNumber}));
        QCOMPARE(test::tooSmall(&desk.screen()), QStringList());
        QCOMPARE(test::nameless(&desk.screen()), QStringList());
    }
    void draftsStandOnTopAndOpenTheirForm() {
        InvoiceDesk desk;
        desk.invoiceOf(QStringLiteral("Ama Mensah"));
        const Order order = desk.paidOrder(QStringLiteral("Kofi Boateng"));
        InvoiceRequest request;
        request.buyer.name = QStringLiteral("Boateng Ltd");
        const auto draft = desk.ui.test.run<InvoiceDraft>([&desk, &order, &request, caller = desk.ui.session.caller()] {
            return desk.ui.desk.invoicing.saveDraft(order.id, request, 0, caller);
        });
        QVERIFY(draft.has_value());
        InvoicesScreen& screen = desk.screen();
        QTRY_COMPARE(screen.model().rowCount(), 2);
        QVERIFY(screen.model().isDraft(0));
        QSignalSpy opened(&screen, &InvoicesScreen::draftRequested);
        Q_EMIT screen.findChild<InvoiceList*>()->chosen(0);
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<OrderPtr>()->id, order.id);
        InvoiceDesk::button(&screen, "state-draft")->click();
        QTRY_COMPARE(screen.model().rowCount(), 1);
    }
    void whatIsIssuedMeanwhileAppears() {
        InvoiceDesk desk;
        InvoicesScreen& screen = desk.screen();
        const Invoice invoice = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        QTRY_COMPARE(listed(screen.model()), QStringList({invoice.invoiceNumber}));
    }
    void theListReadsOnAtItsEnd() {
        InvoiceDesk desk;
        for (int count = 0; count < 55; ++count) desk.invoiceOf(QStringLiteral("Guest %1").arg(count));
        InvoicesScreen& screen = desk.screen();
        QTRY_COMPARE(screen.model().documentCount(), 50);
        auto* list = screen.findChild<InvoiceList*>();
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
        QTRY_COMPARE(screen.model().documentCount(), 55);
        QVERIFY(!screen.model().hasMore());
    }
    void whatIsTypedIsFoundInNumberAndBuyer() {
        InvoiceDesk desk;
        const Invoice first = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        const Invoice second = desk.invoiceOf(QStringLiteral("Kofi Boateng"));
        InvoicesScreen& screen = desk.screen();
        QTRY_COMPARE(screen.model().rowCount(), 2);
        QTest::keyClicks(searchOf(screen), QStringLiteral("boat"));
        QTRY_COMPARE(listed(screen.model()), QStringList({second.invoiceNumber}));
        QVERIFY(screen.stepBack());
        QTRY_COMPARE(screen.model().rowCount(), 2);
        QTest::keyClicks(searchOf(screen), first.invoiceNumber);
        QTRY_COMPARE(listed(screen.model()), QStringList({first.invoiceNumber}));
        QTest::keyClicks(searchOf(screen), QStringLiteral("x"));
        auto* none = screen.findChild<QWidget*>(QStringLiteral("no-rows"));
        QTRY_VERIFY(none->isVisible());
        QVERIFY(none->accessibleName().contains(QStringLiteral("Nothing is found")));
    }
    void statesAndDaysNarrowTheList() {
        InvoiceDesk desk;
        desk.invoiceOf(QStringLiteral("Ama Mensah"));
        InvoicesScreen& screen = desk.screen();
        QTRY_COMPARE(screen.model().rowCount(), 1);
        InvoiceDesk::button(&screen, "state-cancelled")->click();
        QTRY_COMPARE(screen.model().rowCount(), 0);
        InvoiceDesk::button(&screen, "state-paid")->click();
        QTRY_COMPARE(screen.model().rowCount(), 1);
        InvoiceDesk::button(&screen, "state-all")->click();
        InvoiceDesk::button(&screen, "period")->click();
        auto* sheet = desk.sheet<PeriodSheet>();
        QVERIFY(sheet != nullptr);
        QCOMPARE(test::tooSmall(sheet), QStringList());
        QCOMPARE(test::nameless(sheet), QStringList());
        auto* to = sheet->findChild<QLineEdit*>(QStringLiteral("to-day"));
        QTest::keyClicks(to, QStringLiteral("no day"));
        InvoiceDesk::button(sheet, "show")->click();
        QVERIFY(InvoiceDesk::label(sheet, "to-day-below").startsWith(u'!'));
        to->clear();
        QTest::keyClicks(to, QStringLiteral("2020-12-31"));
        InvoiceDesk::button(sheet, "show")->click();
        QTRY_COMPARE(screen.model().rowCount(), 0);
        QCOMPARE(screen.filter().to, QDate(2020, 12, 31));
    }
    void aDocumentWaitsForItsFileAndThenShowsIt() {
        InvoiceDesk desk;
        const Invoice invoice = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        InvoicesScreen& screen = desk.screen();
        screen.showDocument(invoice.id);
        QTRY_COMPARE(InvoiceDesk::label(&screen, "document-number"), invoice.invoiceNumber);
        auto* state = screen.page().findChild<QWidget*>(QStringLiteral("page-state"));
        QTRY_VERIFY(state->accessibleName().contains(QStringLiteral("being drawn")));
        desk.draw(invoice, pdfOf(2));
        QTRY_VERIFY(screen.page().pages() != nullptr && screen.page().pages()->pageCount() == 2);
        QTRY_VERIFY(screen.page().pages()->isDrawn(0));
    }
    void theFileIsKeptAsItIsStored() {
        InvoiceDesk desk;
        const QTemporaryDir folder;
        const Invoice invoice = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        const QByteArray pdf = pdfOf(1);
        desk.draw(invoice, pdf);
        InvoicesScreen& screen = desk.screen();
        screen.showDocument(invoice.id);
        QTRY_VERIFY(InvoiceDesk::button(&screen, "save-pdf") != nullptr);
        const QString path = folder.filePath(QStringLiteral("kept.pdf"));
        desk.answerPath(path);
        InvoiceDesk::button(&screen, "save-pdf")->click();
        QTRY_VERIFY(QFile::exists(path));
        QFile kept(path);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), pdf);
        QVERIFY(desk.asked().first().endsWith(invoice.pdfFilename));
        QCOMPARE(desk.actions.folder(), folder.path());
    }
    void aFolderThatTakesNothingIsTold() {
        InvoiceDesk desk;
        const Invoice invoice = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        desk.draw(invoice, pdfOf(1));
        desk.answerPath(QStringLiteral("/no/such/folder/kept.pdf"));
        std::optional<Tone> told;
        desk.actions.savePdf(invoice, &desk.window, [&told](Tone tone, const QString&) { told = tone; });
        QTRY_VERIFY(told.has_value());
        QCOMPARE(*told, Tone::Danger);
    }
    void aDocumentIsSentToAnAddress() {
        InvoiceDesk desk;
        InvoiceRequest request;
        request.buyer.name = QStringLiteral("Mensah Ltd");
        request.buyer.email = QStringLiteral("office@mensah.example");
        const Invoice invoice = desk.issue(desk.paidOrder(QStringLiteral("Ama")), request);
        desk.draw(invoice, pdfOf(1));
        QString said;
        desk.actions.email(invoice, &desk.window, [&said](Tone, const QString& text) { said = text; });
        auto* sheet = desk.sheet<EmailSheet>();
        auto* address = sheet->findChild<QLineEdit*>(QStringLiteral("email-address"));
        QCOMPARE(address->text(), QStringLiteral("office@mensah.example"));
        address->setText(QStringLiteral("nobody"));
        InvoiceDesk::button(sheet, "send")->click();
        QTRY_VERIFY(InvoiceDesk::label(sheet, "email-address-below").startsWith(u'!'));
        address->setText(QStringLiteral("tax@mensah.example"));
        InvoiceDesk::button(sheet, "send")->click();
        QTRY_VERIFY(said.contains(QStringLiteral("tax@mensah.example")));
    }
    void theOrderIsOneTapAway() {
        InvoiceDesk desk;
        const Invoice invoice = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        InvoicesScreen& screen = desk.screen();
        QSignalSpy opened(&screen, &InvoicesScreen::orderRequested);
        screen.showDocument(invoice.id);
        QTRY_VERIFY(InvoiceDesk::button(&screen, "open-order") != nullptr);
        InvoiceDesk::button(&screen, "open-order")->click();
        QTRY_COMPARE(opened.count(), 1);
        QCOMPARE(opened.first().first().value<OrderPtr>()->id, invoice.orderId);
    }
    void aKitchenRoleSeesNoBuyers() {
        InvoiceDesk desk;
        desk.invoiceOf(QStringLiteral("Ama Mensah"));
        InvoicesScreen& screen = desk.screen();
        QTRY_COMPARE(screen.model().rowCount(), 1);
        desk.ui.session.signIn(desk.ui.test.staff(StaffRole::Kitchen));
        QTRY_COMPARE(screen.model().rowCount(), 0);
        auto* none = screen.findChild<QWidget*>(QStringLiteral("no-rows"));
        QVERIFY(none->accessibleName().contains(QStringLiteral("Your role")));
    }
    void itFitsASmallScreenAtTwiceTheTextFromTheRight() {
        InvoiceDesk desk;
        const Invoice invoice = desk.invoiceOf(QStringLiteral("Ama Mensah"));
        desk.draw(invoice, pdfOf(1));
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        desk.ui.theme.setTextScale(2.0);
        // What remains of 1024 x 600 beside the rail and above the status strip.
        desk.window.resize(872, 540);
        InvoicesScreen& screen = desk.screen();
        screen.showDocument(invoice.id);
        QTRY_VERIFY(InvoiceDesk::button(&screen, "print") != nullptr);
        QTRY_VERIFY(screen.minimumSizeHint().width() <= 872);  // once the new texts are laid out
        QTRY_VERIFY(screen.minimumSizeHint().height() <= 540);
        QCOMPARE(test::tooSmall(&screen), QStringList());
        const auto* list = screen.findChild<InvoiceList*>();
        const int listLeft = list->mapTo(&screen, QPoint(0, 0)).x();
        const int pageLeft = screen.page().mapTo(&screen, QPoint(0, 0)).x();
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QVERIFY(listLeft > pageLeft);
    }
};
FRONTDESK_TEST(InvoicesScreenTest)

#include "invoices_screen_test.moc"
