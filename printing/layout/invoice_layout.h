// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "printing/layout/rows.h"

#include <QLocale>

namespace frontdesk {

/// A tax invoice or credit note on a receipt's strip, as rows. Pure; any thread. Says what was stored at issue.
/// @param copy    0: the first print; n: says COPY n in reverse at both ends
/// @param columns plain cells in a line, 24 to 64
[[nodiscard]] Rows invoiceRows(const Invoice& invoice, int copy, int columns, const QLocale& locale);

}  // namespace frontdesk
