// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace frontdesk {

/// What kitchens are told most often.
[[nodiscard]] QStringList quickNotes();

/// @p text with @p note added after a comma, or taken out again if it is one of its parts.
[[nodiscard]] QString withNoteToggled(const QString& text, const QString& note);

}  // namespace frontdesk
