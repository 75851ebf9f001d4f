// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/office_printing.h"
#include "printing/pages/pdf_pages.h"
#include "tests/invoices/invoice_desk.h"
#include "tests/support/test_main.h"
#include "tests/ui/screen_checks.h"
#include "ui/counter/stepper.h"
#include "ui/invoices/pages_view.h"
#include "ui/invoices/print_sheet.h"

#include <QFile>
#include <QPrinterInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using frontdesk::test::InvoiceDesk;
using frontdesk::test::pdfOf;

namespace {

OpenedPages opened(int pages) {
    OpenedPages opened;
    opened.pages = *openPdf(pdfOf(pages));
    for (int page = 0; page < pages; ++page) opened.sizes.push_back(opened.pages->size(page));
    return opened;
}

OfficeJob jobInto(const QString& file, int pages) {
    OfficeJob job;
    job.pages = opened(pages);
    job.title = QStringLiteral("INV-2026-0001");
    job.file = file;
    job.last = pages - 1;
    return job;
}

std::shared_ptr<const PdfPages> pagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return nullptr;
    const auto pages = openPdf(file.readAll());
    return pages ? *pages : nullptr;
}

/// Whether there is ink in the middle of the black square of pdfOf() and none beside it.
bool hasSquare(const PdfPages& pages, int page) {
    const QImage picture = pages.draw(page, 75);
    return qGray(picture.pixel(150 + 17, 150 + 17)) < 60 && qGray(picture.pixel(500, 800)) > 240;
}

struct Fixture {
    InvoiceDesk desk;
    QTemporaryDir folder;
    Invoice document;

    explicit Fixture(int pages) {
        document = desk.invoiceOf(QStringLiteral("Mensah Ltd"));
        desk.draw(document, pdfOf(pages));
    }
    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("printed.pdf")); }
    PrintSheet* open(QString* said) {
        desk.actions.print(document, &desk.window, [said](Tone, const QString& text) { *said = text; });
        return desk.sheet<PrintSheet>();
    }
};

}  // namespace

class OfficePrintingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPageIsPrinted() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("printed.pdf"));
        OfficePrinting office;
        QSignalSpy progressed(&office, &OfficePrinting::progressed);
        QSignalSpy finished(&office, &OfficePrinting::finished);
        office.print(jobInto(path, 3));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(finished.first().first().value<OfficeOutcome>(), OfficeOutcome::Printed);
        QCOMPARE(progressed.count(), 3);
        const auto printed = pagesOf(path);
        QVERIFY(printed);
        QCOMPARE(printed->count(), 3);
        QCOMPARE(printed->size(0).toSize(), QSize(595, 842));
        QVERIFY(hasSquare(*printed, 0));
        QVERIFY(hasSquare(*printed, 2));
    }
    void onlyTheChosenPagesArePrinted() {
        const QTemporaryDir folder;
        OfficeJob job = jobInto(folder.filePath(QStringLiteral("printed.pdf")), 3);
        job.first = 1;
        job.last = 1;
        OfficePrinting office;
        QSignalSpy finished(&office, &OfficePrinting::finished);
        office.print(job);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(pagesOf(job.file)->count(), 1);
    }
    void cancellingPrintsNothing() {
        const QTemporaryDir folder;
        const OfficeJob job = jobInto(folder.filePath(QStringLiteral("printed.pdf")), 3);
        OfficePrinting office;
        QSignalSpy finished(&office, &OfficePrinting::finished);
        office.print(job);
        office.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(finished.first().first().value<OfficeOutcome>(), OfficeOutcome::Cancelled);
        QVERIFY(!QFile::exists(job.file));
    }
    void aPrinterThatIsGoneIsNamed() {
        OfficeJob job = jobInto({}, 1);
        job.printer = QStringLiteral("no-such-printer-here");
        OfficePrinting office;
        QSignalSpy finished(&office, &OfficePrinting::finished);
        office.print(job);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(finished.first().first().value<OfficeOutcome>(), OfficeOutcome::NoSuchPrinter);
    }
    void aFolderThatTakesNothingIsTold() {
        OfficePrinting office;
        QSignalSpy finished(&office, &OfficePrinting::finished);
        office.print(jobInto(QStringLiteral("/no/such/folder/printed.pdf"), 1));
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
        QCOMPARE(finished.first().first().value<OfficeOutcome>(), OfficeOutcome::Refused);
    }
    void withoutAPrinterTheSheetOffersThePdf() {
        Fixture f(1);
        QString said;
        PrintSheet* sheet = f.open(&said);
        QVERIFY(sheet != nullptr);
        if (!QPrinterInfo::availablePrinterNames().isEmpty()) QSKIP("This computer has a printer.");
        QTRY_VERIFY(!InvoiceDesk::label(sheet, "no-printer").isEmpty());
        QVERIFY(InvoiceDesk::button(sheet, "print") == nullptr);
        f.desk.answerPath(f.path());
        InvoiceDesk::button(sheet, "save-pdf")->click();
        QTRY_VERIFY(InvoiceDesk::label(sheet, "said").contains(QStringLiteral("printed.pdf")));
        QFile saved(f.path());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll().left(5), QByteArray("%PDF-"));
    }
    void theSheetShowsAndPrintsTheStoredPages() {
        Fixture f(3);
        QString said;
        PrintSheet* sheet = f.open(&said);
        QTRY_COMPARE(sheet->pages().pageCount(), 3);
        QTRY_VERIFY(sheet->pages().isDrawn(0));
        sheet->setFile(f.path());
        QTRY_VERIFY(InvoiceDesk::button(sheet, "print")->isEnabled());
        QCOMPARE(test::tooSmall(sheet), QStringList());
        QCOMPARE(test::nameless(sheet), QStringList());
        const QPointer<PrintSheet> alive(sheet);
        InvoiceDesk::button(sheet, "print")->click();
        QVERIFY(InvoiceDesk::button(sheet, "cancel") != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30'000);
        QVERIFY(said.contains(f.document.invoiceNumber));
        QCOMPARE(pagesOf(f.path())->count(), 3);
        QTRY_VERIFY(alive.isNull());
    }
    void someOfThePagesCanBeChosen() {
        Fixture f(3);
        QString said;
        PrintSheet* sheet = f.open(&said);
        QTRY_COMPARE(sheet->pages().pageCount(), 3);
        sheet->setFile(f.path());
        auto* which = sheet->findChild<QWidget*>(QStringLiteral("which-pages"));
        which->findChildren<QAbstractButton*>().last()->click();
        auto* from = sheet->findChild<Stepper*>(QStringLiteral("first-page"));
        QVERIFY(from->isVisible());
        InvoiceDesk::button(from, "more")->click();
        InvoiceDesk::button(sheet, "print")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30'000);
        QCOMPARE(pagesOf(f.path())->count(), 2);
    }
};
FRONTDESK_TEST(OfficePrintingTest)

#include "office_printing_test.moc"
