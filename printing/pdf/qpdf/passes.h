// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/pdf/archive_pass.h"

/// The passes over a PDF by libqpdf, within the plugin. Any thread.
namespace frontdesk::qpdf {

/// archive_pass.h
[[nodiscard]] QByteArray archived(const QByteArray& pdf, const DocumentFacts& facts);
/// e_invoice_pass.h
[[nodiscard]] QByteArray withEInvoice(const QByteArray& pdf, const QByteArray& xml, Instant made);

}  // namespace frontdesk::qpdf
