// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/escpos/decoder.h"
#include "printing/escpos/escpos_encoder.h"
#include "printing/escpos/profile_catalogue.h"
#include "printing/layout/label_layout.h"
#include "printing/layout/receipt_layout.h"
#include "printing/layout/test_page.h"
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

namespace {

const QLocale kEnglish(QStringLiteral("en_GB"));

/// The profile that a sample's name says: "receipt-58mm", "receipt-42-columns", "receipt-80mm-cedi".
PrinterProfile profileNamed(const QString& name) {
    if (name.contains(QLatin1String("58mm"))) return PrinterProfile::paper58();
    if (name.contains(QLatin1String("42"))) return PrinterProfile::paper80Narrow();
    if (name.endsWith(QLatin1String("clone"))) return profileOf(QStringLiteral("80mm-pictures"), {}).value();
    if (name.endsWith(QLatin1String("cedi")))
        return profileOf(QStringLiteral("80mm-48"), R"({"currency_sign":"real"})").value();
    return PrinterProfile::paper80();
}

ReceiptContent receiptNamed(const QString& name) {
    if (name.contains(QLatin1String("berlin"))) return sampleEuropeanReceipt();
    if (name.contains(QLatin1String("arabic"))) return sampleArabicReceipt();
    if (name.contains(QLatin1String("split"))) return sampleSplitReceipt();
    ReceiptContent receipt = sampleReceipt();
    if (name.endsWith(QLatin1String("copy"))) {
        receipt.copy = 1;
        receipt.printedAt = sampleTime(14, 5);
    }
    return receipt;
}

LabelContent labelNamed(const QString& name) {
    LabelContent label = sampleLabel();
    if (!name.endsWith(QLatin1String("delivery"))) return label;
    label.fulfilment = Fulfilment::Delivery;
    label.address =
        DeliveryAddress{QStringLiteral("House 5, Ring Road East, Osu"), {}, QStringLiteral("blue gate, ring twice")};
    label.customerPhone = QStringLiteral("+233241234567");
    label.bag = 1;
    label.bags = 2;
    label.copy = 1;
    return label;
}

Rows rowsNamed(const QString& name, const PrinterProfile& profile) {
    if (name.startsWith(QLatin1String("label"))) return labelRows(labelNamed(name), profile.columns, kEnglish);
    if (name.startsWith(QLatin1String("test-page"))) return testPage(profile, QStringLiteral("Receipts"), kEnglish);
    const QLocale locale = name.contains(QLatin1String("berlin")) ? QLocale(QStringLiteral("de_DE")) : kEnglish;
    ReceiptTemplate look = sampleLook();
    if (name.contains(QLatin1String("berlin")))
        look = ReceiptTemplate{{}, QStringLiteral("Frisch seit 1998"), QStringLiteral("Danke, bis bald!")};
    return receiptRows(receiptNamed(name), {profile.columns, true, profile.widthDots, look}, locale);
}

QByteArray jobNamed(const QString& name) {
    const PrinterProfile profile = profileNamed(name);
    return EscPosEncoder(profile).encode(rowsNamed(name, profile)).bytes;
}

QString fileNamed(const QString& name, const char* ending) {
    return QStringLiteral(FRONTDESK_TEST_DATA "/receipts/") + name + QLatin1String(ending);
}

}  // namespace

/// Whole jobs, byte for byte, against tests/data/receipts. After a wanted change of the paper:
///   FRONTDESK_UPDATE_GOLDEN=1 build/dev/tests/receipts/test_receipts GoldenReceiptsTest
/// writes them anew, with a picture of each beside it to look at (*.png), and git shows what changed. Arabic is drawn
/// with the machine's fonts: its bytes are compared nowhere.
class GoldenReceiptsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void paperIsAsAgreed_data() { samples(); }
    void paperIsAsAgreed() {
        QFETCH(QString, name);
        const QByteArray job = jobNamed(name);
        QFile file(fileNamed(name, ".bin"));
        if (qEnvironmentVariableIsSet("FRONTDESK_UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(job) == job.size());
            QVERIFY(drawReceipt(job, profileNamed(name)).save(fileNamed(name, ".png")));
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QCOMPARE(job.toHex(' '), file.readAll().toHex(' '));
    }

    void pictureIsAsAgreed_data() { samples(); }
    void pictureIsAsAgreed() {
        QFETCH(QString, name);
        const QImage paper = drawReceipt(jobNamed(name), profileNamed(name));
        QCOMPARE(paper.width(), profileNamed(name).widthDots);
        QCOMPARE(paper.format(), QImage::Format_Mono);
        const QImage agreed(fileNamed(name, ".png"));
        QCOMPARE(paper.convertToFormat(QImage::Format_RGB32), agreed.convertToFormat(QImage::Format_RGB32));
    }

    void arabicNamesAreDrawnWhole() {
        const QString name = QStringLiteral("receipt-80mm-arabic");
        const PrinterProfile profile = profileNamed(name);
        const EncodedJob job = EscPosEncoder(profile).encode(rowsNamed(name, profile));
        QCOMPARE(job.missingSigns, 0);
        QCOMPARE(job.rasteredLines, 5);  // two dishes, a note, the guest's name, the footer's Twi
        const QImage paper = drawReceipt(job.bytes, profile);
        QVERIFY(!paper.isNull());
        if (qEnvironmentVariableIsSet("FRONTDESK_UPDATE_GOLDEN")) QVERIFY(paper.save(fileNamed(name, ".png")));
    }

    /// 49 columns of digits would wrap: the ruler ends where the paper does.
    void rulerOfTheTestPageIsAsWideAsThePaper() {
        for (const NamedProfile& named : profileCatalogue()) {
            const auto items = decodeJob(EscPosEncoder(named.profile)
                                             .encode(testPage(named.profile, QStringLiteral("Receipts"), kEnglish))
                                             .bytes,
                                         named.profile);
            QVERIFY2(items.has_value(), qPrintable(named.key));
        }
    }

    void qrReadsBackFromThePaper_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QByteArray>("overrides");
        for (const char* model : {"80mm-48", "80mm-42", "58mm-32"}) {
            QTest::addRow("native, %s", model) << QString::fromLatin1(model) << QByteArray(R"({"qr":"native"})");
            QTest::addRow("raster, %s", model) << QString::fromLatin1(model) << QByteArray(R"({"qr":"raster"})");
        }
        QTest::newRow("clone") << QStringLiteral("58mm-pictures") << QByteArray();
    }
    void qrReadsBackFromThePaper() {
        QFETCH(QString, model);
        QFETCH(QByteArray, overrides);
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("zbarimg"));
        if (reader.isEmpty()) QSKIP("zbarimg is not installed");
        const PrinterProfile profile = profileOf(model, overrides).value();
        const Rows rows =
            receiptRows(sampleReceipt(), {profile.columns, true, profile.widthDots, sampleLook()}, kEnglish);
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
              "receipt-80mm-split", "receipt-58mm-split", "receipt-80mm-cedi", "receipt-80mm-clone", "label-80mm",
              "label-58mm-delivery", "test-page-80mm", "test-page-58mm"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
};

FRONTDESK_TEST(GoldenReceiptsTest)
#include "golden_receipts_test.moc"
