// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <optional>

namespace frontdesk {

/// Text for a picture line in whatever fonts the machine has, with letters joined and in the order they are read in.
struct ScriptText {
    QImage dots;  ///< Format_Mono, 1 is black
    int missingSigns = 0;
};

/// Whether a sign is drawn wrongly one by one: it joins its neighbours or runs from right to left.
[[nodiscard]] bool needsShaping(char32_t codePoint);

/// @p text in a box, made narrower where it is wider than that. A sign that no font has is a box of its own. Any
/// thread.
/// @param cell  of one plain sign, in dots; its height is the box's
/// @param width of the box
/// @param align where it stands if it is narrower: AlignLeft, AlignHCenter, AlignRight
/// @return nullopt where the program runs without fonts (no QGuiApplication)
[[nodiscard]] std::optional<ScriptText> drawScript(const QString& text, QSize cell, int width, bool bold,
                                                   Qt::AlignmentFlag align = Qt::AlignLeft);

}  // namespace frontdesk
