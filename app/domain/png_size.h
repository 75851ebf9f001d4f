// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

#include <optional>

namespace frontdesk {

/// A logo as it is kept: at most so many bytes, and so many pixels on a side, so that nothing that is small as a file
/// takes the machine's memory once it is unpacked.
inline constexpr qsizetype kLargestLogoBytes = 256 * 1024;
inline constexpr int kMostLogoPixels = 4096;

/// The width and height that a PNG says it has, of its header alone (PNG specification, 5.2 and 11.2.2): nothing is
/// unpacked. @return nullopt if it is no PNG, or says a size that none has
[[nodiscard]] std::optional<QSize> pngSize(QByteArrayView file);

/// Whether @p file is a PNG within both limits.
[[nodiscard]] bool isLogo(QByteArrayView file);

}  // namespace frontdesk
