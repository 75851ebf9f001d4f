// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace frontdesk {

/// Widgets of equal size in as many columns as fit, in reading order: from the right in right-to-left windows.
class TileLayout : public QLayout {
public:
    /// @param leastWidth of a tile; wider where the row has room to give away
    TileLayout(int leastWidth, int gap, QWidget* parent = nullptr);
    ~TileLayout() override;
    void setLeastWidth(int width);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    [[nodiscard]] int columnsFor(int width) const;
    [[nodiscard]] int tileHeight() const;

    std::vector<QLayoutItem*> m_items;
    int m_leastWidth;
    int m_gap;
};

}  // namespace frontdesk
