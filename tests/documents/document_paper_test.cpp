// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper_documents.h"
#include "printing/layout/invoice_layout.h"
#include "printing/pdf/invoice_pdf.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

constexpr qsizetype kMostBytes = 60 * 1024;
const QLocale kEnglish(QStringLiteral("en"));

/// What an independent program says of the file. @return a null text if it failed
QString ask(const QByteArray& pdf, const QString& program, const QStringList& before, const QStringList& after = {}) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) return {};
    file.close();
    QProcess process;
    process.start(program, QStringList(before) << path << after);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return QStringLiteral(" ") + QString::fromUtf8(process.readAllStandardOutput());
}

/// Each run of white space as one space.
QString textOf(const QByteArray& pdf) {
    return ask(pdf, QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, {QStringLiteral("-")}).simplified();
}

/// What zbar reads on the first page.
QString codesOn(const QByteArray& pdf) {
    QTemporaryDir folder;
    const QString page = folder.filePath(QStringLiteral("page"));
    if (ask(pdf, QStringLiteral("pdftoppm"),
            {QStringLiteral("-r"), QStringLiteral("150"), QStringLiteral("-png"), QStringLiteral("-singlefile")},
            {page})
            .isNull())
        return {};
    QProcess zbar;
    zbar.start(QStringLiteral("zbarimg"),
               {QStringLiteral("-q"), QStringLiteral("--raw"), page + QStringLiteral(".png")});
    zbar.waitForFinished();
    return QString::fromUtf8(zbar.readAllStandardOutput());
}

QByteArray photograph() {
    QImage image(1200, 400, QImage::Format_ARGB32);
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgba(x % 256, y % 256, (x * y) % 256, x < 50 ? 0 : 255));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

void expectSound(const QByteArray& pdf) {
    QVERIFY2(pdf.size() < kMostBytes, qPrintable(QString::number(pdf.size())));
    QVERIFY(!ask(pdf, QStringLiteral("qpdf"), {QStringLiteral("--check")}).isNull());
    const QStringList fonts = ask(pdf, QStringLiteral("pdffonts"), {}).split(QLatin1Char('\n')).mid(2);
    QVERIFY(fonts.size() > 1);
    for (const QString& font : fonts)
        QVERIFY2(font.isEmpty() || font.contains(QStringLiteral(" yes ")), qPrintable(font));
}

void expectTexts(const QString& text, const QStringList& wanted) {
    for (const QString& each : wanted) QVERIFY2(text.contains(each), qPrintable(each + u" is missing in: "_qs + text));
}

}  // namespace

class DocumentPaperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Figures of mockups/invoice-a4-gh: 2,330.00 less 5% of 2,280.00; 15% and twice 2.5% of 2,216.00.
    void aTaxInvoiceOfGhanaSaysWhatItsRulesAsk() {
        const QByteArray pdf = drawInvoice(accraInvoice(), kEnglish);
        expectSound(pdf);
        expectTexts(textOf(pdf),
                    {QStringLiteral("Tax invoice"), QStringLiteral("TIN C0012345678"),
                     QStringLiteral("TIN C0098765432"), QStringLiteral("Sale, delivery"),
                     QStringLiteral("21 Nov 2026, 11:30"), QStringLiteral("30 40.00 48.00 1,200.00"),
                     QStringLiteral("with coleslaw and shito"), QStringLiteral("Amount before discount 2,330.00"),
                     QStringLiteral("−114.00"), QStringLiteral("Taxable amount, excl. tax 2,216.00"),
                     QStringLiteral("VAT 15% 332.40"), QStringLiteral("NHIL 2.5% 55.40"),
                     QStringLiteral("Total tax 443.20"), QStringLiteral("GHS 2,659.20"), QStringLiteral("Paid in full"),
                     QStringLiteral("7391 0042 551"), QStringLiteral("Act 1151"), QStringLiteral("Page 1 of 1")});
    }

    // Figures of mockups/invoice-a4-eu; Directive 2006/112/EC, Art. 226.
    void anInvoiceOfTheUnionSaysWhatTheDirectiveAsks() {
        const QByteArray pdf = drawInvoice(berlinInvoice(), kEnglish);
        expectSound(pdf);
        expectTexts(textOf(pdf), {QStringLiteral("VAT ID DE123456789"), QStringLiteral("VAT ID DE987654321"),
                                  QStringLiteral("Date of supply 21 Nov 2026"), QStringLiteral("61, table 8"),
                                  QStringLiteral("PO-7714"), QStringLiteral("5 13.9252 7% 69.63 74.50"),
                                  QStringLiteral("6 2.6891 19% 16.13 19.20"), QStringLiteral("7% −9.99 −10.69"),
                                  QStringLiteral("19% −3.62 −4.31"), QStringLiteral("122.91 8.60 131.51"),
                                  QStringLiteral("44.61 8.48 53.09"), QStringLiteral("167.52 17.08 184.60"),
                                  QStringLiteral("EUR 184.60"), QStringLiteral("Card, 21 Nov 2026 184.60"),
                                  QStringLiteral("Balance due 0.00"), QStringLiteral("data file")});
    }

    void whatIsStillToPaySaysUntilWhen() {
        Invoice invoice = berlinInvoice();
        invoice.status = DocumentState::Sent;
        invoice.payments.clear();
        invoice.balance = invoice.total;
        invoice.dueDate = QDate(2026, 12, 5);
        invoice.notes = QStringLiteral("Bank transfer, please.\nThank you!");
        const QString text = textOf(drawInvoice(invoice, kEnglish));
        expectTexts(text, {QStringLiteral("Due 5 Dec 2026"), QStringLiteral("Balance due 184.60"),
                           QStringLiteral("Bank transfer, please."), QStringLiteral("Thank you!")});
        QVERIFY(!text.contains(QStringLiteral("Paid in full")));
    }

    // Directive 2006/112/EC, Art. 226b.
    void aSimplifiedInvoiceNamesNobody() {
        Invoice invoice = accraInvoice();
        invoice.buyer = {};
        const QString text = textOf(drawInvoice(invoice, kEnglish));
        expectTexts(text, {QStringLiteral("Simplified invoice"), QStringLiteral("TIN C0012345678")});
        QVERIFY(!text.contains(QStringLiteral("Buyer")));
    }

    void aCreditNoteNamesItsOriginalAndWhatIsLeft() {
        const QByteArray pdf = drawInvoice(wholeCredit(berlinInvoice()), kEnglish);
        expectSound(pdf);
        expectTexts(textOf(pdf), {QStringLiteral("Credit note"),
                                  QStringLiteral("Cancels invoice INV-2026-0342 of 21 Nov 2026 in full"),
                                  QStringLiteral("never delivered"), QStringLiteral("−5 13.9252 7% −69.63 −74.50"),
                                  QStringLiteral("EUR −184.60"), QStringLiteral("Invoice after this credit 0.00"),
                                  QStringLiteral("Refunded")});
    }

    void whatTheTaxAuthoritySaidStandsOnIt() {
        InvoiceDressing dressing;
        dressing.fiscal = FiscalState::Provisional;
        QVERIFY(textOf(drawInvoice(accraInvoice(), dressing, kEnglish)).contains(QStringLiteral("Provisional")));
        dressing.fiscal = FiscalState::Cleared;
        dressing.stamp = FiscalStamp{QStringLiteral("SDC-0007"), QStringLiteral("E-1234"), QStringLiteral("A1B2-C3D4"),
                                     QStringLiteral("https://authority.example/1"), Instant{1'795'260'600'000}};
        const QByteArray pdf = drawInvoice(accraInvoice(), dressing, kEnglish);
        expectSound(pdf);
        expectTexts(textOf(pdf), {QStringLiteral("E-1234"), QStringLiteral("SDC-0007"), QStringLiteral("A1B2-C3D4")});
        const QString codes = codesOn(pdf);
        QVERIFY2(codes.contains(QStringLiteral("https://authority.example/1")), qPrintable(codes));
        QVERIFY(codes.contains(accraInvoice().link));
        QVERIFY(!textOf(drawInvoice(accraInvoice(), kEnglish)).contains(QStringLiteral("authority")));
    }

    void theOwnersLookIsWorn() {
        InvoiceDressing dressing;
        dressing.look.logo = photograph();
        dressing.look.header = QStringLiteral("Lunch boxes since 2011");
        dressing.look.footer = QStringLiteral("Company no. CS014532016\nGCB Bank 1010 2020 3030");
        dressing.look.showQr = dressing.look.showPayments = false;
        const QByteArray pdf = drawInvoice(accraInvoice(), dressing, kEnglish);
        expectSound(pdf);
        QCOMPARE(drawInvoice(accraInvoice(), dressing, kEnglish), pdf);
        const QString text = textOf(pdf);
        expectTexts(text, {QStringLiteral("Lunch boxes since 2011"), QStringLiteral("CS014532016")});
        QVERIFY(!text.contains(QStringLiteral("MTN MoMo")));
        QCOMPARE(codesOn(pdf), QString());
    }

    void aLongDocumentCarriesItsSumsFromPageToPage() {
        Invoice invoice = accraInvoice();
        const std::vector<InvoiceLine> once = invoice.lines;
        for (int i = 0; i < 11; ++i) invoice.lines.insert(invoice.lines.begin(), once.begin(), once.begin() + 4);
        const QByteArray pdf = drawInvoice(invoice, kEnglish);
        expectSound(pdf);
        // 14 dishes on the first page: three rounds of 2,280.00, then 1,200.00 and 360.00.
        expectTexts(textOf(pdf),
                    {QStringLiteral("Carried forward 8,400.00"), QStringLiteral("Brought forward 8,400.00"),
                     QStringLiteral("Page 2 of 4"), QStringLiteral("Page 4 of 4")});
    }

    void aLanguageFromTheRightIsMirroredAndItsNumbersAreNot() {
        const QByteArray pdf = drawInvoice(berlinInvoice(), QLocale(QLocale::Arabic));
        expectSound(pdf);
        expectTexts(textOf(pdf), {QStringLiteral("+49 30 5550 1234"), QStringLiteral("10969 Berlin")});
    }

    void aDocumentIsDrawnInItsOwnLanguage() {
        Invoice invoice = berlinInvoice();
        QCOMPARE(localeOf(invoice, kEnglish), kEnglish);
        invoice.language = QStringLiteral("de");
        QCOMPARE(localeOf(invoice, kEnglish).language(), QLocale::German);
        QVERIFY(textOf(drawInvoice(invoice, localeOf(invoice, kEnglish))).contains(QStringLiteral("184,60")));
    }

    // SR-47: texts are drawn, never read.
    void markupInTextsIsText() {
        Invoice invoice = accraInvoice();
        invoice.buyer.name = QStringLiteral("<img src='http://evil.example/x'><b>Volta</b>");
        const QByteArray pdf = drawInvoice(invoice, kEnglish);
        QVERIFY(textOf(pdf).contains(QStringLiteral("<b>Volta</b>")));
        QVERIFY(!pdf.contains("/URI"));
    }

    void aReceiptsStripSaysTheSame() {
        Invoice invoice = accraInvoice();
        invoice.buyerReference = QStringLiteral("PO-7714");
        QString text;
        bool hasCode = false;
        for (const Row& row : invoiceRows(invoice, 0, 48, kEnglish)) {
            hasCode |= std::holds_alternative<QrRow>(row);
            if (const auto* line = std::get_if<TextRow>(&row))
                for (const Piece& piece : line->pieces) text += piece.text + u' ';
        }
        QVERIFY(hasCode);
        expectTexts(text, {QStringLiteral("with coleslaw and shito"), QStringLiteral("PO-7714"),
                           QStringLiteral("7391 0042 551"), QStringLiteral("Paid in full")});
    }
};

FRONTDESK_TEST(DocumentPaperTest)
#include "document_paper_test.moc"
