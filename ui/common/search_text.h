// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace frontdesk {

/// Text as searches compare it: lower case, without accents, runs of spaces as one.
[[nodiscard]] QString foldedForSearch(const QString& text);

/// Whether every word of @p needle is found in @p haystack (both folded): by any part, or, for words of four letters
/// and more, with one wrong, missing, extra or swapped letter at the start of a word. An empty needle is found
/// everywhere.
[[nodiscard]] bool searchFinds(const QString& haystack, const QString& needle);

}  // namespace frontdesk
