// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"
#include "app/domain/paper_template.h"
#include "app/services/print_requests.h"

#include <QImage>
#include <QLocale>

namespace frontdesk {

/// Papers as pictures, drawn from what the printer or the reader of the file gets. They take tens of milliseconds: any
/// thread but that of the windows.

/// The dots of a receipt in that look, on paper of its width. Null if it cannot be drawn.
[[nodiscard]] QImage receiptPicture(const ReceiptContent& content, const ReceiptTemplate& look, const QLocale& locale);

/// The first page of a document in that look. Null if it cannot be drawn or the machine cannot read PDFs.
[[nodiscard]] QImage invoicePicture(const Invoice& invoice, const InvoiceTemplate& look, const QLocale& locale);

}  // namespace frontdesk
