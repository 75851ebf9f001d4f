// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/qr_png.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdesk;

namespace {

const QByteArray kUrl =
    "otpauth://totp/Test%20Kitchen:ama%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    "&issuer=Test%20Kitchen&algorithm=SHA1&digits=6&period=30";

}  // namespace

class QrPngTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anIndependentReaderReadsWhatWasWritten() {
        if (QStandardPaths::findExecutable(QStringLiteral("zbarimg")).isEmpty()) QSKIP("zbarimg is not installed");
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("code.png")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(qrPng(kUrl));
        file.close();
        QProcess zbarimg;
        zbarimg.start(QStringLiteral("zbarimg"), {QStringLiteral("--raw"), QStringLiteral("-q"), file.fileName()});
        QVERIFY(zbarimg.waitForFinished());
        QCOMPARE(zbarimg.readAllStandardOutput().trimmed(), kUrl);
    }

    void thePictureIsASquareWithAQuietZone() {
        const QByteArray png = qrPng(kUrl);
        QVERIFY(png.startsWith("\x89PNG\r\n\x1a\n"));
        const QImage picture = QImage::fromData(png, "PNG");
        QCOMPARE(picture.width(), picture.height());
        for (int along = 0; along < picture.width(); ++along)
            for (int deep = 0; deep < 4 * 6; ++deep) {
                QCOMPARE(picture.pixel(along, deep), qRgb(255, 255, 255));
                QCOMPARE(picture.pixel(deep, along), qRgb(255, 255, 255));
            }
        QCOMPARE(picture.pixel(4 * 6, 4 * 6), qRgb(0, 0, 0));
    }

    void thereIsNoPictureOfNothingOrOfTooMuch() {
        QCOMPARE(qrPng({}), QByteArray());
        QCOMPARE(qrPng(QByteArray(4000, 'x')), QByteArray());  // version 40-M holds 2,331 bytes
    }
};

FRONTDESK_TEST(QrPngTest)
#include "qr_png_test.moc"
