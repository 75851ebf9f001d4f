// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/money.h"

#include <QLocale>
#include <QStringList>

namespace frontdesk {

/// What a person calls a note: "150" for whole units, "146.50" otherwise.
[[nodiscard]] QString noteText(Money amount, const QLocale& locale);

/// The pieces of @p change, largest first: "1 × 50", "2 × 2".
[[nodiscard]] QStringList pieceTexts(Money change, const QLocale& locale);

/// @p typed with the digits of @p locale; typing itself is kept in plain ones.
[[nodiscard]] QString localDigits(const QString& typed, const QLocale& locale);

}  // namespace frontdesk
