// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/print_requests.h"
#include "printing/layout/rows.h"

#include <QLocale>

namespace frontdesk {

/// The label of a bag as rows, to be found at arm's length: number, how it leaves the house, name, time, which bag,
/// what belongs into it, one line a dish, and where a delivery goes. No prices. Pure; any thread.
/// @param columns plain cells in a line, 24 to 64
[[nodiscard]] Rows labelRows(const LabelContent& content, int columns, const QLocale& locale);

}  // namespace frontdesk
