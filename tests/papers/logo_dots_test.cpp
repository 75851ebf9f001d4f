// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/logo_dots.h"

#include "app/domain/png_size.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

using namespace frontdesk;

namespace {

QByteArray png(const QImage& image) {
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, "PNG");
    return file.data();
}

QImage filled(int width, int height, const QColor& colour) {
    QImage image(width, height, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

/// Dots of 100.
int blackPercent(const QImage& dots) {
    int black = 0;
    for (int y = 0; y < dots.height(); ++y)
        for (int x = 0; x < dots.width(); ++x) black += dots.pixelIndex(x, y);
    return black * 100 / (dots.width() * dots.height());
}

}  // namespace

class LogoDotsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneIsBlackAndClearIsWhite() {
        QImage half = filled(20, 10, Qt::transparent);
        for (int y = 0; y < 10; ++y)
            for (int x = 0; x < 10; ++x) half.setPixelColor(x, y, Qt::black);
        const QImage dots = logoDots(png(half), 576);
        QCOMPARE(dots.format(), QImage::Format_Mono);
        QCOMPARE(dots.size(), QSize(20, 10));
        QCOMPARE(dots.pixelIndex(0, 0), 1);
        QCOMPARE(dots.pixelIndex(9, 9), 1);
        QCOMPARE(dots.pixelIndex(10, 0), 0);
        QCOMPARE(dots.color(1), qRgb(0, 0, 0));
    }
    void greysBecomeAsManyDots_data() {
        QTest::addColumn<int>("grey");
        QTest::addColumn<int>("percent");
        QTest::newRow("black") << 0 << 100;
        QTest::newRow("dark") << 64 << 75;
        QTest::newRow("middle") << 128 << 50;
        QTest::newRow("pale") << 204 << 20;
        QTest::newRow("white") << 255 << 0;
    }
    void greysBecomeAsManyDots() {
        QFETCH(const int, grey);
        QFETCH(const int, percent);
        const int black = blackPercent(logoDots(png(filled(100, 100, QColor(grey, grey, grey))), 576));
        QVERIFY2(std::abs(black - percent) <= 2, qPrintable(QString::number(black)));
    }
    void aLogoIsMadeSmallerAndNeverLarger() {
        QCOMPARE(logoDots(png(filled(1200, 300, Qt::black)), 384).size(), QSize(384, 96));
        QCOMPARE(logoDots(png(filled(300, 1200, Qt::black)), 576).size(), QSize(60, kMostLogoDots));
        QCOMPARE(logoDots(png(filled(40, 40, Qt::black)), 576).size(), QSize(40, 40));
        QCOMPARE(logoDots(png(filled(2000, 1, Qt::black)), 100).size(), QSize(100, 1));
    }
    void whatIsNoLogoIsNothing() {
        QVERIFY(logoDots({}, 576).isNull());
        QVERIFY(logoDots("GIF89a, or so it says", 576).isNull());
        QVERIFY(logoDots(png(filled(10, 10, Qt::black)).left(40), 576).isNull());
        QVERIFY(logoDots(png(filled(10, 10, Qt::black)), 0).isNull());
    }
    /// A picture of 60000 x 60000 dots in a few bytes: refused by its header, before 14 GB are asked for.
    void aBombIsNotUnpacked() {
        QByteArray bomb = png(filled(10, 10, Qt::black));
        const quint32 side = qToBigEndian(quint32(60000));
        bomb.replace(16, 4, reinterpret_cast<const char*>(&side), 4);
        bomb.replace(20, 4, reinterpret_cast<const char*>(&side), 4);
        QVERIFY(logoDots(bomb, 576).isNull());
    }
    void thePictureIsTheSameEveryTime() {
        QImage shades(64, 64, QImage::Format_RGB32);
        for (int y = 0; y < 64; ++y)
            for (int x = 0; x < 64; ++x) shades.setPixel(x, y, qRgb(x * 4, y * 4, (x * y) & 255));
        QCOMPARE(logoDots(png(shades), 48), logoDots(png(shades), 48));
    }
};

FRONTDESK_TEST(LogoDotsTest)
#include "logo_dots_test.moc"
