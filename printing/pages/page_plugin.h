// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QSizeF>
#include <QtPlugin>

#include <memory>

namespace frontdesk {

/// The pages of a PDF as pictures. Any thread; calls wait for each other.
class PdfPages {
public:
    virtual ~PdfPages() = default;
    [[nodiscard]] virtual int count() const = 0;
    /// In points, 72 to the inch.
    [[nodiscard]] virtual QSizeF size(int page) const = 0;
    /// @param area in dots at that resolution, from the upper left corner; empty: the whole page
    /// @return on white; null if the page cannot be drawn
    [[nodiscard]] virtual QImage draw(int page, double dotsPerInch, const QRect& area = {}) const = 0;
};

/// What the plugin that reads PDFs offers.
class PagePlugin {
public:
    virtual ~PagePlugin() = default;
    /// Null for what is no PDF. Any thread.
    [[nodiscard]] virtual std::shared_ptr<const PdfPages> open(const QByteArray& pdf) const = 0;
};

}  // namespace frontdesk

#define FRONTDESK_PAGE_PLUGIN "frontdesk.PagePlugin/1"
Q_DECLARE_INTERFACE(frontdesk::PagePlugin, FRONTDESK_PAGE_PLUGIN)
