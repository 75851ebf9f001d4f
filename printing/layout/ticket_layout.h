// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/print_requests.h"
#include "printing/layout/rows.h"

#include <QLocale>

namespace frontdesk {

/// A kitchen ticket as rows, to be read from two metres: how it is served, number and time due, what to make, notes in
/// reverse. No prices. Tickets sent again, changed or cancelled say so before everything else; a change is old beside
/// new. Pure; any thread.
/// @param columns plain cells in a line, 24 to 64
[[nodiscard]] Rows ticketRows(const TicketContent& content, int columns, const QLocale& locale);

}  // namespace frontdesk
