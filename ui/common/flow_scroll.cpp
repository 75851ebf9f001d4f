// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flow_scroll.h"

#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QScroller>
#include <QWheelEvent>

namespace frontdesk {

namespace {
constexpr double kThresholdPixels = 8;
constexpr double kMetresPerInch = 0.0254;
constexpr int kThumbWidth = 4;
constexpr int kShortestThumb = 32;

class Thumb : public QWidget {
public:
    explicit Thumb(QWidget* parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        QColor color = palette().color(QPalette::WindowText);
        color.setAlphaF(0.35F);
        painter.setBrush(color);
        painter.drawRoundedRect(rect(), kThumbWidth / 2.0, kThumbWidth / 2.0);
    }
};
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

FlowScroll::FlowScroll(Qt::Orientation orientation, QWidget* parent)
    : QScrollArea(parent), m_orientation(orientation), m_thumb(new Thumb(this)) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    const bool vertical = orientation == Qt::Vertical;
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    if (!vertical) setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const QScrollBar* bar = vertical ? verticalScrollBar() : horizontalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &FlowScroll::placeThumb);
    connect(bar, &QScrollBar::rangeChanged, this, &FlowScroll::placeThumb);
    enableFlick(viewport());
    m_thumb->hide();
}

void FlowScroll::setWidget(QWidget* content) {
    QScrollArea::setWidget(content);
    content->setAutoFillBackground(false);
}

void FlowScroll::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    placeThumb();
}

void FlowScroll::placeThumb() {
    const QScrollBar* bar = verticalScrollBar();
    const int range = bar->maximum() - bar->minimum();
    const bool shown = m_orientation == Qt::Vertical && range > 0;
    m_thumb->setVisible(shown);
    if (!shown) return;
    const int track = height() - 2 * kThumbWidth;
    const int length = std::clamp(track * bar->pageStep() / (range + bar->pageStep()), kShortestThumb,
                                  std::max(kShortestThumb, track));
    const int top = kThumbWidth + (track - length) * (bar->value() - bar->minimum()) / range;
    const int x = layoutDirection() == Qt::RightToLeft ? 1 : width() - kThumbWidth - 1;
    m_thumb->setGeometry(x, top, kThumbWidth, length);
    m_thumb->raise();
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
