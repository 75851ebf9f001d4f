// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/einvoice/cii_writer.h"
#include "printing/einvoice/mapping.h"
#include "printing/pdf/e_invoice_pass.h"
#include "printing/pdf/invoice_pdf.h"
#include "sample_documents.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

namespace {

const QLocale kEnglish(QLocale::English);

/// What qpdf says of the file. @return its output; a null array if it failed
QByteArray qpdf(const QByteArray& pdf, const QStringList& options) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) return {};
    file.close();
    QProcess process;
    process.start(QStringLiteral("qpdf"), QStringList(path) + options);
    if (!process.waitForFinished() || process.exitCode() != 0) return {};
    return process.readAllStandardOutput();
}

}  // namespace

class EInvoicePdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileHasItsXmlAndIsSound() {
        const Invoice invoice = documentOf(twoRates());
        const QByteArray pdf = drawInvoice(invoice, kEnglish);
        QVERIFY(pdf.startsWith("%PDF-1.7"));
        QVERIFY2(pdf.size() < 60 * 1024, qPrintable(QString::number(pdf.size())));
        QVERIFY(!qpdf(pdf, {QStringLiteral("--check")}).isNull());
        QCOMPARE(qpdf(pdf, {QStringLiteral("--show-attachment=factur-x.xml")}), ciiXml(*eInvoiceOf(invoice)));
        QCOMPARE(drawInvoice(invoice, kEnglish), pdf);
    }

    // ISO 19005-3, 6.8 and 6.6; Factur-X 1.07, 6.2.
    void theFileSaysWhatItHolds() {
        const QByteArray structure =
            qpdf(drawInvoice(documentOf(twoRates()), kEnglish),
                 {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), QStringLiteral("-")});
        for (const char* expected : {"<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>B</pdfaid:conformance>",
                                     "<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>", "<pdfaExtension:schemas>",
                                     "/AFRelationship /Alternative", "/AF [", "/Subtype /text#2fxml", "/EmbeddedFiles",
                                     "/ModDate (D:20261122000000Z)", "/S /GTS_PDFA1"})
            QVERIFY2(structure.contains(expected), expected);
        QVERIFY(!structure.contains("<pdfaid:part>1<"));
    }

    void withoutAnEInvoiceTheFileStaysAsItWas() {
        Invoice invoice = documentOf(twoRates());
        invoice.seller.country = QStringLiteral("GH");
        const QByteArray pdf = drawInvoice(invoice, kEnglish);
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        QVERIFY(!pdf.contains("/EmbeddedFile"));
    }

    void whatIsNoSuchFileIsRefused() { QVERIFY(withEInvoice("no file", "<xml/>", {}).isEmpty()); }
};

FRONTDESK_TEST(EInvoicePdfTest)
#include "e_invoice_pdf_test.moc"
