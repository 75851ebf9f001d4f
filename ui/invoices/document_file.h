// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/pages/page_plugin.h"
#include "ui/common/desk.h"

#include <functional>

namespace frontdesk {

/// A document's stored file, opened: what is shown, printed, saved and sent is always these bytes.
struct OpenedPages {
    std::shared_ptr<const PdfPages> pages;
    std::vector<QSizeF> sizes;  ///< in points, one for each page
    [[nodiscard]] int count() const { return static_cast<int>(sizes.size()); }
};

/// Both answer later, on the GUI thread, unless @p context is gone by then; nullopt: it is not drawn yet.
void readDocument(Desk& desk, const InvoiceId& id, QObject* context,
                  std::function<void(const Result<std::optional<QByteArray>>& pdf)> answered);
void openDocument(Desk& desk, const InvoiceId& id, QObject* context,
                  std::function<void(const Result<std::optional<OpenedPages>>& pages)> answered);

/// Writes next to the place and renames, so that a full disk leaves no half of a file. Any thread but that of the
/// windows. @return whether it is there whole
[[nodiscard]] bool writeWholeFile(const QString& path, const QByteArray& content);

}  // namespace frontdesk
