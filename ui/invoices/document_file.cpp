// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/document_file.h"

#include "printing/pages/pdf_pages.h"
#include "ui/common/background.h"

#include <QSaveFile>

namespace frontdesk {

namespace {

Result<OpenedPages> opened(const QByteArray& pdf) {
    auto pages = openPdf(pdf);
    if (!pages) return tl::make_unexpected(pages.error());
    OpenedPages result;
    result.pages = std::move(*pages);
    for (int page = 0; page < result.pages->count(); ++page) result.sizes.push_back(result.pages->size(page));
    return result;
}

}  // namespace

void readDocument(Desk& desk, const InvoiceId& id, QObject* context,
                  std::function<void(const Result<std::optional<QByteArray>>&)> answered) {
    desk.thread.run<std::optional<QByteArray>>([&invoices = desk.invoices, id] { return invoices.file(id); })
        .then(context, std::move(answered));
}

void openDocument(Desk& desk, const InvoiceId& id, QObject* context,
                  std::function<void(const Result<std::optional<OpenedPages>>&)> answered) {
    using Answer = Result<std::optional<OpenedPages>>;
    readDocument(desk, id, context,
                 [context, answered = std::move(answered)](const Result<std::optional<QByteArray>>& pdf) {
                     if (!pdf) return answered(tl::make_unexpected(pdf.error()));
                     if (!*pdf) return answered(std::optional<OpenedPages>());
                     runInBackground<Result<OpenedPages>>([bytes = **pdf] {
                         return opened(bytes);
                     }).then(context, [answered](const Result<OpenedPages>& pages) {
                         answered(pages ? Answer(std::optional(*pages)) : tl::make_unexpected(pages.error()));
                     });
                 });
}

bool writeWholeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
}

}  // namespace frontdesk
