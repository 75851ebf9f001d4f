// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/menu_grid.h"

#include "ui/common/flow_scroll.h"
#include "ui/common/painting.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace frontdesk {

namespace {

constexpr int kHoldMs = 500;
constexpr int kEdge = 3;  ///< room for the focus ring around the outer tiles
constexpr int kWishedWidth = 152;
constexpr int kNarrowest = 112;  ///< of a tile, at 100 % text
constexpr int kWidest = 300;
constexpr int kFewest = 4;
constexpr int kMost = 6;

}  // namespace

MenuGrid::MenuGrid(Theme& theme, MenuModel& model, QWidget* parent)
    : QAbstractItemView(parent), m_theme(theme), m_model(model), m_painter(theme) {
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Menu items"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    enableFlick(viewport());
    m_hold.setSingleShot(true);
    m_hold.setInterval(kHoldMs);
    connect(&m_hold, &QTimer::timeout, this, [this] { askOptions(m_pressed); });
    connect(&theme, &Theme::changed, this, [this] {
        m_painter.forget();
        updateGeometries();
        viewport()->update();
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { verticalScrollBar()->setValue(0); });
}

int MenuGrid::columnsFor(int width) const {
    const int inner = width - 2 * kEdge;
    int columns = std::clamp(inner / m_theme.scaled(kWishedWidth), kFewest, kMost);
    // Large type or a very wide screen needs tiles that still hold two lines, or not half a metre of air.
    while (columns > 2 && inner / columns < m_theme.scaled(kNarrowest)) --columns;
    while (inner / columns > m_theme.scaled(kWidest)) ++columns;
    return columns;
}

void MenuGrid::updateGeometries() {
    m_columns = columnsFor(viewport()->width());
    const int rows = (m_model.rowCount() + m_columns - 1) / m_columns;
    const int tall = rows * rowHeight() + 2 * kEdge - TilePainter::kGap;
    verticalScrollBar()->setRange(0, std::max(0, tall - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(rowHeight() / 3);
    QAbstractItemView::updateGeometries();
}

QRect MenuGrid::tileRect(int row) const {
    const int inner = viewport()->width() - 2 * kEdge;
    const int column = row % m_columns;
    // Edges are computed from the whole width, so that rounding never leaves a ragged end.
    const int left = kEdge + column * (inner + TilePainter::kGap) / m_columns;
    const int right = kEdge + (column + 1) * (inner + TilePainter::kGap) / m_columns - TilePainter::kGap;
    const int top = kEdge + row / m_columns * rowHeight() - verticalOffset();
    return mirrored(QRect(left, top, right - left, tileHeight()), viewport()->rect(), layoutDirection());
}

QRect MenuGrid::visualRect(const QModelIndex& index) const {
    return index.isValid() ? tileRect(index.row()) : QRect();
}

QModelIndex MenuGrid::indexAt(const QPoint& point) const {
    const int line = (point.y() + verticalOffset() - kEdge) / rowHeight();
    if (point.y() + verticalOffset() < kEdge) return {};
    for (int row = line * m_columns; row < std::min((line + 1) * m_columns, m_model.rowCount()); ++row) {
        if (tileRect(row).contains(point)) return m_model.index(row);
    }
    return {};
}

int MenuGrid::verticalOffset() const {
    return verticalScrollBar()->value();
}

void MenuGrid::scrollTo(const QModelIndex& index, ScrollHint) {
    const QRect box = visualRect(index);
    if (!box.isValid()) return;
    const int above = box.top() - kEdge;
    const int below = box.bottom() + kEdge - viewport()->height();
    if (above < 0)
        verticalScrollBar()->setValue(verticalOffset() + above);
    else if (below > 0)
        verticalScrollBar()->setValue(verticalOffset() + below);
}

void MenuGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const int firstLine = std::max(0, (event->rect().top() + verticalOffset() - kEdge) / rowHeight());
    const int lastLine = (event->rect().bottom() + verticalOffset()) / rowHeight();
    const int end = std::min((lastLine + 1) * m_columns, m_model.rowCount());
    for (int row = firstLine * m_columns; row < end; ++row) {
        const QRect box = tileRect(row);
        if (!event->rect().intersects(box.adjusted(-kEdge, -kEdge, kEdge, kEdge))) continue;
        const bool current = row == currentIndex().row() && (hasFocus() || m_model.isSearching());
        m_painter.draw(painter, box, m_model.tile(row), {row == m_pressed, current, current && hasFocus()},
                       layoutDirection());
    }
}

void MenuGrid::setCandidate(int row) {
    setCurrentIndex(row >= 0 && row < m_model.rowCount() ? m_model.index(row) : QModelIndex());
    viewport()->update();
}

void MenuGrid::setPressed(int row) {
    if (row == m_pressed) return;
    const int before = std::exchange(m_pressed, row);
    if (before >= 0) viewport()->update(tileRect(before));
    if (row >= 0)
        viewport()->update(tileRect(row));
    else
        m_hold.stop();
}

void MenuGrid::mousePressEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid()) return;
    setPressed(index.row());
    m_hold.start();
}

void MenuGrid::mouseMoveEvent(QMouseEvent* event) {
    if (m_pressed >= 0 && !tileRect(m_pressed).contains(event->position().toPoint())) setPressed(-1);
}

void MenuGrid::mouseReleaseEvent(QMouseEvent* event) {
    const int row = m_pressed;
    setPressed(-1);
    if (row >= 0 && tileRect(row).contains(event->position().toPoint())) act(row);
}

// Two fast taps are two pieces, not a double click.
void MenuGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
}

void MenuGrid::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    askOptions(index.isValid() ? index.row() : -1);
}

void MenuGrid::askOptions(int row) {
    setPressed(-1);
    if (row >= 0 && row < m_model.rowCount()) Q_EMIT optionsWanted(m_model.tile(row).item->id);
}

void MenuGrid::act(int row) {
    if (row >= 0 && row < m_model.rowCount()) Q_EMIT chosen(m_model.tile(row).item->id);
}

void MenuGrid::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space:
            if (plain && currentIndex().isValid()) act(currentIndex().row());
            return;
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            if (plain) {
                QAbstractItemView::keyPressEvent(event);
                return;
            }
            break;
        default:
            break;
    }
    const QString text = event->text();
    if (plain && !text.isEmpty() && text.front().isLetterOrNumber())
        Q_EMIT typed(text);
    else
        event->ignore();
}

void MenuGrid::focusInEvent(QFocusEvent* event) {
    if (!currentIndex().isValid() && m_model.rowCount() > 0) setCandidate(0);
    QAbstractItemView::focusInEvent(event);
    viewport()->update();
}

bool MenuGrid::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), index.data(Qt::ToolTipRole).toString(), viewport());
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

QModelIndex MenuGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int count = m_model.rowCount();
    if (count == 0) return {};
    const int now = std::max(0, currentIndex().row());
    const int side = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int page = std::max(1, viewport()->height() / rowHeight()) * m_columns;
    int next = now;
    switch (action) {
        case MoveLeft:
            next = now - side;
            break;
        case MoveRight:
            next = now + side;
            break;
        case MoveNext:
            next = now + 1;
            break;
        case MovePrevious:
            next = now - 1;
            break;
        case MoveUp:
            next = now >= m_columns ? now - m_columns : now;
            break;
        case MoveDown:
            next = now + m_columns < count ? now + m_columns : now;
            break;
        case MovePageUp:
            next = now - page;
            break;
        case MovePageDown:
            next = now + page;
            break;
        case MoveHome:
            next = 0;
            break;
        case MoveEnd:
            next = count - 1;
            break;
    }
    return m_model.index(std::clamp(next, 0, count - 1));
}

}  // namespace frontdesk
