// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace frontdesk {

/// A scroll area that flicks by finger or mouse after 8 pixels, so that taps are not eaten, and shows a press at once.
/// Its content takes the width (Vertical) or the height (Horizontal) of the area.
class FlowScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit FlowScroll(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// As QScrollArea's, but what lies behind the area shows through.
    void setWidget(QWidget* content);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeThumb();

    Qt::Orientation m_orientation;
    QWidget* m_thumb;  ///< where in a longer list one is; takes no room and no presses
};

/// Gives any scroll area's viewport the same flick.
void enableFlick(QWidget* viewport);

}  // namespace frontdesk
