// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_logo_file.h"

#include "app/domain/png_size.h"
#include "tests/support/test_main.h"

#include <QBuffer>
#include <QImage>
#include <QTest>

#include <random>

using namespace frontdesk;

namespace {

QByteArray written(const QImage& image, const char* format) {
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    image.save(&file, format);
    return file.data();
}

/// What no compression makes small.
QImage noise(int width, int height) {
    std::mt19937 random(7);
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) image.setPixel(x, y, random() | 0xff000000U);
    return image;
}

QByteArray faultOf(const Result<QByteArray>& read) {
    return read || read.error().fields.empty() ? QByteArray() : read.error().fields.front().code;
}

}  // namespace

class PaperLogoFileTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSmallPngStaysAsItIs() {
        const QByteArray file = written(noise(40, 20), "PNG");
        QCOMPARE(logoFrom(file).value(), file);
    }
    void aPhotographBecomesAPngThatFits() {
        const auto logo = logoFrom(written(noise(2000, 1000), "JPEG"));
        QVERIFY(logo);
        QVERIFY(isLogo(*logo));
        QVERIFY(pngSize(*logo)->width() <= 640);
        QCOMPARE(pngSize(*logo)->width(), 2 * pngSize(*logo)->height());
        QVERIFY(logo->size() <= 40 * 1024);  // so that an invoice with it stays light
    }
    void aDrawingKeepsItsSize() {
        QImage plain(600, 200, QImage::Format_ARGB32);
        plain.fill(Qt::darkGreen);
        QCOMPARE(pngSize(logoFrom(written(plain, "BMP")).value()), std::optional(QSize(600, 200)));
    }
    void whatIsNoPictureIsToldSo() {
        QCOMPARE(faultOf(logoFrom("hello")), QByteArray("invalid"));
        QCOMPARE(faultOf(logoFrom({})), QByteArray("invalid"));
        QCOMPARE(faultOf(logoFrom(QByteArray(17 * 1024 * 1024, 'x'))), QByteArray("too_large"));
        QCOMPARE(logoFromFile(QStringLiteral("/nowhere/logo.png")).error().code, ErrorCode::NotFound);
    }
};

FRONTDESK_TEST(PaperLogoFileTest)
#include "paper_logo_file_test.moc"
