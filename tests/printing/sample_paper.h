// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/print_requests.h"

namespace frontdesk::test {

/// Order 51 of Mama Esi Kitchen, 21 Nov 2026 12:31 in Accra: two large jollof with shito 120.00, half a grilled chicken
/// 70.00, two kelewele 40.00 with a note, three sobolo 36.00; 12.00 off for a regular guest; 254.00 with Ghana's taxes
/// of 2026 (211.67 + 31.75 + 5.29 + 5.29); 150.00 by mobile money, 110.00 in cash, 6.00 change.
[[nodiscard]] ReceiptContent sampleReceipt();
/// The grill's part of it, due 12:45.
[[nodiscard]] TicketContent sampleTicket();
/// A Berlin bill with two rates: 7% on food 12.00, 19% on beer 9.02, paid in cash and rounded to 5 cents.
[[nodiscard]] ReceiptContent sampleEuropeanReceipt();

[[nodiscard]] Money cedis(qint64 minor);
[[nodiscard]] Instant sampleTime(int hour, int minute);

}  // namespace frontdesk::test
