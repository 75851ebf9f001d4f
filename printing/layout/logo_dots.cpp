// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/layout/logo_dots.h"

#include "app/domain/png_size.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace frontdesk {
namespace {

constexpr int kWhite = 255;

/// The picture, if it is one and not larger than it may be.
QImage unpacked(const QByteArray& png) {
    if (!isLogo(png)) return {};
    QBuffer file;
    file.setData(png);
    file.open(QIODevice::ReadOnly);
    QImageReader reader(&file, "png");
    reader.setAutoDetectImageFormat(false);
    return reader.read();
}

/// Greys on white paper, inside @p room.
QImage onPaper(const QImage& picture, QSize room) {
    QSize size = picture.size();
    if (size.width() > room.width() || size.height() > room.height()) size.scale(room, Qt::KeepAspectRatio);
    size = size.expandedTo({1, 1});
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, picture);
    painter.end();
    return paper.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

/// What a dot is wrong by is handed on to those not yet decided: 7/16 to the right, 3/16, 5/16 and 1/16 below
/// (Floyd and Steinberg, 1976).
QImage dithered(const QImage& greys) {
    const int width = greys.width();
    QImage dots(greys.size(), QImage::Format_Mono);
    dots.setColorTable({qRgb(kWhite, kWhite, kWhite), qRgb(0, 0, 0)});
    dots.fill(0);
    // One place more on each side, so that the edges need no special case.
    std::vector<int> owed(static_cast<size_t>(width) + 2, 0);
    for (int y = 0; y < greys.height(); ++y) {
        const uchar* line = greys.constScanLine(y);
        std::vector<int> below(owed.size(), 0);
        for (int x = 0; x < width; ++x) {
            const size_t at = static_cast<size_t>(x) + 1;
            const int wanted = line[x] + owed[at] / 16;
            const bool black = wanted <= kWhite / 2;
            if (black) dots.setPixel(x, y, 1);
            const int error = wanted - (black ? 0 : kWhite);
            owed[at + 1] += error * 7;
            below[at - 1] += error * 3;
            below[at] += error * 5;
            below[at + 1] += error;
        }
        owed = std::move(below);
    }
    return dots;
}

}  // namespace

QImage logoDots(const QByteArray& png, int maxWidthDots) {
    const QImage picture = unpacked(png);
    if (picture.isNull() || maxWidthDots < 1) return {};
    return dithered(onPaper(picture, {maxWidthDots, kMostLogoDots}));
}

}  // namespace frontdesk
