// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invoices/pages_view.h"

#include "ui/common/background.h"
#include "ui/common/painting.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kWidest = 860;  ///< a page wider than this is harder to read, not easier
constexpr int kShadow = 4;
constexpr int kGap = 16;
constexpr double kPointsPerInch = 72.0;
constexpr double kPale = 0.35;

}  // namespace

PagesView::PagesView(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("pages"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void PagesView::show(const OpenedPages& pages, const QString& name) {
    m_pages = pages;
    m_pictures.clear();
    ++m_generation;
    m_failed = false;
    m_first = 0;
    m_last = -1;
    setAccessibleName(name);
    updateGeometry();
    update();
}

void PagesView::setChosen(int first, int last) {
    m_first = first;
    m_last = last;
    update();
}

int PagesView::pageWidth(int width) const {
    return std::clamp(width - 2 * kShadow, 1, m_theme.scaled(kWidest));
}

int PagesView::pageHeight(int page, int width) const {
    const QSizeF& size = m_pages.sizes[static_cast<size_t>(page)];
    return size.width() > 0 ? qRound(pageWidth(width) * size.height() / size.width()) : 0;
}

int PagesView::heightForWidth(int width) const {
    int height = 2 * kShadow;
    for (int page = 0; page < pageCount(); ++page) height += pageHeight(page, width) + (page > 0 ? kGap : 0);
    return height;
}

QSize PagesView::sizeHint() const {
    const int width = m_theme.scaled(kWidest) / 2;
    return {width, heightForWidth(width)};
}

QRect PagesView::pageRect(int page) const {
    int top = kShadow;
    for (int before = 0; before < page; ++before) top += pageHeight(before, width()) + kGap;
    const int wide = pageWidth(width());
    return {(width() - wide) / 2, top, wide, pageHeight(page, width())};
}

int PagesView::dotsWide() const {
    return qRound(pageWidth(width()) * devicePixelRatioF());
}

void PagesView::resizeEvent(QResizeEvent*) {
    updateGeometry();
}

void PagesView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    for (int page = 0; page < pageCount(); ++page)
        if (pageRect(page).adjusted(-kShadow, -kShadow, kShadow, kShadow).intersects(event->rect()))
            paintPage(painter, page);
    // Painting only asks; the answer paints again.
    QMetaObject::invokeMethod(this, &PagesView::drawNext, Qt::QueuedConnection);
}

void PagesView::paintPage(QPainter& painter, int page) {
    const QRect box = pageRect(page);
    drawShadow(painter, box, 2, m_theme.colors().shadow, kShadow);
    // Paper is white in every look.
    painter.fillRect(box, Qt::white);
    const auto picture = m_pictures.find(page);
    if (picture != m_pictures.end()) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, picture->second.width() != dotsWide());
        const bool left = page < m_first || (m_last >= 0 && page > m_last);
        painter.setOpacity(left ? kPale : 1.0);
        painter.drawImage(box, picture->second);
        painter.setOpacity(1.0);
    }
    painter.setPen(m_theme.colors().line);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

void PagesView::dropFarPages() {
    const QRect seen = visibleRegion().boundingRect();
    const QRect near = seen.adjusted(0, -seen.height(), 0, seen.height());
    std::erase_if(m_pictures, [&](const auto& picture) { return !pageRect(picture.first).intersects(near); });
}

/// One page at a time: those in sight that are missing or were drawn for another size.
void PagesView::drawNext() {
    if (m_drawing || m_failed || !isVisible()) return;
    dropFarPages();
    const QRect seen = visibleRegion().boundingRect();
    for (int page = 0; page < pageCount(); ++page) {
        if (!pageRect(page).intersects(seen)) continue;
        const auto known = m_pictures.find(page);
        if (known != m_pictures.end() && known->second.width() == dotsWide()) continue;
        m_drawing = true;
        const int dots = dotsWide();
        const double perInch = dots * kPointsPerInch / m_pages.sizes[static_cast<size_t>(page)].width();
        // The width is met exactly, so that no page is smoothed a second time.
        const QRect area(0, 0, dots, qRound(m_pages.sizes[static_cast<size_t>(page)].height() * perInch / 72.0));
        runInBackground<QImage>([pages = m_pages.pages, page, perInch, area] {
            return pages->draw(page, perInch, area);
        }).then(this, [this, page, generation = m_generation](const QImage& picture) {
            m_drawing = false;
            if (generation == m_generation) {
                m_failed = picture.isNull();
                m_pictures[page] = picture;
                Q_EMIT pageDrawn(page);
            }
            update();
        });
        return;
    }
}

}  // namespace frontdesk
