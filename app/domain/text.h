// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace frontdesk {

/// Text that people typed, made safe to show, print and search: NFC, without control characters, bidirectional
/// overrides, zero-width signs, byte order marks and tags; runs of white space become one space and the ends are
/// trimmed.
[[nodiscard]] QString cleanLine(const QString& text);
/// The same, keeping line feeds: for notes.
[[nodiscard]] QString cleanNote(const QString& text);

}  // namespace frontdesk
