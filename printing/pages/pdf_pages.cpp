// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pages/pdf_pages.h"

#include "printing/plugin/plugin_file.h"

namespace frontdesk {

Result<std::shared_ptr<const PdfPages>> openPdf(const QByteArray& pdf) {
    static const auto* const plugin = qobject_cast<PagePlugin*>(loadPlugin(QStringLiteral("frontdesk_pages_poppler")));
    if (plugin == nullptr) return failure(ErrorCode::Unsupported, QStringLiteral("There is no reader of PDFs."));
    auto pages = plugin->open(pdf);
    if (!pages) return failure(ErrorCode::Corrupt, QStringLiteral("The file is no PDF."));
    return pages;
}

}  // namespace frontdesk
