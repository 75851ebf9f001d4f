// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/focus_ring.h"

#include "ui/common/painting.h"

#include <QApplication>
#include <QFocusEvent>
#include <QPainter>

namespace frontdesk {

namespace {

constexpr int kWidth = 3;

class Ring : public QWidget {
public:
    Ring(Theme& theme, int corner, QWidget* parent) : QWidget(parent), m_theme(theme), m_corner(corner) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawPanel(painter, rect(), m_corner + kWidth, {}, m_theme.colors().focus, kWidth);
        const QRectF inner = QRectF(rect()).adjusted(kWidth - 1, kWidth - 1, 1 - kWidth, 1 - kWidth);
        drawPanel(painter, inner, m_corner + 1, {}, m_theme.colors().accent, 1.5);
    }

private:
    Theme& m_theme;
    int m_corner;
};

bool byKeys(Qt::FocusReason reason) {
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

}  // namespace

FocusRing::FocusRing(Theme& theme, QApplication& app) : QObject(&app), m_theme(theme) {
    app.installEventFilter(this);
}

FocusRing::~FocusRing() {
    leave();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::FocusIn: {
            auto* widget = qobject_cast<QWidget*>(watched);
            if (widget != nullptr && byKeys(static_cast<QFocusEvent*>(event)->reason()))
                follow(widget);
            else
                leave();
            break;
        }
        case QEvent::FocusOut:
        case QEvent::Hide:
            if (watched == m_target) leave();
            break;
        case QEvent::Move:
        case QEvent::Resize:
            if (watched == m_target) place();
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusRing::follow(QWidget* widget) {
    leave();
    if (widget->parentWidget() == nullptr) return;
    m_target = widget;
    const QVariant corner = widget->property("focusRadius");
    m_ring = new Ring(m_theme, corner.isValid() ? corner.toInt() : int(radius::kSmall), widget->parentWidget());
    place();
    m_ring->show();
}

void FocusRing::place() {
    if (m_ring == nullptr || m_target == nullptr) return;
    m_ring->setGeometry(m_target->geometry().adjusted(-kWidth, -kWidth, kWidth, kWidth));
    m_ring->raise();
}

void FocusRing::leave() {
    m_target = nullptr;
    delete m_ring;
}

}  // namespace frontdesk
