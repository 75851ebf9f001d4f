// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/pages/page_plugin.h"

#include <QLoggingCategory>
#include <QObject>

#include <poppler-qt6.h>

#include <mutex>

namespace frontdesk {
namespace {

Q_LOGGING_CATEGORY(lcPoppler, "frontdesk.pages", QtInfoMsg)

void log(const QString& message, const QVariant&) {
    qCInfo(lcPoppler, "%s", qPrintable(message));
}

class PopplerPages final : public PdfPages {
public:
    explicit PopplerPages(std::unique_ptr<Poppler::Document> document) : m_document(std::move(document)) {
        m_document->setRenderHint(Poppler::Document::Antialiasing);
        m_document->setRenderHint(Poppler::Document::TextAntialiasing);
        m_document->setPaperColor(Qt::white);
    }
    [[nodiscard]] int count() const override {
        const std::scoped_lock lock(m_mutex);
        return m_document->numPages();
    }
    [[nodiscard]] QSizeF size(int page) const override {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_document->page(page);
        return found ? found->pageSizeF() : QSizeF();
    }
    [[nodiscard]] QImage draw(int page, double dotsPerInch, const QRect& area) const override {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_document->page(page);
        if (!found) return {};
        if (area.isEmpty()) return found->renderToImage(dotsPerInch, dotsPerInch);
        return found->renderToImage(dotsPerInch, dotsPerInch, area.x(), area.y(), area.width(), area.height());
    }

private:
    mutable std::mutex m_mutex;  ///< a document of Poppler is used by one thread at a time
    std::unique_ptr<Poppler::Document> m_document;
};

}  // namespace

class PopplerPlugin final : public QObject, public PagePlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FRONTDESK_PAGE_PLUGIN)
    Q_INTERFACES(frontdesk::PagePlugin)
public:
    PopplerPlugin() { Poppler::setDebugErrorFunction(&log, {}); }
    [[nodiscard]] std::shared_ptr<const PdfPages> open(const QByteArray& pdf) const override {
        auto document = Poppler::Document::loadFromData(pdf);
        if (!document || document->isLocked() || document->numPages() < 1) return nullptr;
        return std::make_shared<const PopplerPages>(std::move(document));
    }
};

}  // namespace frontdesk

#include "poppler_plugin.moc"
