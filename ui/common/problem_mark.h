// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace frontdesk {

/// Marks a line or text as one that cannot be so, with the red edge of the style sheet and @p words for screen readers
/// and as tool tip; empty words take the mark away.
void markProblem(QWidget& field, const QString& words);

}  // namespace frontdesk
