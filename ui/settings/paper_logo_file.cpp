// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/paper_logo_file.h"

#include "app/domain/png_size.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace frontdesk {
namespace {

constexpr qint64 kLargestFile = qint64(16) * 1024 * 1024;
constexpr qint64 kMostPixels = qint64(64) * 1000 * 1000;
constexpr QSize kRoom(640, 320);  // more than any paper shows
constexpr qsizetype kWantedBytes = 40 * 1024;
constexpr int kLeastWidth = 160;

tl::unexpected<Error> noPicture() {
    return invalidField(QStringLiteral("logo"), "invalid", QStringLiteral("This is no picture."));
}
tl::unexpected<Error> tooLarge() {
    return invalidField(QStringLiteral("logo"), "too_large", QStringLiteral("This picture is too large."));
}

bool isFine(const QByteArray& file) {
    const auto size = pngSize(file);
    return isLogo(file) && file.size() <= kWantedBytes && size->width() <= kRoom.width() &&
           size->height() <= kRoom.height();
}

QByteArray asPng(const QImage& picture) {
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    picture.save(&file, "PNG", 0);
    return file.data();
}

/// The largest of the picture that is light enough.
QByteArray light(QImage picture) {
    if (picture.width() > kRoom.width() || picture.height() > kRoom.height())
        picture = picture.scaled(kRoom, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray file = asPng(picture);
    while (file.size() > kWantedBytes && picture.width() > kLeastWidth) {
        picture = picture.scaledToWidth(std::max(kLeastWidth, picture.width() * 3 / 4), Qt::SmoothTransformation);
        file = asPng(picture);
    }
    return file;
}

}  // namespace

Result<QByteArray> logoFrom(const QByteArray& file) {
    if (file.size() > kLargestFile) return tooLarge();
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!reader.canRead() || !size.isValid()) return noPicture();
    if (qint64(size.width()) * size.height() > kMostPixels) return tooLarge();
    const QImage picture = reader.read();
    if (picture.isNull()) return noPicture();
    if (isFine(file)) return file;
    const QByteArray made = light(picture);
    if (!isLogo(made)) return tooLarge();
    return made;
}

Result<QByteArray> logoFromFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(ErrorCode::NotFound, file.errorString());
    return logoFrom(file.read(kLargestFile + 1));
}

}  // namespace frontdesk
