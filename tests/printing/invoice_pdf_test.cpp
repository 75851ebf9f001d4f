// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pdf/invoice_pdf.h"
#include "printing/layout/invoice_layout.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;

namespace {

const Currency kCedi = *Currency::fromCode("GHS");
Money cedi(qint64 pesewas) {
    return {pesewas, kCedi};
}

/// 45.00 each, so many times.
Invoice sample(int lines) {
    Invoice invoice;
    invoice.invoiceNumber = QStringLiteral("INV-2026-0119");
    invoice.currency = kCedi;
    invoice.issueDate = invoice.dueDate = invoice.supplyDate = QDate(2026, 11, 21);
    invoice.status = DocumentState::Paid;
    invoice.orderNumber = 38;
    invoice.seller.name = QStringLiteral("Mama Esi Kitchen Ltd");
    invoice.seller.address = QStringLiteral("14 Oxford Street, Osu, Accra");
    invoice.seller.taxId = QStringLiteral("C0012345678");
    invoice.seller.country = QStringLiteral("GH");
    invoice.buyer.name = QStringLiteral("Volta Textiles Ltd");
    invoice.buyer.taxId = QStringLiteral("C0098765432");
    for (int i = 1; i <= lines; ++i) {
        InvoiceLine line;
        line.description = QStringLiteral("Jollof rice %1 (Large, Plantain)").arg(i);
        line.unitPrice = line.total = cedi(4500);
        line.net = cedi(3750);
        line.tax = cedi(750);
        line.rates = QStringLiteral("15 + 2.5 + 2.5");
        invoice.lines.push_back(line);
    }
    invoice.subtotal = cedi(3750 * lines);
    invoice.tax = cedi(750 * lines);
    invoice.total = cedi(4500 * lines);
    for (const auto& [name, percent] : {std::pair{"VAT", "15"}, {"NHIL", "2.5"}, {"GETFund levy", "2.5"}}) {
        const auto rate = Rate::fromPercent(QString::fromLatin1(percent));
        invoice.taxes.push_back({QString::fromLatin1(name), *rate, invoice.subtotal, cedi(125 * lines)});
    }
    return invoice;
}

/// What an independent program says of the file. @return its output; a null text if it failed
QString ask(const QByteArray& pdf, const QString& program, QStringList before, QStringList after = {}) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) return {};
    file.close();
    QProcess process;
    process.start(program, before << path << after);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return QStringLiteral(" ") + QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QByteArray& pdf) {
    return ask(pdf, QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, {QStringLiteral("-")});
}

QString textOf(const Rows& rows) {
    QString text;
    for (const Row& row : rows)
        if (const auto* line = std::get_if<TextRow>(&row)) {
            for (const Piece& piece : line->pieces) text += piece.text;
            text += QLatin1Char('\n');
        }
    return text;
}

const QLocale kEnglish(QStringLiteral("en_GH"));

}  // namespace

class InvoicePdfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileIsSoundSmallAndHasItsFonts() {
        const QByteArray pdf = drawInvoice(sample(5), kEnglish);
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY2(pdf.size() < 60 * 1024, qPrintable(QString::number(pdf.size())));
        QVERIFY(!ask(pdf, QStringLiteral("qpdf"), {QStringLiteral("--check")}).isNull());
        const QStringList fonts = ask(pdf, QStringLiteral("pdffonts"), {}).split(QLatin1Char('\n')).mid(2);
        QVERIFY(fonts.size() > 1);
        for (const QString& font : fonts)
            QVERIFY2(font.isEmpty() || font.contains(QStringLiteral(" yes ")), qPrintable(font));
    }

    // ISO 19005-1: what QPdfWriter leaves to do. Only an independent reader of the structure is asked.
    void theFileKeepsForGood() {
        Invoice invoice = sample(5);
        invoice.createdAt = {1'795'305'600'000};  // 2026-11-22 00:00 UTC
        const QByteArray pdf = drawInvoice(invoice, kEnglish);
        QCOMPARE(drawInvoice(invoice, kEnglish), pdf);
        QVERIFY(pdf.startsWith("%PDF-1.4"));
        const QString structure =
            ask(pdf, QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable")},
                {QStringLiteral("-")});
        for (const char* expected :
             {"/Lang (en-GH)", "/CreationDate (D:20261122000000Z)", "/ModDate (D:20261122000000Z)",
              "<xmp:CreateDate>2026-11-22T00:00:00Z</xmp:CreateDate>", "<pdfaid:part>1</pdfaid:part>",
              "<pdfaid:conformance>B</pdfaid:conformance>", "/S /GTS_PDFA1", "/CIDSet", "/ID ["})
            QVERIFY2(structure.contains(QString::fromLatin1(expected)), expected);
        for (const char* forbidden : {"/Encrypt", "/JavaScript", "/EmbeddedFile", "/LZWDecode", "/ObjStm"})
            QVERIFY2(!structure.contains(QString::fromLatin1(forbidden)), forbidden);
        static const QRegularExpression tag(QStringLiteral("/BaseFont /[A-Z]{6}\\+"));
        QCOMPARE(structure.count(tag), structure.count(QStringLiteral("/BaseFont /")));
        QVERIFY(!ask(pdf, QStringLiteral("pdftotext"), {QStringLiteral("-raw")}, {QStringLiteral("-")})
                     .contains(QLatin1Char('\t')));
        QVERIFY(ask(pdf, QStringLiteral("pdftotext"), {}, {QStringLiteral("-")})
                    .contains(QStringLiteral("Mama Esi Kitchen Ltd")));
    }

    // Art. 226 of Directive 2006/112/EC: number, dates, both parties with their tax numbers, lines, taxes by rate.
    void itsTextCanBeReadAndSearched() {
        const QString text = textOf(drawInvoice(sample(2), kEnglish));
        for (const char* expected :
             {"Tax invoice", "INV-2026-0119", "21 Nov 2026", "Mama Esi Kitchen Ltd", "C0012345678",
              "Volta Textiles Ltd", "C0098765432", "Jollof rice 2 (Large, Plantain)", "VAT 15%", "NHIL 2.5%",
              "GETFund levy 2.5%", "75.00", "GHS 90.00", "Page 1 of 1"})
            QVERIFY2(text.contains(QString::fromUtf8(expected)), expected);
    }

    void manyLinesTakeSeveralPages() {
        const QString text = textOf(drawInvoice(sample(80), kEnglish));
        const QStringList pages = text.split(QLatin1Char('\f'), Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 2);
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY(pages[i].contains(QStringLiteral("Page %1 of %2").arg(i + 1).arg(pages.size())));
            QVERIFY(pages[i].contains(QStringLiteral("INV-2026-0119")));
        }
        QVERIFY(pages[1].contains(QStringLiteral("Description")));
        // Every page but the last carries what its lines come to over to the next: net and total.
        QCOMPARE(text.count(QStringLiteral("Carried forward")), pages.size() - 1);
        static const QRegularExpression carried(QStringLiteral("(Carried|Brought) forward +([0-9.,]+) +([0-9.,]+)"));
        for (qsizetype i = 0; i + 1 < pages.size(); ++i) {
            const auto out = carried.match(pages[i], pages[i].indexOf(QStringLiteral("Carried")));
            const auto in = carried.match(pages[i + 1]);
            QCOMPARE(in.captured(2), out.captured(2));
            QCOMPARE(in.captured(3), out.captured(3));
        }
        for (int i = 1; i <= 80; ++i) QCOMPARE(text.count(QStringLiteral("Jollof rice %1 (").arg(i)), 1);
    }

    void aLanguageReadFromTheRightIsLaidOutFromTheRight() {
        const auto left = [](const QByteArray& pdf) {
            const QString boxes =
                ask(pdf, QStringLiteral("pdftotext"), {QStringLiteral("-bbox")}, {QStringLiteral("-")});
            static const QRegularExpression found(QStringLiteral("xMin=\"([0-9.]+)\"[^>]*>Mama<"));
            return found.match(boxes).captured(1).toDouble();
        };
        QVERIFY(left(drawInvoice(sample(1), kEnglish)) < 300);
        QVERIFY(left(drawInvoice(sample(1), QLocale(QLocale::Arabic))) > 280);
    }

    void aCreditNoteNamesItsInvoice() {
        Invoice note = sample(1);
        note.kind = InvoiceKind::CreditNote;
        note.invoiceNumber = QStringLiteral("CN-2026-0019");
        note.creditsNumber = QStringLiteral("INV-2026-0119");
        note.notes = QStringLiteral("served cold");
        note.total = cedi(-4500);
        const QString text = textOf(drawInvoice(note, kEnglish));
        QVERIFY(text.contains(QStringLiteral("Credit note")));
        QVERIFY(text.contains(QStringLiteral("Corrects invoice INV-2026-0119 in part. Reason: served cold")));
        QVERIFY(text.contains(QString::fromUtf8("GHS −45.00")));
    }

    // SR-47: what people typed is text and nothing else, in the pages and in the metadata.
    void whatPeopleTypedStaysText() {
        Invoice invoice = sample(1);
        invoice.buyer.name = QStringLiteral("<b>Ama</b> & <img src=\"http://x.example/\">");
        invoice.lines[0].description = QString::fromUtf8("Rice\u202E\x01 <a href='x'>");
        const QByteArray pdf = drawInvoice(invoice, kEnglish);
        const QString text = textOf(pdf);
        QVERIFY(text.contains(QStringLiteral("<b>Ama</b> &")));
        QVERIFY(text.contains(QStringLiteral("Rice <a href='x'>")));
        QVERIFY(!pdf.contains("/URI"));
        const QString about = ask(pdf, QStringLiteral("pdfinfo"), {});
        QVERIFY(about.contains(QStringLiteral("INV-2026-0119")));
        QVERIFY(!about.contains(QStringLiteral("Ama")));
    }

    void theReceiptsPaperSaysTheSame() {
        const QString text = textOf(invoiceRows(sample(2), 0, 48, kEnglish));
        for (const char* expected : {"TAX INVOICE", "INV-2026-0119", "TIN C0012345678", "TIN C0098765432",
                                     "Volta Textiles Ltd", "1 x Jollof rice 1", "VAT 15% on 75.00", "GHS 90.00"})
            QVERIFY2(text.contains(QString::fromLatin1(expected)), expected);
        QVERIFY(!text.contains(QStringLiteral("COPY")));
        QCOMPARE(textOf(invoiceRows(sample(2), 2, 32, kEnglish)).count(QStringLiteral("COPY 2")), 2);
    }
};

FRONTDESK_TEST(InvoicePdfTest)
#include "invoice_pdf_test.moc"
