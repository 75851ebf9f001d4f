// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/print_requests.h"
#include "printing/layout/rows.h"

#include <QLocale>

namespace frontdesk {

/// What becomes of a job besides its content.
struct ReceiptWishes {
    int columns = 48;         ///< plain cells in a line, 24 to 64
    bool openDrawer = false;  ///< ignored on a copy
};

/// A guest's receipt as rows. Pure; any thread. Amounts are those stored with the order: nothing is worked out anew.
/// A copy (content.copy > 0) says so in reverse at both ends, with who printed it and when, and opens no drawer.
[[nodiscard]] Rows receiptRows(const ReceiptContent& content, const ReceiptWishes& wishes, const QLocale& locale);

}  // namespace frontdesk
