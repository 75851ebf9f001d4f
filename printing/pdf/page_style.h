// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/pdf/page_canvas.h"

namespace frontdesk::style {

/// Measures and looks that the blocks of a document share, in points.

inline constexpr double kLeft = 48;
inline constexpr double kRight = PageCanvas::kWidth - 48;
inline constexpr double kContent = kRight - kLeft;
inline constexpr double kTop = 42;
inline constexpr double kBody = 9.75;
inline constexpr double kSmall = 8.25;
inline constexpr double kLineGap = 2;  ///< between rows of a block
inline constexpr double kTotalsWidth = 225;
inline constexpr double kSumsLeft = kContent - kTotalsWidth - 24;  ///< width of what stands beside the totals

inline const QColor kInk(0x1c, 0x19, 0x17);
inline const QColor kQuiet(0x6b, 0x66, 0x60);
inline const QColor kLine(0xd9, 0xd5, 0xcf);

inline PageText words(double size = kBody, const QColor& colour = kInk, QFont::Weight weight = QFont::Normal) {
    return {size, weight, false, colour, TextAlign::Left};
}
inline PageText strong(double size = kBody, const QColor& colour = kInk) {
    return words(size, colour, QFont::DemiBold);
}
inline PageText atRight(PageText look) {
    look.align = TextAlign::Right;
    return look;
}
inline PageText figures(double size = kBody, QFont::Weight weight = QFont::Normal, const QColor& colour = kInk) {
    return {size, weight, true, colour, TextAlign::Right};
}
/// The accent's ground: mostly white.
inline QColor tint(const QColor& accent) {
    const auto mixed = [](int part) { return 255 - (255 - part) * 14 / 100; };
    return {mixed(accent.red()), mixed(accent.green()), mixed(accent.blue())};
}
/// What can be read on it.
inline QColor inkOn(const QColor& ground) {
    return qGray(ground.rgb()) > 150 ? kInk : QColor(Qt::white);
}

}  // namespace frontdesk::style
