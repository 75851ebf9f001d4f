// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"

#include <QStringList>

#include <vector>

namespace frontdesk {

/// Comma-separated text as spreadsheets write and read it (RFC 4180), free of formulas that a spreadsheet would run.
/// Pure functions, any thread.

/// UTF-8, or UTF-16 where a byte order mark says so; what is neither is read as Latin-1.
[[nodiscard]] QString decodeSpreadsheetText(const QByteArray& bytes);

/// Cuts text into rows of fields. The separator is the comma, semicolon or tab met most often in the first line; lines
/// end with CR LF, LF or CR. Apostrophes that appendCsvText() put before a formula sign are taken off again. An empty
/// line is a row of one empty field, so that a row's place is its number in a spreadsheet.
/// @return MalformedInput naming the row whose quote is never closed
[[nodiscard]] Result<std::vector<QStringList>> parseCsv(const QString& text);

/// Appends one field, quoted where it must be. Text that would start with = + - @, tab, CR or NUL in a spreadsheet gets
/// an apostrophe before it; so does such text behind apostrophes of its own, which keeps reading it back unambiguous.
void appendCsvText(QString& row, const QString& text);

}  // namespace frontdesk
