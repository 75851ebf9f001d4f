// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/qr_png.h"

#include "app/platform/qr_code.h"

#include <QBuffer>
#include <QImage>

namespace frontdesk {
namespace {

constexpr int kPixelsPerModule = 6;

}  // namespace

QByteArray qrPng(const QByteArray& text) {
    const QrCode code(text);
    if (code.isNull()) return {};
    const int modules = code.width() + 2 * kQrQuietModules;
    QImage picture(modules, modules, QImage::Format_Mono);
    picture.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    picture.fill(0);
    for (int y = 0; y < code.width(); ++y)
        for (int x = 0; x < code.width(); ++x)
            if (code.isDark(x, y)) picture.setPixel(x + kQrQuietModules, y + kQrQuietModules, 1);
    QByteArray png;
    QBuffer file(&png);
    const bool saved =
        file.open(QIODevice::WriteOnly) && picture.scaled(picture.size() * kPixelsPerModule).save(&file, "PNG");
    return saved ? png : QByteArray();
}

}  // namespace frontdesk
