// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/result.h"
#include "printing/pages/page_plugin.h"

namespace frontdesk {

/// Reads a PDF. The first call loads the library that can, which takes some tens of milliseconds: call it on any thread
/// but that of the windows. @return Corrupt for what is no PDF, Unsupported where the library is not installed
[[nodiscard]] Result<std::shared_ptr<const PdfPages>> openPdf(const QByteArray& pdf);

}  // namespace frontdesk
