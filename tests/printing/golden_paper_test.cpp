// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/escpos_encoder.h"
#include "printing/layout/receipt_layout.h"
#include "printing/layout/ticket_layout.h"
#include "printing/preview.h"
#include "tests/printing/sample_paper.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;
using namespace frontdesk::test;

/// Whole jobs, byte for byte, against tests/data/printing. After a wanted change of the paper:
///   FRONTDESK_UPDATE_GOLDEN=1 build/dev/tests/printing/test_printing GoldenPaperTest
/// writes them anew, with a picture of each beside it to look at (*.png), and git shows what changed.
class GoldenPaperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paperIsAsAgreed_data() { samples(); }
    void paperIsAsAgreed() {
        QFETCH(QString, name);
        const QByteArray job = jobOf(name);
        QFile file(QStringLiteral(FRONTDESK_TEST_DATA "/printing/") + name + QStringLiteral(".bin"));
        if (qEnvironmentVariableIsSet("FRONTDESK_UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(job) == job.size());
            const QString picture = QStringLiteral(FRONTDESK_TEST_DATA "/printing/") + name + QStringLiteral(".png");
            QVERIFY(drawReceipt(job, profileOf(name)).save(picture));
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(job.toHex(' '), file.readAll().toHex(' '));
    }

    void previewIsAsWideAsThePaper_data() { samples(); }
    void previewIsAsWideAsThePaper() {
        QFETCH(QString, name);
        const QImage paper = drawReceipt(jobOf(name), profileOf(name));
        QCOMPARE(paper.width(), profileOf(name).widthDots);
        QCOMPARE(paper.format(), QImage::Format_Mono);
        QVERIFY(paper.height() > 400);
    }

    void qrReadsBackFromThePaper_data() {
        QTest::addColumn<bool>("native");
        QTest::addColumn<bool>("narrow");
        QTest::newRow("native, 80 mm") << true << false;
        QTest::newRow("native, 58 mm") << true << true;
        QTest::newRow("raster, 80 mm") << false << false;
        QTest::newRow("raster, 58 mm") << false << true;
    }
    void qrReadsBackFromThePaper() {
        QFETCH(bool, native);
        QFETCH(bool, narrow);
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
        if (reader.isEmpty()) QSKIP("zbarimg is not installed");
        PrinterProfile profile = narrow ? PrinterProfile::paper58() : PrinterProfile::paper80();
        profile.qr = native ? PrinterProfile::QrKind::Native : PrinterProfile::QrKind::Raster;
        const Rows rows = receiptRows(sampleReceipt(), {profile.columns, true}, QLocale(QStringLiteral("en_GB")));
        QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("paper.png"));
        QVERIFY(drawReceipt(EscPosEncoder(profile).encode(rows).bytes, profile).save(picture));
        QProcess process;
        process.start(reader, {QStringLiteral("-q"), QStringLiteral("--raw"), picture});
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()).trimmed(), sampleReceipt().trackingUrl);
    }

    void bytesThatAreNoJobDrawNothing() { QVERIFY(drawReceipt("\x1bZ", PrinterProfile()).isNull()); }

private:
    static void samples() {
        QTest::addColumn<QString>("name");
        for (const char* name :
             {"receipt-80mm", "receipt-42-columns", "receipt-58mm", "receipt-80mm-copy", "receipt-80mm-berlin",
              "kitchen-80mm", "kitchen-80mm-resend", "kitchen-58mm-cancelled"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    static PrinterProfile profileOf(const QString& name) {
        if (name.contains(QLatin1String("58mm"))) return PrinterProfile::paper58();
        return name.contains(QLatin1String("42")) ? PrinterProfile::paper80Narrow() : PrinterProfile::paper80();
    }

    static Rows rowsOf(const QString& name, int columns) {
        const QLocale english(QStringLiteral("en_GB"));
        if (name.startsWith(QLatin1String("kitchen"))) {
            TicketContent ticket = sampleTicket();
            ticket.resend = name.endsWith(QLatin1String("resend"));
            ticket.cancelled = name.endsWith(QLatin1String("cancelled"));
            return ticketRows(ticket, columns, english);
        }
        if (name.endsWith(QLatin1String("berlin")))
            return receiptRows(sampleEuropeanReceipt(), {columns, true}, QLocale(QStringLiteral("de_DE")));
        ReceiptContent receipt = sampleReceipt();
        if (name.endsWith(QLatin1String("copy"))) {
            receipt.copy = 1;
            receipt.printedAt = sampleTime(14, 5);
        }
        return receiptRows(receipt, {columns, true}, english);
    }

    static QByteArray jobOf(const QString& name) {
        const PrinterProfile profile = profileOf(name);
        return EscPosEncoder(profile).encode(rowsOf(name, profile.columns)).bytes;
    }
};

FRONTDESK_TEST(GoldenPaperTest)
#include "golden_paper_test.moc"
