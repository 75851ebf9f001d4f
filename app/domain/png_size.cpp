// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/png_size.h"

#include <QtEndian>

namespace frontdesk {
namespace {

// The signature, then the first chunk: its length, its name, width and height.
constexpr QByteArrayView kSignature("\x89PNG\r\n\x1a\n", 8);
constexpr QByteArrayView kFirstChunk("\x00\x00\x00\x0dIHDR", 8);
constexpr qsizetype kHeaderBytes = 33;

}  // namespace

std::optional<QSize> pngSize(QByteArrayView file) {
    if (file.size() < kHeaderBytes || !file.startsWith(kSignature)) return std::nullopt;
    if (file.sliced(kSignature.size(), kFirstChunk.size()) != kFirstChunk) return std::nullopt;
    const char* sizes = file.data() + kSignature.size() + kFirstChunk.size();
    const auto width = qFromBigEndian<qint32>(sizes);
    const auto height = qFromBigEndian<qint32>(sizes + sizeof(qint32));
    if (width <= 0 || height <= 0) return std::nullopt;
    return QSize(width, height);
}

bool isLogo(QByteArrayView file) {
    if (file.size() > kLargestLogoBytes) return false;
    const auto size = pngSize(file);
    return size && size->width() <= kMostLogoPixels && size->height() <= kMostLogoPixels;
}

}  // namespace frontdesk
