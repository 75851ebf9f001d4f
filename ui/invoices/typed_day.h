// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>

namespace frontdesk {

/// A day as people type it: as the language writes short dates, with two or four digits of the year, or 2026-11-21.
/// @return an invalid day for anything else
[[nodiscard]] QDate typedDay(const QString& text, const QLocale& locale);
/// How such a day is shown in a field to be changed: with all digits of its year.
[[nodiscard]] QString dayToType(QDate day, const QLocale& locale);

}  // namespace frontdesk
