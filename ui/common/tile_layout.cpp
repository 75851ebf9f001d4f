// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tile_layout.h"

#include "ui/common/painting.h"

#include <QWidget>

#include <algorithm>

namespace frontdesk {

TileLayout::TileLayout(int leastWidth, int gap, QWidget* parent)
    : QLayout(parent), m_leastWidth(leastWidth), m_gap(gap) {
    setContentsMargins(0, 0, 0, 0);
}

TileLayout::~TileLayout() {
    for (QLayoutItem* item : m_items) delete item;
}

void TileLayout::setLeastWidth(int width) {
    m_leastWidth = width;
    invalidate();
}

void TileLayout::addItem(QLayoutItem* item) {
    m_items.push_back(item);
    invalidate();
}

QLayoutItem* TileLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem* TileLayout::takeAt(int index) {
    QLayoutItem* item = itemAt(index);
    if (item != nullptr) m_items.erase(m_items.begin() + index);
    return item;
}

int TileLayout::columnsFor(int width) const {
    return std::max(1, (width + m_gap) / (m_leastWidth + m_gap));
}

int TileLayout::tileHeight() const {
    int height = 0;
    for (const QLayoutItem* item : m_items) height = std::max(height, item->sizeHint().height());
    return height;
}

int TileLayout::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    const int columns = columnsFor(width - margins.left() - margins.right());
    const int rows = (count() + columns - 1) / columns;
    return margins.top() + margins.bottom() + rows * tileHeight() + std::max(0, rows - 1) * m_gap;
}

QSize TileLayout::minimumSize() const {
    const QMargins margins = contentsMargins();
    return {m_leastWidth + margins.left() + margins.right(),
            (count() > 0 ? tileHeight() : 0) + margins.top() + margins.bottom()};
}

void TileLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    const QRect inner = contentsRect();
    const int columns = columnsFor(inner.width());
    const int tall = tileHeight();
    const Qt::LayoutDirection direction =
        parentWidget() != nullptr ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    for (int at = 0; at < count(); ++at) {
        const int column = at % columns;
        // Edges are computed from the whole width, so that rounding never leaves a ragged end.
        const int left = column * (inner.width() + m_gap) / columns;
        const int right = (column + 1) * (inner.width() + m_gap) / columns - m_gap;
        const QRect tile(inner.left() + left, inner.top() + at / columns * (tall + m_gap), right - left, tall);
        m_items[static_cast<size_t>(at)]->setGeometry(mirrored(tile, inner, direction));
    }
}

}  // namespace frontdesk
