// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/paper_template.h"
#include "app/services/print_requests.h"
#include "printing/layout/rows.h"

#include <QLocale>

namespace frontdesk {

/// What becomes of a job besides its content.
struct ReceiptWishes {
    int columns = 48;         ///< plain cells in a line, 24 to 64
    bool openDrawer = false;  ///< ignored on a copy
    int widthDots = 576;      ///< of the paper, for the logo
    ReceiptTemplate look;     ///< its own width is not read
};

/// A guest's receipt as rows. Pure; any thread. Amounts are those stored with the order: nothing is worked out anew.
/// A copy (content.copy > 0) says so in reverse at both ends, with who printed it and when, and opens no drawer. Who
/// sold what, when, for how much and with which taxes is said whatever the template hides.
[[nodiscard]] Rows receiptRows(const ReceiptContent& content, const ReceiptWishes& wishes, const QLocale& locale);

}  // namespace frontdesk
