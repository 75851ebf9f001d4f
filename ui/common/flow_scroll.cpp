// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flow_scroll.h"

#include <QGuiApplication>
#include <QScreen>
#include <QScrollBar>
#include <QScroller>
#include <QWheelEvent>

namespace frontdesk {

namespace {
constexpr double kThresholdPixels = 8;
constexpr double kMetresPerInch = 0.0254;
}  // namespace

void enableFlick(QWidget* viewport) {
    QScroller::grabGesture(viewport, QScroller::LeftMouseButtonGesture);
    QScroller* scroller = QScroller::scroller(viewport);
    QScrollerProperties properties = scroller->scrollerProperties();
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double dpi = screen != nullptr ? screen->physicalDotsPerInch() : 96;
    properties.setScrollMetric(QScrollerProperties::DragStartDistance, kThresholdPixels / dpi * kMetresPerInch);
    // A delay would hold the press back from the button under the finger.
    properties.setScrollMetric(QScrollerProperties::MousePressEventDelay, 0.0);
    properties.setScrollMetric(QScrollerProperties::VerticalOvershootPolicy, QScrollerProperties::OvershootAlwaysOff);
    properties.setScrollMetric(QScrollerProperties::HorizontalOvershootPolicy, QScrollerProperties::OvershootAlwaysOff);
    scroller->setScrollerProperties(properties);
}

FlowScroll::FlowScroll(Qt::Orientation orientation, QWidget* parent) : QScrollArea(parent), m_orientation(orientation) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    const bool vertical = orientation == Qt::Vertical;
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(vertical ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (!vertical) setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    enableFlick(viewport());
}

QSize FlowScroll::minimumSizeHint() const {
    if (m_orientation == Qt::Vertical || widget() == nullptr) return {48, 48};
    return {48, widget()->sizeHint().height()};
}

QSize FlowScroll::sizeHint() const {
    if (widget() == nullptr) return QScrollArea::sizeHint();
    return widget()->sizeHint();
}

void FlowScroll::wheelEvent(QWheelEvent* event) {
    if (m_orientation == Qt::Vertical) {
        QScrollArea::wheelEvent(event);
        return;
    }
    const QPoint delta = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (delta.y() != 0 ? delta.y() : delta.x()));
    event->accept();
}

}  // namespace frontdesk
