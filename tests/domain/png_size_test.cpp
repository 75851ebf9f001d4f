// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/png_size.h"

#include "tests/support/test_main.h"

#include <QTest>
#include <QtEndian>

using namespace frontdesk;

namespace {

/// The first 33 bytes of a PNG that says it is so large.
QByteArray header(quint32 width, quint32 height) {
    QByteArray file("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", 16);
    for (const quint32 side : {width, height}) {
        const quint32 big = qToBigEndian(side);
        file.append(reinterpret_cast<const char*>(&big), sizeof big);
    }
    return file + QByteArray("\x08\x06\x00\x00\x00\x00\x00\x00\x00", 9);
}

}  // namespace

class PngSizeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theHeaderSaysHowLarge() {
        QCOMPARE(pngSize(header(300, 120)), std::optional(QSize(300, 120)));
        QVERIFY(isLogo(header(kMostLogoPixels, 1)));
    }
    void whatUnpacksToMuchIsNoLogo() {
        QCOMPARE(pngSize(header(60000, 60000)), std::optional(QSize(60000, 60000)));
        QVERIFY(!isLogo(header(60000, 60000)));
        QVERIFY(!isLogo(header(1, kMostLogoPixels + 1)));
    }
    void whatIsLongIsNoLogo() {
        const QByteArray file = header(10, 10);
        QVERIFY(isLogo(file + QByteArray(kLargestLogoBytes - file.size(), '\0')));
        QVERIFY(!isLogo(file + QByteArray(kLargestLogoBytes - file.size() + 1, '\0')));
    }
    void whatIsNoPngHasNoSize() {
        QVERIFY(!pngSize(QByteArray()));
        QVERIFY(!pngSize(QByteArray("GIF89a") + QByteArray(40, '\0')));
        QVERIFY(!pngSize(header(10, 10).left(20)));
        QVERIFY(!pngSize(header(0, 10)));
        QVERIFY(!pngSize(header(0xffffffff, 10)));
        QByteArray other = header(10, 10);
        other.replace("IHDR", "IDAT");
        QVERIFY(!pngSize(other));
    }
};

FRONTDESK_TEST(PngSizeTest)
#include "png_size_test.moc"
