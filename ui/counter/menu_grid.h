// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/tile_painter.h"
#include "ui/models/menu_model.h"

#include <QAbstractItemView>
#include <QTimer>

namespace frontdesk {

/// The tiles of the menu in four to six columns. A press shows at once and acts on release, sliding off cancels;
/// holding or the right button asks for the options. Arrow keys move, Enter adds, letters go on to the search. Only
/// visible tiles are drawn and every place is computed, so the length of the menu costs nothing.
class MenuGrid : public QAbstractItemView {
    Q_OBJECT
public:
    MenuGrid(Theme& theme, MenuModel& model, QWidget* parent = nullptr);

    [[nodiscard]] int columns() const { return m_columns; }
    /// Marks a tile as the one that Enter in the search adds; -1: none.
    void setCandidate(int row);
    [[nodiscard]] int candidate() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;

Q_SIGNALS:
    void chosen(const frontdesk::MenuItemId& id);
    void optionsWanted(const frontdesk::MenuItemId& id);
    void typed(const QString& text);  ///< a letter or figure meant for the search

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void updateGeometries() override;

    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect&, QItemSelectionModel::SelectionFlags) override {}
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection&) const override { return {}; }

private:
    [[nodiscard]] QRect tileRect(int row) const;  ///< in the viewport
    [[nodiscard]] int tileHeight() const { return m_theme.scaled(TilePainter::kHeight); }
    [[nodiscard]] int rowHeight() const { return tileHeight() + TilePainter::kGap; }
    [[nodiscard]] int columnsFor(int width) const;
    void setPressed(int row);
    void askOptions(int row);
    void act(int row);

    Theme& m_theme;
    MenuModel& m_model;
    TilePainter m_painter;
    QTimer m_hold;
    int m_columns = 5;
    int m_pressed = -1;
};

}  // namespace frontdesk
