// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/escpos_encoder.h"
#include "printing/layout/ticket_layout.h"
#include "printing/preview.h"
#include "tests/printing/sample_paper.h"
#include "tests/support/test_main.h"

#include <QFile>
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

    void bytesThatAreNoJobDrawNothing() { QVERIFY(drawReceipt("\x1bZ", PrinterProfile()).isNull()); }

private:
    static void samples() {
        QTest::addColumn<QString>("name");
        for (const char* name : {"kitchen-80mm", "kitchen-80mm-change", "kitchen-80mm-resend", "kitchen-58mm",
                                 "kitchen-58mm-change", "kitchen-58mm-cancelled"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    static PrinterProfile profileOf(const QString& name) {
        return name.contains(QLatin1String("58mm")) ? PrinterProfile::paper58() : PrinterProfile::paper80();
    }

    static TicketContent ticketOf(const QString& name) {
        if (name.endsWith(QLatin1String("change"))) return sampleChangeTicket();
        if (name.endsWith(QLatin1String("resend"))) return sampleResentTicket();
        return name.endsWith(QLatin1String("cancelled")) ? sampleCancelTicket() : sampleTicket();
    }

    static QByteArray jobOf(const QString& name) {
        const PrinterProfile profile = profileOf(name);
        const Rows rows = ticketRows(ticketOf(name), profile.columns, QLocale(QStringLiteral("en_GB")));
        return EscPosEncoder(profile).encode(rows).bytes;
    }
};

FRONTDESK_TEST(GoldenPaperTest)
#include "golden_paper_test.moc"
