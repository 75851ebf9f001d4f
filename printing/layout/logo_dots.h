// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace frontdesk {

/// A logo is at most so high on a receipt: 30 mm at 203 dpi, so that no picture eats the roll.
inline constexpr int kMostLogoDots = 240;

/// A logo as the dots of a receipt printer: on white, made smaller (never larger) to fit @p maxWidthDots and
/// kMostLogoDots, its greys as Floyd-Steinberg dots. The same picture is the same dots everywhere. Pure; any thread.
/// @return Format_Mono, 1 is black; null if @p png is no logo of app/domain/png_size.h, which is found out before
///         anything is unpacked, or if it is broken
[[nodiscard]] QImage logoDots(const QByteArray& png, int maxWidthDots);

}  // namespace frontdesk
