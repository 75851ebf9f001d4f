// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace frontdesk {

/// Up to two capitals that stand for a person: of the first and the last word. "Akosua Konadu Mensah" → "AM"
[[nodiscard]] QString initialsOf(const QString& name);

}  // namespace frontdesk
