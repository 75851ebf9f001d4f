// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/paper_template.h"
#include "app/services/print_requests.h"

namespace frontdesk::test {

/// Order 51 of Mama Esi Kitchen, 21 Nov 2026 12:31 in Accra: two large jollof with shito 120.00, half a grilled chicken
/// 70.00, two kelewele 40.00 with a note, three sobolo 36.00; 12.00 off for a regular guest; 254.00 with Ghana's taxes
/// of 2026 (211.67 + 31.75 + 5.29 + 5.29); 150.00 by mobile money, 110.00 in cash, 6.00 change.
[[nodiscard]] ReceiptContent sampleReceipt();
/// The look of its paper: logo, footer of two lines.
[[nodiscard]] ReceiptTemplate sampleLook();
/// Two large jollof 120.00, a tilapia 95.00 less 10% (9.50), a water 6.03; 20.00 off for a regular guest: 191.53 with
/// Ghana's taxes (159.61 + 23.94 + 3.99 + 3.99). 100.00 from a wallet, 5.00 of it tip; the rest 96.53 in cash, rounded
/// up to 96.55, out of 100.00; the water given back.
[[nodiscard]] ReceiptContent sampleSplitReceipt();
/// The sample with dishes and a guest in Arabic.
[[nodiscard]] ReceiptContent sampleArabicReceipt();
/// Order 51 in a bag, due 12:45.
[[nodiscard]] LabelContent sampleLabel();
/// The grill's part of it, due 12:45.
[[nodiscard]] TicketContent sampleTicket();
/// At 12:34: three jollof instead of two, the kelewele mild, no chicken, one red red more; due at 12:50.
[[nodiscard]] TicketContent sampleChangeTicket();
/// Sent again at 12:36.
[[nodiscard]] TicketContent sampleResentTicket();
/// The order was cancelled at 12:36.
[[nodiscard]] TicketContent sampleCancelTicket();
/// A Berlin bill with two rates: 7% on food 12.00, 19% on beer 9.02, paid in cash and rounded to 5 cents.
[[nodiscard]] ReceiptContent sampleEuropeanReceipt();

[[nodiscard]] Money cedis(qint64 minor);
[[nodiscard]] Instant sampleTime(int hour, int minute);

}  // namespace frontdesk::test
