// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/time.h"

#include <QByteArray>
#include <QString>

namespace frontdesk {

/// What the file says of itself.
struct DocumentFacts {
    QString title;
    QString language;  ///< BCP 47: "en-GH"
    Instant made;      ///< both dates, so that the same document is the same bytes
};

/// Makes of a PDF/A-1b file by QPdfWriter one that keeps for good: its dates, language and identifier depend on the
/// document alone, Info and XMP agree (ISO 19005-1, 6.7.3), subset fonts carry a tag (ISO 32000-1, 9.6.4), and spaces
/// are copied as spaces, which Qt 6.4 maps to tabs. Any thread. @return empty if @p pdf is none
[[nodiscard]] QByteArray archived(const QByteArray& pdf, const DocumentFacts& facts);

}  // namespace frontdesk
